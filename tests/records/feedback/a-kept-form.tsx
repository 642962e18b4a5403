import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect } from 'vitest'

import type { Based } from '#data/db.ts'
import { show, tablesOfShowing } from '#data/show.ts'
import type { Values } from '#domain/record.ts'
import { Component as FeedbackForm } from '#records/feedback/form.tsx'
import { Component as FeedbackView } from '#records/feedback/view.tsx'

import { MADE } from '../../data/contested-row.ts'
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
export async function aPhoneWith(rows: readonly [kind: string, id: string, fields: Values][] = []) {
  const phone = await (await aWorld()).phone()
  const based = rows.map(([kind, id, fields], at): Based => {
    const stamps = Object.fromEntries(Object.keys(fields).map((name) => [name, MADE]))
    return { stream: 's', kind, id, position: at + 1, fields, stamps, seal: '' }
  })
  await phone.db.transaction('rw', tablesOfShowing(phone.db), async () => {
    await phone.db.base.bulkPut(based)
    await show(
      phone.db,
      rows.map(([kind, id]) => [kind, id]),
    )
  })
  return phone
}

export const author = 'account-hanh'
const { person: _, ...nameless } = { ...anyFeedback, person: '', author }
/** A matter that says nothing of who raised it. */
export { nameless }
export const matter: [string, string, Values] = [
  'feedback',
  ID,
  { ...nameless, raisedBy: 'withheld' },
]
const words = { name: NAME, phone: PHONE, address: ADDRESS }
export const who: [string, string, Values] = [
  'citizen',
  WHO,
  { of: ID, ...words, kept: true, author },
]

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
