// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { useParams } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'

import type { Pending } from '#data/db.ts'
import { useShown } from '#data/lists.ts'
import { save } from '#data/save.ts'
import { show, tablesOfShowing } from '#data/show.ts'
import { Component as FeedbackView } from '#records/feedback/view.tsx'
import { RefusedNote } from '#records/refused-note.tsx'

import { ID, putContested, putOfficers } from '../data/contested-row.ts'
import { anyFeedback } from '../server/a-commune.ts'
import { anyDenunciation } from '../server/a-denunciation.ts'
import { type APhone, aWorld } from '../world/world.ts'
import { drawOn } from './drawn-on.tsx'

function OneNote() {
  const { id = '' } = useParams()
  return useShown('feedback', id) ? <RefusedNote id={id} /> : null
}

const screens = {
  '/feedback/:id': <OneNote />,
  '/feedback/:id/edit': <p>Biểu mẫu</p>,
  '/view/:id': <FeedbackView />,
  '/sealed/:id': <RefusedNote id={ID} />,
}

/** As the commune's answer would leave it: all that waits is refused. */
async function refuseAll({ db }: APhone, rest: Partial<Pending>) {
  await db.transaction('rw', tablesOfShowing(db), async () => {
    await db.outbox.toCollection().modify({ state: 'refused', ...rest })
    const changes = await db.outbox.toArray()
    await show(
      db,
      changes.map(({ kind, record }) => [kind, record]),
    )
  })
}

/** A phone on which the commune refused all that waits. */
async function refused(answers: Pending['fields'], rest: Partial<Pending> = {}): Promise<APhone> {
  const phone = await (await aWorld()).phone()
  const me = { id: phone.here.officer.id, name: 'Lường Thị Hạnh' }
  await putOfficers(phone.db, [me])
  await save(phone.here, { kind: 'feedback', id: ID, answers: { ...anyFeedback, ...answers } })
  await refuseAll(phone, { reason: 'not-valid', ...rest })
  return phone
}

async function openSheet() {
  fireEvent.click(await screen.findByRole('button', { name: 'Xem và xử lý' }))
  return within(await screen.findByRole('dialog'))
}

const handedOut: Blob[] = []

/** The text of the file that was handed out last. */
async function handed(): Promise<string> {
  return handedOut.at(-1)?.text() ?? ''
}

afterEach(() => vi.restoreAllMocks())

test('the file says what, why, when and all words as the officer knows them, no code and no field name', async () => {
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) handedOut.push(file)
    return 'blob:'
  })
  const phone = await refused({
    topic: 'utilities',
    receivedOn: '2026-11-02',
    phone: '0912 000 111',
    village: 'unit-na-pan',
  })
  const village = { name: 'Thôn Nà Pán', type: 'village' }
  await save(phone.here, { kind: 'unit', id: 'unit-na-pan', answers: village, isNew: true })
  await drawOn(phone.here, `/feedback/${ID}`, screens)
  // Once one name is known, all are.
  await screen.findAllByText(/Thôn Nà Pán/)

  fireEvent.click((await openSheet()).getByRole('button', { name: /Lưu ra tệp/ }))

  await screen.findByText(/Đã lưu ra tệp/)
  const text = await handed()
  expect(text).toContain('Xã chưa nhận: có chỗ chưa đúng')
  expect(text).toMatch(/Ghi lúc \d\d:\d\d ngày \d\d\/\d\d\/2026/)
  expect(text).toContain('Người ghi: Lường Thị Hạnh')
  expect(text).toContain('Việc gì: Điện, nước')
  expect(text).toContain('Ngày nhận: 02/11/2026')
  expect(text).toContain('Số điện thoại: 0912 000 111')
  expect(text).not.toMatch(/utilities|receivedOn|tempNo/)
  const said = phone.db.outbox.filter(({ kind }) => kind === 'feedback')
  expect(await said.toArray()).toMatchObject([{ exportedAt: phone.clock.now }])
})

test('a share sheet that was closed without sharing leaves the words counted as not handed out', async () => {
  const phone = await refused({})
  const share = vi.fn(async () => {
    throw new DOMException('closed', 'AbortError')
  })
  Object.assign(navigator, { canShare: () => true, share })
  await drawOn(phone.here, `/feedback/${ID}`, screens)

  fireEvent.click((await openSheet()).getByRole('button', { name: /Lưu ra tệp/ }))

  await waitFor(() => expect(share).toHaveBeenCalled())
  Object.assign(navigator, { canShare: () => false })
  expect((await phone.db.outbox.toArray())[0]?.exportedAt).toBeUndefined()
})

test('words that name a denouncer are mended or dropped, never saved to a file', async () => {
  const phone = await refused({}, { reason: 'denouncer-named' })
  await drawOn(phone.here, `/feedback/${ID}`, screens)

  const sheet = await openSheet()

  expect(sheet.queryByRole('button', { name: /Lưu ra tệp/ })).toBeNull()
  expect(sheet.getByText(/để lộ người tố cáo là ai nên không lưu ra tệp/)).toBeTruthy()
  await sheet.findByRole('link', { name: /Sửa và gửi lại/ })
  fireEvent.click(sheet.getByRole('button', { name: /^Bỏ/ }))
  const question = within(await screen.findByRole('alertdialog'))
  expect(question.queryByText(/Lưu ra tệp trước/)).toBeNull()
})

test('a denunciation refused for another reason is not said to give its denouncer away', async () => {
  const phone = await (await aWorld()).phone()
  const kept = { kind: 'denunciation', id: ID, answers: anyDenunciation, isNew: true } as const
  await save(phone.here, kept)
  await refuseAll(phone, { reason: 'not-allowed' })
  await drawOn(phone.here, `/sealed/${ID}`, screens)

  const sheet = await openSheet()

  expect(sheet.queryByRole('button', { name: /Lưu ra tệp/ })).toBeNull()
  expect(sheet.getByText(/^Tố cáo phải giữ kín nên không lưu ra tệp/)).toBeTruthy()
  expect(sheet.queryByText(/để lộ người tố cáo/)).toBeNull()
})

test('what the commune keeps too is said, and dropping asks first', async () => {
  const phone = await refused({}, { reason: 'not-allowed', held: true })
  await drawOn(phone.here, `/feedback/${ID}`, screens)
  const sheet = await openSheet()
  expect(sheet.getByText(/Xã cũng giữ phần này 90 ngày/)).toBeTruthy()

  fireEvent.click(sheet.getByRole('button', { name: /^Bỏ/ }))
  const question = within(await screen.findByRole('alertdialog'))
  expect(await phone.db.outbox.count()).toBe(1)
  fireEvent.click(question.getByRole('button', { name: 'Bỏ' }))

  await waitFor(async () => expect(await phone.db.outbox.count()).toBe(0))
})

test('a refused step opens in its own sheet with its words, and what is left of them is sent anew in its place', async () => {
  const phone = await (await aWorld()).phone()
  await putContested(phone.db, {})
  const step = { of: ID, ofKind: 'feedback', to: 'sorted', on: '2026-11-20' }
  const said = { ...step, words: 'Đã xem' }
  await save(phone.here, { kind: 'step', id: 'stepaaaaaaaaaaaa', answers: said })
  await refuseAll(phone, { reason: 'not-valid' })
  const [before] = await phone.db.outbox.toArray()
  await drawOn(phone.here, `/view/${ID}?mend=stepaaaaaaaaaaaa`, screens)

  const words = await screen.findByRole('textbox', { name: /Nội dung/ })
  expect(words).toHaveProperty('value', 'Đã xem')
  fireEvent.input(words, { target: { value: '' } })
  fireEvent.submit(words.closest('form')!)

  await waitFor(async () =>
    expect(await phone.db.outbox.toArray()).toMatchObject([
      { state: 'waiting', seq: before?.seq, record: 'stepaaaaaaaaaaaa', first: true },
    ]),
  )
  const [after] = await phone.db.outbox.toArray()
  expect(after?.fields).toEqual({ ...step, words: null })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})
