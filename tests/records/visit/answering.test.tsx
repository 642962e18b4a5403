// @vitest-environment happy-dom
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

import { save } from '#data/save.ts'
import { show, tablesOfShowing } from '#data/show.ts'
import { answerId } from '#records/answer/said.ts'
import { Component as FindingView } from '#records/finding/view.tsx'
import { Component as Answering } from '#records/visit/answering.tsx'
import { Component as VisitView } from '#records/visit/view.tsx'

import { another, MADE, putOfficers, set, someone } from '../../data/contested-row.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { anyFinding } from './a-visit.ts'
import { begin, say } from './under-way.ts'

const ID = 'visit-truong-thcs'
const screens = {
  '/visit/:id': <VisitView />,
  '/visit/:id/answer': <Answering />,
  '/finding/:id': <FindingView />,
}
vi.stubGlobal('scrollTo', () => {})
configure({ asyncUtilTimeout: 8000 })

/** A phone on which a visit with some checklists is under way. */
async function aVisit(checklists: readonly string[] = ['cl-qcdc-1']): Promise<APhone> {
  const phone = await (await aWorld()).phone('hanh')
  await putOfficers(phone.db, [{ id: phone.here.officer.id, name: 'Lường Thị Hạnh' }])
  await begin(phone, ID, { checklists })
  return phone
}

const title = (words: RegExp) => screen.findByRole('heading', { level: 2, name: words })
const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }))
const tap = async (name: string) => fireEvent.click(await screen.findByRole('radio', { name }))

const saidTo = async ({ db }: APhone, item: string) =>
  (await db.answer.get(answerId(ID, 'cl-qcdc-1', item)))?.version.fields

test('each tap is saved, and changed by another tap; the score takes what is not applicable out', async () => {
  const phone = await aVisit()
  await drawOn(phone.here, `/visit/${ID}/answer`, screens)
  await title(/Có kế hoạch công khai thông tin năm/)
  screen.getByText('1/23')

  await tap('Đạt')
  await screen.findByText('/ 1 câu đạt')
  await tap('Chưa')
  await waitFor(async () => expect((await saidTo(phone, 'A1'))?.['value']).toBe('no'))
  await tap('Đạt')
  await waitFor(async () => expect((await saidTo(phone, 'A1'))?.['value']).toBe('yes'))
  await press('Câu A2')
  await press('Câu A3')
  await title(/Niêm yết tại trụ sở/)
  await tap('Không có')
  await screen.findByRole('img', { name: 'Đã trả lời 2 trên 23 câu' })

  screen.getByText('/ 1 câu đạt')
  screen.getByRole('button', { name: 'Còn 21 câu' })
  expect(await phone.db.answer.count()).toBe(2)
})

test('a number is saved when the field is left, and what is no number is told and not lost', async () => {
  const phone = await aVisit()
  await drawOn(phone.here, `/visit/${ID}/answer?at=cl-qcdc-1.A2`, screens)
  const field = await screen.findByLabelText<HTMLInputElement>('Số')

  fireEvent.input(field, { target: { value: 'mười một' } })
  fireEvent.blur(field)
  await screen.findByText('Ghi một số, ví dụ 98,5.')
  expect(await saidTo(phone, 'A2')).toBeUndefined()
  expect(await phone.db.drafts.count()).toBe(1)
  fireEvent.input(field, { target: { value: '11,50' } })
  fireEvent.blur(field)

  await waitFor(async () => expect((await saidTo(phone, 'A2'))?.['number']).toBe('11.50'))
  expect(await phone.db.drafts.count()).toBe(0)
  expect(screen.queryByText('Ghi một số, ví dụ 98,5.')).toBeNull()
})

test('points are buttons up to five with the half, and a number above', async () => {
  const phone = await aVisit(['cl-score-1', 'cl-model-1'])
  await drawOn(phone.here, `/visit/${ID}/answer?at=cl-score-1.A1`, screens)

  await tap('3')
  await screen.findByText('/ 4 điểm')
  fireEvent.click(screen.getByRole('checkbox', { name: 'Thêm nửa điểm' }))
  await screen.findByText('3,5')
  await tap('4')
  await screen.findByText('4', { selector: 'b' })
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Thêm nửa điểm' }).disabled).toBe(
    true,
  )

  await press(/Còn/)
  await press('Câu B1, Thẩm định mô hình: Chưa trả lời')
  await title(/Xác định đúng việc khó/)
})

test('points above five are typed, and never more than there are', async () => {
  const phone = await aVisit(['cl-model-1'])
  await drawOn(phone.here, `/visit/${ID}/answer?at=cl-model-1.B5`, screens)
  const field = await screen.findByLabelText<HTMLInputElement>('Điểm, tối đa 25')

  fireEvent.input(field, { target: { value: '26' } })
  fireEvent.blur(field)
  await screen.findByText('Ghi từ 0 đến 25, được lẻ nửa điểm.')
  fireEvent.input(field, { target: { value: '22,5' } })
  fireEvent.blur(field)

  await screen.findByText('22,5')
  screen.getByText('/ 25 điểm')
  await tap('Không có')
  await screen.findByText('/ 0 điểm')
  const saved = await phone.db.answer.get(answerId(ID, 'cl-model-1', 'B5'))
  expect(saved?.version.fields).toMatchObject({ value: 'na' })
})

test('it is gone on with after the item answered last, or where words are half typed', async () => {
  const phone = await aVisit()
  for (const item of ['A1', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8']) {
    phone.clock.now += 1000
    await say(phone, ID, `cl-qcdc-1.${item}`, { value: 'yes' })
  }
  const first = await drawOn(phone.here, `/visit/${ID}/answer`, screens)
  await title(/Số cuộc họp thôn/)
  const field = await screen.findByLabelText('Số')
  fireEvent.input(field, { target: { value: '4' } })
  await waitFor(async () => expect(await phone.db.drafts.count()).toBe(1))
  first.unmount()
  phone.clock.now += 1000
  await say(phone, ID, 'cl-qcdc-1.C6', { value: 'no' })

  await drawOn(phone.here, `/visit/${ID}/answer`, screens)
  const again = await screen.findByLabelText<HTMLInputElement>('Số')
  expect(again.value).toBe('4')
  await waitFor(() => expect(document.activeElement).toBe(again))
  fireEvent.blur(again)
  await waitFor(async () => expect((await saidTo(phone, 'B1'))?.['number']).toBe('4'))
})

test('the last visit to the same unit stands beside each item, whatever other units answered', async () => {
  const phone = await aVisit()
  await begin(phone, 'visit-ky-truoc', { plannedOn: '2026-05-20' })
  await begin(phone, 'visit-nam-ngoai', { plannedOn: '2025-11-20' })
  await begin(phone, 'visit-noi-khac', { plannedOn: '2026-06-20', unit: 'unit-tram-y-te' })
  await begin(phone, 'visit-ve-sau', { plannedOn: '2026-12-20' })
  await say(phone, 'visit-ve-sau', 'cl-qcdc-1.A1', { value: 'na' })
  await say(phone, 'visit-nam-ngoai', 'cl-qcdc-1.A1', { value: 'no' })
  await say(phone, 'visit-ky-truoc', 'cl-qcdc-1.A1', { value: 'yes', note: 'Số 12/KH-UBND' })
  await say(phone, 'visit-noi-khac', 'cl-qcdc-1.A1', { value: 'na' })

  await drawOn(phone.here, `/visit/${ID}/answer`, screens)
  await screen.findByText('Lần trước, 20/05/2026: Đạt')
  screen.getByText('Ghi chú lần trước: Số 12/KH-UBND')
  await tap('Chưa')
  await press('Câu A2')
  await waitFor(() => expect(screen.queryByText(/Lần trước/)).toBeNull())

  await drawOn(phone.here, `/visit/${ID}`, screens)
  await screen.findByText('Khác lần trước 20/05/2026: 1 câu')
})

test('the map tells how each item stands and leads to the next one that is open', async () => {
  const phone = await aVisit()
  await say(phone, ID, 'cl-qcdc-1.A1', { value: 'yes' })
  await say(phone, ID, 'cl-qcdc-1.A2', { number: '14' })
  await say(phone, ID, 'cl-qcdc-1.A3', { value: 'no' })
  await drawOn(phone.here, `/visit/${ID}/answer?at=cl-qcdc-1.A1`, screens)

  await press('Còn 20 câu')
  const map = within(await screen.findByRole('dialog', { name: 'Còn 20 câu chưa trả lời' }))
  map.getByRole('button', { name: 'Câu A1: Đạt' })
  map.getByRole('button', { name: 'Câu A2: Đã trả lời' })
  map.getByRole('button', { name: 'Câu A3: Chưa' })
  const isHere = map.getByRole('button', { current: true })
  expect(isHere.getAttribute('aria-label')).toBe('Câu A1: Đạt')
  const meanings = ['Đạt', 'Chưa', 'Đã trả lời', 'Chưa trả lời']
  expect(meanings.filter((each) => map.queryByText(each) === null)).toEqual([])
  expect(map.queryByText('Không có')).toBeNull()
  fireEvent.click(map.getByRole('button', { name: 'Tới câu A4' }))

  await title(/Quy chế dân chủ/)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('an item that is not met gets a finding, and two findings become two tasks, once', async () => {
  const phone = await aVisit()
  await say(phone, ID, 'cl-qcdc-1.A5', { value: 'no' })
  await drawOn(phone.here, `/visit/${ID}/answer?at=cl-qcdc-1.A5`, screens)
  await press('Ghi kiến nghị')
  const sheet = within(await screen.findByRole('dialog', { name: 'Ghi kiến nghị · A5' }))
  fireEvent.input(sheet.getByLabelText('Việc chưa đạt'), { target: { value: anyFinding.content } })
  fireEvent.input(sheet.getByLabelText('Kiến nghị'), {
    target: { value: anyFinding.recommendation },
  })
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu kiến nghị' }))
  await sheet.findByRole('alert')
  expect(await phone.db.finding.count()).toBe(0)

  const noted = { of: ID, ...anyFinding, on: '2026-11-20' }
  const more = { item: 'A5', answer: answerId(ID, 'cl-qcdc-1', 'A5') }
  await save(phone.here, { kind: 'finding', id: 'finding-mot', answers: { ...noted, ...more } })
  await save(phone.here, { kind: 'finding', id: 'finding-hai', answers: noted })
  await drawOn(phone.here, `/visit/${ID}`, screens)
  const button = await screen.findByRole('button', { name: 'Giao 2 việc' })
  fireEvent.click(button)
  fireEvent.click(button)

  await waitFor(async () => expect(await phone.db.task.count()).toBe(2))
  expect((await phone.shown('task', 'task-finding-mot'))?.version.fields).toMatchObject({
    content: anyFinding.recommendation,
    leadUnit: anyFinding.responsible,
    dueOn: anyFinding.dueOn,
    source: 'Kiến nghị sau kiểm tra: Kiểm tra dân chủ ở cơ sở',
  })
  expect((await phone.shown('finding', 'finding-hai'))?.version.fields['task']).toBe(
    'task-finding-hai',
  )
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Giao/ })).toBeNull())
})

test('the result names the rating, what is missing to the next one, and on what it stands', async () => {
  const phone = await aVisit()
  const marks = ['A1', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'B2', 'B3', 'B4']
  for (const item of marks) {
    await say(phone, ID, `cl-qcdc-1.${item}`, { value: item > 'B' ? 'no' : 'yes' })
  }
  await say(phone, ID, 'cl-qcdc-1.B5', { value: 'na' })

  await drawOn(phone.here, `/visit/${ID}`, screens)

  await screen.findByRole('heading', { name: 'Tốt' })
  screen.getByText('Xếp loại tạm tính')
  // With items still open nobody knows how many more it takes.
  expect(screen.queryByText(/là Xuất sắc/)).toBeNull()
  screen.getByText('Còn 12 câu')
  screen.getByRole('progressbar', { name: 'A. Dân biết: 7/7' })
  screen.getByRole('progressbar', {
    name: 'B. Dân bàn, quyết định, tham gia ý kiến: 0/3',
  })
  screen.getByText(
    'Mẫu tham khảo, bản 1: từ 90 Xuất sắc, từ 70 Tốt, từ 50 Hoàn thành, dưới đó Không hoàn thành.',
  )
})

test('an item that two officers answered otherwise says so, and leads to where one chooses', async () => {
  const { db, here } = await aVisit()
  const id = answerId(ID, 'cl-qcdc-1', 'A1')
  const fields = { of: ID, checklist: 'cl-qcdc-1', item: 'A1', on: '2026-11-20', value: 'yes' }
  const stamps = Object.fromEntries(Object.keys(fields).map((name) => [name, MADE]))
  const contested = { value: [set('yes', someone, 1), set('no', another, 2)] }
  await db.transaction('rw', tablesOfShowing(db), async () => {
    const row = {
      stream: 'w1',
      kind: 'answer',
      id,
      position: 7,
      fields,
      stamps,
      contested,
      seal: '',
    }
    await db.base.put(row)
    await show(db, [['answer', id]])
  })

  await drawOn(here, `/visit/${ID}/answer?at=cl-qcdc-1.A1`, screens)

  const link = await screen.findByRole('link', { name: /chọn/i })
  expect(link.getAttribute('href')).toBe(`/choose/answer/${id}`)
})
