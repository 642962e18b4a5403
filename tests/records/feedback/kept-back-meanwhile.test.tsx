// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { editDraftOf } from '#data/drafts.ts'

import type { APhone } from '../../world/world.ts'
import {
  aPhoneWith,
  ID,
  keptApart,
  matter,
  NAME,
  open,
  submit,
  waitingOn,
  WHO,
  who,
} from './a-kept-form.tsx'

afterEach(cleanup)

const TYPED = 'Máy xúc làm lúc nửa đêm'

/** Goes on with a draft of which what was typed alone is left: a colleague kept the name back meanwhile. */
async function goOn(phone: APhone) {
  const { content } = matter[2]
  await phone.db.drafts.put({
    id: `${editDraftOf(ID)}:formaaaaaaaaaaaa`,
    kind: 'feedback',
    values: { content: TYPED },
    before: { content },
    seen: { content: [] },
    altered: 1,
    at: 1,
    madeAt: 1,
  })
  await open(phone, `/feedback/${ID}/edit`)
  fireEvent.click(await screen.findByRole('button', { name: /^Tiếp tục/ }))
  expect(await screen.findByDisplayValue(TYPED)).toBeTruthy()
}

test('who does not read the name goes on with what he typed, over the matter as it stands', async () => {
  const phone = await aPhoneWith([matter])

  await goOn(phone)

  expect(keptApart()).toBeNull()
  submit()
  const [said] = await waitingOn(phone, 1)
  expect(said).toMatchObject({ kind: 'feedback', fields: { content: TYPED } })
  expect(Object.keys(said?.fields ?? {})).toEqual(['content'])
  expect(await phone.db.drafts.count()).toBe(0)
})

test('who reads the name finds it in the form, and his draft goes where the name goes', async () => {
  const phone = await aPhoneWith([matter, who])

  await goOn(phone)

  expect(screen.getByDisplayValue(NAME)).toBeTruthy()
  await waitFor(async () => {
    const drafts = await phone.db.drafts.toArray()
    expect(drafts.map(({ id, altered }) => [id.split(':')[2], altered])).toEqual([[WHO, undefined]])
  })
  submit()
  const [said] = await waitingOn(phone, 1)
  expect(said).toMatchObject({ kind: 'feedback', fields: { content: TYPED } })
  expect(await phone.db.drafts.count()).toBe(0)
})
