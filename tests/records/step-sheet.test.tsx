// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import type { Shown } from '#data/db.ts'
import type { Here } from '#data/here.tsx'
import { save } from '#data/save.ts'
import type { Part } from '#domain/part.ts'
import type { Values } from '#domain/record.ts'
import { StepSheet } from '#records/step-sheet.tsx'

import { ID } from '../data/contested-row.ts'
import { anyFeedback } from '../server/a-commune.ts'
import { aWorld } from '../world/world.ts'
import { drawOn } from './drawn-on.tsx'
import { acceptedOn, partsOf } from './feedback/a-complaint.ts'

afterEach(cleanup)
// A busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 })

function standing(type: string, state: string): Shown {
  const version = { fields: { ...anyFeedback, type }, stamps: {} }
  return { id: ID, version, state, list: 'open', dueOn: '' }
}

type Around = { known?: Values; since?: string; parts?: readonly Part[] }

async function draw(here: Here, type: string, state: string, around: Around = {}) {
  const { known, since, parts } = around
  const sheet = (
    <StepSheet
      kind="feedback"
      shown={standing(type, state)}
      parts={parts ?? []}
      open
      onClose={() => {}}
      pieOf={() => 'pie0'}
      known={known}
      since={since}
    />
  )
  await drawOn(here, '/', { '/': sheet })
  return within(await screen.findByRole('dialog'))
}

test('an acceptance records what the units say of the area, and asks for the document of what is complex', async () => {
  const { here, db } = await (await aWorld()).phone()
  await save(here, { kind: 'feedback', id: ID, answers: { ...anyFeedback, type: 'complaint' } })
  const sheet = await draw(here, 'complaint', 'examining', { known: { isRemote: true } })

  expect(sheet.queryByLabelText('Vùng sâu, vùng xa đi lại khó khăn')).toBeNull()
  fireEvent.click(sheet.getByRole('radio', { name: 'Phức tạp' }))
  const documentNo = await sheet.findByLabelText(/^Số văn bản xác định phức tạp/)
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu: thụ lý' }))
  await sheet.findAllByText(/số văn bản xác định phức tạp/)
  fireEvent.input(documentNo, { target: { value: '40/TB-UBND' } })
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu: thụ lý' }))

  await waitFor(async () => expect(await db.step.count()).toBe(1))
  const [step] = await db.step.toArray()
  expect(step?.version.fields).toMatchObject({
    to: 'accepted',
    complexity: 'complex',
    complexityNo: '40/TB-UBND',
    isRemote: true,
  })
})

test('where no unit says whether the area is remote, the acceptance asks', async () => {
  const { here, db } = await (await aWorld()).phone()
  await save(here, { kind: 'feedback', id: ID, answers: { ...anyFeedback, type: 'complaint' } })
  const sheet = await draw(here, 'complaint', 'examining')

  fireEvent.click(sheet.getByLabelText('Vùng sâu, vùng xa đi lại khó khăn'))
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu: thụ lý' }))

  await waitFor(async () => expect(await db.step.count()).toBe(1))
  const [step] = await db.step.toArray()
  expect(step?.version.fields).toMatchObject({ to: 'accepted', isRemote: true })
})

const STEP = 'stepaaaaaaaaaaaa'

/** A complaint that is verified since a day, on the phone of its officer. */
async function verifiedSince(on: string) {
  const phone = await (await aWorld()).phone()
  const answers = { ...anyFeedback, type: 'complaint', receivedOn: '2026-11-02' }
  await save(phone.here, { kind: 'feedback', id: ID, answers })
  for (const [nth, to] of ['examining', 'accepted', 'verifying'].entries()) {
    const step = { of: ID, ofKind: 'feedback', to, on }
    await save(phone.here, { kind: 'step', id: `${STEP}${nth}`, answers: step })
  }
  return phone
}

test('a day still to come, before the receipt or before the last step is refused in words', async () => {
  const { here, db } = await verifiedSince('2026-11-10')
  const sheet = await draw(here, 'complaint', 'verifying', { since: '2026-11-02' })
  const wrongDays = {
    '01/01/2099': 'Ngày này chưa tới. Ghi ngày đã làm.',
    '01/11/2026': 'Ngày này trước ngày nhận. Xem lại ngày.',
    '09/11/2026': 'Ngày này trước ngày của bước gần nhất. Xem lại ngày.',
  }

  fireEvent.input(sheet.getByLabelText('Ngày đối thoại'), { target: { value: '20/11/2026' } })
  fireEvent.input(sheet.getByLabelText('Nơi đối thoại'), { target: { value: 'Trụ sở xã' } })
  for (const [day, words] of Object.entries(wrongDays)) {
    fireEvent.input(sheet.getByLabelText('Ngày'), { target: { value: day } })
    fireEvent.click(sheet.getByRole('button', { name: 'Lưu: đối thoại' }))
    expect((await sheet.findAllByText(words)).length).toBeGreaterThan(0)
  }
  expect(await db.step.count()).toBe(3)
  fireEvent.input(sheet.getByLabelText('Ngày'), { target: { value: '10/11/2026' } })
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu: đối thoại' }))
  await waitFor(async () => expect(await db.step.count()).toBe(4))
})

test('under way its time is made longer once, by a document, and that is all that choice says', async () => {
  const { here, db } = await verifiedSince('2026-11-10')
  const sheet = await draw(here, 'complaint', 'drafting')
  fireEvent.click(sheet.getByRole('radio', { name: /^Kéo dài thời hạn/ }))
  fireEvent.input(await sheet.findByLabelText(/^Số văn bản xác định phức tạp/), {
    target: { value: '40/TB-UBND' },
  })
  fireEvent.click(sheet.getByRole('checkbox', { name: 'Tài liệu, chứng cứ mâu thuẫn' }))

  expect(sheet.queryByRole('radio', { name: 'Bình thường' })).toBeNull()
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu: kéo dài thời hạn' }))
  await waitFor(async () => expect(await db.step.count()).toBe(4))
  const steps = (await db.step.toArray()).map(({ version }) => version.fields)
  const said = { complexity: 'complex', complexityNo: '40/TB-UBND' }
  const grounds = { complexGrounds: ['conflicting_evidence'] }
  expect(steps).toContainEqual(expect.objectContaining({ to: 'extended', ...said, ...grounds }))
  cleanup()

  const parts = partsOf([...acceptedOn('2026-11-10'), ['extended', '2026-11-11']])
  const again = await draw(here, 'complaint', 'drafting', { parts })
  const more = again.queryByRole('button', { name: /^Xem các bước khác/ })
  if (more) fireEvent.click(more)
  const radio = again.getByRole<HTMLInputElement>('radio', { name: /^Kéo dài thời hạn/ })
  expect(radio.disabled).toBe(true)
  expect(radio.labels?.[0]?.textContent).toContain('thời hạn đã kéo dài vì phức tạp')
})

test('whoever opens the other steps stands in them with the keyboard', async () => {
  const { here } = await verifiedSince('2026-11-10')
  const sheet = await draw(here, 'complaint', 'verifying')
  const more = sheet.getByRole('button', { name: /^Xem các bước khác/ })
  more.focus()
  fireEvent.click(more)

  expect(sheet.queryByRole('button', { name: /^Xem các bước khác/ })).toBeNull()
  expect(document.activeElement).toBe(sheet.getByRole('radio', { name: /^Đối thoại/ }))
})

test('that a decision was sent is offered while one waits, and says which without being asked', async () => {
  const { here, db } = await verifiedSince('2026-11-10')
  const parts = partsOf([...acceptedOn('2026-11-10'), ['suspended', '2026-11-11']])
  const known = { sentNo: '21/QĐ-UBND' }
  const sheet = await draw(here, 'complaint', 'suspended', { known, parts })

  fireEvent.click(sheet.getByRole('radio', { name: /^Đã gửi quyết định tạm đình chỉ/ }))
  expect(sheet.queryByLabelText(/^Số quyết định đã gửi/)).toBeNull()
  fireEvent.input(sheet.getByLabelText('Ngày'), { target: { value: '13/11/2026' } })
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu: đã gửi' }))

  await waitFor(async () => expect(await db.step.count()).toBe(4))
  const steps = await db.step.toArray()
  expect(steps.map(({ version }) => version.fields)).toContainEqual(
    expect.objectContaining({ to: 'order_sent', on: '2026-11-13', ...known }),
  )
})

test('a notice fewer than five days before the dialogue is refused in words', async () => {
  const { here, db } = await verifiedSince('2026-11-10')
  const sheet = await draw(here, 'complaint', 'verifying')
  const fill = (label: string, value: string) =>
    fireEvent.input(sheet.getByLabelText(label), { target: { value } })
  fireEvent.click(sheet.getByRole('radio', { name: /^Đối thoại/ }))
  fill('Ngày đối thoại', '15/11/2026')
  fill('Nơi đối thoại', 'Trụ sở xã')
  fill('Ngày', '11/11/2026')
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu: đối thoại' }))
  await sheet.findAllByText(/^Phải thông báo trước ngày đối thoại ít nhất 5 ngày/)

  fill('Ngày', '10/11/2026')
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu: đối thoại' }))
  await waitFor(async () => expect(await db.step.count()).toBe(4))
})

test('the minutes ask for sides, no names, and for three copies', async () => {
  const { here, db } = await verifiedSince('2026-11-10')
  const sheet = await draw(here, 'complaint', 'talking')
  fireEvent.click(sheet.getByRole('radio', { name: /^Đã đối thoại/ }))
  const present = within(await sheet.findByRole('group', { name: /^Có mặt/ }))
  fireEvent.click(present.getByRole('checkbox', { name: 'Người khiếu nại' }))
  const absent = within(sheet.getByRole('group', { name: /^Vắng, không có lý do/ }))
  fireEvent.click(absent.getByRole('checkbox', { name: 'Người bị khiếu nại' }))
  const copies = (n: string) =>
    fireEvent.input(sheet.getByLabelText(/^Số bản biên bản/), { target: { value: n } })
  copies('2')
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu: biên bản đối thoại' }))
  await sheet.findAllByText('Biên bản đối thoại lập ít nhất 3 bản.')

  copies('3')
  fireEvent.click(sheet.getByRole('button', { name: 'Lưu: biên bản đối thoại' }))
  await waitFor(async () => expect(await db.step.count()).toBe(4))
  const steps = await db.step.toArray()
  expect(steps.map(({ version }) => version.fields)).toContainEqual(
    expect.objectContaining({
      to: 'talked',
      present: ['complainant'],
      absentUnexcused: ['respondent'],
      copies: 3,
    }),
  )
})
