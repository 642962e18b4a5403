import { expect, test } from 'vitest'

import type { HeldReply, ReadersReply } from '#protocol/record-acts.ts'
import { createApp } from '#server/app.ts'
import { endNumbersWait } from '#server/apart-lost.ts'
import { writeBackup } from '#server/backup.ts'
import { restoreBackup } from '#server/restore.ts'
import type { World } from '#server/world.ts'

import { readers as readersTable, unconfirmed, people, type Person } from '../rights.ts'
import { aWorldWithApart, pushed } from './a-backup.ts'
import {
  aChange,
  aFeedback,
  aStep,
  aSyncingPhone,
  openCommune,
  pullAll,
  rowOf,
  START,
  type SyncingPhone,
} from './a-commune.ts'
import { nextLife } from './a-life.ts'
import { aDenunciation, PAPER, SUMMARY, toldTo } from './a-denunciation.ts'
import { aKeptName, assigned, KEPT, OF, PHONE, WHO } from './a-kept-name.ts'
import { cases, loginOf, phonesIn } from './reader-cases.ts'

/** The same commune restored from a backup of this moment, its journal whole or lost. */
async function restored(world: World, known?: []) {
  return nextLife(await writeBackup(world), known)
}

async function aWorldWith(before: (signIn: SignIn) => Promise<void>) {
  const { world } = await aWorldWithApart()
  const { signIn } = await openCommune(world)
  await before(signIn)
  return world
}
type SignIn = (login: string) => Promise<SyncingPhone>

async function waitingFor(phone: SyncingPhone): Promise<ReadersReply['waiting']> {
  const answer = await phone.send('GET', '/api/readers')
  return answer.status === 200 ? (answer.json() as ReadersReply).waiting : []
}

type Shown = Pick<ReadersReply['waiting'][number], 'id' | 'mark'>

async function confirm(phone: SyncingPhone, shown: readonly Shown[]): Promise<number> {
  const confirmed = shown.map(({ id, mark }) => ({ id, mark }))
  return (await phone.send('POST', '/api/readers', { confirmed })).status
}

async function heldBy(phone: SyncingPhone): Promise<string[]> {
  return ((await phone.send('GET', '/api/held')).json() as HeldReply).held.map(({ id }) => id)
}

async function reads(phone: SyncingPhone, { kind, record }: { kind: string; record: string }) {
  const { rows } = await pullAll(phone)
  const comes = rows.some((row) => row.id === record && !('gone' in row))
  const history = await phone.send('GET', `/api/records/${kind}/${record}/history`)
  expect(history.status).toBe(comes ? 200 : 404)
  return comes
}

test('the table has a row for each of what is not for everybody', () => {
  expect(Object.keys(unconfirmed)).toEqual(Object.keys(readersTable))
})

test.each(Object.keys(unconfirmed))(
  '%s is served after a restore without the journal to those of the table, to its readers once they are confirmed',
  async (name) => {
    const { world } = await aWorldWithApart()
    const each = cases[name]?.() ?? expect.fail(name)
    await phonesIn({ world, ...(await openCommune(world)) }, name, each)
    const { made } = each
    const written = unconfirmed[name] ?? expect.fail(name)
    const after = await restored(world)
    const phones = new Map<Person, SyncingPhone>()
    for (const person of people) phones.set(person, await after.signIn(loginOf(person)))
    const phone = (person: Person) => phones.get(person) ?? expect.fail(person)
    const those = async (is: (phone: SyncingPhone) => Promise<boolean>) => {
      const found: Person[] = []
      for (const person of people) if (await is(phone(person))) found.push(person)
      return found
    }

    expect(await those((each) => reads(each, made))).toEqual(written.reads)
    expect(await those(async (each) => (await waitingFor(each)).length > 0)).toEqual(
      written.confirms,
    )
    const [who = 'leader'] = written.confirms
    const shown = await waitingFor(phone(who))
    for (const person of people.filter((each) => !written.confirms.includes(each))) {
      const status = ['viewer', 'admin'].includes(person) ? 403 : 404
      expect([person, await confirm(phone(person), shown)]).toEqual([person, status])
    }
    expect(await confirm(phone(who), shown)).toBe(200)
    expect(await those((each) => reads(each, made))).toEqual(readersTable[name])
    expect(await those(async (each) => (await waitingFor(each)).length > 0)).toEqual([])
    expect(await confirm(phone(who), shown)).toBe(404)
  },
)

test('where the journal is whole nothing waits', async () => {
  const world = await aWorldWith(async (signIn) =>
    pushed(await signIn('hanh'), aFeedback(OF, { raisedBy: 'withheld' }), aKeptName()),
  )
  const after = await restored(world, [])

  expect(await waitingFor(await after.signIn('tuyen'))).toEqual([])
  expect(await reads(await after.signIn('hanh'), { kind: 'citizen', record: WHO })).toBe(true)
})

test('the leader is told which record it is and who would read it, and never a word', async () => {
  const world = await aWorldWith(async (signIn) =>
    pushed(
      await signIn('hanh'),
      aFeedback(OF, { raisedBy: 'withheld' }),
      ...assigned('account-quang'),
      aKeptName(),
    ),
  )
  const after = await restored(world)
  const tuyen = await after.signIn('tuyen')

  const [waiting] = await waitingFor(tuyen)
  const names = waiting?.officers.map(({ id }) => id)

  expect(names?.toSorted()).toEqual(['account-hanh', 'account-quang'])
  expect(waiting).toMatchObject({
    kind: 'citizen',
    about: { kind: 'feedback', id: OF },
    registerNo: 'PA-1',
    receivedOn: '2026-11-18',
    roles: ['leader'],
    never: [],
  })
  expect((await tuyen.send('GET', '/api/readers')).text).not.toMatch(KEPT)
  expect(await confirm(tuyen, waiting ? [waiting] : [])).toBe(200)
  const journal = (await (await after.signIn('quantri')).send('GET', '/api/journal')).text
  expect(journal).toContain('readers-confirmed')
  expect(journal).not.toMatch(KEPT)
})

test('a matter about an officer and its steps are one to confirm', async () => {
  const world = await aWorldWith(async (signIn) =>
    pushed(
      await signIn('hanh'),
      aFeedback(OF, { againstOfficers: ['account-quang'] }, START - 1000),
      aStep('step-0001', OF, { to: 'sorted' }),
      aStep('step-0002', OF, { words: 'Đã nghe' }),
    ),
  )
  const after = await restored(world)
  const [hanh, tuyen] = [await after.signIn('hanh'), await after.signIn('tuyen')]
  const shown = await waitingFor(tuyen)

  expect(shown).toHaveLength(1)
  expect(shown[0]?.never.map(({ id }) => id)).toEqual(['account-quang'])
  await confirm(tuyen, shown)
  for (const record of ['step-0001', 'step-0002']) {
    expect(await reads(hanh, { kind: 'step', record })).toBe(true)
    expect(await reads(await after.signIn('quang'), { kind: 'step', record })).toBe(false)
  }
})

test('of a denunciation against a leader nobody is told but who handles it, and he without its words', async () => {
  const world = await aWorldWith(async (signIn) =>
    pushed(
      await signIn('hanh'),
      aDenunciation({ against: 'leadership', handler: 'account-quang' }),
    ),
  )
  const after = await restored(world)
  const quang = await after.signIn('quang')

  expect(await toldTo(quang)).toEqual([])
  for (const login of ['hanh', 'tham', 'tuyen', 'tinh', 'quantri']) {
    const phone = await after.signIn(login)
    expect([login, (await phone.send('GET', '/api/readers')).text.includes('T-1')]).toEqual([
      login,
      false,
    ])
    expect(await toldTo(phone)).toEqual([])
  }
  const [waiting] = await waitingFor(quang)
  expect(waiting).toMatchObject({ kind: 'denunciation', registerNo: 'T-1' })
  expect(waiting).not.toHaveProperty('about')
  expect(JSON.stringify(waiting)).not.toMatch(new RegExp([SUMMARY, PAPER].join('|')))
  await confirm(quang, waiting ? [waiting] : [])
  expect(await toldTo(quang)).toContain(SUMMARY)
  const journal = (await (await after.signIn('quantri')).send('GET', '/api/journal')).text
  expect(journal).toContain('readers-confirmed')
  expect(journal).not.toContain('denunciation')
})

const aMatterAboutQuang = async (signIn: SignIn) =>
  pushed(await signIn('hanh'), aFeedback(OF, { againstOfficers: ['account-quang'] }, START - 1000))

test('what is made after the restore waits for nobody, but for what is added to a record that does', async () => {
  const after = await restored(await aWorldWith(aMatterAboutQuang))
  const [hanh, tuyen] = [await after.signIn('hanh'), await after.signIn('tuyen')]
  const fresh = aKeptName('citizen-9', 'feedback-9')
  await pushed(hanh, aFeedback('feedback-9', { raisedBy: 'withheld' }), fresh)
  await pushed(tuyen, aStep('step-0009', OF, { to: 'sorted' }))

  expect(await reads(hanh, { kind: 'citizen', record: 'citizen-9' })).toBe(true)
  expect(await reads(hanh, { kind: 'step', record: 'step-0009' })).toBe(false)
  await confirm(tuyen, await waitingFor(tuyen))
  expect(await reads(hanh, { kind: 'step', record: 'step-0009' })).toBe(true)
})

test('what a reader wrote before he is confirmed is taken, and he is told nothing of the record', async () => {
  const world = await aWorldWith(async (signIn) =>
    pushed(await signIn('hanh'), aFeedback(OF, { raisedBy: 'withheld' }), aKeptName()),
  )
  const after = await restored(world)
  const [hanh, tuyen] = [await after.signIn('hanh'), await after.signIn('tuyen')]
  const other = aChange({
    kind: 'citizen',
    record: WHO,
    at: START + 9,
    fields: { phone: '0900 1' },
  })

  const reply = await hanh.sync({ changes: [other] })

  expect(reply.receipts).toMatchObject([{ id: other.id, position: 2 }])
  expect(JSON.stringify(reply)).not.toMatch(KEPT)
  expect((await rowOf(tuyen, WHO))?.contested?.['phone']?.map(({ value }) => value)).toEqual([
    '0900 1',
    PHONE,
  ])
})

test('a record that a phone brings waits as well, and so does one whose readers it widens', async () => {
  const { world } = await aWorldWithApart()
  const { signIn } = await openCommune(world)
  const hanh = await signIn('hanh')
  await pushed(hanh, aFeedback(OF, { raisedBy: 'withheld' }), aKeptName())
  const bytes = await writeBackup(world)
  await pushed(hanh, ...assigned('account-quang'), aKeptName('citizen-2', OF))
  const { rows } = await pullAll(hanh)
  const { world: next } = await aWorldWithApart()
  await restoreBackup(next, bytes, { apart: undefined })
  const app = createApp(next)
  const [tuyen, quang] = [await aSyncingPhone(app, 'tuyen'), await aSyncingPhone(app, 'quang')]
  const shown = await waitingFor(tuyen)
  await confirm(tuyen, shown)
  const again = await aSyncingPhone(app, 'hanh')
  const late = { kind: 'citizen', record: 'citizen-2' }

  const body = { changes: [], back: rows }
  await again.sync(body)

  expect(await reads(again, late)).toBe(false)
  expect(await reads(quang, { kind: 'citizen', record: WHO })).toBe(false)
  // Others would read it by now than those that were shown.
  expect(await confirm(tuyen, shown)).toBe(404)
  await confirm(tuyen, await waitingFor(tuyen))
  for (const phone of [again, quang]) {
    expect(await reads(phone, late)).toBe(true)
    expect(await reads(phone, { kind: 'citizen', record: WHO })).toBe(true)
  }
  await endNumbersWait(next)
  expect(await waitingFor(tuyen)).toEqual([])
})

test('what is held of a matter whose readers wait is told to none of them before they are confirmed', async () => {
  const after = await restored(await aWorldWith(aMatterAboutQuang))
  const [hanh, tuyen] = [await after.signIn('hanh'), await after.signIn('tuyen')]
  const [tham, admin] = [await after.signIn('tham'), await after.signIn('quantri')]
  await admin.send('PATCH', '/api/accounts/account-hanh', { roles: ['viewer'] })
  const step = aStep('step-0009', OF, { words: 'Lời chưa gửi kịp' })
  await hanh.push(step)

  expect(await heldBy(tham)).toEqual([])
  const settled = await tham.send('POST', `/api/held/${step.id}`, { act: 'take' })
  expect(settled.status).toBe(404)
  expect(await heldBy(tuyen)).toEqual([step.id])
  await confirm(tuyen, await waitingFor(tuyen))
  expect(await heldBy(tham)).toEqual([step.id])
})
