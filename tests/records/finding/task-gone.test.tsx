// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { dueFrom } from '#data/lists.ts'
import { save, saveTogether } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { Component as FindingView } from '#records/finding/view.tsx'
import { Component as TaskView } from '#records/task/view.tsx'
import { becoming } from '#records/visit/making-tasks.tsx'

import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { anyFinding, anyVisit } from '../visit/a-visit.ts'

afterEach(cleanup)
configure({ asyncUtilTimeout: 8000 })

const FINDING = 'finding-cua-hanh'
const TASK = `task-${FINDING}`
const fixed = { fixedOn: '2026-12-06', fix: 'Đã gỡ' }

async function given(phone: APhone) {
  const of = 'visit-cua-hanh'
  await save(phone.here, { kind: 'visit', id: of, answers: anyVisit, isNew: true })
  const answers = { of, ...anyFinding }
  await save(phone.here, { kind: 'finding', id: FINDING, answers, isNew: true })
  const shown = await phone.shown('finding', FINDING)
  if (!shown) throw new Error('The finding is not on the phone')
  await saveTogether(phone.here, await becoming(phone.here, shown, 'Kiểm tra'))
}
async function change(phone: APhone, kind: 'task' | 'finding', id: string, answers: Values) {
  phone.clock.now += 1000
  await save(phone.here, { kind, id, answers })
}
const takenOut = { removedAt: '2026-11-20T02:00:00.000Z', removedWhy: 'Ghi nhầm' }
const draw = (phone: APhone) =>
  drawOn(phone.here, `/finding/${FINDING}`, { '/finding/:id': <FindingView /> })

test('a finding keeps its day when its task is taken out, and gives it out again', async () => {
  const phone = await (await aWorld()).phone('tuyen')
  await given(phone)
  expect((await phone.shown('finding', FINDING))?.due?.on).toBe('2026-12-20')
  await change(phone, 'task', TASK, takenOut)
  expect((await phone.shown('finding', FINDING))?.due?.on).toBe('2026-12-20')

  await draw(phone)
  await screen.findByText('Đã gỡ')
  phone.clock.now += 1000
  fireEvent.click(await screen.findByRole('button', { name: 'Giao việc' }))
  await waitFor(async () => expect((await phone.shown('task', TASK))?.list).toBe('open'))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Giao việc' })).toBeNull())
  expect((await phone.shown('finding', FINDING))?.version.fields['task']).toBe(TASK)
  expect(await phone.db.task.count()).toBe(1)
})

test('a task that was taken out is brought back by whoever may, and by nobody else', async () => {
  const there = await aWorld()
  const [tuyen, quang] = [await there.phone('tuyen'), await there.phone('quang')]
  await given(tuyen)
  await change(tuyen, 'task', TASK, takenOut)
  const shown = await tuyen.shown('finding', FINDING)
  if (!shown) throw new Error('The finding is not on the phone')
  const { db } = tuyen

  expect(await becoming({ db, officer: quang.here.officer }, shown, 'Kiểm tra')).toEqual([])
  const savings = await becoming(tuyen.here, shown, 'Kiểm tra')
  expect(savings.map(({ kind, answers }) => [kind, answers])).toEqual([
    ['task', { removedAt: null, removedWhy: null }],
    ['finding', { task: TASK }],
  ])
})

test('beside the task stands how the task stands, not how the finding does', async () => {
  const phone = await (await aWorld()).phone('hanh')
  await given(phone)
  await change(phone, 'finding', FINDING, {
    ...fixed,
    recheck: 'passed',
    recheckedOn: '2026-12-07',
  })
  await draw(phone)

  await screen.findByText('Đã giao thành nhiệm vụ')
  await screen.findByText('Chưa làm')
  expect(screen.queryByText('Đang khắc phục')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Giao việc' })).toBeNull()
})

test('a finding whose day has passed is late although it became a task', async () => {
  const phone = await (await aWorld()).phone('hanh')
  await given(phone)
  await change(phone, 'finding', FINDING, fixed)
  expect((await phone.shown('finding', FINDING))?.due).toBeUndefined()
  await change(phone, 'finding', FINDING, { recheck: 'failed', recheckedOn: '2026-12-07' })
  expect((await phone.shown('finding', FINDING))?.due?.on).toBe('2026-12-20')
})

test('the task knows its finding: both are late as one, and when it is done the finding is put right there', async () => {
  const phone = await (await aWorld()).phone('tuyen')
  await given(phone)
  const late = async () => (await dueFrom(phone.db, '2026-12-24')).late
  expect((await late()).rows.map(({ kind }) => kind)).toEqual(['visit', 'task'])
  // Given more time than was agreed, the task no longer stands for it.
  await change(phone, 'task', TASK, { dueOn: '2026-12-23' })
  expect((await late()).rows.map(({ kind }) => kind)).toEqual(['visit', 'finding', 'task'])

  await drawOn(phone.here, `/task/${TASK}`, { '/task/:id': <TaskView /> })
  const link = await screen.findByRole('link', { name: 'Mở kiến nghị' })
  expect(link.getAttribute('href')).toBe(`/finding/${FINDING}`)
  expect(screen.queryByRole('button', { name: 'Kiến nghị: đã khắc phục' })).toBeNull()

  const done = { of: TASK, percent: 100, words: 'Đã gỡ, dán bản mới', on: '2026-11-20' }
  await save(phone.here, { kind: 'progress', id: 'progress-xong-roi', answers: done, isNew: true })
  expect((await late()).rows.map(({ kind }) => kind)).toEqual(['visit', 'finding'])
  fireEvent.click(await screen.findByRole('button', { name: 'Kiến nghị: đã khắc phục' }))
  await screen.findByRole('dialog', { name: 'Đã khắc phục' })
})
