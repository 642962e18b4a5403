// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { save } from '#data/save.ts'
import { show, tablesOfShowing } from '#data/show.ts'
import type { Values } from '#domain/record.ts'
import { Component as OpinionForm } from '#records/opinion/form.tsx'
import { Component as OpinionView } from '#records/opinion/view.tsx'

import { MADE } from '../../data/contested-row.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { anyOpinion } from './an-opinion.ts'

afterEach(cleanup)
// A busy machine takes its time.
configure({ asyncUtilTimeout: 15_000 })

const ID = 'opinionaaaaaaaaa'
const screens = { '/opinion/:id/edit': <OpinionForm />, '/opinion/:id': <OpinionView /> }
const given = { toUnit: 'unit-kinh-te' }
const far = '2026-11-25'

/** A phone with an opinion as the commune has it, days included that its clock calls still to come. */
async function withOpinion(more: Values): Promise<APhone> {
  const phone = await (await aWorld()).phone('hanh')
  const fields = { ...anyOpinion, author: 'account-quang', ...more }
  const stamps = Object.fromEntries(Object.keys(fields).map((name) => [name, MADE]))
  const row = { stream: 'w1', kind: 'opinion', id: ID, position: 7, fields, stamps, seal: '' }
  await phone.db.transaction('rw', tablesOfShowing(phone.db), async () => {
    await phone.db.base.put(row)
    await show(phone.db, [['opinion', ID]])
  })
  return phone
}

const sentFrom = async ({ db }: APhone) => (await db.outbox.toArray()).map(({ fields }) => fields)
const submit = (field: HTMLElement) => fireEvent.submit(field.closest('form')!)
const words = () => screen.findByRole('textbox', { name: /Nội dung/ })

test.each([
  ['that the form does not ask', { answer: 'Sẽ sửa', answeredOn: '2026-11-20', toldOn: far }],
  ['that the form leaves as it is', { on: far }],
])('beside a day to come %s, the words of an opinion are mended', async (_, ahead) => {
  const phone = await withOpinion(ahead)
  await drawOn(phone.here, `/opinion/${ID}/edit`, screens)
  fireEvent.input(await words(), { target: { value: 'Xin sửa cầu treo bản Huổi' } })
  submit(await words())

  await waitFor(async () =>
    expect(await sentFrom(phone)).toEqual([{ content: 'Xin sửa cầu treo bản Huổi' }]),
  )
})

test('beside one that a sheet does not ask, the opinion is answered', async () => {
  const phone = await withOpinion({ ...given, startedOn: far })
  await drawOn(phone.here, `/opinion/${ID}`, screens)
  fireEvent.click(await screen.findByRole('button', { name: 'Trả lời' }))
  const sheet = within(await screen.findByRole('dialog'))
  const answer = sheet.getByRole('textbox', { name: /Trả lời/ })
  fireEvent.input(answer, { target: { value: 'Xã đã bố trí kinh phí.' } })
  const day = sheet.getByRole('textbox', { name: /Ngày trả lời/ })
  fireEvent.input(day, { target: { value: '26/11/2026' } })
  submit(answer)
  await sheet.findByText(/^Còn 1 chỗ/)
  fireEvent.input(day, { target: { value: '20/11/2026' } })
  submit(answer)

  await waitFor(async () =>
    expect(await sentFrom(phone)).toMatchObject([{ answeredOn: '2026-11-20' }]),
  )
})

test('a refused day of a sheet is mended in the form that the refusal leads to', async () => {
  const phone = await withOpinion({ answer: 'Sẽ sửa', answeredOn: '2026-11-20' })
  await save(phone.here, { kind: 'opinion', id: ID, answers: { toldOn: far } })
  await phone.db.transaction('rw', tablesOfShowing(phone.db), async () => {
    await phone.db.outbox.toCollection().modify({ state: 'refused', reason: 'not-valid' })
    await show(phone.db, [['opinion', ID]])
  })
  await drawOn(phone.here, `/opinion/${ID}/edit`, screens)
  const day = await screen.findByRole('textbox', { name: /Ngày báo/ })
  submit(day)
  await screen.findByText(/^Còn 1 chỗ/)
  expect(screen.queryByRole('textbox', { name: /Ngày trả lời/ })).toBeNull()
  fireEvent.input(day, { target: { value: '20/11/2026' } })
  submit(day)

  await waitFor(async () => expect(await sentFrom(phone)).toEqual([{ toldOn: '2026-11-20' }]))
})
