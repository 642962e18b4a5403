// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { Component as FeedbackForm } from '#records/feedback/form.tsx'

import { anyFeedback } from '../../server/a-commune.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'

const where = { village: 'unit-na-pan', topic: 'infrastructure', receivedOn: '2026-11-20' }
const [A, B] = ['feedback-aaaaaaaa', 'feedback-bbbbbbbb']

async function write(phone: APhone, id: string, more: Values = {}) {
  const answers = { ...anyFeedback, ...where, content: `Việc ${id}`, ...more }
  await save(phone.here, { kind: 'feedback', id, answers, isNew: true })
}
test.each(['sameAs', 'notSame'])(
  'a pair answered on the other matter (%s) is not offered again in the form',
  async (said) => {
    const phone = await (await aWorld()).phone('hanh')
    await write(phone, A)
    await write(phone, B, { [said]: [A] })
    await write(phone, 'feedback-cccccccc')
    await drawOn(phone.here, `/feedback/${A}/edit`, { '/feedback/:id/edit': <FeedbackForm /> })
    await screen.findByRole('checkbox', { name: /Việc feedback-cccccccc/ })
    expect(screen.queryByRole('checkbox', { name: /Việc feedback-bbbbbbbb/ })).toBeNull()
  },
)
