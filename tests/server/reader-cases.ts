import { expect } from 'vitest'

import type { Change } from '#protocol/change.ts'

import { people, type Person } from '../rights.ts'
import { aDenunciation, aStepOf } from './a-denunciation.ts'
import { type aCommune, aFeedback, aStep, START, type SyncingPhone } from './a-commune.ts'
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
export type Case = { before?: readonly Change[]; made: Change; mended: Record<string, unknown> }

const about = (login: string) =>
  aFeedback(MATTER, { raisedBy: 'withheld', againstOfficers: [`account-${login}`] }, START - 1000)
const withheld = aFeedback(MATTER, { raisedBy: 'withheld' }, START - 1000)
const words = { words: 'Viết lại' }
const handled = { handler: 'account-quang' }

export const cases: Record<string, () => Case> = {
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
  'a name kept back in a matter about a leader': () => ({
    before: [about('tuyen'), ...assigned('account-quang')],
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

/** The login of each of the people as they stand to a record of a case. */
export function loginOf(person: Person): string {
  return person === 'colleague' ? 'lan' : logins[person]
}

type Opened = Pick<Awaited<ReturnType<typeof aCommune>>, 'world' | 'signIn'>

/** A phone of each of the people in a commune where the record of a case was made. */
export async function phonesIn(
  { world, signIn }: Opened,
  name: string,
  { before = [], made }: Case,
) {
  await anAccount(world, { login: 'lan', roles: ['officer'], commune: 'suoi' })
  const phones: [Person, SyncingPhone][] = []
  for (const person of people) phones.push([person, await signIn(loginOf(person))])
  const phone = new Map(phones)
  await phone.get('writer')?.push(...before)
  // What belongs to a denunciation is written by who handles it.
  const writer = phone.get(name === 'a step of a denunciation' ? 'named' : 'writer')
  const [receipt] = (await writer?.push(made)) ?? []
  expect(receipt).toHaveProperty('position')
  return phones
}
