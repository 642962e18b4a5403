// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import type { KindName } from '#records/shapes.ts'
import { Component as PlanView } from '#records/plan/view.tsx'
import { Component as TaskList } from '#records/task/list.tsx'
import { Component as TaskView } from '#records/task/view.tsx'

import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'

vi.stubGlobal('scrollTo', () => {})
afterEach(cleanup)
// A busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 })

const TASK = 'taskaaaaaaaaaaaa'
const PLAN = 'plan-nam-2026'
const screens = {
  '/task': <TaskList />,
  '/task/:id': <TaskView />,
  '/plan/:id': <PlanView />,
}
const whole = { content: 'Báo cáo', leadUnit: 'unit-van-phong' }
const cancels = { asks: 'cancel', words: 'Mưa lũ', on: '2026-11-18' }

async function put(phone: APhone, kind: KindName, id: string, answers: Values) {
  phone.clock.now += 1000
  await save(phone.here, { kind, id, answers, isNew: true })
}

/** Monthly work whose turn of a month is done. */
async function doneIn(phone: APhone, month: string) {
  const returning = { recurrence: 'monthly', startOn: `${month}-01`, type: 'report', plan: PLAN }
  await put(phone, 'task', TASK, { ...whole, ...returning })
  const note = { of: TASK, period: month, percent: 100, words: 'Đã gửi', on: '2026-11-19' }
  await put(phone, 'progress', 'note-ky-truoc', note)
}

const press = async (name: RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

test('between two turns a task tells of the one that is open, when it begins and what sort of work it is', async () => {
  const phone = await (await aWorld()).phone('hanh')
  await doneIn(phone, '2026-11')
  await drawOn(phone.here, `/task/${TASK}`, screens)

  await screen.findByText('Kỳ trước đã xong')
  expect(screen.queryByText('Hoàn thành')).toBeNull()
  const bar = await screen.findByRole('progressbar', { name: 'Tiến độ' })
  await screen.findByRole('heading', { name: 'Tiến độ, Tháng 12/2026' })
  expect(bar.getAttribute('aria-valuenow')).toBe('0')
  const facts = ['Bắt đầu ngày', '01/11/2026', 'Loại việc', 'Báo cáo']
  for (const fact of facts) expect(screen.queryAllByText(fact)).not.toHaveLength(0)
})

test('under its heads a plan counts as done what its bar counts as done', async () => {
  const phone = await (await aWorld()).phone('tham')
  await put(phone, 'plan', PLAN, { title: 'Kế hoạch năm', type: 'year', issuer: 'UBND xã' })
  await doneIn(phone, '2026-09')
  await drawOn(phone.here, `/plan/${PLAN}`, screens)

  // The turn of September is done, that of October is late.
  const head = await screen.findByRole('heading', { name: /^Báo cáo/ })
  expect(head.parentElement?.textContent).toMatch(/0\/1/)
})

test('between two turns a task is split from the next one on, and a part is done where its bar says so', async () => {
  const phone = await (await aWorld()).phone('hanh')
  await doneIn(phone, '2026-11')
  const piece = `${TASK}-unit-kinh-te`
  const own = { leadUnit: 'unit-kinh-te', parent: TASK, startOn: '2026-09-01' }
  await put(phone, 'task', piece, { ...whole, ...own, recurrence: 'monthly' })
  const note = { of: piece, period: '2026-09', percent: 100, words: 'Xong', on: '2026-09-20' }
  await put(phone, 'progress', 'note-cua-phan', note)
  await drawOn(phone.here, `/task/${TASK}`, screens)

  const head = await screen.findByRole('heading', { name: /^Phần việc của các đơn vị/ })
  expect(head.parentElement?.textContent).toMatch(/0\/1/)
  await press(/^Chia cho các đơn vị/)
  const sheet = within(await screen.findByRole('dialog'))
  expect(sheet.getByLabelText<HTMLInputElement>(/Thời hạn/).value).toBe('31/12/2026')
})

test('what was cancelled stands apart from what is done', async () => {
  const phone = await (await aWorld()).phone('tuyen')
  await put(phone, 'task', TASK, whole)
  await put(phone, 'progress', 'note-xong', {
    of: TASK,
    percent: 100,
    words: 'Xong',
    on: '2026-11-19',
  })
  await put(phone, 'task', 'taskbbbbbbbbbbbb', { ...whole, content: 'Trùng việc khác' })
  const decided = { decision: 'accepted', decidedOn: '2026-11-19' }
  const request = { ...cancels, ...decided, of: 'taskbbbbbbbbbbbb' }
  await put(phone, 'change-request', 'requestbbbbbbbbb', request)
  await drawOn(phone.here, '/task?view=done', screens)

  await screen.findByRole('link', { name: /Báo cáo/ })
  screen.getByRole('button', { name: 'Xong 1' })
  await press(/^Hủy 1$/)
  await screen.findByRole('link', { name: /Trùng việc khác/ })
  expect(screen.queryByRole('link', { name: /Báo cáo/ })).toBeNull()
})

test('a leader decides otherwise on the page, and what was decided before stands there', async () => {
  const phone = await (await aWorld()).phone('tuyen')
  await put(phone, 'task', TASK, whole)
  await put(phone, 'change-request', 'requestaaaaaaaaa', { ...cancels, of: TASK })
  phone.clock.now += 1000
  const mistaken = { decision: 'accepted', decidedOn: '2026-11-19', answer: 'Bấm nhầm' }
  await save(phone.here, { kind: 'change-request', id: 'requestaaaaaaaaa', answers: mistaken })
  expect((await phone.shown('task', TASK))?.state).toBe('cancelled')
  await drawOn(phone.here, `/task/${TASK}`, screens)
  await press(/^Hủy nhiệm vụ/)
  const sheet = within(await screen.findByRole('dialog', { name: 'Quyết định lại' }))
  fireEvent.click(sheet.getByRole('radio', { name: 'Không đồng ý' }))
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu quyết định' }))

  await screen.findByText('Trước đó: Đồng ý')
  await screen.findByRole('button', { name: 'Ghi tiến độ' })
  await waitFor(async () => expect((await phone.shown('task', TASK))?.state).toBe('not_started'))
  const request = await phone.shown('change-request', 'requestaaaaaaaaa')
  expect(request?.version.fields).toMatchObject({ decision: 'refused', decidedOn: '2026-11-20' })
})

test('an officer does not decide otherwise', async () => {
  const phone = await (await aWorld()).phone('hanh')
  await put(phone, 'task', TASK, whole)
  const decided = { decision: 'accepted', decidedOn: '2026-11-19' }
  await put(phone, 'change-request', 'requestaaaaaaaaa', { ...cancels, ...decided, of: TASK })
  await drawOn(phone.here, `/task/${TASK}`, screens)

  await screen.findByText('Hủy nhiệm vụ')
  expect(screen.queryByRole('button', { name: /Hủy nhiệm vụ/ })).toBeNull()
})
