import type { SyncReply } from '#protocol/api.ts'

import {
  aChange,
  aFeedback,
  aStep,
  openCommune,
  pullAll,
  START,
  type SyncingPhone,
} from './a-commune.ts'
import { aWorldWithApart } from './a-backup.ts'

/** A name that must be met nowhere but where it may be read. */
export const NAME = 'Bà Lò Thị Ẩn'
export const PHONE = '0900 777 555'
export const ADDRESS = 'Nhà sau vườn chuối, ngõ Kwx'
/** Any of it. */
export const KEPT = new RegExp([NAME, PHONE, ADDRESS].join('|'))
export const OF = 'feedback-1'
export const WHO = 'citizen-1'

/** The change that writes down who said something, with the name kept back. */
export function aKeptName(record = WHO, of = OF, fields: object = {}) {
  return aChange({
    kind: 'citizen',
    record,
    first: true,
    at: START + 1,
    fields: { of, name: NAME, phone: PHONE, address: ADDRESS, kept: true, ...fields },
  })
}

/** The steps that give a matter to an officer, under ids that begin with `name`. */
export function assigned(to: string, name = 'step', at = 2) {
  const given = { of: OF, ofKind: 'feedback', on: '2026-11-20', toUnit: 'unit-0001', toOfficer: to }
  return [
    aStep(`${name}-0001`, OF, { to: 'sorted' }),
    aChange({
      kind: 'step',
      record: `${name}-0002`,
      first: true,
      at: START + at,
      // Assigned anew it goes no further: the words alone say so.
      fields: { ...given, ...(name === 'step' ? { to: 'settling' } : { words: 'Giao lại' }) },
    }),
  ]
}

/** A commune in which Hạnh wrote down what somebody said and kept the name back. */
export async function aCommuneWithKeptName() {
  const { world, facts } = await aWorldWithApart()
  const { app, signIn } = await openCommune(world)
  const [hanh, quang] = [await signIn('hanh'), await signIn('quang')]
  const [tham, tuyen] = [await signIn('tham'), await signIn('tuyen')]
  const receipts = await hanh.push(aFeedback(OF, { raisedBy: 'withheld' }), aKeptName())
  if (receipts.some((each) => 'refused' in each)) throw new Error(JSON.stringify(receipts))
  return { world, facts, app, signIn, hanh, quang, tham, tuyen }
}

/** All that a phone reads of the commune, as text. */
export async function readBy(phone: SyncingPhone): Promise<string> {
  return JSON.stringify((await pullAll(phone)).rows)
}

/** The row of a record or the word that it is gone, by stream, as a phone reads them. */
export async function placesOf(phone: SyncingPhone, id: string) {
  const { rows } = await pullAll(phone)
  return rows.filter((row) => row.id === id)
}

export function isGone(row: SyncReply['rows'][number] | undefined): boolean {
  return row !== undefined && 'gone' in row
}
