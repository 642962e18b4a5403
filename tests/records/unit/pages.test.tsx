// @vitest-environment happy-dom
import { act, cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import type { Based } from '#data/db.ts'
import { save } from '#data/save.ts'
import { show, tablesOfShowing } from '#data/show.ts'
import type { Values } from '#domain/record.ts'
import { Component as AssignmentList } from '#records/assignment/list.tsx'
import { Component as FeedbackForm } from '#records/feedback/form.tsx'
import { Component as UnitForm } from '#records/unit/form.tsx'
import { Component as UnitList } from '#records/unit/list.tsx'
import { Component as UnitRecords } from '#records/unit/records.tsx'
import { Component as UnitView } from '#records/unit/view.tsx'

import { MADE, putOfficers } from '../../data/contested-row.ts'
import { anyFeedback } from '../../server/a-commune.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { begin, minuted, say as sayAt } from '../visit/under-way.ts'

vi.stubGlobal('scrollTo', () => {})
afterEach(cleanup)
configure({ asyncUtilTimeout: 8000 })

const screens = {
  '/unit': <UnitList />,
  '/unit/:id': <UnitView />,
  '/unit/:id/records': <UnitRecords />,
  '/unit/:id/edit': <UnitForm />,
  '/assignment': <AssignmentList />,
  '/feedback/:id/edit': <FeedbackForm />,
}
const units: Record<string, Values> = {
  'unit-na-pan': {
    name: 'Thôn Nà Pán',
    type: 'village',
    head: 'Lò Văn Chiên',
    phone: '0900 000 301',
    isRemote: true,
    remoteBasis: 'Quyết định 15/QĐ-UBND',
  },
  'unit-na-pan-1': {
    name: 'Thôn Nà Pán 1',
    type: 'village',
    activeTo: '2025-06-30',
    mergedInto: 'unit-na-pan',
  },
  'unit-van-phong': { name: 'Văn phòng HĐND và UBND', type: 'office' },
}

/** A phone that knows three units and two officers. */
async function aPhone(login = 'hanh'): Promise<APhone> {
  const phone = await (await aWorld()).phone(login)
  await putOfficers(phone.db, [
    { id: 'officer-tuyen', name: 'Hoàng Văn Tuyển' },
    { id: 'officer-hanh', name: 'Lường Thị Hạnh' },
  ])
  const rows = Object.entries(units).map(([id, fields], at): Based => ({
    stream: 'c1',
    kind: 'unit',
    id,
    position: at + 20,
    fields,
    stamps: { name: MADE },
    seal: '',
  }))
  await phone.db.transaction('rw', tablesOfShowing(phone.db), async () => {
    await phone.db.base.bulkPut(rows)
    await show(
      phone.db,
      rows.map(({ id }) => ['unit', id]),
    )
  })
  return phone
}

async function assign({ here }: APhone, officer: string, duty: string) {
  const answers = {
    unit: 'unit-na-pan',
    officer,
    duty,
    documentNo: '18/QĐ-UBND',
    documentOn: '2026-01-05',
    startOn: '2026-01-05',
  }
  await save(here, { kind: 'assignment', id: `assignment-${officer}`, answers, isNew: true })
}

function names(list: HTMLElement): (string | null)[] {
  return within(list)
    .getAllByRole('link')
    .map((link) => link.getAttribute('aria-label'))
}

test('the directory tells what stands from what was merged, and is searched without marks', async () => {
  const { here } = await aPhone()
  await drawOn(here, '/unit', screens)

  const villages = await screen.findByRole('list', { name: 'Thôn, bản, tổ dân phố' })
  expect(names(villages)).toEqual([expect.stringContaining('Thôn Nà Pán')])
  expect(names(screen.getByRole('list', { name: 'Đã nhập, đã giải thể' }))).toEqual([
    expect.stringContaining('Thôn Nà Pán 1'),
  ])

  const find = screen.getByRole('textbox')
  fireEvent.input(find, { target: { value: 'van phong' } })
  await screen.findByRole('list', { name: 'Cơ quan, đoàn thể, đơn vị' })
  expect(screen.queryByRole('list', { name: 'Thôn, bản, tổ dân phố' })).toBeNull()
  fireEvent.input(find, { target: { value: '0900000301' } })
  await screen.findByRole('list', { name: 'Thôn, bản, tổ dân phố' })
  fireEvent.input(find, { target: { value: 'không có' } })
  fireEvent.click(await screen.findByRole('button', { name: 'Bỏ lọc' }))
  await screen.findByRole('list', { name: 'Đã nhập, đã giải thể' })
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('')
})

test('a unit is called by its number, and says why it is remote and what went into it', async () => {
  const { here } = await aPhone()
  await drawOn(here, '/unit/unit-na-pan', screens)

  const call = await screen.findByRole('link', { name: /Lò Văn Chiên/ })
  expect(call.getAttribute('href')).toBe('tel:0900000301')
  screen.getByText('Căn cứ: Quyết định 15/QĐ-UBND')
  fireEvent.click(await screen.findByText('Thôn Nà Pán 1'))
  await screen.findByText('Đã nhập vào Thôn Nà Pán')
})

test('a record keeps the name of a village that was merged, in its form as well', async () => {
  const { here } = await aPhone()
  const answers = { ...anyFeedback, village: 'unit-na-pan-1' }
  await save(here, { kind: 'feedback', id: 'feedback-cu', answers, isNew: true })
  await drawOn(here, '/feedback/feedback-cu/edit', screens)

  const village = await screen.findByLabelText<HTMLSelectElement>(/Ở đâu/)
  expect(village.selectedOptions[0]?.textContent).toBe('Thôn Nà Pán 1')
})

test('a unit counts what it leads with others, as the list of tasks does, and nothing cancelled', async () => {
  const { here } = await aPhone('tuyen')
  const task = { content: 'Báo cáo', leadUnit: 'unit-van-phong', coLeads: ['unit-na-pan'] }
  for (const id of ['taskaaaaaaaaaaaa', 'taskbbbbbbbbbbbb']) {
    await save(here, { kind: 'task', id, answers: task, isNew: true })
  }
  const cancelled = {
    of: 'taskbbbbbbbbbbbb',
    asks: 'cancel',
    words: 'Trùng',
    on: '2026-11-18',
    decision: 'accepted',
    decidedOn: '2026-11-19',
  }
  const id = 'requestbbbbbbbbb'
  await save(here, { kind: 'change-request', id, answers: cancelled, isNew: true })
  await drawOn(here, '/unit/unit-na-pan', screens)

  const link = await screen.findByRole('link', { name: /Nhiệm vụ chủ trì: 1/ })
  fireEvent.click(link)
  expect(await screen.findAllByRole('link', { name: /Báo cáo/ })).toHaveLength(1)
})

test('a unit without its leader is told to the leader alone, until one is assigned', async () => {
  const officer = await aPhone('hanh')
  await drawOn(officer.here, '/unit/unit-na-pan', screens)
  await screen.findByText('Chưa phân công ai.')
  expect(screen.queryByText(/chưa có lãnh đạo/i)).toBeNull()
  cleanup()

  const leader = await aPhone('tuyen')
  await assign(leader, 'officer-hanh', 'officer_in_charge')
  await drawOn(leader.here, '/assignment', screens)
  const lacking = await screen.findByRole('list', { name: 'Phân công chưa đúng' })
  const lines = within(lacking).getAllByRole('listitem')
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    'Thôn Nà PánChưa có lãnh đạo phụ trách',
    'Văn phòng HĐND và UBNDChưa có lãnh đạo phụ trách, chưa có cán bộ theo dõi',
  ])
  await act(() => assign(leader, 'officer-tuyen', 'leader_in_charge'))
  await waitFor(() => expect(within(lacking).getAllByRole('listitem')).toHaveLength(1))
})

test('each figure of a unit opens the records it counts', async () => {
  const { here } = await aPhone()
  const task = { content: 'Lát đường thôn', leadUnit: 'unit-na-pan' }
  await save(here, { kind: 'task', id: 'task-lat-duong', answers: task, isNew: true })
  const other = { ...task, content: 'Việc khác', leadUnit: 'unit-van-phong' }
  await save(here, { kind: 'task', id: 'task-viec-khac', answers: other, isNew: true })
  const matter = { ...anyFeedback, village: 'unit-na-pan' }
  await save(here, { kind: 'feedback', id: 'feedback-moi', answers: matter, isNew: true })
  await drawOn(here, '/unit/unit-na-pan', screens)

  const figures = await screen.findByRole('list', { name: 'Công việc và ý kiến' })
  expect(within(figures).getAllByRole('link')).toHaveLength(2)
  fireEvent.click(within(figures).getByText('Nhiệm vụ chủ trì: 1'))
  const rows = await screen.findByRole('list', { name: 'Đang làm' })
  expect(names(rows)).toEqual([expect.stringContaining('Lát đường thôn')])
})

test('whoever keeps units reads that one is remote, and the admin alone is asked', async () => {
  const keeper = await aPhone('tham')
  await drawOn(keeper.here, '/unit/unit-na-pan/edit', screens)
  const head = await screen.findByLabelText(/Người đứng đầu/)
  await screen.findByText(/do quản trị ghi/)
  expect(screen.queryByLabelText(/Vùng sâu/)).toBeNull()
  expect(screen.queryByLabelText(/Căn cứ xếp vùng/)).toBeNull()
  fireEvent.input(head, { target: { value: 'Lò Thị Mai' } })
  fireEvent.click(screen.getByRole('button', { name: /^Xong/ }))
  await waitFor(async () => {
    const [change] = await keeper.db.outbox.toArray()
    expect(change?.fields).toEqual({ head: 'Lò Thị Mai' })
  })
  cleanup()

  const admin = await aPhone('quantri')
  await drawOn(admin.here, '/unit/unit-na-pan/edit', screens)
  await screen.findByLabelText(/Căn cứ xếp vùng/)
  expect(screen.getByLabelText<HTMLInputElement>(/Vùng sâu/).checked).toBe(true)
  expect(screen.queryByText(/do quản trị ghi/)).toBeNull()
})

test('the visits to a unit stand side by side on its page, and each bar opens its visit', async () => {
  const phone = await aPhone()
  await begin(phone, 'visit-dau-nam', { unit: 'unit-na-pan', plannedOn: '2026-02-20' })
  await begin(phone, 'visit-thang-muoi', { unit: 'unit-na-pan', plannedOn: '2026-10-20' })
  await begin(phone, 'visit-noi-khac', { unit: 'unit-van-phong', plannedOn: '2026-10-22' })
  await sayAt(phone, 'visit-dau-nam', 'cl-qcdc-1.A1', { value: 'no' })
  await sayAt(phone, 'visit-thang-muoi', 'cl-qcdc-1.A1', { value: 'yes' })
  await sayAt(phone, 'visit-noi-khac', 'cl-qcdc-1.A1', { value: 'yes' })
  for (const id of ['visit-dau-nam', 'visit-thang-muoi', 'visit-noi-khac']) await minuted(phone, id)
  await drawOn(phone.here, '/unit/unit-na-pan', screens)

  const chart = within(await screen.findByRole('region', { name: 'Kết quả các lần kiểm tra' }))
  const bars = within(chart.getByRole('list', { name: 'Dân chủ ở cơ sở' })).getAllByRole('link')
  expect(bars.map((bar) => [bar.textContent, bar.getAttribute('href')])).toEqual([
    ['20/02/2026: 0/1, bản 1, Không hoàn thành, 1/23 câu0/102/26bản 1', '/visit/visit-dau-nam'],
    ['20/10/2026: 1/1, bản 1, Xuất sắc, 1/23 câu1/110/26bản 1', '/visit/visit-thang-muoi'],
  ])
})

test('one visit is no chart', async () => {
  const phone = await aPhone()
  await begin(phone, 'visit-dau-nam', { unit: 'unit-na-pan', plannedOn: '2026-02-20' })
  await sayAt(phone, 'visit-dau-nam', 'cl-qcdc-1.A1', { value: 'no' })
  await drawOn(phone.here, '/unit/unit-na-pan', screens)

  await screen.findByText('Lần kiểm tra, khảo sát: 1')
  expect(screen.queryByRole('region', { name: 'Kết quả các lần kiểm tra' })).toBeNull()
})
