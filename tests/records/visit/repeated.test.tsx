// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { keepDraft } from '#data/drafts.ts'
import { answerId } from '#records/answer/said.ts'
import { Component as Answering } from '#records/visit/answering.tsx'
import { Component as Minutes } from '#records/visit/minutes.tsx'
import { Component as VisitView } from '#records/visit/view.tsx'

import type { APhone } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { answeredTo, aVisitWith, ID } from './a-typed-visit.ts'
import { say } from './under-way.ts'

const BOARD = 'cl-niemyet-1'
const screens = {
  '/visit/:id': <VisitView />,
  '/visit/:id/answer': <Answering />,
  '/visit/:id/minutes': <Minutes />,
}
afterEach(cleanup)
vi.stubGlobal('scrollTo', () => {})
configure({ asyncUtilTimeout: 8000 })

const drawAt = (phone: APhone, at = '') =>
  drawOn(phone.here, `/visit/${ID}/answer${at && `?at=${BOARD}.${at}`}`, screens)
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

test('behind the last question of a posting the next posting is begun, and stands in the result and the minutes', async () => {
  const phone = await aVisitWith(BOARD)
  const first = await drawAt(phone, 'B6')
  await screen.findByRole('button', { name: 'Câu B7' })
  expect(screen.queryByRole('button', { name: 'Thêm một nội dung nữa' })).toBeNull()
  await press('Câu B7')
  await screen.findByText(/Hai máy mất sóng cùng thêm/)
  await press('Thêm một nội dung nữa')
  await screen.findByText('Từng nội dung, thứ 2')
  screen.getByText('12/18')
  const field = await screen.findByLabelText('Nội dung')
  fireEvent.input(field, { target: { value: 'Quyết định 12/QĐ-UBND' } })
  fireEvent.blur(field)
  await waitFor(async () =>
    expect((await answeredTo(phone, 'C1', BOARD))?.fields['words']).toBe('Quyết định 12/QĐ-UBND'),
  )
  first.unmount()

  await say(phone, ID, `${BOARD}.C4`, { value: 'no' })
  const visit = await drawOn(phone.here, `/visit/${ID}`, screens)
  await screen.findByText('2/18')
  screen.getByText('Từng nội dung, thứ 2')
  visit.unmount()
  await drawOn(phone.here, `/visit/${ID}/minutes`, screens)
  await screen.findByText(/^C1\. Tên nội dung, số văn bản, ngày: Quyết định 12\/QĐ-UBND$/)
  screen.getByText(/^C4\. Văn bản còn hiệu lực/)
})

test('a posting of which everything was taken back is asked no more', async () => {
  const phone = await aVisitWith(BOARD)
  await say(phone, ID, `${BOARD}.C4`, { value: 'yes' })
  const first = await drawAt(phone, 'C4')
  await press('Bỏ trả lời câu này')
  await screen.findByRole('img', { name: 'Đã trả lời 0 trên 18 câu' })
  first.unmount()

  await drawAt(phone, 'A1')
  expect(await screen.findByRole('img', { name: 'Đã trả lời 0 trên 11 câu' })).toBeTruthy()
})

test('where the phone died in the middle of a posting nothing was saved of, it is gone on with there', async () => {
  const phone = await aVisitWith(BOARD)
  const id = `answer:${answerId(ID, BOARD, 'D2')}:number`
  await keepDraft(phone.here, { id, kind: 'answer', values: { number: '7' } })
  const visit = await drawOn(phone.here, `/visit/${ID}`, screens)
  await screen.findByText('Đang ghi dở · D2 · Số')
  visit.unmount()

  await drawAt(phone)
  await screen.findByText('Từng nội dung, thứ 3')
  expect((await screen.findByLabelText<HTMLInputElement>('Số')).value).toBe('7')
})
