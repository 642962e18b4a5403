// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { save } from '#data/save.ts'
import { Component as FeedbackView } from '#records/feedback/view.tsx'

import { anyFeedback } from '../../server/a-commune.ts'
import { aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { acceptedOn, partsOf, type Said } from './a-complaint.ts'

const ID = 'feedbackaaaaaaaa'

afterEach(cleanup)
// A busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 })

async function aComplaint(steps: readonly Said[], receivedOn = '2026-11-03') {
  const { here } = await (await aWorld()).phone()
  const answers = { ...anyFeedback, type: 'complaint', receivedOn }
  await save(here, { kind: 'feedback', id: ID, answers })
  for (const { id, values } of partsOf(steps)) {
    const step = { of: ID, ofKind: 'feedback', ...values }
    await save(here, { kind: 'step', id: `${id}aaaaaaaa`, answers: step })
  }
  await drawOn(here, `/feedback/${ID}`, { '/feedback/:id': <FeedbackView /> })
}

const talked: Said[] = [
  ...acceptedOn('2026-11-05'),
  ['verifying', '2026-11-06'],
  ['talking', '2026-11-07', { talkOn: '2026-11-14' }],
  ['talked', '2026-11-14', { absentUnexcused: ['related_body'], agreed: 'Trả lại lối đi' }],
]

test('the page of a complaint tells where its sides talk and what the minutes say', async () => {
  await aComplaint(talked)

  await screen.findByText('Đối thoại: 14/11/2026')
  await screen.findByText(
    /Có mặt: Người bị khiếu nại, Người khiếu nại|Có mặt: Người khiếu nại, Người bị/,
  )
  await screen.findByText(/Vắng, không có lý do: Cơ quan, tổ chức liên quan/)
  await screen.findByText(/Nội dung đã thống nhất: Trả lại lối đi/)
  expect(screen.getAllByText('Trụ sở xã')).not.toEqual([])
})

test('suspended, the page tells what is to be sent, and that the decision stands still', async () => {
  await aComplaint([...talked, ['suspended', '2026-11-16']])

  await screen.findByText(/^Hạn gửi quyết định tạm đình chỉ Thứ Năm 19\/11/)
  expect(await screen.findByText(/^Đang tạm đình chỉ, còn \d+ ngày/)).toBeTruthy()
})

test('decided, the page says how long it may be complained of again', async () => {
  await aComplaint([...talked, ['drafting', '2026-11-16'], ['decided', '2026-11-17']])

  await screen.findByText(/được khiếu nại lần hai trong 30 ngày/)
  expect(await screen.findByText(/^Hạn gửi quyết định Thứ Sáu 20\/11/)).toBeTruthy()
})

const late: Said[] = [...acceptedOn('2026-08-05'), ['verifying', '2026-08-06']]

test('found complex after its last day, a complaint is late as it was, and the page says why', async () => {
  await aComplaint([...late, ['extended', '2026-10-01']], '2026-08-03')

  await screen.findByText('Gia hạn ngày 01/10 không dời hạn: lúc ấy đã quá hạn.')
  expect(await screen.findByText(/^Hạn ra quyết định .*0\d\/09/)).toBeDefined()
})

test('a decision that was not sent in time says nothing of the day that more time moves', async () => {
  await aComplaint([
    ...acceptedOn('2026-11-05'),
    ['verifying', '2026-11-06'],
    ['suspended', '2026-11-09'],
    ['resumed', '2026-11-10'],
  ])
  await screen.findByText(/^Hạn gửi quyết định tạm đình chỉ/)

  fireEvent.click(await screen.findByRole('button', { name: 'Đổi trạng thái' }))
  const longer = await screen.findByRole<HTMLInputElement>('radio', { name: /^Kéo dài thời hạn/ })
  fireEvent.click(longer)
  await waitFor(() => expect(longer.checked).toBe(true))
  expect(screen.queryByText(/hạn không dời/)).toBeNull()
})

test('before an act is written down that comes too late to move anything, the officer is told', async () => {
  await aComplaint(late, '2026-08-03')

  fireEvent.click(await screen.findByRole('button', { name: 'Đổi trạng thái' }))
  const longer = await screen.findByRole('radio', { name: /^Kéo dài thời hạn/ })
  expect(screen.queryByText(/bước này vẫn lưu, hạn không dời/)).toBeNull()
  fireEvent.click(longer)

  await screen.findByText(/^Đã quá hạn \d\d\/09\/2026\. .*hạn không dời/)
})
