// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { save } from '#data/save.ts'
import { show, tablesOfShowing } from '#data/show.ts'
import type { Values } from '#domain/record.ts'
import { figureId } from '#records/figure/rules.ts'
import { Component as TargetView } from '#records/target/view.tsx'

import { MADE } from '../../data/contested-row.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'

afterEach(cleanup)
configure({ asyncUtilTimeout: 8000 })

const ID = 'target-hai-long'
const NOW = figureId(ID, '2026')
const LATER = '1763600000009-bbbbbbbbbb'
const DONE = /Số đạt được/
const TOTAL = /Trong tổng số/
const PERCENT = /Tỷ lệ đạt được/

async function aTarget(): Promise<APhone> {
  const phone = await (await aWorld()).phone('hanh')
  const goal = { operator: 'more_than', goalPercent: 90, recurrence: 'yearly' }
  await save(phone.here, {
    kind: 'target',
    id: ID,
    answers: { name: 'Hài lòng', ...goal },
    isNew: true,
  })
  return phone
}

const draw = (phone: APhone, more = '') =>
  drawOn(phone.here, `/target/${ID}${more}`, { '/target/:id': <TargetView /> })

/** What a colleague entered comes from the commune. */
async function came({ db }: APhone, position: number, more: Values, stamp = MADE) {
  const fields: Values = {
    of: ID,
    period: '2026',
    on: '2026-11-20',
    author: 'officer-luc',
    ...more,
  }
  const stamps = Object.fromEntries(Object.keys(fields).map((name) => [name, stamp]))
  await db.transaction('rw', tablesOfShowing(db), async () => {
    await db.base.put({ stream: 'w1', kind: 'figure', id: NOW, position, fields, stamps, seal: '' })
    await show(db, [['figure', NOW]])
  })
}

async function open(name: RegExp | string = 'Nhập số') {
  fireEvent.click(await screen.findByRole('button', { name }))
  return within(await screen.findByRole('dialog'))
}
type Sheet = Awaited<ReturnType<typeof open>>
function type(sheet: Sheet, name: RegExp, value: string) {
  fireEvent.input(sheet.getByLabelText(name), { target: { value } })
}
async function keep(sheet: Sheet) {
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu số của kỳ' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
}
async function changesOf({ db }: APhone) {
  return (await db.outbox.toArray()).filter(({ kind }) => kind === 'figure')
}

test('a figure that stands is mended: only what was changed is sent', async () => {
  const phone = await aTarget()
  await came(phone, 7, { done: 30, total: 34, fromNewerApp: 'x' })
  await draw(phone)
  await screen.findByText('Năm 2026: 88% · 30/34')
  const sheet = await open()
  type(sheet, DONE, '33')
  await keep(sheet)

  const [change] = await changesOf(phone)
  expect(change?.fields).toEqual({ done: 33 })
  await screen.findByText('Năm 2026: 97% · 33/34')
})

test('what a colleague entered while the sheet was open stands beside what is saved', async () => {
  const phone = await aTarget()
  await came(phone, 7, { done: 10, total: 34 })
  await draw(phone)
  await screen.findByText('Năm 2026: 29% · 10/34')
  const sheet = await open()
  type(sheet, DONE, '33')
  await came(phone, 8, { done: 20, total: 34, words: 'Đếm lại cả năm' }, LATER)
  await screen.findByText('Năm 2026: 58% · 20/34')
  await keep(sheet)

  const { version } = (await phone.shown('figure', NOW)) ?? {}
  expect(version?.fields['words']).toBe('Đếm lại cả năm')
  expect(version?.contested?.['done']).toHaveLength(2)
})

test('a first figure of a colleague that came while one was being entered stands beside it', async () => {
  const phone = await aTarget()
  await draw(phone)
  const sheet = await open()
  type(sheet, DONE, '33')
  type(sheet, TOTAL, '34')
  await came(phone, 8, { done: 20, total: 34 }, LATER)
  await screen.findByText('Năm 2026: 58% · 20/34')
  await keep(sheet)

  const { version } = (await phone.shown('figure', NOW)) ?? {}
  expect(version?.contested?.['done']).toHaveLength(2)
  expect((await changesOf(phone)).flatMap(({ fields }) => Object.keys(fields))).not.toContain(
    'author',
  )
})

test('a share entered over two numbers empties them, and two numbers empty the share', async () => {
  const phone = await aTarget()
  await came(phone, 7, { done: 30, total: 34 })
  await draw(phone)
  await screen.findByText('Năm 2026: 88% · 30/34')
  const first = await open()
  type(first, PERCENT, '95')
  await keep(first)
  await screen.findByText('Năm 2026: 95%')
  const second = await open()
  type(second, DONE, '33')
  type(second, TOTAL, '34')
  await keep(second)
  await screen.findByText('Năm 2026: 97% · 33/34')

  const fields = (await phone.shown('figure', NOW))?.version.fields
  expect([fields?.['percent'], fields?.['done'], fields?.['total']]).toEqual([undefined, 33, 34])
})

test('a share and two numbers that differ are asked again, and so is a number without its whole', async () => {
  const phone = await aTarget()
  await draw(phone)
  const sheet = await open()
  type(sheet, PERCENT, '98')
  type(sheet, DONE, '33')
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu số của kỳ' }))
  await sheet.findAllByText(/tổng số/)
  expect(await changesOf(phone)).toEqual([])
  type(sheet, TOTAL, '34')
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu số của kỳ' }))
  await sheet.findAllByText(/không khớp/)
  expect(await changesOf(phone)).toEqual([])
  type(sheet, PERCENT, '')
  await keep(sheet)
  expect(await changesOf(phone)).toHaveLength(1)
})

test('a share with places is entered with a comma and compared with them', async () => {
  const phone = await aTarget()
  await draw(phone)
  const sheet = await open()
  type(sheet, PERCENT, '90,4')
  await keep(sheet)

  // More than 90 % is wanted.
  await screen.findByText('Năm 2026: 90,4%')
  await screen.findByText('Đạt')
  const { fields } = (await phone.shown('figure', NOW))!.version
  expect(fields).toMatchObject({ percent: 90, share: '90.4' })
  const again = await open()
  expect(again.getByLabelText<HTMLInputElement>(PERCENT).value).toBe('90,4')
  type(again, PERCENT, '100,5')
  fireEvent.click(again.getByRole('button', { name: 'Lưu số của kỳ' }))
  await again.findAllByText(/không quá 100%/)
  type(again, PERCENT, '90')
  await keep(again)
  await screen.findByText('Năm 2026: 90%')
  expect((await phone.shown('figure', NOW))?.version.fields['share']).toBeUndefined()
})

test('a period that was left out long ago can be entered, and one that was entered mended', async () => {
  const phone = await aTarget()
  const old = { of: ID, period: '2022', percent: 80, on: '2022-12-20' }
  await save(phone.here, { kind: 'figure', id: figureId(ID, '2022'), answers: old, isNew: true })
  await draw(phone)
  const sheet = await open(/Năm 2023: Chưa có số/)
  type(sheet, PERCENT, '91')
  await keep(sheet)
  await screen.findByText('Năm 2023: 91%')
  const mended = await open(/Năm 2022: 80%/)
  expect(mended.getByLabelText<HTMLInputElement>(PERCENT).value).toBe('80')
})

test('the year before can still be entered, and is told to be missed', async () => {
  const phone = await aTarget()
  await draw(phone)
  const sheet = await open(/Năm 2025: Chưa có số/)
  type(sheet, PERCENT, '89')
  await keep(sheet)

  await screen.findByText('Năm 2025: 89%')
  await screen.findByText(/^Không đạt · /)
  expect((await phone.shown('figure', figureId(ID, '2025')))?.version.fields).toMatchObject({
    period: '2025',
    percent: 89,
  })
  // The present year has no figure by that.
  await screen.findByText('Chưa có số')
  const again = await open(/Năm 2025: 89%/)
  type(again, PERCENT, '91')
  await keep(again)
  await screen.findByText(/^Đạt · /)
})

test('half a figure that was typed waits for its own period', async () => {
  const phone = await aTarget()
  const first = await draw(phone)
  const sheet = await open(/Năm 2025: Chưa có số/)
  type(sheet, PERCENT, '89')
  await waitFor(async () => expect(await phone.db.drafts.count()).toBe(1))
  first.unmount()
  await draw(phone)
  const present = await open()
  expect(present.getByLabelText<HTMLInputElement>(PERCENT).value).toBe('')
  fireEvent.click(present.getByRole('button', { name: 'Đóng' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const before = await open(/Năm 2025: Chưa có số/)
  expect(before.getByLabelText<HTMLInputElement>(PERCENT).value).toBe('89')
})

test('a refused figure is mended from its address, and nothing of it stays refused', async () => {
  const phone = await aTarget()
  const whole = { of: ID, period: '2026', on: '2026-11-20' }
  await save(phone.here, { kind: 'figure', id: NOW, answers: { ...whole, done: 20, total: 34 } })
  const issues = [{ path: 'percent', code: 'two_shares' }]
  const own = phone.db.outbox.filter(({ kind }) => kind === 'figure')
  await own.modify({ state: 'refused', reason: 'not-valid', issues })
  await came(phone, 7, { percent: 95 })
  phone.clock.now += 5000

  await draw(phone, `?mend=${NOW}`)
  const sheet = within(await screen.findByRole('dialog'))
  const said = [PERCENT, DONE, TOTAL].map((n) => sheet.getByLabelText<HTMLInputElement>(n).value)
  expect(said).toEqual(['95', '20', '34'])
  type(sheet, PERCENT, '')
  await keep(sheet)

  expect(await changesOf(phone)).toMatchObject([
    { state: 'waiting', fields: { percent: null, done: 20, total: 34 } },
  ])
  await screen.findByText('Năm 2026: 58% · 20/34')
})
