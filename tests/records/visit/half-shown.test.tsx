// @vitest-environment happy-dom
import { configure, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

import { keepDraft } from '#data/drafts.ts'
import { answerId } from '#records/answer/said.ts'
import { Component as Answering } from '#records/visit/answering.tsx'
import { Component as Sign } from '#records/visit/sign.tsx'
import { Component as VisitView } from '#records/visit/view.tsx'

import { drawOn } from '../drawn-on.tsx'
import { aVisitWith, came, ID, stepTo } from './a-typed-visit.ts'

const screens = {
  '/visit/:id': <VisitView />,
  '/visit/:id/answer': <Answering />,
  '/visit/:id/sign': <Sign />,
}
vi.stubGlobal('scrollTo', () => {})
configure({ asyncUtilTimeout: 15_000 })

const noteOfA1 = {
  id: `answer:${answerId(ID, 'cl-qcdc-1', 'A1')}:note`,
  kind: 'answer',
  values: { note: 'Bảng tin bị che' },
}

test('a note half typed when the phone died stands in its open field', async () => {
  const phone = await aVisitWith('cl-qcdc-1')
  await keepDraft(phone.here, noteOfA1)
  await drawOn(phone.here, `/visit/${ID}/answer`, screens)

  const field = await screen.findByLabelText<HTMLTextAreaElement>(/Ghi chú/)
  expect(field.value).toBe('Bảng tin bị che')
})

test.each(['', '/sign'])(
  'what is half typed is seen on the page of the visit and before signing (%s), with the way to its item',
  async (place) => {
    const phone = await aVisitWith('cl-qcdc-1')
    await came(phone, 'A3', { value: 'yes' }, 1)
    await keepDraft(phone.here, noteOfA1)
    await drawOn(phone.here, `/visit/${ID}${place}`, screens)

    await screen.findByText('Đang ghi dở · A1 · Ghi chú')
    const link = screen.getByRole('link', { name: 'Tới câu A1' })
    expect(link.getAttribute('href')).toBe(`/visit/${ID}/answer?at=cl-qcdc-1.A1`)
    expect(screen.queryByRole('button', { name: 'Lưu vào câu trả lời' })).toBeNull()
  },
)

test('a finding half typed on the page of the visit is there still when the visit is closed', async () => {
  const phone = await aVisitWith('cl-qcdc-1')
  await came(phone, 'A3', { value: 'yes' }, 1)
  const draft = { id: `finding:${ID}`, kind: 'finding', values: { content: 'Loa hỏng' } }
  await keepDraft(phone.here, draft)
  for (const to of ['minuted', 'concluded', 'closed']) await stepTo(phone, to)
  await drawOn(phone.here, `/visit/${ID}`, screens)

  await screen.findByText('Kiến nghị đang ghi dở')
  screen.getByText('Loa hỏng')
  expect(screen.queryByRole('button', { name: 'Tiếp tục' })).toBeNull()
  screen.getByRole('button', { name: 'Bỏ' })
})
