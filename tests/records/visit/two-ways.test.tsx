// @vitest-environment happy-dom
import { configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

import { save } from '#data/save.ts'
import { Component as Choose } from '#records/choose.tsx'
import { Component as Answering } from '#records/visit/answering.tsx'
import { saveSaid } from '#records/visit/item-answer.tsx'
import { Component as VisitView } from '#records/visit/view.tsx'

import { another, putOfficers } from '../../data/contested-row.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { answeredTo, aVisitWith, came, ID, waitingAnswers } from './a-typed-visit.ts'
import { begin } from './under-way.ts'

const screens = {
  '/visit/:id': <VisitView />,
  '/visit/:id/answer': <Answering />,
  '/choose/:kind/:id': <Choose />,
}
vi.stubGlobal('scrollTo', () => {})
configure({ asyncUtilTimeout: 15_000 })

const openAt = ({ here }: APhone, key: string) =>
  drawOn(here, `/visit/${ID}/answer?at=${key}`, screens)
const radio = (name: string | RegExp) => screen.findByRole<HTMLInputElement>('radio', { name })
const THREE = '3'

test('points of an item with Đạt and Chưa wait for one of them, and go when it is Không có', async () => {
  const phone = await (await aWorld()).phone('tham')
  await putOfficers(phone.db, [{ id: phone.here.officer.id, name: 'Vừ Thị Thắm' }, another])
  const content = 'A | Dân biết\nA1 | yes_no_na 5 | Có bảng công khai'
  const made = { code: 'cl-rieng', version: '1', title: 'Mẫu riêng', short: 'Riêng', content }
  await save(phone.here, { kind: 'checklist', id: 'cl-rieng-1', answers: made, isNew: true })
  await begin(phone, ID, { checklists: ['cl-rieng-1'] })
  await openAt(phone, 'cl-rieng-1.A1')

  await screen.findByText('Chọn Đạt hoặc Chưa rồi mới chấm điểm.')
  expect(screen.queryByRole('radio', { name: THREE })).toBeNull()
  fireEvent.click(await radio('Đạt'))
  await waitFor(async () => expect((await radio('5')).checked).toBe(true))
  fireEvent.click(await radio(THREE))
  await screen.findByText('/ 5 điểm')
  await waitFor(async () =>
    expect((await answeredTo(phone, 'A1', 'cl-rieng-1'))?.fields).toMatchObject({
      value: 'yes',
      points: THREE,
    }),
  )
  fireEvent.click(await radio('Không có'))
  await screen.findByText('Chọn Đạt hoặc Chưa rồi mới chấm điểm.')
  fireEvent.click(await radio('Chưa'))
  await waitFor(async () => expect((await radio('0')).checked).toBe(true))
})

test('an answer given by a wrong tap is taken back, and what was typed before Không có is there again', async () => {
  const phone = await aVisitWith('cl-qcdc-1')
  await openAt(phone, 'cl-qcdc-1.A1')
  fireEvent.click(await radio('Đạt'))
  await screen.findByRole('button', { name: 'Còn 22 câu' })
  fireEvent.click(await screen.findByRole('button', { name: 'Bỏ trả lời câu này' }))
  await screen.findByRole('button', { name: 'Còn 23 câu' })
  expect((await radio('Đạt')).checked).toBe(false)

  await came(phone, 'A2', { value: 'na', number: '11' }, 2)
  fireEvent.click(screen.getByRole('button', { name: 'Câu A2' }))
  const field = await screen.findByLabelText<HTMLInputElement>('Số')
  expect(field.value).toBe('')
  fireEvent.click(await screen.findByRole('button', { name: 'Bỏ trả lời câu này' }))
  await waitFor(() => expect(field.value).toBe('11'))
  expect((await radio('Không có')).checked).toBe(false)
})

test('where two ways stand neither is pressed, and the one that is shown can be agreed with by a tap', async () => {
  const phone = await aVisitWith('cl-qcdc-1')
  await came(phone, 'A1', { value: 'yes' }, 1)
  await openAt(phone, 'cl-qcdc-1.A1')
  await waitFor(async () => expect((await radio('Đạt')).checked).toBe(true))
  fireEvent.click(await radio('Chưa'))
  await waitFor(async () => expect(await waitingAnswers(phone)).toHaveLength(1))
  // A colleague said Không có over what stood before.
  await came(phone, 'A1', { value: 'na' }, 2)
  await waitFor(async () =>
    expect((await answeredTo(phone, 'A1'))?.contested?.['value']).toHaveLength(2),
  )
  const shown = String((await answeredTo(phone, 'A1'))?.fields['value'])
  const name = { no: 'Chưa', na: 'Không có' }[shown] ?? ''
  await waitFor(async () => expect((await radio(name)).checked).toBe(false))

  phone.clock.now += 1000
  fireEvent.click(await radio(name))

  await waitFor(async () => expect((await answeredTo(phone, 'A1'))?.contested).toBeUndefined())
  expect((await answeredTo(phone, 'A1'))?.fields['value']).toBe(shown)
})

test('how an answer came is read from the visit, with what was said before', async () => {
  const phone = await aVisitWith('cl-qcdc-1')
  await openAt(phone, 'cl-qcdc-1.A1')
  fireEvent.click(await radio('Đạt'))
  await waitFor(async () => expect(await waitingAnswers(phone)).toHaveLength(1))
  phone.clock.now += 1000
  fireEvent.click(await radio('Chưa'))
  await waitFor(async () => expect(await waitingAnswers(phone)).toHaveLength(2))
  await drawOn(phone.here, `/visit/${ID}`, screens)

  const open = await screen.findByRole('button', { name: 'Diễn biến câu A1', hidden: true })
  fireEvent.click(open)
  const sheet = await screen.findByRole('dialog', { name: 'Diễn biến câu A1' })
  await waitFor(() => expect(sheet.textContent).toContain('Đạt'))
})

test('Đạt with its points against Chưa is one question, named by its item; the other side is read there afterwards', async () => {
  const phone = await aVisitWith('cl-qcdc-1')
  await came(phone, 'A5', { value: 'yes', points: '4.5' }, 1)
  await openAt(phone, 'cl-qcdc-1.A5')
  await saveSaid(phone.here, {
    kind: 'answer',
    id: `${ID}-cl-qcdc-1-a5`,
    answers: { value: 'no', points: '0' },
  })
  // A colleague answered over what this phone never saw.
  await came(phone, 'A5', { value: 'yes', points: THREE }, 2)
  const contested = async () => (await answeredTo(phone, 'A5'))?.contested
  await waitFor(async () =>
    expect(Object.keys((await contested()) ?? {}).toSorted()).toEqual(['points', 'value']),
  )
  await drawOn(phone.here, `/visit/${ID}`, screens)

  await screen.findByText(/^Hai người cùng sửa: Câu trả lời A5 \(Dân chủ ở cơ sở\)/)
  fireEvent.click((await screen.findAllByRole('link', { name: 'Xem và chọn' })).at(-1)!)
  fireEvent.click(await radio(/Đạt · Chấm điểm: 3/))
  expect(screen.getAllByRole('radio', { name: /Chấm điểm: / })).toHaveLength(2)
  fireEvent.click(screen.getByRole('button', { name: 'Lưu bản đã chọn' }))

  await waitFor(async () => expect(await contested()).toBeUndefined())
  expect((await answeredTo(phone, 'A5'))?.fields).toMatchObject({ value: 'yes', points: THREE })
  await openAt(phone, 'cl-qcdc-1.A5')
  fireEvent.click((await screen.findAllByRole('button', { name: 'Diễn biến câu A5' })).at(-1)!)
  const sheet = await screen.findByRole('dialog', { name: 'Diễn biến câu A5' })
  await waitFor(() => expect(sheet.textContent).toContain('Chưa'))
})
