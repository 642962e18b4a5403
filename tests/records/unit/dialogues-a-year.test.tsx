// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { Component as UnitForm } from '#records/unit/form.tsx'
import { Component as UnitView } from '#records/unit/view.tsx'

import { aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { putUnits } from './put-units.ts'

vi.stubGlobal('scrollTo', () => {})
afterEach(cleanup)

const screens = { '/unit/:id': <UnitView />, '/unit/:id/edit': <UnitForm /> }
const committee = { id: 'unit-ubnd', name: 'UBND xã', type: 'commune_pc' as const }

async function aPhone(login: string) {
  const phone = await (await aWorld()).phone(login)
  await putUnits(phone.db, [committee, { id: 'unit-ngan', name: 'Thôn Ngần', type: 'village' }])
  return phone
}

test('the admin sets how many dialogues a year, at the committee, with day and basis', async () => {
  const { here, db } = await aPhone('quantri')
  await drawOn(here, '/unit/unit-ubnd/edit', screens)
  fireEvent.input(await screen.findByLabelText(/^Đối thoại ít nhất mỗi năm/), {
    target: { value: '3' },
  })
  fireEvent.click(screen.getByRole('button', { name: /^Xong/ }))
  await screen.findAllByText(/Số cuộc đối thoại tính từ ngày/)
  expect(await db.outbox.count()).toBe(0)
  fireEvent.input(screen.getByLabelText(/^Số cuộc đối thoại tính từ ngày/), {
    target: { value: '01/01/2026' },
  })
  fireEvent.input(screen.getByLabelText(/^Căn cứ số cuộc/), { target: { value: 'Quy chế 4' } })
  fireEvent.click(screen.getByRole('button', { name: /^Xong/ }))
  await waitFor(async () => {
    expect((await db.outbox.toArray()).map(({ fields }) => fields)).toMatchObject([
      { dialoguesPerYear: 3, dialoguesFrom: '2026-01-01', dialoguesBasis: 'Quy chế 4' },
    ])
  })
})

test('the page of the committee says the number, since when and by what', async () => {
  const { here, db } = await aPhone('hanh')
  const set = { dialoguesPerYear: 3, dialoguesFrom: '2026-01-01', dialoguesBasis: 'Quy chế 4' }
  await putUnits(db, [{ ...committee, ...set }])
  await drawOn(here, '/unit/unit-ubnd', screens)

  const number = await screen.findByText('3 cuộc')
  const said = number.parentElement?.textContent
  expect(said).toContain('từ ngày 01/01/2026, Quy chế 4')
})

test('a village is not asked for it, and who keeps units is told that the admin says it', async () => {
  const admin = await aPhone('quantri')
  await drawOn(admin.here, '/unit/unit-ngan/edit', screens)
  await screen.findByLabelText(/^Tên viết tắt/)
  expect(screen.queryByLabelText(/^Đối thoại ít nhất/)).toBeNull()
  cleanup()

  const keeper = await aPhone('tham')
  await drawOn(keeper.here, '/unit/unit-ubnd/edit', screens)
  await screen.findByText(/Số cuộc đối thoại mỗi năm do quản trị ghi/)
  expect(screen.queryByLabelText(/^Đối thoại ít nhất/)).toBeNull()
})
