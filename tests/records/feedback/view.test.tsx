// @vitest-environment happy-dom
import { cleanup, configure, screen } from '@testing-library/react'
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

async function aComplaint(steps: readonly Said[]) {
  const { here } = await (await aWorld()).phone()
  const answers = { ...anyFeedback, type: 'complaint', receivedOn: '2026-11-03' }
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
