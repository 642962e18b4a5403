// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { keepDraft } from '#data/drafts.ts'
import type { Values } from '#domain/record.ts'

import { anyFeedback } from '../../server/a-commune.ts'
import { everythingOn } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import {
  ADDRESS,
  aPhoneWith,
  author,
  ID,
  keepBack,
  keptApart,
  matter,
  NAME,
  nameless,
  open,
  PHONE,
  pick,
  screens,
  submit,
  type,
  waitingOn,
  who,
  WHO,
} from './a-kept-form.tsx'

afterEach(cleanup)

test('a matter and a name kept back are one act, and the matter holds no name', async () => {
  const phone = await aPhoneWith()
  const begun = { ...nameless, raisedBy: 'named', content: 'Máy xúc làm lúc nửa đêm' }
  await keepDraft(phone.here, { id: ID, kind: 'feedback', values: begun })
  await open(phone, `/feedback/new?draft=${ID}`)
  await screen.findByRole('radio', { name: /^Giữ kín tên/ })
  type('Họ tên người nêu', NAME)
  await keepBack()
  expect(screen.getByLabelText('Họ tên người nêu')).toHaveProperty('value', NAME)
  type(/Số điện thoại/, PHONE)
  submit()

  const [said, apart] = await waitingOn(phone, 2)
  expect(said).toMatchObject({ kind: 'feedback', fields: { raisedBy: 'withheld' } })
  expect(JSON.stringify(said)).not.toContain(NAME)
  expect(apart).toMatchObject({
    kind: 'citizen',
    first: true,
    group: said?.group,
    fields: { of: ID, name: NAME, phone: PHONE, kept: true },
  })
  expect(said?.group).toBeTruthy()
  expect(await phone.db.drafts.count()).toBe(0)
  await screen.findByText(NAME)
})

test('without a name there is nothing to keep back, and the form says so', async () => {
  const phone = await aPhoneWith([['feedback', ID, { ...anyFeedback, author }]])
  await open(phone, `/feedback/${ID}/edit`)

  await keepBack()
  type('Họ tên người nêu', '')
  submit()

  expect((await screen.findAllByText('Ghi họ tên người nêu')).length).toBeGreaterThan(0)
  expect(await phone.db.outbox.count()).toBe(0)
})

test('a name that was known and is kept back from now on leaves the matter in the act that puts it apart', async () => {
  const named = { ...anyFeedback, raisedBy: 'named', person: NAME, phone: PHONE, author }
  const phone = await aPhoneWith([['feedback', ID, named]])
  await open(phone, `/feedback/${ID}/edit`)

  await keepBack()
  submit()

  const [said, apart] = await waitingOn(phone, 2)
  expect(said?.fields).toEqual({ raisedBy: 'withheld', person: null, phone: null })
  expect(apart?.fields).toMatchObject({ of: ID, name: NAME, phone: PHONE, kept: true })
  expect(apart?.group).toBe(said?.group)
})

test('the words of a name kept back are in the draft of the form, and stand when it is opened again', async () => {
  const phone = await aPhoneWith()
  await open(phone, '/feedback/new?draft=draftaaaaaaaaaaa')
  await keepBack()
  type('Họ tên người nêu', NAME)
  type('Địa chỉ (nếu có)', ADDRESS)
  await waitFor(async () => expect(await everythingOn(phone)).toContain(ADDRESS))
  await open(phone, '/feedback/new?draft=draftaaaaaaaaaaa')

  expect(await screen.findByLabelText('Họ tên người nêu')).toHaveProperty('value', NAME)
  expect(screen.getByLabelText('Địa chỉ (nếu có)')).toHaveProperty('value', ADDRESS)
})

test('an officer who does not read the name sees that it is kept back, and changes nothing of it', async () => {
  const phone = await aPhoneWith([matter])
  await open(phone, `/feedback/${ID}`)
  await screen.findByText('Giữ kín tên')

  await open(phone, `/feedback/${ID}/edit`)
  await screen.findByText(/Tên được giữ kín/)
  expect(screen.queryByRole('radio', { name: 'Nêu tên' })).toBeNull()
  type(/Nội dung/, 'Đã xem lại')
  submit()

  const [said] = await waitingOn(phone, 1)
  expect(said).toMatchObject({ kind: 'feedback', fields: { content: 'Đã xem lại' } })
  expect(Object.keys(said?.fields ?? {})).toEqual(['content'])
})

test('whoever reads the name sees it with telephone and address, and sets it right in the same form', async () => {
  const phone = await aPhoneWith([matter, who])
  await open(phone, `/feedback/${ID}`)
  await screen.findByText(NAME)
  await screen.findByText(`${PHONE} · ${ADDRESS} · Giữ kín tên`)
  expect(screen.getByRole('link', { name: `Gọi ${NAME}` }).getAttribute('href')).toBe(
    'tel:0900777555',
  )

  await open(phone, `/feedback/${ID}/edit`)
  expect(await screen.findByLabelText('Họ tên người nêu')).toHaveProperty('value', NAME)
  type(/Số điện thoại/, '0900 111 222')
  submit()

  const [said] = await waitingOn(phone, 1)
  expect(said).toMatchObject({ kind: 'citizen', record: WHO, fields: { phone: '0900 111 222' } })
  expect(said?.over).toEqual({ phone: ['aaaaaaaaaa'] })
})

test('a name that need not be kept back any more stands in the matter, and what is apart is no secret', async () => {
  const phone = await aPhoneWith([matter, who])
  await open(phone, `/feedback/${ID}/edit`)
  await pick(/^Nêu tên/)
  await waitFor(() => expect(keptApart()).toBeNull())
  submit()

  const [said, apart] = await waitingOn(phone, 2)
  expect(said?.fields).toEqual({ raisedBy: 'named', person: NAME, phone: PHONE, address: ADDRESS })
  expect(apart).toMatchObject({ record: WHO, fields: { kept: false }, group: said?.group })
})

test('a matter that nobody is to be named in holds no name; named again, it is the same record', async () => {
  const phone = await aPhoneWith([matter, who])
  await open(phone, `/feedback/${ID}/edit`)
  await pick(/^Không nêu tên/)
  submit()
  const [said, apart] = await waitingOn(phone, 2)
  expect(said?.fields).toEqual({ raisedBy: 'unnamed' })
  expect(apart?.fields).toMatchObject({ removedWhy: 'Không nêu tên' })
  await screen.findByText('Không nêu tên')

  await open(phone, `/feedback/${ID}/edit`)
  await keepBack()
  submit()

  const [, , again, back] = await waitingOn(phone, 4)
  expect(again?.fields).toEqual({ raisedBy: 'withheld' })
  expect(back).toMatchObject({ record: WHO, fields: { removedAt: null, removedWhy: null } })
  await screen.findByText(NAME)
})

const SPEAKERS = 'Ông Lò Văn Nói, bà Lò Thị Kể'
const group = { type: 'complaint', groupSize: 6, hasPetition: false }

test('who speaks for a group is kept back with the name, and comes back with it', async () => {
  const named = {
    ...nameless,
    ...group,
    raisedBy: 'named',
    person: NAME,
    representatives: SPEAKERS,
  }
  const phone = await aPhoneWith([['feedback', ID, named]])
  await open(phone, `/feedback/${ID}/edit`)
  await keepBack()
  expect(screen.getByLabelText(/^Người đại diện/)).toHaveProperty('value', SPEAKERS)
  submit()

  const [said, apart] = await waitingOn(phone, 2)
  expect(said?.fields).toEqual({ raisedBy: 'withheld', person: null, representatives: null })
  expect(apart?.fields).toMatchObject({ of: ID, name: NAME, representatives: SPEAKERS })
  await open(phone, `/feedback/${ID}`)
  await screen.findByText(SPEAKERS)

  await open(phone, `/feedback/${ID}/edit`)
  await pick(/^Nêu tên/)
  await waitFor(() => expect(keptApart()).toBeNull())
  expect(screen.getByLabelText(/^Người đại diện/)).toHaveProperty('value', SPEAKERS)
  submit()

  const [, , again] = await waitingOn(phone, 4)
  expect(again?.fields).toMatchObject({ raisedBy: 'named', representatives: SPEAKERS })
})

test('a group whose name is kept back names who speaks for it, where the name is read', async () => {
  const unsaid: [string, string, Values] = ['feedback', ID, { ...matter[2], ...group }]
  const phone = await aPhoneWith([unsaid, who])
  await open(phone, `/feedback/${ID}/edit`)
  await screen.findByLabelText('Địa chỉ (nếu có)')
  submit()
  expect((await screen.findAllByText(/Ghi tên người đại diện/)).length).toBeGreaterThan(0)

  const other = await aPhoneWith([unsaid])
  await open(other, `/feedback/${ID}/edit`)
  await screen.findByText(/Tên được giữ kín/)
  expect(screen.queryByLabelText(/^Người đại diện/)).toBeNull()
})

test('who may not take the name out is not asked to', async () => {
  const phone = await aPhoneWith([matter, [...who]])
  const other = { ...phone.here, officer: { ...phone.here.officer, id: 'account-quang' } }
  await drawOn(other, `/feedback/${ID}/edit`, screens)

  await screen.findByLabelText('Địa chỉ (nếu có)')

  expect(screen.queryByRole('radio', { name: /^Không nêu tên/ })).toBeNull()
})

test('the draft of an edit that holds a name kept back bears the name of its record as well', async () => {
  const phone = await aPhoneWith([matter, who])
  await open(phone, `/feedback/${ID}/edit`)
  await screen.findByLabelText('Địa chỉ (nếu có)')
  type(/Nội dung/, 'Sửa dở')

  await waitFor(async () => expect(await phone.db.drafts.count()).toBe(1))
  const [draft] = await phone.db.drafts.toArray()
  expect(draft?.id).toMatch(new RegExp(`^edit:${ID}:${WHO}:`))
  await open(phone, `/feedback/${ID}/edit`)
  fireEvent.click(await screen.findByRole('button', { name: 'Tiếp tục' }))

  expect(await screen.findByLabelText(/Nội dung/)).toHaveProperty('value', 'Sửa dở')
  expect(screen.getByLabelText('Họ tên người nêu')).toHaveProperty('value', NAME)
})
