// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import { Component as Register } from '#records/feedback/register.tsx'

import { anyFeedback } from '../../server/a-commune.ts'
import { aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'

test('what is said of administrative rules stands in the book of phản ánh, whose numbers it takes', async () => {
  const phone = await (await aWorld()).phone()
  for (const [id, type] of [
    ['feedback-aaaaaaaa', 'observation'],
    ['feedback-bbbbbbbb', 'admin_rule_feedback'],
    ['feedback-cccccccc', 'observation'],
  ] as const) {
    const answers = { ...anyFeedback, type }
    await save(phone.here, { kind: 'feedback', id, answers, isNew: true })
  }
  await drawOn(phone.here, '/register?year=2026', { '/register': <Register /> })

  await screen.findByText(/A-1\b/)
  expect(screen.queryByText(/A-3\b/)).not.toBeNull()
  expect(screen.queryByText(/A-2\b/)).not.toBeNull()
})
