// @vitest-environment happy-dom
import { configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import { Component as VisitView } from '#records/visit/view.tsx'

import { aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { anyFinding, anyVisit } from './a-visit.ts'

configure({ asyncUtilTimeout: 10_000 })
const ID = 'visit-truong-thcs'

test('as many tasks are given out as the button says', async () => {
  const { db, here } = await (await aWorld()).phone('hanh')
  await save(here, {
    kind: 'visit',
    id: ID,
    answers: { ...anyVisit, unannounced: true },
    isNew: true,
  })
  const step = { of: ID, ofKind: 'visit', to: 'under_way', on: '2026-11-20' }
  await save(here, { kind: 'step', id: 'step-bat-dau-roi', answers: step, isNew: true })
  for (let nth = 10; nth < 37; nth += 1) {
    const answers = { of: ID, ...anyFinding }
    await save(here, { kind: 'finding', id: `finding-so-${nth}`, answers, isNew: true })
  }
  await drawOn(here, `/visit/${ID}`, { '/visit/:id': <VisitView /> })
  fireEvent.click(await screen.findByRole('button', { name: 'Giao 27 việc' }))

  await waitFor(async () => expect(await db.task.count()).toBe(27))
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Giao \d+ việc/ })).toBeNull())
})
