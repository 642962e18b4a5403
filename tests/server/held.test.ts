import { expect, onTestFinished, test } from 'vitest'

import { DAY_MS } from '#domain/day.ts'
import type { HeldReply } from '#protocol/record-acts.ts'
import { SEALED_WORDS } from '#protocol/sealed.ts'
import { type Kind, kinds } from '#records/kinds.ts'
import { eraseOld } from '#server/erase-old.ts'
import { writeOfficer } from '#server/keeping.ts'

import { moveAway } from './a-backup.ts'
import {
  aChange,
  aCommune,
  aFeedback,
  openCommune,
  rowOf,
  START,
  type SyncingPhone,
} from './a-commune.ts'
import { aKeptName, NAME, PHONE } from './a-kept-name.ts'

async function aCommuneWithoutHanh() {
  const { world, signIn } = await aCommune()
  const [hanh, quang, tuyen] = [await signIn('hanh'), await signIn('quang'), await signIn('tuyen')]
  await hanh.push(aFeedback('feedback-1'))
  const admin = await signIn('quantri')
  const giveRoles = (roles: string[]) =>
    admin.send('PATCH', '/api/accounts/account-hanh', { roles })
  await giveRoles(['viewer'])
  return { world, signIn, hanh, quang, tuyen, giveRoles }
}

async function heldBy(phone: SyncingPhone): Promise<HeldReply['held']> {
  return ((await phone.send('GET', '/api/held')).json() as HeldReply).held
}

const settle = (phone: SyncingPhone, id: string, act: 'take' | 'drop') =>
  phone.send('POST', `/api/held/${id}`, { act })

test('work of an officer who lost his role is held for those who may, and he is told so', async () => {
  const { hanh, quang, tuyen } = await aCommuneWithoutHanh()
  const lost = aFeedback('feedback-2', { content: 'Lời chưa gửi kịp' })

  const [receipt] = await hanh.push(lost)

  expect(receipt).toMatchObject({ refused: 'not-allowed', held: true })
  for (const phone of [quang, tuyen]) {
    expect(await heldBy(phone)).toMatchObject([
      { id: lost.id, by: { name: 'Người hanh' }, changes: [{ record: 'feedback-2' }] },
    ])
  }
  expect(await heldBy(hanh)).toEqual([])
})

test('taken by the leader it stands in its author’s name, and its author’s phone gets its receipt', async () => {
  const { world, hanh, quang, tuyen } = await aCommuneWithoutHanh()
  const lost = aFeedback('feedback-2', { content: 'Lời chưa gửi kịp' })
  await hanh.push(lost)

  const done = await settle(tuyen, lost.id, 'take')

  expect(done.status).toBe(204)
  expect((await rowOf(quang, 'feedback-2'))?.fields).toMatchObject({
    author: hanh.officer,
    content: 'Lời chưa gửi kịp',
    registerNo: 'PA-2',
  })
  const [again] = await hanh.push(lost)
  expect(again).toMatchObject({ id: lost.id, stream: 'commune:suoi', position: 2 })
  const log = world.db.selectFrom('log').selectAll().where('change', '=', lost.id)
  expect(await log.execute()).toMatchObject([
    { officer: hanh.officer, device: hanh.device, held_for: 'Người tuyen' },
  ])
  expect(await heldBy(tuyen)).toEqual([])
})

test('an act is held, taken and dropped whole', async () => {
  const { hanh, quang, tuyen } = await aCommuneWithoutHanh()
  const act = [aFeedback('feedback-2'), aFeedback('feedback-3')].map((change) => ({
    ...change,
    group: 'act',
  }))
  await hanh.push(...act)
  const [held] = await heldBy(tuyen)
  expect(held?.changes).toHaveLength(2)

  await settle(tuyen, held?.id ?? '', 'take')

  for (const id of ['feedback-2', 'feedback-3']) expect(await rowOf(quang, id)).toBeDefined()
})

test('what was dropped comes back to nobody’s list, however often its phone sends it', async () => {
  const { hanh, quang, tuyen } = await aCommuneWithoutHanh()
  const lost = aFeedback('feedback-2')
  await hanh.push(lost)

  expect((await settle(tuyen, lost.id, 'drop')).status).toBe(204)
  const [again] = await hanh.push(lost)

  expect(again).toMatchObject({ refused: 'not-allowed' })
  expect(await heldBy(quang)).toEqual([])
  expect(await rowOf(quang, 'feedback-2')).toBeUndefined()
})

test('an act of which one change was mended is held as it is by now, even where the old one was dropped', async () => {
  const { hanh, tuyen } = await aCommuneWithoutHanh()
  const [one, other] = [aFeedback('feedback-2'), aFeedback('feedback-3')]
  const act = { group: 'actaaaaaaa' }
  await hanh.push({ ...one, ...act }, { ...other, ...act })
  expect((await settle(tuyen, one.id, 'drop')).status).toBe(204)
  const mended = aFeedback('feedback-3', { content: 'Lời đã sửa' })

  const receipts = await hanh.push({ ...one, ...act }, { ...mended, ...act })

  expect(receipts.map((each) => 'held' in each && each.held)).toEqual([true, true])
  expect(await heldBy(tuyen)).toMatchObject([
    { changes: [{ record: one.record }, { fields: { content: 'Lời đã sửa' } }] },
  ])
})

test('who got his role back sends his work himself, and it is taken once', async () => {
  const { world, hanh, tuyen, giveRoles } = await aCommuneWithoutHanh()
  const lost = aFeedback('feedback-2')
  await hanh.push(lost)

  await giveRoles(['officer'])
  const [receipt] = await hanh.push(lost)
  await settle(tuyen, lost.id, 'take')

  expect(receipt).toHaveProperty('position')
  const log = world.db.selectFrom('log').selectAll().where('change', '=', lost.id)
  expect(await log.execute()).toHaveLength(1)
})

test('a name kept back that is held is told to nobody but the leader', async () => {
  const { signIn, hanh, quang, tuyen } = await aCommuneWithoutHanh()
  const tham = await signIn('tham')
  await hanh.push(aKeptName('citizen-1', 'feedback-1'))
  await hanh.push(
    ...[
      aFeedback('feedback-2', { raisedBy: 'withheld' }),
      aKeptName('citizen-2', 'feedback-2'),
    ].map((change) => ({ ...change, group: 'act' })),
  )
  await hanh.push(aKeptName('citizen-3', 'feedback-2'))

  for (const other of [quang, tham]) {
    const told = await other.send('GET', '/api/held')
    expect(told.text).not.toContain(NAME)
    expect(told.text).not.toContain(PHONE)
  }
  expect((await tuyen.send('GET', '/api/held')).text).toContain(NAME)
})

test('nobody takes a name kept back that he could not read', async () => {
  const { hanh, quang } = await aCommuneWithoutHanh()
  const lost = aKeptName('citizen-1', 'feedback-1')
  await hanh.push(lost)

  expect((await settle(quang, lost.id, 'take')).status).toBe(404)
})

test('admin and viewer are told of nothing that is held, and settle nothing', async () => {
  const { signIn, hanh } = await aCommuneWithoutHanh()
  const lost = aFeedback('feedback-2')
  await hanh.push(lost)

  for (const login of ['tinh', 'quantri']) {
    const phone = await signIn(login)
    expect(await heldBy(phone)).toEqual([])
    expect((await settle(phone, lost.id, 'take')).status).toBe(404)
  }
})

test('what only the server may set is held for nobody, nor what names a commune its officer was never in', async () => {
  const { hanh, quang } = await aCommuneWithoutHanh()

  const receipts = await hanh.push(
    aFeedback('feedback-2', { registerNo: 'PA-9' }),
    { ...aFeedback('feedback-3'), commune: 'khac' },
    aChange({ record: 'feedback-1', fields: { topic: 'health' } }),
  )

  expect(receipts.map((each) => 'held' in each)).toEqual([false, false, true])
  expect(await heldBy(quang)).toHaveLength(1)
})

test('what an officer wrote for the commune he left is held there, and not in the one he is in', async () => {
  const { world, signIn } = await aCommune()
  const { signIn: signInThere } = await openCommune(world, 'khac')
  const [hanh, tuyen] = [await signIn('hanh'), await signIn('tuyen')]
  const there = await signInThere('tuyen')
  await writeOfficer(world, { commune: 'suoi' }, hanh.officer, {
    name: 'Người hanh',
    position: 'Công chức',
    active: false,
  })
  const moved = world.db.updateTable('accounts').set({ commune: 'khac' })
  await moved.where('id', '=', hanh.officer).execute()

  const [receipt] = await hanh.push({ ...aFeedback('feedback-1'), commune: 'suoi' })

  expect(receipt).toMatchObject({ refused: 'not-allowed', held: true })
  expect(await heldBy(tuyen)).toMatchObject([{ changes: [{ record: 'feedback-1' }] }])
  expect(await heldBy(there)).toEqual([])
})

test('what is held in the commune an officer left has no words that were taken out there by law', async () => {
  const { world, signIn } = await aCommune()
  await openCommune(world, 'khac')
  const [hanh, tuyen] = [await signIn('hanh'), await signIn('tuyen')]
  await hanh.push(aFeedback('feedback-1'))
  await tuyen.send('POST', '/api/records/feedback/feedback-1/seal', {
    fields: ['content'],
    why: 'Theo yêu cầu',
  })
  await moveAway(world, 'hanh')

  // Written before, on a phone that had not heard of it.
  const late = aChange({ record: 'feedback-1', fields: { content: 'Lời cũ', place: 'Ngõ 3' } })
  const [receipt] = await hanh.push({ ...late, commune: 'suoi' })

  expect(receipt).toMatchObject({ refused: 'not-allowed', held: true })
  expect(await heldBy(tuyen)).toMatchObject([
    { changes: [{ fields: { content: SEALED_WORDS, place: 'Ngõ 3' } }] },
  ])
  const held = await world.db.selectFrom('held').select('changes').execute()
  expect(JSON.stringify(held)).not.toContain('Lời cũ')
})

test('held work is kept 90 days', async () => {
  const { world, hanh, signIn } = await aCommuneWithoutHanh()
  await hanh.push(aFeedback('feedback-2'))
  world.clock.now = START + 89 * DAY_MS
  await eraseOld(world)
  expect(await heldBy(await signIn('tuyen'))).toHaveLength(1)

  world.clock.now = START + 91 * DAY_MS
  await eraseOld(world)

  expect(await heldBy(await signIn('tuyen'))).toEqual([])
})

test('what meets a fault of ours is told with all else that is held, and can be dropped', async () => {
  const { hanh, tuyen } = await aCommuneWithoutHanh()
  await hanh.push(aChange({ record: 'feedback-1', fields: { content: 'Cầu treo hỏng' } }))
  await hanh.push(aFeedback('feedback-2', { content: 'Xin nước sạch' }))
  const kind = kinds.feedback as Kind
  const rule = kind.issuesOfChange
  onTestFinished(() => {
    Object.assign(kind, { issuesOfChange: rule })
  })
  Object.assign(kind, {
    issuesOfChange: () => {
      throw new TypeError('planted')
    },
  })

  const held = await heldBy(tuyen)
  expect(held.map(({ changes }) => changes[0]?.record)).toEqual(['feedback-1', 'feedback-2'])
  const [faulty] = held
  expect((await settle(tuyen, faulty?.id ?? '', 'drop')).status).toBe(204)
  expect(await heldBy(tuyen)).toHaveLength(1)
})
