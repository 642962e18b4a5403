import type { RecordKind } from '#domain/record.ts'
import { kindNames, shapes } from '#records/shapes.ts'

/** Kinds whose records have a state or can be due; Hôm nay asks them all the same question. */
export const datedKinds = kindNames.filter((name) => {
  const { isDated }: RecordKind = shapes[name]
  return isDated === true
})
