// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import {
  ADDRESS,
  aPhoneWith,
  ID,
  keepBack,
  NAME,
  nameless,
  open,
  pick,
  submit,
  type,
  waitingOn,
} from './a-kept-form.tsx'

afterEach(cleanup)

test('the address of a person who is named stands in the matter, and is kept back with the name', async () => {
  const named = { ...nameless, raisedBy: 'named', person: NAME }
  const phone = await aPhoneWith([['feedback', ID, named]])
  await open(phone, `/feedback/${ID}/edit`)
  await screen.findByLabelText('Họ tên người nêu')
  type('Địa chỉ (nếu có)', ADDRESS)
  submit()
  const [told] = await waitingOn(phone, 1)
  expect(told?.fields).toEqual({ address: ADDRESS })
  await screen.findByText(ADDRESS)

  await open(phone, `/feedback/${ID}/edit`)
  await keepBack()
  expect(screen.getByLabelText('Địa chỉ (nếu có)')).toHaveProperty('value', ADDRESS)
  submit()

  const [, said, apart] = await waitingOn(phone, 3)
  expect(said?.fields).toEqual({ raisedBy: 'withheld', person: null, address: null })
  expect(apart?.fields).toMatchObject({ of: ID, name: NAME, address: ADDRESS, kept: true })
  expect((await phone.db.feedback.get(ID))?.version.fields['address']).toBeUndefined()
})

test('a matter that nobody is named in holds no address', async () => {
  const named = { ...nameless, raisedBy: 'named', person: NAME, address: ADDRESS }
  const phone = await aPhoneWith([['feedback', ID, named]])
  await open(phone, `/feedback/${ID}/edit`)
  await pick(/^Không nêu tên/)
  submit()

  const [said] = await waitingOn(phone, 1)
  expect(said?.fields).toEqual({ raisedBy: 'unnamed', person: null, address: null })
})
