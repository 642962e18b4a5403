// @vitest-environment happy-dom
import { configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

import { keepDraft } from '#data/drafts.ts'
import { NOTHING, valuesInView } from '#protocol/change.ts'
import { standingOf } from '#domain/checklist/checklist.ts'
import { answerId, saidIn } from '#records/answer/said.ts'
import { Component as Answering } from '#records/visit/answering.tsx'
import { Component as VisitView } from '#records/visit/view.tsx'

import type { APhone } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { answeredTo, aVisitWith, came, ID, stepTo, waitingAnswers } from './a-typed-visit.ts'

const screens = { '/visit/:id': <VisitView />, '/visit/:id/answer': <Answering /> }
vi.stubGlobal('scrollTo', () => {})
configure({ asyncUtilTimeout: 15_000 })

const openAt = ({ here }: APhone, key: string) =>
  drawOn(here, `/visit/${ID}/answer?at=${key}`, screens)
const fieldOf = (label: string | RegExp) =>
  screen.findByLabelText<HTMLInputElement | HTMLTextAreaElement>(label)

async function type(phone: APhone, label: string | RegExp, value: string) {
  const field = await fieldOf(label)
  fireEvent.input(field, { target: { value } })
  await waitFor(async () => expect((await phone.db.drafts.toArray()).length).toBe(1))
  return field
}

const note = /Ghi chú/

test('words typed back to what was saved leave no draft behind', async () => {
  const phone = await aVisitWith('cl-qcdc-1')
  await came(phone, 'A1', { value: 'yes', note: 'cũ' }, 1)
  await openAt(phone, 'cl-qcdc-1.A1')

  const field = await type(phone, note, 'cũ hơn')
  fireEvent.input(field, { target: { value: 'cũ' } })
  fireEvent.blur(field)

  await waitFor(async () => expect(await phone.db.drafts.count()).toBe(0))
  expect(await waitingAnswers(phone)).toEqual([])
})

test('a field nobody typed in shows what a colleague wrote meanwhile, and touching it saves nothing', async () => {
  const phone = await aVisitWith('cl-qcdc-1')
  await came(phone, 'A1', { value: 'yes', note: 'cũ' }, 1)
  await openAt(phone, 'cl-qcdc-1.A1')
  const field = await fieldOf(note)

  await came(phone, 'A1', { value: 'yes', note: 'Lực: thiếu biên bản họp' }, 2)
  await waitFor(() => expect(field.value).toBe('Lực: thiếu biên bản họp'))
  fireEvent.focus(field)
  fireEvent.blur(field)
  // What is tapped afterwards is saved after whatever the field would have saved.
  fireEvent.click(await screen.findByRole('radio', { name: 'Chưa' }))

  await waitFor(async () => expect(await waitingAnswers(phone)).toHaveLength(1))
  expect((await waitingAnswers(phone))[0]?.fields).toEqual({ value: 'no' })
})

test.each([
  ['nothing', undefined],
  ['another number', '2'],
])(
  'a number half typed over %s, before a colleague’s came, stands beside it',
  async (_, before) => {
    const phone = await aVisitWith('cl-qcdc-1')
    if (before !== undefined) await came(phone, 'A2', { number: before }, 1)
    const first = await openAt(phone, 'cl-qcdc-1.A2')
    await type(phone, 'Số', '4')
    first.unmount()
    await came(phone, 'A2', { number: '9' }, 2)
    await drawOn(phone.here, `/visit/${ID}/answer`, screens)

    const again = await fieldOf('Số')
    expect(again.value).toBe('4')
    fireEvent.blur(again)

    await waitFor(async () => expect(await waitingAnswers(phone)).toHaveLength(1))
    const standing = (await answeredTo(phone, 'A2'))?.contested?.['number'] ?? []
    expect(standing.map(({ value }) => value)).toEqual(['4', '9'])
    expect(await phone.db.drafts.count()).toBe(0)
  },
)

test('what is typed again after it was saved stands for what was saved', async () => {
  const phone = await aVisitWith('cl-qcdc-1')
  await openAt(phone, 'cl-qcdc-1.A2')
  for (const [nth, value] of ['4', '14', '4'].entries()) {
    const field = await fieldOf('Số')
    fireEvent.input(field, { target: { value } })
    fireEvent.blur(field)
    await waitFor(async () => expect(await waitingAnswers(phone)).toHaveLength(nth + 1))
    await screen.findByRole('button', { name: 'Còn 22 câu' })
    await waitFor(async () => expect((await answeredTo(phone, 'A2'))?.fields['number']).toBe(value))
  }
  expect((await answeredTo(phone, 'A2'))?.contested).toBeUndefined()
})

test('the same number typed again after Không có counts again, and contests nothing', async () => {
  const phone = await aVisitWith('cl-qcdc-1')
  await openAt(phone, 'cl-qcdc-1.A2')
  fireEvent.blur(await type(phone, 'Số', '14'))
  await waitFor(async () => expect((await answeredTo(phone, 'A2'))?.fields['number']).toBe('14'))
  fireEvent.click(await screen.findByRole('radio', { name: 'Không có' }))
  await waitFor(async () => expect((await fieldOf('Số')).value).toBe(''))

  fireEvent.blur(await type(phone, 'Số', '14'))

  await waitFor(async () => expect((await answeredTo(phone, 'A2'))?.fields['number']).toBe('14'))
  expect((await answeredTo(phone, 'A2'))?.contested).toBeUndefined()
})

test('a number typed after Không có counts', async () => {
  const phone = await aVisitWith('cl-qcdc-1')
  await openAt(phone, 'cl-qcdc-1.A2')
  fireEvent.click(await screen.findByRole('radio', { name: 'Không có' }))
  await screen.findByRole('button', { name: 'Còn 22 câu' })

  fireEvent.blur(await type(phone, 'Số', '14'))

  const item = { id: 'A2', text: '', answer: 'number', maxPoints: 0 } as const
  await waitFor(async () => {
    const said = saidIn((await answeredTo(phone, 'A2'))?.fields ?? {})
    expect(standingOf(item, said)).toBe('said')
  })
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Không có' }).checked).toBe(false),
  )
})

test('points typed above five go out of the field with Không có, which stays when it is left', async () => {
  const phone = await aVisitWith('cl-model-1')
  await openAt(phone, 'cl-model-1.B5')
  const field = await type(phone, 'Điểm, tối đa 25', '22,5')
  fireEvent.blur(field)
  await screen.findByText('/ 25 điểm')

  fireEvent.click(await screen.findByRole('radio', { name: 'Không có' }))
  await screen.findByText('/ 0 điểm')
  await waitFor(() => expect(field.value).toBe(''))
  fireEvent.blur(field)
  fireEvent.click(await screen.findByRole('button', { name: note }))
  fireEvent.blur(await type(phone, note, 'Chưa có số liệu'))
  await waitFor(async () => expect(await phone.db.drafts.count()).toBe(0))

  expect((await answeredTo(phone, 'B5', 'cl-model-1'))?.fields['value']).toBe('na')
})

test.each([
  ['Không có', '3', { points: '3' }],
  ['3', 'Không có', { value: 'na' }],
])('after %s and %s only the second is drawn, and the first can be said again', async (...said) => {
  const [first, second, saved] = said
  const phone = await aVisitWith('cl-score-1')
  await openAt(phone, 'cl-score-1.A1')
  const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name })
  fireEvent.click(await screen.findByRole('radio', { name: first }))
  await waitFor(async () => expect(await waitingAnswers(phone)).toHaveLength(1))
  await waitFor(() => expect(radio(first).checked).toBe(true))

  fireEvent.click(radio(second))
  await waitFor(async () =>
    expect((await answeredTo(phone, 'A1', 'cl-score-1'))?.fields).toMatchObject(saved),
  )
  await waitFor(() => expect(radio(first).checked).toBe(false))
  fireEvent.click(radio(first))
  await waitFor(async () => expect(await waitingAnswers(phone)).toHaveLength(3))
})

test('words half typed when a colleague’s minutes end the answering are saved from the visit', async () => {
  const phone = await aVisitWith('cl-qcdc-1')
  await openAt(phone, 'cl-qcdc-1.A1')
  fireEvent.click(await screen.findByRole('button', { name: note }))
  await type(phone, note, 'Bảng tin bị che mất một nửa')
  await came(phone, 'A3', { value: 'yes' }, 2)

  await stepTo(phone, 'minuted')
  await screen.findByText('Đang ghi dở · A1 · Ghi chú')
  screen.getByText('Bảng tin bị che mất một nửa')
  fireEvent.click(screen.getByRole('button', { name: 'Lưu vào câu trả lời' }))

  await waitFor(async () => expect(await phone.db.drafts.count()).toBe(0))
  expect((await answeredTo(phone, 'A1'))?.fields).toMatchObject({
    item: 'A1',
    note: 'Bảng tin bị che mất một nửa',
  })
  await waitFor(() => expect(screen.queryByText(/Đang ghi dở/)).toBeNull())
})

test('a number half typed after Không có counts once it is saved from the visit', async () => {
  const phone = await aVisitWith('cl-qcdc-1')
  await came(phone, 'A2', { value: 'na' }, 1)
  await stepTo(phone, 'minuted')
  const id = `answer:${answerId(ID, 'cl-qcdc-1', 'A2')}:number`
  const seen = valuesInView((await answeredTo(phone, 'A2')) ?? NOTHING, ['value'])
  const before = { before: { value: 'na' }, seen }
  await keepDraft(phone.here, { id, kind: 'answer', values: { number: '12' }, ...before })
  await drawOn(phone.here, `/visit/${ID}`, screens)
  fireEvent.click(await screen.findByRole('button', { name: 'Lưu vào câu trả lời' }))

  await waitFor(async () => expect(await phone.db.drafts.count()).toBe(0))
  const { fields, contested } = (await answeredTo(phone, 'A2')) ?? NOTHING
  expect([fields['number'], fields['value'], contested]).toEqual(['12', 'number', undefined])
})
