import { expect, test } from 'vitest'

import { dueFrom, lateCount } from '#data/lists.ts'
import { save } from '#data/save.ts'
import type { Day } from '#domain/day.ts'
import type { Values } from '#domain/record.ts'
import { eachOnce } from '#records/task/once.tsx'
import { taskRules } from '#records/task/rules.ts'

import { type APhone, aWorld } from '../../world/world.ts'

async function put(phone: APhone, id: string, answers: Values) {
  const whole = { content: 'Việc', leadUnit: 'unit-van-phong', ...answers }
  await save(phone.here, { kind: 'task', id, answers: whole, isNew: true })
}

async function seen(phone: APhone, day: Day) {
  const { late, today, soon } = await dueFrom(phone.db, day)
  const ids = (rows: readonly { shown: { id: string } }[]) => rows.map(({ shown }) => shown.id)
  expect(soon.count).toBe(soon.rows.length)
  return { late: ids(late.rows), today: ids(today.rows), soon: ids(soon.rows) }
}

test('a report that its document asks before a day is due on the day before: R-RP-01', async () => {
  const phone = await (await aWorld()).phone('hanh')
  await put(phone, 'task-bao-cao', { type: 'report', beforeOn: '2026-11-25' })
  const nowhere = { late: [], today: [], soon: [] }

  expect(await seen(phone, '2026-11-16')).toEqual(nowhere)
  expect(await seen(phone, '2026-11-17')).toEqual({ ...nowhere, soon: ['task-bao-cao'] })
  expect(await seen(phone, '2026-11-24')).toEqual({ ...nowhere, today: ['task-bao-cao'] })
  expect(await seen(phone, '2026-11-25')).toEqual({ ...nowhere, late: ['task-bao-cao'] })
})

test('the October study stands on Hôm nay from 25/9 on, turn by turn: R-PL-01', async () => {
  const phone = await (await aWorld()).phone('hanh')
  const yearly = { recurrence: 'yearly', startOn: '2026-01-01', dueOn: '2026-10-31' }
  await put(phone, 'task-dan-van', { ...yearly, remindDays: 36 })
  await put(phone, 'task-khong-nhac', yearly)

  expect((await seen(phone, '2026-09-24')).soon).toEqual([])
  for (const day of ['2026-09-25', '2026-10-10', '2026-10-23']) {
    expect((await seen(phone, day)).soon).toEqual(['task-dan-van'])
  }
  expect((await seen(phone, '2026-10-24')).soon).toEqual(['task-dan-van', 'task-khong-nhac'])
  expect((await seen(phone, '2026-10-31')).today).toHaveLength(2)

  const note = { of: 'task-dan-van', percent: 100, words: 'Đã học', on: '2026-10-12' }
  const id = phone.here.newId(16)
  await save(phone.here, {
    kind: 'progress',
    id,
    answers: { ...note, period: '2026' },
    isNew: true,
  })
  expect((await seen(phone, '2026-10-23')).soon).toEqual([])
  expect((await seen(phone, '2027-09-25')).soon).toEqual(['task-dan-van'])
})

test('a reminder is earlier than Hôm nay shows what is due anyway, or is none', async () => {
  const phone = await (await aWorld()).phone('hanh')
  const due = { content: 'Việc', leadUnit: 'unit-van-phong', dueOn: '2026-11-30' }
  const issues = (remindDays: number) => taskRules.check({ ...due, remindDays })
  expect(issues(7)).toEqual([{ path: 'remindDays', code: 'not_earlier' }])
  expect(issues(8)).toEqual([])

  await put(phone, 'task-tam-ngay', { ...due, remindDays: 8 })
  await put(phone, 'task-bay-ngay', { ...due, remindDays: 7 })
  expect((await seen(phone, '2026-11-22')).soon).toEqual(['task-tam-ngay'])
  expect((await seen(phone, '2026-11-23')).soon).toHaveLength(2)
  // What an older app wrote says no day of its own; the commune takes no more of it.
  expect((await phone.shown('task', 'task-bay-ngay'))?.remindOn).toBeUndefined()
  await phone.sync()
  const refused = await phone.db.outbox.where('state').equals('refused').toArray()
  expect(refused.map(({ record, issues: why }) => [record, why])).toEqual([
    ['task-bay-ngay', [{ path: 'remindDays', code: 'not_earlier' }]],
  ])
})

test('what stands on Hôm nay is counted by kind, for the way to the lists of those that do not fit', async () => {
  const phone = await (await aWorld()).phone('hanh')
  await put(phone, 'task-tre-han', { dueOn: '2026-11-10' })
  await put(phone, 'task-sap-den', { dueOn: '2026-11-25' })
  await put(phone, 'task-nhac-som', { dueOn: '2027-01-10', remindDays: 60 })
  const feedback = { type: 'observation', content: 'Đường hỏng', receivedOn: '2026-11-02' }
  const whole = { ...feedback, village: 'unit-khe-chao', channel: 'direct' }
  await save(phone.here, { kind: 'feedback', id: 'feedback-tre-han', answers: whole, isNew: true })

  const { late, soon } = await dueFrom(phone.db, '2026-11-20')
  expect(soon.counts).toEqual([{ kind: 'task', count: 2 }])
  const byKind = Object.fromEntries(late.counts.map(({ kind, count }) => [kind, count]))
  expect(byKind['task']).toBe(1)
  expect(late.counts.reduce((sum, { count }) => sum + count, 0)).toBe(late.count)
  expect(Object.keys(byKind)).toContain('feedback')
})

test('work a unit leads and has its own part of is late once: on Hôm nay, in the list, in the badge', async () => {
  const phone = await (await aWorld()).phone('hanh')
  const [whole, other] = ['task-viec-chung', 'task-viec-chung-khac']
  const part = (unit: string) => `${whole}-${unit}`
  await put(phone, whole, { dueOn: '2026-11-10' })
  await put(phone, other, { dueOn: '2026-11-10' })
  const [own, theirs] = [part('unit-van-phong'), part('unit-kinh-te')]
  await put(phone, own, { parent: whole, dueOn: '2026-11-10' })
  await put(phone, theirs, { parent: whole, leadUnit: 'unit-kinh-te', dueOn: '2026-11-10' })
  const listed = async (day: Day) =>
    eachOnce(await phone.db.task.toArray(), day).map(({ id }) => id)

  expect((await seen(phone, '2026-11-20')).late).toEqual([whole, other, theirs])
  expect((await dueFrom(phone.db, '2026-11-20')).late.count).toBe(3)
  expect(await lateCount(phone.db, 'task', '2026-11-20')).toBe(3)
  expect(await listed('2026-11-20')).toEqual([whole, other, theirs])

  // A part that is late before the whole is stands by itself.
  await save(phone.here, { kind: 'task', id: whole, answers: { dueOn: '2026-12-24' } })
  expect((await seen(phone, '2026-11-20')).late).toEqual([other, theirs, own].toSorted())
  expect(await lateCount(phone.db, 'task', '2026-11-20')).toBe(3)
  expect(await listed('2026-11-20')).toHaveLength(4)
})

test('a part that is due before its whole, or stands in a list without it, is not left out', async () => {
  const phone = await (await aWorld()).phone('hanh')
  const [whole, part] = ['task-viec-chung', 'task-viec-chung-unit-van-phong']
  await put(phone, whole, { dueOn: '2026-12-24' })
  await put(phone, part, { parent: whole, dueOn: '2026-12-10' })
  const listed = async () =>
    eachOnce(await phone.db.task.toArray(), '2026-11-20').map(({ id }) => id)
  expect(await listed()).toEqual([whole, part])
  await save(phone.here, { kind: 'task', id: whole, answers: { dueOn: '2026-12-10' } })
  expect(await listed()).toEqual([whole])
  const alone = (await phone.db.task.toArray()).filter(({ id }) => id === part)
  expect(eachOnce(alone, '2026-11-20').map(({ id }) => id)).toEqual([part])
})

test('a reminder of work a unit leads and has its own part of is one', async () => {
  const phone = await (await aWorld()).phone('hanh')
  const [whole, part] = ['task-viec-chung', 'task-viec-chung-unit-van-phong']
  const reminded = { dueOn: '2027-01-10', remindDays: 60 }
  await put(phone, whole, reminded)
  await put(phone, part, { ...reminded, parent: whole })
  const { soon } = await dueFrom(phone.db, '2026-11-20')
  expect(soon.rows.map(({ shown }) => shown.id)).toEqual([whole])
  expect([soon.count, soon.counts]).toEqual([1, [{ kind: 'task', count: 1 }]])
})
