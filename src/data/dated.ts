import { kindNames, kinds } from '#records/kinds.ts'

/** Kinds whose records have a state or can be due; Hôm nay asks them all the same question. */
export const datedKinds = kindNames.filter((name) => 'derive' in kinds[name])
