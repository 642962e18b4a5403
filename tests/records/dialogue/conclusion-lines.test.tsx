// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { save, saveTogether } from '#data/save.ts'
import { givingOut } from '#records/conclusion/give-out.tsx'
import { Component as DialogueView } from '#records/dialogue/view.tsx'

import { aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
import { anyDialogue } from './a-dialogue.ts'

const DIALOGUE = 'dialogue-huoi-sang'
const ID = 'conclusion-mot'

async function concluded() {
  const phone = await (await aWorld()).phone('hanh')
  await save(phone.here, { kind: 'dialogue', id: DIALOGUE, answers: anyDialogue, isNew: true })
  const said = { of: DIALOGUE, content: 'Khảo sát', on: '2026-12-05' }
  await save(phone.here, { kind: 'conclusion', id: ID, answers: said, isNew: true })
  return phone
}

async function entry(here: Parameters<typeof drawOn>[0]) {
  const screens = { '/dialogue/:id': <DialogueView /> }
  await drawOn(here, `/dialogue/${DIALOGUE}?tab=conclusions`, screens)
  return within(await screen.findByRole('article', { name: 'Kết luận 1' }))
}

test('given out to a unit that was only asked for then, it is not called unassigned', async () => {
  const { here } = await concluded()
  expect((await entry(here)).queryByText('Chưa giao')).not.toBeNull()
  const answers = { content: 'Khảo sát', leadUnit: 'unit-kinh-te', dueOn: '2026-12-15' }
  await saveTogether(here, await givingOut(here, ID, answers))

  await screen.findByRole('link', { name: 'Thành nhiệm vụ' })
  expect(screen.queryByText('Chưa giao')).toBeNull()
  expect(screen.queryByText('Chưa có hạn')).toBeNull()
})

test('of a dialogue that was taken out nothing is given out', async () => {
  const { here } = await concluded()
  const answers = { removedAt: '2026-11-20T08:00:00.000Z', removedWhy: 'Ghi nhầm' }
  await save(here, { kind: 'dialogue', id: DIALOGUE, answers })

  const found = await entry(here)
  expect(found.queryByRole('button', { name: 'Giao việc' })).toBeNull()
  expect(found.queryByRole('button', { name: 'Chỉ ghi biên bản' })).toBeNull()
})
