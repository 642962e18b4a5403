// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { save } from '#data/save.ts'
import { Component as FeedbackForm } from '#records/feedback/form.tsx'

import { anyFeedback } from '../../server/a-commune.ts'
import { aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'

const ID = 'feedbackaaaaaaaa'

afterEach(cleanup)

/** The form that edits a matter of a type, after its steps. */
async function editing(type: string, steps: readonly [to: string, on: string][]) {
  const { here } = await (await aWorld()).phone()
  const answers = { ...anyFeedback, type, receivedOn: '2026-11-03' }
  await save(here, { kind: 'feedback', id: ID, answers })
  for (const [nth, [to, on]] of steps.entries()) {
    const step = { of: ID, ofKind: 'feedback', to, on }
    await save(here, { kind: 'step', id: `stepaaaaaaaaaaa${nth}`, answers: step })
  }
  await drawOn(here, `/feedback/${ID}/edit`, { '/feedback/:id/edit': <FeedbackForm /> })
}

async function disabledTypes() {
  const types = await screen.findAllByRole<HTMLInputElement>('radio', {
    name: /^(Phản ánh|Kiến nghị|Khiếu nại|Tố cáo)/,
  })
  return types.filter(({ disabled }) => disabled).map(({ value }) => value)
}

test('before the first step the type may change to any that is kept on the phone', async () => {
  await editing('observation', [])

  expect(await disabledTypes()).toEqual(['denunciation'])
})

test('after a step the type changes only to one of the same way, and the form says why', async () => {
  await editing('observation', [['sorted', '2026-11-04']])

  await screen.findByText('Đã có bước xử lý, không đổi sang loại này')
  expect(await disabledTypes()).toEqual(['complaint', 'denunciation'])
})

test('the form of a matter under way shows the deadline that runs for it', async () => {
  await editing('complaint', [
    ['examining', '2026-11-04'],
    ['accepted', '2026-11-05'],
  ])

  await screen.findByText('Hạn ra quyết định giải quyết')
  expect(screen.queryByText('Hạn thụ lý')).toBeNull()
})
