import { expect, test } from 'vitest'

import type { Change } from '#protocol/change.ts'

import { people, type Person, readers } from '../rights.ts'
import { aDenunciation, aStepOf } from './a-denunciation.ts'
import {
  aChange,
  aCommune,
  aFeedback,
  aStep,
  pullAll,
  START,
  type SyncingPhone,
} from './a-commune.ts'
import { aKeptName, assigned } from './a-kept-name.ts'
import { anAccount } from './a-server.ts'

const MATTER = 'feedback-1'
const logins: Readonly<Record<Exclude<Person, 'colleague'>, string>> = {
  writer: 'hanh',
  named: 'quang',
  coordinator: 'tham',
  leader: 'tuyen',
  viewer: 'tinh',
  admin: 'quantri',
}

/** A record of each case, with what must stand before it, and a change of it by somebody else. */
type Case = { before?: readonly Change[]; made: Change; mended: Record<string, unknown> }

const about = (login: string) =>
  aFeedback(MATTER, { raisedBy: 'withheld', againstOfficers: [`account-${login}`] }, START - 1000)
const withheld = aFeedback(MATTER, { raisedBy: 'withheld' }, START - 1000)
const words = { words: 'Viết lại' }
const handled = { handler: 'account-quang' }

const cases: Record<string, () => Case> = {
  'a name kept back': () => ({
    before: [withheld, ...assigned('account-quang')],
    made: aKeptName('citizen-1', MATTER),
    mended: { phone: '0900 000 000' },
  }),
  'a name kept back in a matter about an officer': () => ({
    before: [about('quang')],
    made: aKeptName('citizen-1', MATTER),
    mended: { phone: '0900 000 000' },
  }),
  'a matter about an officer': () => ({ made: about('quang'), mended: { topic: 'land' } }),
  'a step of a matter about an officer': () => ({
    before: [about('quang')],
    made: aStep('step-0001', MATTER, { to: 'sorted' }),
    mended: words,
  }),
  'a matter about a leader': () => ({
    made: aFeedback(MATTER, { againstOfficers: ['account-tuyen'] }),
    mended: { topic: 'land' },
  }),
  'a denunciation': () => ({ made: aDenunciation(handled), mended: { topic: 'land' } }),
  'a step of a denunciation': () => ({
    before: [aDenunciation(handled)],
    made: aStepOf({ words: 'Đã nhận đơn' }),
    mended: words,
  }),
  'a denunciation against a leader': () => ({
    made: aDenunciation({ ...handled, against: 'leadership' }),
    mended: { topic: 'land' },
  }),
}

/** What somebody is told of a record: whether it comes to his phone, its history, and a change of it. */
async function toldOf(phone: SyncingPhone, { made, mended }: Case) {
  const { rows } = await pullAll(phone)
  const comes = rows.some((row) => row.id === made.record && !('gone' in row))
  const history = await phone.send('GET', `/api/records/${made.kind}/${made.record}/history`)
  const change = aChange({ kind: made.kind, record: made.record, at: START + 99, fields: mended })
  const [receipt] = await phone.push(change)
  const isRefused = receipt !== undefined && 'refused' in receipt
  return { comes, status: history.status, refused: isRefused ? receipt.refused : undefined }
}

test('the table of readers has a case for each of its rows', () => {
  expect(Object.keys(cases)).toEqual(Object.keys(readers))
})

/** A phone of each of the people in a commune where the record of a case was made. */
async function phonesIn(name: string, { before = [], made }: Case) {
  const { signIn, world } = await aCommune()
  await anAccount(world, { login: 'lan', roles: ['officer'], commune: 'suoi' })
  const phones: [Person, SyncingPhone][] = []
  for (const person of people) {
    phones.push([person, await signIn(person === 'colleague' ? 'lan' : logins[person])])
  }
  const phone = new Map(phones)
  await phone.get('writer')?.push(...before)
  // What belongs to a denunciation is written by who handles it.
  const writer = phone.get(name === 'a step of a denunciation' ? 'named' : 'writer')
  const [receipt] = (await writer?.push(made)) ?? []
  expect(receipt).toHaveProperty('position')
  return phones
}

const everyone = Object.keys(readers)

test.each(everyone)(
  '%s is read by those of the table, and is not there for others',
  async (name) => {
    const each = cases[name]?.() ?? expect.fail(name)
    for (const [person, phone] of await phonesIn(name, each)) {
      const told = await toldOf(phone, each)
      const isReader = readers[name]?.includes(person) === true
      expect([person, told.comes, told.status]).toEqual([person, isReader, isReader ? 200 : 404])
      if (!isReader) expect([person, told.refused]).toEqual([person, 'not-allowed'])
    }
  },
)
