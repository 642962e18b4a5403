// @vitest-environment happy-dom
import { setTimeout } from 'node:timers/promises'

import { act, cleanup, configure, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Link, useLocation } from 'react-router'

import { keepDraft } from '#data/drafts.ts'
import type { Here } from '#data/here.tsx'
import { RECORD_ID_LENGTH } from '#data/new-id.ts'
import type { Finish } from '#records/form-dock.tsx'
import { FormScreen } from '#records/form-screen.tsx'

import { aWorld } from '../world/world.ts'
import { drawOn } from './drawn-on.tsx'

afterEach(cleanup)
// A busy machine takes its time.
configure({ asyncUtilTimeout: 15_000 })

const NAME = 'Bản Thử'

/** The address that is open, and a way elsewhere from wherever one is. */
function Around({ children }: { children?: React.ReactNode }) {
  const { pathname } = useLocation()
  return (
    <>
      <output aria-label="address">{pathname}</output>
      <Link to="/elsewhere">elsewhere</Link>
      {children}
    </>
  )
}

/** The form of a unit with its answers, on a phone whose second copy takes as long as is let. */
async function aFormOnASlowDisk(finish?: Finish) {
  const { here, db } = await (await aWorld()).phone('tuyen')
  const id = here.newId(RECORD_ID_LENGTH)
  await keepDraft(here, { id, kind: 'unit', values: { name: NAME, type: 'village' } })
  let copied = () => {}
  const copying = new Promise<void>((done) => (copied = done))
  const slow: Here = {
    ...here,
    copied: (sheet) => (sheet === 'outbox' ? copying : Promise.resolve()),
  }
  await drawOn(slow, `/unit/new?draft=${id}`, {
    '/unit/new': (
      <Around>
        <FormScreen kind="unit" {...(finish && { finish })} />
      </Around>
    ),
    '/unit/:id': <Around />,
    '/elsewhere': <Around />,
    '/after': <Around />,
  })
  await screen.findByDisplayValue(NAME)
  fireEvent.click(screen.getByRole('button', { name: finish?.label ?? 'Xong, chờ gửi' }))
  // The record stands; what follows it on the disk does not yet.
  await expect.poll(() => db.outbox.count()).toBe(1)
  await expect.poll(() => db.unit.get(id)).toBeDefined()
  return { id, copied: () => act(async () => copied()) }
}

const place = () => screen.getByRole('status', { name: 'address' }).textContent

test('a form that is finished leads to its record, and calls nobody back who went elsewhere', async () => {
  const { copied } = await aFormOnASlowDisk()
  fireEvent.click(screen.getByRole('link', { name: 'elsewhere' }))
  await expect.poll(place).toBe('/elsewhere')

  await copied()
  await act(() => setTimeout(50))

  expect(place()).toBe('/elsewhere')
})

test('a form that leads elsewhere than to its record leads there, however slow the disk', async () => {
  const { copied } = await aFormOnASlowDisk({
    icon: 'check',
    label: 'Gửi',
    toast: '',
    to: '/after',
  })
  await act(() => setTimeout(50))
  expect(place()).toBe('/unit/new')

  await copied()

  await expect.poll(place).toBe('/after')
})
