// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { save } from '#data/save.ts'
import { Component as Answering } from '#records/visit/answering.tsx'
import { Component as VisitForm } from '#records/visit/form.tsx'
import { Component as VisitView } from '#records/visit/view.tsx'

import { putOfficers } from '../../data/contested-row.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { begin, say } from './under-way.ts'

afterEach(cleanup)
configure({ asyncUtilTimeout: 8000 })
vi.stubGlobal('scrollTo', () => {})

const ID = 'visit-truong-thcs'
const screens = {
  '/visit/:id': <VisitView />,
  '/visit/:id/answer': <Answering />,
  '/visit/:id/edit': <VisitForm />,
}

async function aVisit(more = {}): Promise<APhone> {
  const phone = await (await aWorld()).phone('hanh')
  await putOfficers(phone.db, [{ id: phone.here.officer.id, name: 'Lường Thị Hạnh' }])
  await begin(phone, ID, more)
  return phone
}

async function takeMinutes(phone: APhone) {
  phone.clock.now += 1000
  const answers = { of: ID, ofKind: 'visit', to: 'minuted', on: '2026-11-20' }
  await save(phone.here, { kind: 'step', id: phone.here.newId(16), answers, isNew: true })
}

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }))
const stateOf = async (phone: APhone) => (await phone.shown('visit', ID))?.state

test('minutes written too early say what is left out, and are taken back to go on answering', async () => {
  const phone = await aVisit()
  await say(phone, ID, 'cl-qcdc-1.A1', { value: 'yes' })
  await drawOn(phone.here, `/visit/${ID}`, screens)
  await press('Đổi trạng thái')
  const sheet = within(await screen.findByRole('dialog'))
  await sheet.findByText('Còn 22 câu chưa trả lời')
  sheet.getByText('Chưa ký: Đại diện đơn vị, Người kiểm tra')
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu: đã lập biên bản' }))
  await waitFor(async () => expect(await stateOf(phone)).toBe('minuted'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Trả lời tiếp' })).toBeNull())

  phone.clock.now += 1000
  await press('Đổi trạng thái')
  const again = within(await screen.findByRole('dialog'))
  expect(again.queryByText(/chưa trả lời/)).toBeNull()
  fireEvent.click(await again.findByRole('radio', { name: /Kiểm tra tiếp/ }))
  fireEvent.click(await again.findByRole('button', { name: 'Lưu: kiểm tra tiếp' }))
  await again.findByRole('alert')
  expect(await stateOf(phone)).toBe('minuted')
  fireEvent.input(again.getByLabelText('Nội dung'), { target: { value: 'Lập sớm quá' } })
  fireEvent.click(again.getByRole('button', { name: 'Lưu: kiểm tra tiếp' }))
  await waitFor(async () => expect(await stateOf(phone)).toBe('under_way'))
  await screen.findByRole('button', { name: 'Trả lời tiếp' })
  await screen.findByText(/Lập sớm quá/)
})

function offered(): (string | null | undefined)[] {
  const group = within(screen.getByRole('group', { name: /Mẫu kiểm tra/ }))
  const boxes = group.getAllByRole('checkbox', { hidden: true })
  return boxes.map((box) => box.closest('label')?.textContent)
}

test('a form offers no checklist that nobody could answer any more', async () => {
  const phone = await aVisit()
  await say(phone, ID, 'cl-qcdc-1.A1', { value: 'yes' })
  const first = await drawOn(phone.here, `/visit/${ID}/edit`, screens)
  await screen.findByRole('group', { name: /Mẫu kiểm tra/ })
  expect(offered().length).toBe(6)
  first.unmount()

  await takeMinutes(phone)
  await drawOn(phone.here, `/visit/${ID}/edit`, screens)
  await screen.findByRole('group', { name: /Mẫu kiểm tra/ })
  await waitFor(() => expect(offered()).toEqual(['Dân chủ ở cơ sởĐã có câu trả lời, giữ lại']))
})

test('a form that was open while the minutes were written adds no checklist, and says so', async () => {
  const phone = await aVisit({ checklists: undefined })
  await drawOn(phone.here, `/visit/${ID}/edit`, screens)
  const group = await screen.findByRole('group', { name: /Mẫu kiểm tra/ })
  const [box] = within(group).getAllByRole('checkbox', { hidden: true })
  if (box) fireEvent.click(box)
  await takeMinutes(phone)
  await waitFor(async () => expect(await stateOf(phone)).toBe('minuted'))
  // What was chosen stays in sight; nothing else is offered any more.
  await waitFor(() => expect(offered()).toHaveLength(1))
  // The step itself is read beside, at about the same moment.
  await new Promise((done) => setTimeout(done, 200))

  await press('Xong, chờ gửi')
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Đã lập biên bản thì không thêm mẫu kiểm tra.',
  )
  expect((await phone.shown('visit', ID))?.version.fields['checklists']).toBeUndefined()
})
