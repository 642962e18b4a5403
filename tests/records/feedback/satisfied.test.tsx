// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import type { Shown } from '#data/db.ts'
import type { Here } from '#data/here.tsx'
import { save } from '#data/save.ts'
import { feedbackRules } from '#records/feedback/rules.ts'
import { Component as FeedbackView } from '#records/feedback/view.tsx'
import { StepSheet } from '#records/step-sheet.tsx'

import { ID } from '../../data/contested-row.ts'
import { anyFeedback } from '../../server/a-commune.ts'
import { aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { partsOf } from './a-complaint.ts'

afterEach(cleanup)
// A busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 })

const ASKED = 'Dân thấy thế nào'

const plain: Readonly<Record<string, string[]>> = {
  settling: ['answered'],
  forwarded: ['told'],
  guided: ['filed'],
  retracted: ['filed'],
  answered: ['told'],
  told: ['filed'],
}
/** The steps that ask what the person thinks; written by hand. Of a complaint only its enforcement does. */
const askedBy: Readonly<Record<string, Readonly<Record<string, string[]>>>> = {
  observation: plain,
  recommendation: plain,
  admin_rule_feedback: { forwarded: ['told'], told: ['filed'] },
  complaint: { published: ['enforced'] },
}

/** The steps from a state whose questions hold that one. */
async function askingFrom(here: Here, type: string, state: string): Promise<string[]> {
  const version = { fields: { ...anyFeedback, type }, stamps: {} }
  const shown: Shown = { id: ID, version, state, list: 'open', dueOn: '' }
  const sheet = (
    <StepSheet kind="feedback" shown={shown} open onClose={() => {}} pieOf={() => 'pie0'} />
  )
  await drawOn(here, '/', { '/': sheet })
  const dialog = within(await screen.findByRole('dialog'))
  const radios = within(dialog.getByRole('radiogroup', { name: 'Đổi trạng thái' }))
  const more = dialog.queryByRole('button', { name: /^Xem các bước khác/ })
  if (more) fireEvent.click(more)
  const asking: string[] = []
  for (const radio of radios.getAllByRole<HTMLInputElement>('radio')) {
    if (radio.disabled) continue
    fireEvent.click(radio)
    await waitFor(() => expect(radio.checked).toBe(true))
    if (dialog.queryByText(ASKED)) asking.push(radio.value)
  }
  cleanup()
  return asking
}

test.each(Object.entries(askedBy))(
  'the steps that end it for the person ask what the person thinks, and no others: %s',
  async (type, asked) => {
    const { here } = await (await aWorld()).phone()
    const { states, moves } = feedbackRules.steps({ type })
    for (const state of states) {
      if ((moves[state] ?? []).length === 0) continue
      const asking = await askingFrom(here, type, state)
      expect([state, asking]).toEqual([state, asked[state] ?? []])
    }
  },
)

/** Takes a step on the page that is open, with what the person says of it. */
async function take(to: RegExp, opinion: string, answer: () => void = () => {}) {
  fireEvent.click(await screen.findByRole('button', { name: 'Đổi trạng thái' }))
  const sheet = within(await screen.findByRole('dialog'))
  fireEvent.click(sheet.getByRole('radio', { name: to }))
  const asked = within(await sheet.findByRole('group', { name: `${ASKED} (nếu có)` }))
  fireEvent.click(asked.getByRole('radio', { name: opinion }))
  answer()
  fireEvent.click(sheet.getByRole('button', { name: /^Lưu/ }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
}

/** What the page says beside the question. */
const told = () => screen.getByText(ASKED, { exact: true }).parentElement?.textContent

test('what the person thinks is kept with the step and told on the page, what was thought before in its history', async () => {
  const { here, db } = await (await aWorld()).phone()
  await save(here, { kind: 'feedback', id: ID, answers: { ...anyFeedback, type: 'observation' } })
  const steps = partsOf([
    ['sorted', '2026-11-20'],
    ['settling', '2026-11-20'],
  ])
  for (const { id, values } of steps) {
    const answers = { of: ID, ofKind: 'feedback', ...values }
    await save(here, { kind: 'step', id: `${id}aaaaaaaa`, answers })
  }
  await drawOn(here, `/feedback/${ID}`, { '/feedback/:id': <FeedbackView /> })

  await take(/^Đã trả lời/, 'Chưa đồng ý', () => {
    fireEvent.click(screen.getByRole('radio', { name: 'Gặp trực tiếp' }))
    fireEvent.input(screen.getByLabelText(/^Nội dung/), { target: { value: 'Đã thay ván cầu' } })
  })
  await waitFor(() => expect(told()).toContain('Chưa đồng ý'))

  await take(/^Đã báo cho dân/, 'Đồng ý')
  await waitFor(() => expect(told()).toMatch(/(?<!Chưa )Đồng ý$/))
  await screen.findByText(new RegExp(`${ASKED}: Chưa đồng ý`))
  screen.getByText(new RegExp(`${ASKED}: Đồng ý`))

  const kept = (await db.step.toArray()).map(({ version }) => version.fields)
  expect(kept).toContainEqual(expect.objectContaining({ to: 'answered', satisfied: 'no' }))
  expect(kept).toContainEqual(expect.objectContaining({ to: 'told', satisfied: 'yes' }))
})
