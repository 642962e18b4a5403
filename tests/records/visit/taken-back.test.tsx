// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { save } from '#data/save.ts'
import { Component as VisitView } from '#records/visit/view.tsx'

import { putOfficers } from '../../data/contested-row.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { anyVisit, asked } from './a-visit.ts'
import { begin, say } from './under-way.ts'

afterEach(cleanup)
configure({ asyncUtilTimeout: 8000 })
vi.stubGlobal('scrollTo', () => {})

const ID = 'visit-truong-thcs'
const stateOf = async (phone: APhone) => (await phone.shown('visit', ID))?.state
const draw = ({ here }: APhone) => drawOn(here, `/visit/${ID}`, { '/visit/:id': <VisitView /> })

async function aPhone(): Promise<APhone> {
  const phone = await (await aWorld()).phone('hanh')
  await putOfficers(phone.db, [{ id: phone.here.officer.id, name: 'Lường Thị Hạnh' }])
  return phone
}

async function take({ here, clock }: APhone, to: string) {
  clock.now += 1000
  const answers = { of: ID, ofKind: 'visit', to, ...asked[to], on: '2026-11-20' }
  await save(here, { kind: 'step', id: here.newId(16), answers, isNew: true })
}

/** Takes a step by its sheet, with the reason. */
async function choose(phone: APhone, name: RegExp, button: string) {
  phone.clock.now += 1000
  fireEvent.click(await screen.findByRole('button', { name: 'Đổi trạng thái' }))
  const sheet = within(await screen.findByRole('dialog'))
  fireEvent.click(await sheet.findByRole('radio', { name }))
  fireEvent.input(await sheet.findByLabelText('Nội dung'), { target: { value: 'Bấm nhầm' } })
  fireEvent.click(sheet.getByRole('button', { name: button }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
}

test('a visit begun by a wrong tap is not begun again, and the way back is closed once something is answered', async () => {
  const phone = await aPhone()
  await begin(phone, ID)
  await draw(phone)

  await choose(phone, /Chưa bắt đầu/, 'Lưu: chưa bắt đầu')
  await waitFor(async () => expect(await stateOf(phone)).toBe('planned'))
  fireEvent.click(await screen.findByRole('button', { name: 'Bắt đầu kiểm tra' }))
  await waitFor(async () => expect(await stateOf(phone)).toBe('under_way'))

  await say(phone, ID, 'cl-qcdc-1.A1', { value: 'yes' })
  await draw(phone)
  fireEvent.click((await screen.findAllByRole('button', { name: 'Đổi trạng thái' })).at(-1)!)
  const sheet = within(await screen.findByRole('dialog'))
  const back = await sheet.findByRole<HTMLInputElement>('radio', { name: /Chưa bắt đầu/ })
  expect(back.disabled).toBe(true)
  sheet.getByText('Đã có câu trả lời hoặc kiến nghị')
})

test('a visit that was called off draws no results and is late no more', async () => {
  const phone = await aPhone()
  const answers = { ...anyVisit, unannounced: true, plannedOn: '2026-11-18' }
  await save(phone.here, { kind: 'visit', id: ID, answers, isNew: true })
  expect((await phone.shown('visit', ID))?.due?.on).toBe('2026-11-18')
  await draw(phone)

  await choose(phone, /Không kiểm tra nữa/, 'Lưu: không kiểm tra nữa')

  await screen.findByText(/^Không kiểm tra nữa · /)
  const shown = await phone.shown('visit', ID)
  expect([shown?.list, shown?.due]).toEqual(['done', undefined])
  expect(screen.queryByText(/Xếp loại/)).toBeNull()
  expect(screen.queryByRole('button', { name: 'Bắt đầu kiểm tra' })).toBeNull()
})

test('an answer that comes after the visit was closed is kept, and the page says which; closed by mistake it is opened again', async () => {
  const phone = await aPhone()
  await begin(phone, ID)
  await say(phone, ID, 'cl-qcdc-1.A1', { value: 'yes' })
  for (const to of ['minuted', 'concluded', 'closed']) await take(phone, to)
  await draw(phone)
  await screen.findByText(/^Đã đóng · /)
  expect(screen.queryByText(/^Sửa sau khi/)).toBeNull()

  phone.clock.now += 1000
  await say(phone, ID, 'cl-qcdc-1.A5', { value: 'no' })
  await screen.findByText('Sửa sau khi ký hoặc sau khi đóng: A5.')

  await choose(phone, /^Mở lại/, 'Mở lại cuộc kiểm tra')
  await waitFor(async () => expect(await stateOf(phone)).toBe('concluded'))
})
