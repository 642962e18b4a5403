// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import type * as Lists from '#data/lists.ts'
import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { Component as DialogueForm } from '#records/dialogue/form.tsx'
import { Component as FeedbackForm } from '#records/feedback/form.tsx'
import { Component as PlanForm } from '#records/plan/form.tsx'
import type { KindName } from '#records/shapes.ts'
import { Component as VisitForm } from '#records/visit/form.tsx'

import { anyFeedback } from '../server/a-commune.ts'
import { aWorld } from '../world/world.ts'
import { anyDialogue } from './dialogue/a-dialogue.ts'
import { drawOn } from './drawn-on.tsx'
import { aPlan } from './plan/a-plan.ts'
import { anyVisit } from './visit/a-visit.ts'

/** The parts of records, which come late here: a pull of many rows has their tables for a while. */
const parts = vi.hoisted(() => {
  const listeners = new Set<() => void>()
  return {
    isHeld: true,
    tell: () => {
      for (const each of listeners) each()
    },
    listen: (to: () => void) => {
      listeners.add(to)
      return () => listeners.delete(to)
    },
  }
})
vi.mock('#data/lists.ts', async (load) => {
  const real = await load<typeof Lists>()
  const { useSyncExternalStore } = await import('react')
  const useParts: typeof real.useParts = (kind, of) => {
    const found = real.useParts(kind, of)
    return useSyncExternalStore(parts.listen, () => parts.isHeld) ? undefined : found
  }
  return { ...real, useParts }
})

afterEach(cleanup)
vi.stubGlobal('scrollTo', () => {})

const ID = 'recordaaaaaaaaaa'
const screens = {
  '/dialogue/:id/edit': <DialogueForm />,
  '/feedback/:id/edit': <FeedbackForm />,
  '/plan/:id/edit': <PlanForm />,
  '/visit/:id/edit': <VisitForm />,
}

test.each<[KindName, Values]>([
  ['dialogue', anyDialogue],
  ['feedback', anyFeedback],
  ['plan', aPlan],
  ['visit', anyVisit],
])('the form of a %s is filled in once what its rules ask was read', async (kind, answers) => {
  parts.isHeld = true
  const phone = await (await aWorld()).phone('hanh')
  await save(phone.here, { kind, id: ID, answers, isNew: true })
  await drawOn(phone.here, `/${kind}/${ID}/edit`, screens)

  // Long enough to read everything else.
  await new Promise((done) => setTimeout(done, 400))
  expect(screen.queryByRole('button', { name: /^Xong/ })).toBeNull()

  parts.isHeld = false
  act(parts.tell)
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Xong/ })).not.toBeNull())
})

test('the types a matter can not become any more are closed from the first sight of its form', async () => {
  parts.isHeld = false
  const phone = await (await aWorld()).phone('hanh')
  const answers = { ...anyFeedback, type: 'complaint', receivedOn: '2026-11-02' }
  await save(phone.here, { kind: 'feedback', id: ID, answers, isNew: true })
  const step = { of: ID, ofKind: 'feedback', to: 'examining', on: '2026-11-10' }
  await save(phone.here, { kind: 'step', id: 'stepaaaaaaaaaaaa', answers: step, isNew: true })
  await drawOn(phone.here, `/feedback/${ID}/edit`, screens)

  const first = await screen.findByRole<HTMLInputElement>('radio', { name: /^Phản ánh/ })
  expect(first.disabled).toBe(true)
})
