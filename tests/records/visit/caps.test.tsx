// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { knownChecklists } from '#records/checklist/known.ts'
import { Component as Minutes } from '#records/visit/minutes.tsx'
import { Component as Sign } from '#records/visit/sign.tsx'
import { Component as VisitView } from '#records/visit/view.tsx'

import type { APhone } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { answeredTo, aVisitWith, ID, put, stepTo } from './a-typed-visit.ts'

const screens = {
  '/visit/:id': <VisitView />,
  '/visit/:id/sign': <Sign />,
  '/visit/:id/minutes': <Minutes />,
}
const NO_REPORT = /^K3\. Không gửi báo cáo năm/
afterEach(cleanup)
vi.stubGlobal('scrollTo', () => {})
configure({ asyncUtilTimeout: 8000 })

/** A self-scoring with every point given: 100 of 100. */
async function allPoints(): Promise<APhone> {
  const phone = await aVisitWith('cl-score-1')
  const items = knownChecklists([])
    .get('cl-score-1')
    ?.groups.flatMap((group) => group.items)
  for (const { id, maxPoints } of items ?? []) {
    const whole = { of: ID, checklist: 'cl-score-1', item: id, on: '2026-11-20' }
    const answer = `${ID}-cl-score-1-${id.toLowerCase()}`
    await put(phone, 'answer', answer, { ...whole, value: 'score', points: String(maxPoints) })
  }
  return phone
}

const rated = (name: string) => screen.findByRole('heading', { level: 2, name })
const box = () => screen.findByRole<HTMLInputElement>('checkbox', { name: NO_REPORT })

test('what holds the rating down is ticked where it happened, and taken back by another tap', async () => {
  const phone = await allPoints()
  const said = async () => (await answeredTo(phone, 'K3', 'cl-score-1'))?.fields['words']
  await drawOn(phone.here, `/visit/${ID}`, screens)
  await rated('Xuất sắc')
  fireEvent.click(await box())
  await rated('Không hoàn thành')
  screen.getByText('Có 1 trường hợp hạ loại đã xảy ra.')
  await waitFor(async () => expect(await said()).toMatch(/^Không gửi báo cáo năm/))

  fireEvent.click(await box())
  await rated('Xuất sắc')
  await waitFor(async () => expect(await said()).toBeUndefined())
})

test('the minutes say what held the rating down; afterwards it is read and ticked no more', async () => {
  const phone = await allPoints()
  const first = await drawOn(phone.here, `/visit/${ID}`, screens)
  fireEvent.click(await box())
  await rated('Không hoàn thành')
  await stepTo(phone, 'minuted')
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: NO_REPORT })).toBeNull())
  const happened = screen.getByText('Trường hợp hạ loại đã xảy ra').parentElement
  expect(happened?.textContent).toMatch(/K3\. Không gửi báo cáo năm/)
  expect(happened?.textContent).not.toMatch(/khiếu kiện/)
  first.unmount()

  await drawOn(phone.here, `/visit/${ID}/minutes`, screens)
  await screen.findByText(/100\/100 điểm, 100 %, Không hoàn thành\.$/)
  screen.getByText(/^Trường hợp hạ loại đã xảy ra: K3\. Không gửi báo cáo năm/)
  expect(screen.queryByText(/khiếu kiện đông người/)).toBeNull()
})

test('after the minutes the cases of a checklist are still read, and only where somebody was asked it says that none happened', async () => {
  const phone = await allPoints()
  await stepTo(phone, 'minuted')
  const first = await drawOn(phone.here, `/visit/${ID}`, screens)
  await rated('Xuất sắc')
  const listed = (await screen.findByText('Các trường hợp hạ loại của mẫu')).parentElement
  expect(listed?.textContent).toMatch(/K1\. .*K2\. .*khiếu kiện.*K3\. Không gửi/)
  expect(screen.queryByText('Không ghi trường hợp hạ loại nào.')).toBeNull()
  first.unmount()

  await putCap(phone, 'K2', { value: 'text' })
  const second = await drawOn(phone.here, `/visit/${ID}`, screens)
  await screen.findByText('Không ghi trường hợp hạ loại nào.')
  screen.getByText('Các trường hợp hạ loại của mẫu')
  second.unmount()

  await put(phone, 'step', 'step-concluded-a', {
    of: ID,
    ofKind: 'visit',
    to: 'concluded',
    on: '2026-11-21',
    documentNo: '40/TB-UBND',
  })
  await drawOn(phone.here, `/visit/${ID}`, screens)
  await screen.findByText('Không ghi trường hợp hạ loại nào.')
  expect(screen.queryByText('Các trường hợp hạ loại của mẫu')).toBeNull()
})

/** What somebody said of one case, or took back. */
async function putCap(phone: APhone, item: string, said: Values) {
  const whole = { of: ID, checklist: 'cl-score-1', item, on: '2026-11-20' }
  await put(phone, 'answer', `${ID}-cl-score-1-${item.toLowerCase()}`, { ...whole, ...said })
}

/** A checklist of the commune with these lines, and a visit with it. */
async function ownLines(caps: string): Promise<APhone> {
  const phone = await aVisitWith('cl-abc-1')
  await put(phone, 'checklist', 'cl-abc-1', {
    code: 'cl-abc',
    version: '1',
    title: 'Chấm điểm của xã',
    short: 'Chấm của xã',
    content: 'A | Chấm\nA1 | score 10 | Cả năm',
    caps,
  })
  return phone
}

test('where no case names a rating there is nothing to tick: no hint, no empty card, nothing said of it afterwards', async () => {
  const phone = await ownLines('Có đơn thư vượt cấp thì xem lại')
  const first = await drawOn(phone.here, `/visit/${ID}`, screens)
  await screen.findByText('Có đơn thư vượt cấp thì xem lại')
  expect(screen.queryByText(/Có xảy ra thì đánh dấu/)).toBeNull()
  expect(screen.queryByRole('checkbox')).toBeNull()
  first.unmount()

  await stepTo(phone, 'minuted')
  await drawOn(phone.here, `/visit/${ID}`, screens)
  await screen.findByText('Có đơn thư vượt cấp thì xem lại')
  expect(screen.queryByText('Không ghi trường hợp hạ loại nào.')).toBeNull()
})

test('who ticked a case and who took it back is told in the list of answers', async () => {
  const phone = await allPoints()
  await putCap(phone, 'K1', { value: 'text', words: 'Có cán bộ bị kỷ luật' })
  await putCap(phone, 'K2', { value: 'text', words: 'Khiếu kiện đông người' })
  phone.clock.now += 60_000
  const id = `${ID}-cl-score-1-k1`
  await save(phone.here, { kind: 'answer', id, answers: { words: null } })
  await drawOn(phone.here, `/visit/${ID}`, screens)
  fireEvent.click(await screen.findByText(/^Câu trả lời, /))
  await screen.findByText('Đã xảy ra')
  screen.getByText('Đã bỏ đánh dấu')
  expect(screen.queryByRole('button', { name: 'Diễn biến câu K3' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Diễn biến câu K1' }))
  const sheet = await screen.findByRole('dialog', { name: 'Diễn biến câu K1' })
  await waitFor(() => expect(sheet.textContent).toMatch(/Có cán bộ bị kỷ luật/))
})

test('a case ticked after a signature is marked in the minutes', async () => {
  const phone = await allPoints()
  const signing = await drawOn(phone.here, `/visit/${ID}/sign`, screens)
  const place = within(await screen.findByRole('region', { name: 'Người kiểm tra' }))
  fireEvent.click(await place.findByRole('checkbox', { name: /Ký bằng họ tên/ }))
  fireEvent.input(place.getByLabelText(/Họ và tên/), { target: { value: 'Phạm Quang Hưng' } })
  fireEvent.click(place.getByRole('button', { name: 'Lưu chữ ký' }))
  await waitFor(async () => expect(await phone.db.signature.count()).toBe(1))
  signing.unmount()

  await putCap(phone, 'K3', { value: 'text', words: 'Không gửi báo cáo năm' })
  await drawOn(phone.here, `/visit/${ID}/minutes`, screens)
  await screen.findByText(/^Trường hợp hạ loại đã xảy ra: K3\. .* Sửa sau khi ký\.$/)
})
