// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import type { Values } from '#domain/record.ts'
import { Component as Register } from '#records/feedback/register.tsx'

import { putRows } from '../../data/put-rows.ts'
import { anyFeedback } from '../../server/a-commune.ts'
import { aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'

afterEach(cleanup)

const ID = 'feedbackaaaaaaaa'

/** A complaint, and its steps in the order in which they were taken. */
async function aPhoneWith(complaint: Values, steps: readonly Values[]) {
  const phone = await (await aWorld()).phone()
  const author = 'account-hanh'
  const rows = [
    ['feedback', ID, { ...complaint, author }] as const,
    ...steps.map((step, nth) => {
      const fields: Values = { of: ID, ofKind: 'feedback', on: '2025-11-20', ...step, author }
      return ['step', `stepaaaaaaaaaaa${nth}`, fields] as const
    }),
  ]
  await putRows(phone.db, rows)
  return phone
}

const complaint = { ...anyFeedback, type: 'complaint', registerNo: 'KN-4' }

/** The cells of the one line of the book. */
async function lineOf(phone: Awaited<ReturnType<typeof aPhoneWith>>, year: string) {
  await drawOn(phone.here, `/feedback/register?type=complaint&year=${year}`, {
    '/feedback/register': <Register />,
  })
  const line = await screen.findByRole('row', { name: /KN-4/ })
  return [...line.children].map((cell) => cell.textContent)
}

const year = anyFeedback.receivedOn.slice(0, 4)

test('a move that could not be applied stands in no column, also after another one followed it', async () => {
  const phone = await aPhoneWith(complaint, [
    { to: 'examining' },
    { to: 'accepted', isRemote: false },
    { to: 'transferred', toBody: 'Thanh tra huyện', documentNo: '12/CV' },
    { to: 'verifying' },
  ])

  const cells = await lineOf(phone, year)

  expect(cells.join(' ')).not.toContain('12/CV')
  expect(cells[8]).toBe('x')
  expect(cells[10]).toBe('')
  expect(cells[11]).toContain('Đang xác minh')
})

test('a matter that the commune refused stands in no book', async () => {
  const phone = await aPhoneWith(complaint, [])
  await phone.db.feedback.update(ID, { isRefused: true })

  await drawOn(phone.here, `/feedback/register?type=complaint&year=${year}`, {
    '/feedback/register': <Register />,
  })

  await screen.findByText('Chưa có ý kiến nào trong sổ này')
  expect(screen.queryByRole('table')).toBeNull()
})
