import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect } from 'vitest'

import { Component as FeedbackForm } from '#records/feedback/form.tsx'
import { Component as FeedbackView } from '#records/feedback/view.tsx'

import { type CommuneRow, putRows } from '../../data/put-rows.ts'
import { anyFeedback } from '../../server/a-commune.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'

// A busy machine takes its time.
configure({ asyncUtilTimeout: 15_000 })

export const ID = 'feedbackaaaaaaaa'
export const WHO = 'citizenaaaaaaaaa'
export const NAME = 'Bà Lò Thị Ẩn'
export const PHONE = '0900 777 555'
export const ADDRESS = 'Nhà cuối bản Nà Pán'

export const screens = {
  '/feedback/new': <FeedbackForm />,
  '/feedback/:id/edit': <FeedbackForm />,
  '/feedback/:id': <FeedbackView />,
}

/** A phone of an officer, on which the commune's rows stand as the server would send them. */
export async function aPhoneWith(rows: readonly CommuneRow[] = []) {
  const phone = await (await aWorld()).phone()
  await putRows(phone.db, rows)
  return phone
}

export const author = 'account-hanh'
const { person: _, ...nameless } = { ...anyFeedback, person: '', author }
/** A matter that says nothing of who raised it. */
export { nameless }
export const matter: CommuneRow = ['feedback', ID, { ...nameless, raisedBy: 'withheld' }]
const words = { name: NAME, phone: PHONE, address: ADDRESS }
export const who: CommuneRow = ['citizen', WHO, { of: ID, ...words, kept: true, author }]

/** Opens a screen of the phone, in the place of the one that was open. */
export async function open(phone: APhone, at: string) {
  cleanup()
  await drawOn(phone.here, at, screens)
}

export function type(label: string | RegExp, value: string) {
  fireEvent.input(screen.getByLabelText(label), { target: { value } })
}

export async function pick(choice: RegExp) {
  fireEvent.click(await screen.findByRole('radio', { name: choice }))
}

/** Where the form asks for the address that is kept back. */
export function keptApart() {
  return document.querySelector('input[name="citizen.address"]')
}

export async function keepBack() {
  await pick(/^Giữ kín tên/)
  await waitFor(() => expect(keptApart()).not.toBeNull())
}

export function submit() {
  fireEvent.submit(screen.getByRole('textbox', { name: /Nội dung/ }).closest('form')!)
}

/** What waits on a phone, once there is so much of it. */
export async function waitingOn({ db }: APhone, count: number) {
  await waitFor(async () => expect(await db.outbox.count()).toBe(count))
  return db.outbox.orderBy('seq').toArray()
}
