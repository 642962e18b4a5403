// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { save } from '#data/save.ts'
import { Component as AssignmentForm } from '#records/assignment/form.tsx'

import { putOfficers } from '../../data/contested-row.ts'
import { aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'

afterEach(cleanup)
// A busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 })

const screens = { '/assignment/new': <AssignmentForm />, '/assignment/:id': <p>Đã ghi</p> }

async function aPhone() {
  const phone = await (await aWorld()).phone('tuyen')
  await putOfficers(phone.db, [{ id: 'officer-hanh', name: 'Lường Thị Hạnh' }])
  const units = { 'unit-na-pan': {}, 'unit-na-pan-1': { activeTo: '2025-06-30' } }
  for (const [id, more] of Object.entries(units)) {
    const answers = { name: `Thôn ${id}`, type: 'village', ...more }
    await save(phone.here, { kind: 'unit', id, answers, isNew: true })
  }
  return phone
}

const fill = (question: RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(question), { target: { value } })

test('an assignment begins with the unit and the officer it was opened from, asks for its paper, and ends no sooner than it begins', async () => {
  const phone = await aPhone()
  await drawOn(phone.here, '/assignment/new?unit=unit-na-pan&officer=officer-hanh', screens)
  const unit = await screen.findByLabelText<HTMLSelectElement>(/Đơn vị/)
  expect(unit.value).toBe('unit-na-pan')
  // Nobody is assigned to what was merged into another one.
  expect([...unit.options].map(({ value }) => value)).not.toContain('unit-na-pan-1')

  await screen.findByRole('option', { name: 'Lường Thị Hạnh' })
  fireEvent.click(screen.getByRole('radio', { name: /Cán bộ theo dõi/ }))
  fill(/^Ngày văn bản/, '05/01/2026')
  fill(/^Từ ngày/, '05/01/2026')
  fill(/^Đến hết ngày/, '01/01/2026')
  fireEvent.click(screen.getByRole('button', { name: /^Xong/ }))
  await screen.findByRole('alert')
  expect(screen.getByLabelText(/Số văn bản/).getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByLabelText(/^Đến hết ngày/).getAttribute('aria-invalid')).toBe('true')
  expect(await phone.db.assignment.count()).toBe(0)

  fill(/Số văn bản/, '18/QĐ-UBND')
  fill(/^Đến hết ngày/, '31/12/2026')
  fireEvent.click(screen.getByRole('button', { name: /^Xong/ }))
  await waitFor(async () => expect(await phone.db.assignment.count()).toBe(1))
  const [row] = await phone.db.assignment.toArray()
  expect(row?.version.fields).toMatchObject({
    unit: 'unit-na-pan',
    officer: 'officer-hanh',
    duty: 'officer_in_charge',
    documentNo: '18/QĐ-UBND',
    endOn: '2026-12-31',
  })
})
