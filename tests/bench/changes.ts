import type { Change, Row } from '#protocol/change.ts'
import { stampOf } from '#protocol/stamp.ts'

import { nameOf, recordAt } from './records.ts'

const FIRST_MS = Date.parse('2026-01-01')

/** The change that makes the record of a number. */
export function changeAt(at: number): Change {
  const { kind, id: record, fields } = recordAt(at)
  const id = nameOf(at + 500_000_003, 10)
  return { id, kind, record, stamp: stampOf(FIRST_MS + at * 60, id), first: true, fields }
}

/** The record of a number as a server would send it, alone in one stream. */
export function rowAt(at: number, stream: string): Row {
  const { kind, record: id, stamp, fields } = changeAt(at)
  const all = { ...fields, author: 'nguoi-ghi-mot' }
  const stamps = Object.fromEntries(Object.keys(all).map((name) => [name, stamp]))
  const seal = `dotmot.${nameOf(at + 900_000_007, 12)}`
  return { stream, kind, id, position: at + 1, fields: all, stamps, seal }
}

/** Numbers from one up to before another. */
export function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}
