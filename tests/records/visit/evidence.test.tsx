// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { keepDraft } from '#data/drafts.ts'
import { answerId } from '#records/answer/said.ts'
import { stoodIn } from '#records/signature/signed.ts'
import { Component as Answering } from '#records/visit/answering.tsx'
import { Component as Minutes } from '#records/visit/minutes.tsx'
import { Component as VisitView } from '#records/visit/view.tsx'

import { drawOn } from '../drawn-on.tsx'
import { answeredTo, aVisitWith, came, ID } from './a-typed-visit.ts'
import { begin } from './under-way.ts'

const screens = {
  '/visit/:id': <VisitView />,
  '/visit/:id/answer': <Answering />,
  '/visit/:id/minutes': <Minutes />,
}
const PAPER = 'Kế hoạch số 12/KH-UBND ngày 05/01/2026'
afterEach(cleanup)
vi.stubGlobal('scrollTo', () => {})
configure({ asyncUtilTimeout: 8000 })

const field = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Minh chứng' })

test('the evidence of an item is typed beside its note, and stands on the visit, in the minutes and beside the next visit', async () => {
  const phone = await aVisitWith('cl-qcdc-1')
  await came(phone, 'A1', { value: 'yes' }, 1)
  const first = await drawOn(phone.here, `/visit/${ID}/answer?at=cl-qcdc-1.A1`, screens)
  fireEvent.click(await screen.findByRole('button', { name: 'Minh chứng' }))
  fireEvent.input(await field(), { target: { value: PAPER } })
  fireEvent.blur(await field())
  await waitFor(async () => {
    expect((await answeredTo(phone, 'A1'))?.fields).toMatchObject({ value: 'yes', evidence: PAPER })
  })
  first.unmount()

  const second = await drawOn(phone.here, `/visit/${ID}`, screens)
  await screen.findByText(`Minh chứng: ${PAPER}`)
  second.unmount()
  const third = await drawOn(phone.here, `/visit/${ID}/minutes`, screens)
  const recorded = (await screen.findByText('Số liệu, ghi nhận')).parentElement
  expect(recorded?.textContent).toContain(`Minh chứng: ${PAPER}`)
  third.unmount()

  await begin(phone, 'visit-lan-sau', { plannedOn: '2026-12-20' })
  await drawOn(phone.here, '/visit/visit-lan-sau/answer?at=cl-qcdc-1.A1', screens)
  await screen.findByText(`Minh chứng lần trước: ${PAPER}`)
})

test('evidence half typed when the phone dies stands in its field again', async () => {
  const phone = await aVisitWith('cl-qcdc-1')
  const id = `answer:${answerId(ID, 'cl-qcdc-1', 'A3')}:evidence`
  await keepDraft(phone.here, { id, kind: 'answer', values: { evidence: 'Ảnh ngày 20' } })

  await drawOn(phone.here, `/visit/${ID}/answer`, screens)
  await screen.findByRole('heading', { level: 2, name: /Niêm yết tại trụ sở/ })
  expect((await field()).value).toBe('Ảnh ngày 20')
})

test('evidence is signed with its answer; what was signed before there was any is the same', () => {
  const values = { checklist: 'cl-qcdc-1', item: 'A1', value: 'yes' }
  const saidOf = (more: object) =>
    stoodIn({}, [{ id: 'a', values: { ...values, ...more } }], []).find(({ name }) =>
      name.includes('.'),
    )?.said

  expect(saidOf({})).toBe(['yes', '', '', '', ''].join('\u001F'))
  expect(saidOf({ evidence: null })).toBe(saidOf({}))
  expect(saidOf({ evidence: PAPER })).not.toBe(saidOf({}))
})
