// @vitest-environment happy-dom
import { cleanup, configure, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { save } from '#data/save.ts'
import { Component as TaskView } from '#records/task/view.tsx'

import { aWorld } from '../world/world.ts'
import { drawOn } from './drawn-on.tsx'

afterEach(() => {
  cleanup()
  document.documentElement.style.removeProperty('--text-scale')
})
configure({ asyncUtilTimeout: 10_000 })

const UPRIGHT = { width: 800, height: 1280 }
const screens = { '/task/:id': <TaskView /> }

async function drawn(viewport: { width: number; height: number }) {
  const { here } = await (await aWorld()).phone('hanh')
  for (const [id, content] of [
    ['task-thu-nhat', 'Rà soát'],
    ['task-thu-hai', 'Niêm yết'],
  ] as const) {
    const answers = { content, leadUnit: 'unit-van-phong' }
    await save(here, { kind: 'task', id, answers, isNew: true })
  }
  await drawOn(here, '/task/task-thu-nhat', screens, viewport)
  await screen.findByRole('heading', { level: 2, name: 'Rà soát' })
}

test('on a tablet held upright the other tasks stand beside the one that is open', async () => {
  await drawn(UPRIGHT)
  const others = within(screen.getByRole('complementary', { name: 'Nhiệm vụ' }))
  const open = await others.findByRole('link', { name: /Rà soát/ })
  expect(open.getAttribute('aria-current')).toBe('page')
  expect(others.getByRole('link', { name: /Niêm yết/ }).getAttribute('aria-current')).toBeNull()
})

test('on a phone, and with large text on a tablet, the record stands alone', async () => {
  await drawn({ width: 360, height: 800 })
  expect(screen.queryByRole('complementary')).toBeNull()
  cleanup()
  document.documentElement.style.setProperty('--text-scale', '2')
  await drawn(UPRIGHT)
  expect(screen.queryByRole('complementary')).toBeNull()
})
