// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { Component as FeedbackForm } from '#records/feedback/form.tsx'
import { clocksRunning, standingOf } from '#records/feedback/rules.ts'
import { Component as FeedbackView } from '#records/feedback/view.tsx'

import { plain } from '../../domain/deadlines-2026.ts'
import { anyFeedback } from '../../server/a-commune.ts'
import { aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'

const ID = 'feedbackaaaaaaaa'

afterEach(cleanup)
// A busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 })

/** The form that edits a matter of a type, after its steps. */
async function editing(type: string, steps: readonly [to: string, on: string][]) {
  const { here } = await (await aWorld()).phone()
  const answers = { ...anyFeedback, type, receivedOn: '2026-11-03' }
  await save(here, { kind: 'feedback', id: ID, answers })
  for (const [nth, [to, on]] of steps.entries()) {
    const step = { of: ID, ofKind: 'feedback', to, on }
    await save(here, { kind: 'step', id: `stepaaaaaaaaaaa${nth}`, answers: step })
  }
  await drawOn(here, `/feedback/${ID}/edit`, { '/feedback/:id/edit': <FeedbackForm /> })
}

async function disabledTypes() {
  const types = await screen.findAllByRole<HTMLInputElement>('radio', {
    name: /^(Phản ánh|Kiến nghị|Khiếu nại|Tố cáo|Về quy định)/,
  })
  return types.filter(({ disabled }) => disabled).map(({ value }) => value)
}

test('before the first step the type may change to any that is kept on the phone', async () => {
  await editing('observation', [])

  expect(await disabledTypes()).toEqual(['denunciation'])
})

test('after a step the type changes only to one of the same way, and the form says why', async () => {
  await editing('observation', [['sorted', '2026-11-04']])

  await screen.findAllByText('Đã có bước xử lý, không đổi sang loại này')
  expect(await disabledTypes()).toEqual(['complaint', 'denunciation', 'admin_rule_feedback'])
})

test('the form of a matter under way shows the deadline that runs for it', async () => {
  await editing('complaint', [
    ['examining', '2026-11-04'],
    ['accepted', '2026-11-05'],
  ])

  await screen.findByText('Hạn ra quyết định giải quyết')
  expect(screen.queryByText('Hạn thụ lý')).toBeNull()
})

/** The form of a matter that says something, and the page it leads to. */
async function opened(values: Values) {
  const phone = await (await aWorld()).phone()
  const answers = { ...anyFeedback, receivedOn: '2026-11-03', ...values }
  await save(phone.here, { kind: 'feedback', id: ID, answers })
  await drawOn(phone.here, `/feedback/${ID}/edit`, {
    '/feedback/:id/edit': <FeedbackForm />,
    '/feedback/:id': <FeedbackView />,
  })
  const fold = (await screen.findByText('Thêm chi tiết')).closest('details')
  if (!fold) throw new Error('Nothing is folded away')
  return { fold, db: phone.db }
}

function type(label: string | RegExp, value: string) {
  fireEvent.input(screen.getByLabelText(label), { target: { value } })
}

function submit() {
  fireEvent.submit(screen.getByRole('textbox', { name: /Nội dung/ }).closest('form')!)
}

async function stored(db: Awaited<ReturnType<typeof opened>>['db']) {
  return (await db.feedback.get(ID))?.version.fields ?? {}
}

test('what few matters need is folded away, is kept, and is seen on the page', async () => {
  const { fold, db } = await opened({ type: 'observation' })
  expect(fold.open).toBe(false)
  expect(within(fold).queryByLabelText(/^Vì sao không khiếu nại/)).toBeNull()

  fireEvent.click(within(fold).getByRole('checkbox', { name: 'Nhạy cảm' }))
  fireEvent.click(within(fold).getByRole('checkbox', { name: 'Đông người' }))
  type(/^Dân đề nghị gì/, 'Thay cống to hơn')
  type(/^Số người cùng nêu/, '6')
  submit()

  await screen.findByText('Thay cống to hơn')
  await screen.findByText('6 người')
  expect(screen.getByText('Đông người')).toBeTruthy()
  expect(await stored(db)).toMatchObject({ flags: ['crowd', 'sensitive'], groupSize: 6 })
})

test('where the matter is in words, and who has settled it before, are kept and seen on the page', async () => {
  const { db } = await opened({ type: 'recommendation' })
  type(/^Chỗ nào/, 'Cống qua đường cạnh chợ')
  type(/^Cơ quan nào đã giải quyết/, 'Phòng Kinh tế')
  submit()

  await screen.findByText('Cống qua đường cạnh chợ')
  await screen.findByText('Phòng Kinh tế')
  expect(await stored(db)).toMatchObject({
    place: 'Cống qua đường cạnh chợ',
    settledBy: 'Phòng Kinh tế',
  })
})

test('a group of five or more may say who speaks for it, whatever it raised', async () => {
  const { db } = await opened({ type: 'observation', raisedBy: 'named', person: 'Bà Lò' })
  expect(screen.queryByLabelText(/^Người đại diện/)).toBeNull()
  type(/^Số người cùng nêu/, '5')
  type(/^Người đại diện/, 'Ông Vì Văn Lả')
  submit()

  await screen.findByText('Ông Vì Văn Lả', { ignore: 'textarea' })
  expect(await stored(db)).toMatchObject({ groupSize: 5, representatives: 'Ông Vì Văn Lả' })
})

test('what was said before stands open, and taken back it is gone', async () => {
  const { fold, db } = await opened({ type: 'observation', flags: ['crowd'], demand: 'Thay cống' })
  expect(fold.open).toBe(true)

  fireEvent.click(within(fold).getByRole('checkbox', { name: 'Đông người' }))
  submit()

  await waitFor(async () => expect((await stored(db))['flags']).toBeFalsy())
  expect(await stored(db)).toMatchObject({ demand: 'Thay cống' })
})

test('a hindrance that ends before it begins opens the fold and says so; the limit goes on after it', async () => {
  const { fold } = await opened({ type: 'complaint', complainedToldOn: '2026-08-03' })
  await screen.findByText(/^Thời hiệu khiếu nại đến hết 02\/11\/2026/)
  type(/^Trở ngại từ ngày/, '10/08/2026')
  type(/^Trở ngại đến ngày/, '01/08/2026')
  submit()

  await screen.findAllByText('Ngày hết trở ngại trước ngày bắt đầu. Xem lại hai ngày.')
  expect(fold.open).toBe(true)
  type(/^Trở ngại đến ngày/, '19/08/2026')
  await screen.findByText(/^Thời hiệu khiếu nại đến hết 11\/11\/2026/)
})

test('the decision complained of, what hindered it and who passed it on are kept and seen on the page', async () => {
  const { db } = await opened({ type: 'complaint', channel: 'at_home' })
  fireEvent.click(screen.getByRole('button', { name: 'Nơi khác' }))
  fireEvent.click(screen.getByRole('radio', { name: 'Cơ quan khác chuyển đến' }))
  type(/^Ai chuyển đến/, 'Văn phòng UBND tỉnh')
  type(/^Số văn bản chuyển đến/, '77/VP-TCD')
  type(/^Khiếu nại quyết định, việc làm nào/, 'Thu hồi đất làm đường')
  type(/^Số quyết định/, '15/QĐ-UBND')
  type(/^Ngày ra quyết định/, '01/10/2026')
  type(/^Vì sao không khiếu nại được sớm hơn/, 'Đi viện dưới tỉnh')
  type(/^Trở ngại từ ngày/, '05/10/2026')
  type(/^Trở ngại đến ngày/, '20/10/2026')
  submit()

  await screen.findByText('Đi viện dưới tỉnh', { ignore: 'textarea' })
  for (const words of [/Thu hồi đất làm đường/, /15\/QĐ-UBND/, /01\/10\/2026/, /05\/10.* 20\/10/]) {
    expect(screen.getAllByText(words, { ignore: 'textarea' })).not.toEqual([])
  }
  expect(screen.getByText('Văn phòng UBND tỉnh, 77/VP-TCD')).toBeTruthy()
  expect(await stored(db)).toMatchObject({
    channel: 'forwarded',
    sentBy: 'Văn phòng UBND tỉnh',
    sentByNo: '77/VP-TCD',
    complainedOf: 'Thu hồi đất làm đường',
    complainedNo: '15/QĐ-UBND',
    complainedOn: '2026-10-01',
    excuse: 'Đi viện dưới tỉnh',
    excusedFrom: '2026-10-05',
    excusedTo: '2026-10-20',
  })
})

test('who passed it on is asked where somebody did, and is left out where nobody did', async () => {
  const { db } = await opened({ type: 'recommendation', channel: 'at_home' })
  expect(screen.queryByRole('radio', { name: 'Báo chí' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Nơi khác' }))
  fireEvent.click(screen.getByRole('radio', { name: 'Cơ quan khác chuyển đến' }))
  type(/^Ai chuyển đến/, 'Văn phòng UBND tỉnh')
  fireEvent.click(screen.getByRole('radio', { name: 'Bưu chính' }))
  submit()

  await waitFor(async () => expect(await stored(db)).toMatchObject({ channel: 'post' }))
  expect((await stored(db))['sentBy']).toBeFalsy()
})

test('a complaint by post whose box of a petition nobody touched may not lie for 45 days', async () => {
  const { db } = await opened({ type: 'complaint', channel: 'at_home' })
  fireEvent.click(screen.getByRole('button', { name: 'Nơi khác' }))
  fireEvent.click(screen.getByRole('radio', { name: 'Bưu chính' }))
  submit()
  await waitFor(async () => expect(await stored(db)).toMatchObject({ channel: 'post' }))

  const values = await stored(db)
  expect(values).toMatchObject({ hasPetition: false })
  const clocks = clocksRunning(values, standingOf(values, []), plain)
  expect(clocks.map(({ clock }) => clock.rule.rule)).toContain('R-TCD-06')
})
