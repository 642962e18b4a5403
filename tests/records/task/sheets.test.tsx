// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { save, saveTogether } from '#data/save.ts'
import { show, tablesOfShowing } from '#data/show.ts'
import type { Values } from '#domain/record.ts'
import type { KindName } from '#records/shapes.ts'
import { decidingSavings } from '#records/task/decide-sheet.tsx'
import { Component as TaskForm } from '#records/task/form.tsx'
import { Component as Log } from '#records/task/log.tsx'
import { Component as TaskView } from '#records/task/view.tsx'

import { MADE } from '../../data/contested-row.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'

afterEach(cleanup)
// A busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 })

const TASK = 'taskaaaaaaaaaaaa'
const REQUEST = 'requestaaaaaaaaa'
const screens = {
  '/task/log': <Log />,
  '/task/:id': <TaskView />,
  '/task/:id/edit': <TaskForm />,
}
const whole = { content: 'Báo cáo', leadUnit: 'unit-van-phong' }
const monthly = { ...whole, recurrence: 'monthly', startOn: '2026-10-01' }
const ofPlan = { ...whole, plan: 'plan-nam-2026', dueOn: '2026-12-24', author: 'account-hanh' }
const asked = { of: TASK, words: 'Mưa lũ', on: '2026-11-20', author: 'account-hanh' }

async function put(phone: APhone, kind: KindName, id: string, answers: Values) {
  phone.clock.now += 1000
  await save(phone.here, { kind, id, answers, isNew: true })
}

/** Puts a record on a phone as the commune has it. */
async function bring({ db }: APhone, kind: KindName, id: string, fields: Values, stamp = MADE) {
  const stamps = Object.fromEntries(Object.keys(fields).map((name) => [name, stamp]))
  const position = (await db.base.count()) + 7
  await db.transaction('rw', tablesOfShowing(db), async () => {
    await db.base.put({ stream: 'w1', kind, id, position, fields, stamps, seal: '' })
    await show(db, [[kind, id]])
  })
}

/** The phone of a leader with a request on a task of a plan. */
async function asking(request: Values, task: Values = {}): Promise<APhone> {
  const phone = await (await aWorld()).phone('tuyen')
  await bring(phone, 'task', TASK, { ...ofPlan, ...task })
  await bring(phone, 'change-request', REQUEST, { ...asked, ...request })
  return phone
}

async function decide(phone: APhone, decided: Values) {
  const request = await phone.shown('change-request', REQUEST)
  if (!request) throw new Error('The request is not on the phone')
  await saveTogether(
    phone.here,
    decidingSavings(TASK, request, { decidedOn: '2026-11-20', ...decided }),
  )
}

/** The commune does not accept what waits on a phone. */
async function refuse({ db }: APhone) {
  await db.transaction('rw', tablesOfShowing(db), async () => {
    await db.outbox.toCollection().modify({ state: 'refused', reason: 'not-valid' })
    await show(db, [
      ['task', TASK],
      ['change-request', REQUEST],
    ])
  })
}

const sheet = async () => within(await screen.findByRole('dialog'))
const press = (name: RegExp) =>
  screen.findByRole('button', { name }).then((button) => fireEvent.click(button))
const isClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

test('a turn that is done opens as done: a note that is added undoes nothing', async () => {
  const phone = await (await aWorld()).phone('hanh')
  await put(phone, 'task', TASK, monthly)
  const done = { of: TASK, percent: 100, words: 'Đã gửi', on: '2026-10-20', period: '2026-10' }
  await put(phone, 'progress', 'note-thang-muoi', done)
  await drawOn(phone.here, `/task/${TASK}`, screens)
  await press(/Tháng 10\/2026/)
  const form = await sheet()
  fireEvent.input(form.getByLabelText(/Đã làm gì/), { target: { value: 'Gửi thêm phụ lục' } })
  fireEvent.click(form.getByRole('button', { name: /^Lưu.*100/ }))
  await isClosed()

  expect((await phone.shown('task', TASK))?.dueOn).toBe('2026-11-30')
})

test('a note that is being written stays on its turn when a colleague finishes it', async () => {
  const phone = await (await aWorld()).phone('hanh')
  await put(phone, 'task', TASK, monthly)
  await drawOn(phone.here, `/task/${TASK}`, screens)
  await press(/^Ghi tiến độ$/)
  const form = within(await screen.findByRole('dialog', { name: /Tháng 10\/2026/ }))
  fireEvent.input(form.getByLabelText(/Đã làm gì/), { target: { value: 'Đang gom số liệu' } })
  const done = { of: TASK, percent: 100, words: 'Xong', on: '2026-10-30', period: '2026-10' }
  await bring(phone, 'progress', 'note-cua-quang', { ...done, author: 'account-quang' })
  await screen.findByText(/100%.*30\/10\/2026/)

  screen.getByRole('dialog', { name: /Tháng 10\/2026/ })
  fireEvent.click(form.getByRole('button', { name: /^Lưu/ }))
  await isClosed()
  const own = (await phone.db.progress.toArray()).find(({ id }) => id !== 'note-cua-quang')
  expect(own?.version.fields).toMatchObject({ words: 'Đang gom số liệu', period: '2026-10' })
})

test('a note of a time when the work came back less often makes no turns of the future', async () => {
  const phone = await (await aWorld()).phone('hanh')
  await put(phone, 'task', TASK, monthly)
  const done = { of: TASK, percent: 100, words: 'Đã gửi', on: '2026-10-20', period: '2026-q4' }
  await put(phone, 'progress', 'note-quy-bon', done)
  await drawOn(phone.here, `/task/${TASK}`, screens)

  await screen.findByRole('button', { name: /Tháng 10\/2026.*100%.*20\/10\/2026/ })
  expect(screen.getAllByRole('button', { name: /Tháng \d+\/\d+/ })).toHaveLength(2)
})

test('the turns of cancelled work are told and not noted any more', async () => {
  const phone = await (await aWorld()).phone('hanh')
  const accepted = { asks: 'cancel', decision: 'accepted', decidedOn: '2026-11-20' }
  await bring(phone, 'task', TASK, { ...monthly, author: 'account-hanh' })
  await bring(phone, 'change-request', REQUEST, { ...asked, ...accepted })
  await drawOn(phone.here, `/task/${TASK}`, screens)

  await screen.findByText('Tháng 10/2026')
  expect(screen.queryByRole('button', { name: /Tháng 10\/2026/ })).toBeNull()
})

test('a decision the commune refused is mended as a decision; what was asked stays', async () => {
  const phone = await asking({ asks: 'content', newContent: 'Báo cáo và phụ lục' })
  await decide(phone, { decision: 'accepted', answer: 'Được' })
  await refuse(phone)
  await drawOn(phone.here, `/task/${TASK}?mend=${REQUEST}`, screens)
  const form = await sheet()
  expect(form.getByRole<HTMLInputElement>('radio', { name: 'Đồng ý' }).checked).toBe(true)
  fireEvent.click(form.getByRole('radio', { name: 'Không đồng ý' }))
  fireEvent.input(form.getByLabelText(/Lời của lãnh đạo/), { target: { value: '' } })
  fireEvent.click(form.getByRole('button', { name: 'Lưu quyết định' }))
  await isClosed()

  expect(await phone.db.outbox.where('state').equals('refused').count()).toBe(0)
  const { fields } = (await phone.shown('change-request', REQUEST))?.version ?? {}
  expect(fields).toMatchObject({ decision: 'refused', words: 'Mưa lũ' })
  expect(fields).not.toHaveProperty('answer', 'Được')
  expect((await phone.shown('task', TASK))?.version.fields['content']).toBe('Báo cáo')
})

test('a decision that came while this one was being made stands beside it', async () => {
  const phone = await asking({ asks: 'cancel' })
  await drawOn(phone.here, `/task/${TASK}`, screens)
  await press(/Hủy nhiệm vụ/)
  const form = await sheet()
  fireEvent.click(form.getByRole('radio', { name: 'Đồng ý' }))
  const refused = { decision: 'refused', decidedOn: '2026-11-19', answer: 'Phải làm cho xong' }
  const request = { ...asked, asks: 'cancel', ...refused }
  await bring(phone, 'change-request', REQUEST, request, '1763600000009-cccccccccc')
  await screen.findAllByText(/Phải làm cho xong/)
  fireEvent.click(form.getByRole('button', { name: 'Lưu quyết định' }))
  await isClosed()

  const shown = await phone.shown('change-request', REQUEST)
  expect(shown?.version.contested?.['decision']).toHaveLength(2)
})

test('a day before the work begins is neither asked for nor accepted', async () => {
  const begins = { startOn: '2026-12-01' }
  const phone = await asking({ asks: 'due', newOn: '2026-11-28' }, begins)
  await drawOn(phone.here, `/task/${TASK}`, screens)
  await press(/Đổi thời hạn/)
  const deciding = await sheet()
  fireEvent.click(deciding.getByRole('radio', { name: 'Đồng ý' }))
  fireEvent.click(deciding.getByRole('button', { name: 'Lưu quyết định' }))
  await deciding.findAllByText(/trước ngày bắt đầu/)
  expect(await phone.db.outbox.count()).toBe(0)
  fireEvent.click(deciding.getByRole('radio', { name: 'Không đồng ý' }))
  fireEvent.click(deciding.getByRole('button', { name: 'Lưu quyết định' }))
  await isClosed()

  await press(/Đề nghị điều chỉnh/)
  const asks = await sheet()
  fireEvent.input(asks.getByLabelText(/Thời hạn mới/), { target: { value: '28/11/2026' } })
  fireEvent.input(asks.getByLabelText(/Lý do/), { target: { value: 'Sớm hơn' } })
  fireEvent.click(asks.getByRole('button', { name: /chờ lãnh đạo/ }))
  await asks.findAllByText(/trước ngày bắt đầu/)
})

test('another day is asked for the turn at which the work stands, and decided for that one', async () => {
  const phone = await (await aWorld()).phone('tuyen')
  await put(phone, 'task', TASK, { ...monthly, dueOn: '2026-10-25' })
  const done = { of: TASK, percent: 100, words: 'Đã gửi', on: '2026-10-20', period: '2026-10' }
  await put(phone, 'progress', 'note-thang-muoi', done)
  await drawOn(phone.here, `/task/${TASK}`, screens)
  await press(/Đề nghị điều chỉnh/)
  const asks = within(await screen.findByRole('dialog', { name: /Tháng 11\/2026/ }))
  fireEvent.input(asks.getByLabelText(/Thời hạn mới/), { target: { value: '08/02/2027' } })
  fireEvent.input(asks.getByLabelText(/Lý do/), { target: { value: 'Chờ số liệu' } })
  fireEvent.click(asks.getByRole('button', { name: /chờ lãnh đạo/ }))
  await isClosed()
  await press(/Đổi thời hạn: 08\/02\/2027 · Tháng 11\/2026/)
  const deciding = await sheet()
  fireEvent.click(deciding.getByRole('radio', { name: 'Đồng ý' }))
  fireEvent.click(deciding.getByRole('button', { name: 'Lưu quyết định' }))
  await isClosed()

  await screen.findByRole('button', { name: /Tháng 11\/2026.*Chậm nhất 08\/02\/2027/ })
  expect((await phone.shown('task', TASK))?.dueOn).toBe('2027-02-08')
})

test('the log counts late work, not late notes', async () => {
  const phone = await (await aWorld()).phone('hanh')
  await put(phone, 'task', TASK, { ...monthly, startOn: '2026-08-01' })
  for (const month of ['08', '09', '10']) {
    const done = { of: TASK, percent: 100, words: 'Đã gửi', on: '2026-11-19' }
    await put(phone, 'progress', `note-thang-${month}`, { ...done, period: `2026-${month}` })
  }
  await drawOn(phone.here, '/task/log', screens)

  expect((await screen.findByText(/muộn/, { selector: 'p' })).textContent).toMatch(/1 việc, 1 muộn/)
})

test('the form of a milestone of a plan does not ask what would move its day', async () => {
  const phone = await (await aWorld()).phone('hanh')
  const { dueOn: _, ...milestone } = { ...ofPlan, type: 'milestone', roadmapYear: '2026' }
  await bring(phone, 'task', TASK, milestone)
  // What was typed over it by an older app, and refused.
  await save(phone.here, { kind: 'task', id: TASK, answers: { roadmapYear: '2027' } })
  await refuse(phone)
  await drawOn(phone.here, `/task/${TASK}/edit`, screens)
  const product = await screen.findByLabelText(/Sản phẩm phải có/)
  for (const name of [
    /Việc cần làm/,
    /^Chủ trì/,
    /Năm trong lộ trình/,
    /^Loại việc/,
    /Lặp lại/,
    /^Thời hạn/,
  ]) {
    expect(screen.queryByLabelText(name)).toBeNull()
  }
  fireEvent.input(product, { target: { value: 'Viết lại' } })
  fireEvent.click(screen.getByRole('button', { name: /^(Lưu|Xong)/ }))
  await waitFor(async () => {
    const [change] = await phone.db.outbox.toArray()
    expect(change).toMatchObject({ state: 'waiting', fields: { product: 'Viết lại' } })
    expect(change?.fields['roadmapYear'] ?? '2026').toBe('2026')
  })
})

test('an old task in a draft of a plan is edited as freely as a new one', async () => {
  const phone = await (await aWorld()).phone('hanh')
  await bring(phone, 'plan', 'plan-nam-2026', { title: 'Kế hoạch năm', type: 'year' })
  await bring(phone, 'task', TASK, ofPlan)
  await drawOn(phone.here, `/task/${TASK}/edit`, screens)
  fireEvent.input(await screen.findByLabelText(/Việc cần làm/), { target: { value: 'Viết lại' } })
  screen.getByText(/còn dự thảo/)
  fireEvent.click(screen.getByRole('button', { name: /^(Lưu|Xong)/ }))
  await waitFor(async () => {
    const [change] = await phone.db.outbox.toArray()
    expect(change?.fields).toMatchObject({ content: 'Viết lại', draftOf: 'plan-nam-2026' })
  })
})

test('an old last day before the first one is set right on the form', async () => {
  const phone = await (await aWorld()).phone('hanh')
  const wrong = { ...monthly, plan: 'plan-nam-2026', untilOn: '2026-09-01' }
  await bring(phone, 'task', TASK, { ...wrong, author: 'account-hanh' })
  await drawOn(phone.here, `/task/${TASK}/edit`, screens)
  const until = await screen.findByLabelText(/Lặp đến hết ngày/)
  fireEvent.input(until, { target: { value: '31/12/2026' } })
  fireEvent.click(screen.getByRole('button', { name: /^(Lưu|Xong)/ }))
  await waitFor(async () => {
    expect((await phone.db.outbox.toArray())[0]?.fields).toEqual({ untilOn: '2026-12-31' })
  })
})
