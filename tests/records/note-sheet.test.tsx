// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { save } from '#data/save.ts'
import { NoteSheet } from '#records/note-sheet.tsx'
import { Component as TaskView } from '#records/task/view.tsx'

import { ID } from '../data/contested-row.ts'
import { anyFeedback } from '../server/a-commune.ts'
import { aWorld } from '../world/world.ts'
import { drawOn } from './drawn-on.tsx'

afterEach(cleanup)
// A busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 })

const TASK = 'taskaaaaaaaaaaaa'

test('a note of a day to come is not kept on the phone, where the commune would refuse it', async () => {
  const { here, db } = await (await aWorld()).phone()
  await save(here, { kind: 'feedback', id: ID, answers: anyFeedback })
  const drawn = <NoteSheet kind="feedback" id={ID} open onClose={() => {}} />
  await drawOn(here, '/', { '/': drawn })
  const sheet = within(await screen.findByRole('dialog'))
  const words = sheet.getByRole('textbox', { name: /^Nội dung/ })
  fireEvent.input(words, { target: { value: 'Đã gọi điện' } })
  const day = sheet.getByLabelText('Ngày')
  fireEvent.input(day, { target: { value: '21/11/2026' } })
  fireEvent.submit(day.closest('form')!)
  await sheet.findAllByText('Ngày này chưa tới. Ghi ngày đã làm.')
  expect(await db.step.count()).toBe(0)

  fireEvent.input(day, { target: { value: '20/11/2026' } })
  fireEvent.submit(day.closest('form')!)
  await waitFor(async () => expect(await db.step.count()).toBe(1))
})

test('nor is progress on a task', async () => {
  const phone = await (await aWorld()).phone('tuyen')
  const task = { content: 'Lùi giờ thu phí', leadUnit: 'unit-kinh-te' }
  await save(phone.here, { kind: 'task', id: TASK, answers: task, isNew: true })
  await drawOn(phone.here, `/task/${TASK}`, { '/task/:id': <TaskView /> })
  fireEvent.click(await screen.findByRole('button', { name: 'Ghi tiến độ' }))
  const sheet = within(await screen.findByRole('dialog'))
  fireEvent.input(sheet.getByLabelText(/Đã làm gì/), { target: { value: 'Đã lùi' } })
  const day = sheet.getByLabelText('Ngày')
  fireEvent.input(day, { target: { value: '25/11/2026' } })
  fireEvent.submit(day.closest('form')!)
  expect((await sheet.findAllByText('Ngày này chưa tới. Ghi ngày đã làm.')).length).toBe(2)
  expect(await phone.db.progress.count()).toBe(0)

  fireEvent.input(day, { target: { value: '20/11/2026' } })
  fireEvent.submit(day.closest('form')!)
  await waitFor(async () => expect(await phone.db.progress.count()).toBe(1))
})
