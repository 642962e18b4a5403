// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { Component as PlanView } from '#records/plan/view.tsx'

import { aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'

afterEach(cleanup)
configure({ asyncUtilTimeout: 10_000 })

const ID = 'plan-nam-2026'

async function stepping(more: Values) {
  const phone = await (await aWorld()).phone('tham')
  const answers = { title: 'Kế hoạch năm', type: 'year', issuer: 'UBND xã', ...more }
  await save(phone.here, { kind: 'plan', id: ID, answers, isNew: true })
  await drawOn(phone.here, `/plan/${ID}`, { '/plan/:id': <PlanView /> })
  fireEvent.click(await screen.findByRole('button', { name: 'Đổi trạng thái' }))
  return within(await screen.findByRole('dialog'))
}

test('a draft without its number is not offered to be cancelled: it leads to where the number is written', async () => {
  const sheet = await stepping({})
  expect(sheet.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked)).toEqual([])
  const link = await sheet.findByRole('link', { name: 'Ghi số, ngày ban hành' })
  expect(link.getAttribute('href')).toBe(`/plan/${ID}/edit`)
  fireEvent.click(sheet.getByRole('button', { name: 'Đổi trạng thái' }))
  await sheet.findAllByText(/Chưa chọn bước/)

  fireEvent.click(sheet.getByRole('radio', { name: /^Hủy/ }))
  await sheet.findByRole('button', { name: 'Hủy kế hoạch' })
})

test('a draft with its number is offered to be issued', async () => {
  const sheet = await stepping({ number: '12/KH-UBND', issuedOn: '2026-01-15' })
  expect(sheet.getByRole<HTMLInputElement>('radio', { name: /^Đã ban hành/ }).checked).toBe(true)
})
