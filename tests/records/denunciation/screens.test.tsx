// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { keepDraft } from '#data/drafts.ts'
import { save } from '#data/save.ts'
import { show, tablesOfShowing } from '#data/show.ts'
import { stampOf } from '#protocol/stamp.ts'
import { Component as Form } from '#records/denunciation/form.tsx'
import { Component as View } from '#records/denunciation/view.tsx'
import { Component as FeedbackForm } from '#records/feedback/form.tsx'
import { Component as FeedbackList } from '#records/feedback/list.tsx'
import { Component as Register } from '#records/feedback/register.tsx'

import { anyDenunciation, PAPER, SUMMARY } from '../../server/a-denunciation.ts'
import { type APhone, aWorld, everythingOn } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { said } from './ways.ts'

afterEach(cleanup)
// A machine may be slow; what is waited for is seen, not timed.
configure({ asyncUtilTimeout: 15_000 })

const ID = 'denunciationaaaa'
const DRAFT = 'draftaaaaaaaaaaa'
const TITLE = 'Tố cáo – Giao thông, hạ tầng – T-1'

/** The phone of somebody who reads a denunciation, as the commune has it. */
async function readingOn(login: string): Promise<APhone> {
  const phone = await (await aWorld()).phone(login)
  const fields = { ...anyDenunciation, author: 'account-hanh', registerNo: 'T-1' }
  const stamp = stampOf(1_763_600_000_000, 'aaaaaaaaaa')
  const stamps = Object.fromEntries(Object.keys(fields).map((name) => [name, stamp]))
  const { db } = phone
  await db.transaction('rw', tablesOfShowing(db), async () => {
    const place = { stream: 's', kind: 'denunciation', id: ID, position: 1 }
    await db.base.put({ ...place, fields, stamps, seal: '' })
    await show(db, [['denunciation', ID]])
  })
  return phone
}

const screens = {
  '/denunciation/:id': <View />,
  '/denunciation/:id/edit': <Form />,
  '/denunciation/new': <Form />,
  '/feedback/new': <FeedbackForm />,
  '/feedback': <FeedbackList />,
  '/feedback/register': <Register />,
}

test('in lists it is its field and its number, and the list of opinions leads to it', async () => {
  const tuyen = await readingOn('tuyen')
  await drawOn(tuyen.here, '/feedback', screens)

  await screen.findByRole('link', { name: /Tố cáo/ })
  expect(screen.queryByText(SUMMARY)).toBeNull()
})

test('who reads none is led nowhere', async () => {
  const quang = await (await aWorld()).phone('quang')
  await drawOn(quang.here, '/feedback', screens)

  await screen.findByRole('heading', { level: 1 })
  await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull())
  expect(screen.queryByRole('link', { name: /Tố cáo/ })).toBeNull()
})

test('on its page what is sealed is mended by no form', async () => {
  const tuyen = await readingOn('tuyen')
  await drawOn(tuyen.here, `/denunciation/${ID}/edit`, screens)

  await screen.findByRole('heading', { name: TITLE })
  fireEvent.click(await screen.findByRole('button', { name: 'Việc khác' }))
  await screen.findByText('Niêm lại')
  expect(screen.queryByText('Sửa')).toBeNull()
  expect(screen.queryByText('Phiếu hẹn cho dân')).toBeNull()
})

/** Steps of a denunciation, one after the other, each saying what it must. */
async function taken(
  here: APhone['here'],
  steps: readonly (keyof typeof said)[],
  more: object = {},
) {
  for (const [at, to] of steps.entries()) {
    const told = { of: ID, ofKind: 'denunciation', on: '2026-11-20' }
    const answers = { ...told, to, ...said[to], ...(to === 'found_complex' ? more : {}) }
    await save(here, { kind: 'step', id: `step-taken-${at}`, answers, isNew: true })
  }
}

test('how complex it is stands on its page with the document that says so', async () => {
  const { here } = await readingOn('tuyen')
  await taken(here, ['first_handling', 'accepted', 'found_complex'])
  await drawOn(here, `/denunciation/${ID}`, screens)

  const level = await screen.findByText('Mức độ vụ việc')
  expect(level.parentElement?.textContent).toContain('Đặc biệt phức tạp')
  screen.getByText('theo văn bản 20/TB-UBND, ghi ngày 20/11/2026')
})

const DOUBT = /^Đã ghi vụ việc phức tạp.*Luật Tố cáo 25\/2018\/QH14, Điều 30 khoản 2\./
const once = ['first_handling', 'accepted', 'found_complex', 'verifying', 'extended'] as const

test.each([
  ['complex', 1],
  ['very_complex', 0],
])('put off a second time, it is doubted where it was found %s: %i', async (complexity, doubts) => {
  const { here } = await readingOn('tuyen')
  await taken(here, once, { complexity })
  await drawOn(here, `/denunciation/${ID}`, screens)

  fireEvent.click(await screen.findByRole('button', { name: 'Đổi trạng thái' }))
  const sheet = within(await screen.findByRole('dialog'))
  await sheet.findByRole('button', { name: 'Lưu: kết luận' })
  expect(screen.queryByText(DOUBT)).toBeNull()
  fireEvent.click(sheet.getByRole('radio', { name: /^Đã gia hạn lần hai/ }))

  await sheet.findByRole('button', { name: 'Lưu: gia hạn lần hai' })
  expect(sheet.queryAllByText(DOUBT)).toHaveLength(doubts)
})

test('put off twice, the level that the law puts off once is doubted while it is chosen, and on the page', async () => {
  const { here } = await readingOn('tuyen')
  await taken(here, ['first_handling', 'accepted', 'verifying', 'extended', 'extended_again'])
  await drawOn(here, `/denunciation/${ID}`, screens)

  fireEvent.click(await screen.findByRole('button', { name: 'Đổi trạng thái' }))
  const sheet = within(await screen.findByRole('dialog'))
  fireEvent.click(sheet.getByRole('radio', { name: /^Xác định phức tạp/ }))
  fireEvent.click(await sheet.findByRole('radio', { name: 'Đặc biệt phức tạp' }))
  expect(screen.queryByText(DOUBT)).toBeNull()
  fireEvent.click(sheet.getByRole('radio', { name: 'Phức tạp' }))
  await sheet.findByText(DOUBT)

  fireEvent.input(sheet.getByRole('textbox', { name: /^Số văn bản/ }), {
    target: { value: '27/TB-UBND' },
  })
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu: xác định phức tạp' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await screen.findByText(DOUBT)
})

test('those concerned are told of the acceptance in one way, and once it is written the sheet says so', async () => {
  const { here } = await readingOn('tuyen')
  await taken(here, ['first_handling', 'accepted', 'acceptance_told'])
  await drawOn(here, `/denunciation/${ID}`, screens)

  fireEvent.click(await screen.findByRole('button', { name: 'Đổi trạng thái' }))
  const sheet = within(await screen.findByRole('dialog'))
  const tells = await sheet.findAllByRole<HTMLInputElement>('radio', { name: /báo thụ lý/ })
  expect(tells.map(({ value, disabled }) => [value, disabled])).toEqual([['acceptance_told', true]])
  sheet.getByText('đã ghi ngày báo')
})

test('in the book stand its number and its days, nothing that it says, and no file takes it', async () => {
  const tuyen = await readingOn('tuyen')
  await drawOn(tuyen.here, '/feedback/register?type=denunciation&year=2026', screens)

  const line = await screen.findByRole('row', { name: /T-1/ })
  const cells = [...line.children].map((cell) => cell.textContent)
  expect(cells).toHaveLength(13)
  expect(cells.slice(0, 6)).toEqual(['T-1', '18/11/2026', 'Giữ kín tên', '', '', 'Tố cáo'])
  for (const words of [SUMMARY, PAPER]) expect(cells.join(' ')).not.toContain(words)
  expect(screen.queryByRole('button', { name: /Excel|Lưu/ })).toBeNull()
})

test('there is no book of denunciations for who reads none', async () => {
  const quang = await (await aWorld()).phone('quang')
  await drawOn(quang.here, '/feedback/register', screens)

  await screen.findByRole('radio', { name: 'Khiếu nại' })
  expect(screen.queryByRole('radio', { name: 'Tố cáo' })).toBeNull()
})

test('a matter that turns out to be one goes on without who said it', async () => {
  const hanh = await (await aWorld()).phone('hanh')
  const values = {
    type: 'observation',
    raisedBy: 'named',
    person: 'Lò Văn Pó',
    phone: '0912 345 678',
    content: SUMMARY,
    topic: 'land',
  }
  await keepDraft(hanh.here, { id: DRAFT, kind: 'feedback', values })
  await drawOn(hanh.here, `/feedback/new?draft=${DRAFT}`, screens)

  fireEvent.click(await screen.findByRole('radio', { name: /^Tố cáo/ }))

  await screen.findByRole('heading', { name: /^Tố cáo mới/ })
  expect(await screen.findByDisplayValue(SUMMARY)).toBeDefined()
  expect(await hanh.db.drafts.toArray()).toMatchObject([
    { id: DRAFT, kind: 'denunciation', values: { summary: SUMMARY, topic: 'land' } },
  ])
  for (const words of [values.person, values.phone]) {
    expect(await everythingOn(hanh)).not.toContain(words)
  }

  fireEvent.click(await screen.findByRole('radio', { name: /^Kiến nghị/ }))
  await screen.findByRole('heading', { name: /^Kiến nghị mới/ })
  expect(await hanh.db.drafts.toArray()).toMatchObject([
    { id: DRAFT, kind: 'feedback', values: { content: SUMMARY, type: 'recommendation' } },
  ])
})

test('words that point to a person are said and marked, and nothing is sealed with them', async () => {
  const hanh = await (await aWorld()).phone('hanh')
  const summary = 'Gọi số 0912 345 678, việc thu tiền vượt mức'
  const values = { ...anyDenunciation, summary }
  await keepDraft(hanh.here, { id: DRAFT, kind: 'denunciation', values })
  await drawOn(hanh.here, `/denunciation/new?draft=${DRAFT}`, screens)

  await screen.findByText('“0912 345 678” (số điện thoại)')
  expect(document.querySelector('mark')?.textContent).toBe('0912 345 678')
  fireEvent.click(screen.getByRole('button', { name: 'Niêm phong' }))

  const said = await screen.findAllByText('Có chữ chỉ ra người. Viết lại, bỏ tên, số và địa chỉ.')
  expect(said.length).toBeGreaterThan(0)
  expect(await hanh.db.outbox.count()).toBe(0)
})

test('the number of the paper is looked through as well, and the words are said', async () => {
  const hanh = await (await aWorld()).phone('hanh')
  const values = { ...anyDenunciation, paperNo: 'Đơn 0912 345 678' }
  await keepDraft(hanh.here, { id: DRAFT, kind: 'denunciation', values })
  await drawOn(hanh.here, `/denunciation/new?draft=${DRAFT}`, screens)

  expect(await screen.findByText('“0912 345 678” (số điện thoại)')).toBeDefined()
})

test.each([
  ['Ghi chú', /Nội dung/],
  ['Đổi trạng thái', /^Số văn bản/],
])('%s says which words point to a person, while they are written', async (button, field) => {
  const tuyen = await readingOn('tuyen')
  await drawOn(tuyen.here, `/denunciation/${ID}`, screens)

  fireEvent.click(await screen.findByRole('button', { name: button }))
  const input = await screen.findByRole('textbox', { name: field })
  fireEvent.input(input, { target: { value: 'Đã gọi 0912 345 678 để hỏi' } })

  await screen.findByText('“0912 345 678” (số điện thoại)')
  expect(document.querySelector('mark')?.textContent).toBe('0912 345 678')
})

test('the reason of taking one out says which of its words point to a person', async () => {
  const tuyen = await readingOn('tuyen')
  await drawOn(tuyen.here, `/denunciation/${ID}`, screens)

  fireEvent.click(await screen.findByRole('button', { name: 'Việc khác' }))
  fireEvent.click(await screen.findByRole('button', { name: /^Gỡ/ }))
  const asked = within(await screen.findByRole('alertdialog'))
  fireEvent.input(asked.getByRole('textbox'), { target: { value: 'Số 0912 345 678 ghi nhầm' } })
  fireEvent.click(asked.getByRole('button', { name: /^Gỡ/ }))

  const said = await asked.findByText(/Viết lại, bỏ tên, số và địa chỉ\./)
  expect(said.textContent).toContain('“0912 345 678”')
})

test('the address of a form that was sealed begins nothing under the same name', async () => {
  const hanh = await (await aWorld()).phone('hanh')
  const answers = { ...anyDenunciation }
  await save(hanh.here, { kind: 'denunciation', id: DRAFT, answers })
  await drawOn(hanh.here, `/denunciation/new?draft=${DRAFT}`, screens)

  const summary = await screen.findByLabelText('Tóm tắt việc bị tố cáo')
  fireEvent.input(summary, { target: { value: 'Việc thứ hai' } })

  await waitFor(async () => expect(await hanh.db.drafts.count()).toBe(1))
  expect((await hanh.db.drafts.toArray()).map(({ id }) => id)).not.toContain(DRAFT)
})
