// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { KindName } from '#records/shapes.ts'
import type { Values } from '#domain/record.ts'
import { Component as PlanTable } from '#records/plan/table.tsx'

import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'

afterEach(cleanup)

const PLAN = 'plan-bang-0001'
const ECONOMY = 'unit-kinh-te'
const CULTURE = 'unit-van-hoa'

async function put(phone: APhone, kind: KindName, id: string, answers: Values) {
  phone.clock.now += 1000
  await save(phone.here, { kind, id, answers, isNew: true })
}

async function aPlan() {
  const phone = await (await aWorld()).phone('tuyen')
  for (const [id, name] of [
    [ECONOMY, 'Phòng Kinh tế'],
    [CULTURE, 'Phòng Văn hóa'],
  ] as const) {
    await put(phone, 'unit', id, { name, type: 'division' })
  }
  await put(phone, 'plan', PLAN, { title: 'Kế hoạch năm', type: 'year', issuer: 'UBND xã' })
  const tasks: [string, Values, number?][] = [
    ['II.1', { leadUnit: ECONOMY, dueOn: '2000-01-02' }],
    ['II.2', { leadUnit: CULTURE, coUnits: [ECONOMY], dueOn: '2099-01-02' }, 40],
    ['II.3', { leadUnit: CULTURE, coLeads: [ECONOMY] }, 100],
    ['II.10', { leadUnit: CULTURE, dueOn: '2099-01-02' }],
  ]
  for (const [ordinal, answers, percent] of tasks) {
    const id = `task-bang-${ordinal.replace('.', '-').toLowerCase()}`
    await put(phone, 'task', id, { content: `Việc ${ordinal}`, plan: PLAN, ordinal, ...answers })
    if (percent === undefined) continue
    const note = { of: id, percent, words: 'Đã làm', on: '2026-11-20' }
    await put(phone, 'progress', `note-${id}`, note)
  }
  await drawOn(phone.here, `/plan/${PLAN}/tasks`, { '/plan/:id/tasks': <PlanTable /> })
  await screen.findByRole('table', { name: 'Bảng nhiệm vụ' })
  return phone
}

function rowsNow(): (string | null)[] {
  return within(screen.getByRole('table'))
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent)
}

/** The numbers over the table, by their words. */
function sums(): Record<string, number> {
  const card = screen.getByRole('img', { name: 'Nhiệm vụ' }).parentElement
  const told = [...(card?.querySelectorAll('b') ?? [])]
  return Object.fromEntries(
    told.map(({ textContent, parentElement }) => [
      (parentElement?.textContent ?? '').replace(/^\d+\s*/, ''),
      Number(textContent),
    ]),
  )
}

const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }))

test('the table has the tasks in the order of the plan, and its sums are of what it shows', async () => {
  await aPlan()
  expect(rowsNow()).toEqual([
    'II.1. Việc II.1',
    'II.2. Việc II.2',
    'II.3. Việc II.3',
    'II.10. Việc II.10',
  ])
  expect(sums()).toEqual({ Xong: 1, 'Đang làm': 1, Trễ: 1, 'Chưa làm': 1 })

  fireEvent.change(screen.getByRole('combobox', { name: 'Đơn vị' }), {
    target: { value: ECONOMY },
  })
  await waitFor(() => expect(rowsNow()).toHaveLength(3))
  expect(sums()).toEqual({ Xong: 1, 'Đang làm': 1, Trễ: 1, 'Chưa làm': 0 })
  screen.getByRole('button', { name: 'Tất cả 3' })

  press(/^Trễ 1/)
  await waitFor(() => expect(rowsNow()).toEqual(['II.1. Việc II.1']))
  expect(sums()).toEqual({ Xong: 0, 'Đang làm': 0, Trễ: 1, 'Chưa làm': 0 })

  press(/^Chưa làm 0/)
  await screen.findByText('Không có mục nào khớp')
})

test('a task is noted in its row, and the table stays where it was', async () => {
  const phone = await aPlan()
  press(/^Chưa làm 1/)
  await waitFor(() => expect(rowsNow()).toEqual(['II.10. Việc II.10']))
  press(/Ghi tiến độ: Việc II.10/)
  const sheet = await screen.findByRole('dialog')
  fireEvent.click(within(sheet).getByRole('radio', { name: '60%' }))
  fireEvent.input(within(sheet).getByLabelText('Đã làm gì'), { target: { value: 'Xong ba thôn' } })
  fireEvent.click(within(sheet).getByRole('button', { name: 'Lưu: 60%' }))

  await screen.findByText('Không có mục nào khớp')
  press(/^Đang làm 2/)
  await waitFor(() => expect(rowsNow()).toEqual(['II.2. Việc II.2', 'II.10. Việc II.10']))
  expect((await phone.shown('task', 'task-bang-ii-10'))?.percent).toBe(60)
})

/** What the keyboard stands on, by its role and its words. */
function standsOn(): string {
  const { activeElement: at } = document
  if (at instanceof HTMLSelectElement) return 'chọn đơn vị'
  if (at?.getAttribute('role') === 'region') return `vùng ${at.getAttribute('aria-label')}`
  return at?.getAttribute('aria-label') ?? at?.textContent ?? ''
}

async function tabTo(wanted: string, stops = 40): Promise<string[]> {
  const passed: string[] = []
  while (passed.length < stops) {
    await userEvent.tab()
    passed.push(standsOn())
    if (passed.at(-1) === wanted) return passed
  }
  throw new Error(`The keyboard does not come to ${wanted}: ${passed.join(' | ')}`)
}

test('the table is narrowed, walked row by row and noted with the keys alone', async () => {
  const phone = await aPlan()
  await tabTo('chọn đơn vị')
  const chips = await tabTo('Chưa làm 1')
  expect(chips).toEqual(['Tất cả 4', 'Trễ 1', 'Đang làm 1', 'Chưa làm 1'])
  await userEvent.tab({ shift: true })
  expect(standsOn()).toBe('Đang làm 1')
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(rowsNow()).toEqual(['II.2. Việc II.2']))
  // What was pressed keeps the keyboard, and so does the way on from there.
  expect(standsOn()).toBe('Đang làm 1')
  await userEvent.tab({ shift: true })
  await userEvent.tab({ shift: true })
  await userEvent.keyboard(' ')
  await waitFor(() => expect(rowsNow()).toHaveLength(4))

  // What scrolls sideways is come to itself, then each row: the way to the task, then its share.
  await tabTo('vùng Bảng nhiệm vụ')
  expect(await tabTo('Chưa làm. Ghi tiến độ: Việc II.10')).toEqual([
    'II.1. Việc II.1',
    'Chưa làm. Ghi tiến độ: Việc II.1',
    'II.2. Việc II.2',
    'Làm được 40%. Ghi tiến độ: Việc II.2',
    'II.3. Việc II.3',
    'Xong. Ghi tiến độ: Việc II.3',
    'II.10. Việc II.10',
    'Chưa làm. Ghi tiến độ: Việc II.10',
  ])
  await userEvent.keyboard('{Enter}')
  const sheet = within(await screen.findByRole('dialog'))
  const percent = sheet.getByRole('radio', { name: '40%' })
  percent.focus()
  await userEvent.keyboard(' ')
  sheet.getByLabelText('Đã làm gì').focus()
  await userEvent.keyboard('Xong hai thôn')
  sheet.getByRole('button', { name: 'Lưu: 40%' }).focus()
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await screen.findByRole('button', { name: 'Làm được 40%. Ghi tiến độ: Việc II.10' })
  expect((await phone.shown('task', 'task-bang-ii-10'))?.percent).toBe(40)
})
