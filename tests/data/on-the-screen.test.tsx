// @vitest-environment happy-dom
import { act, render, renderHook, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, onTestFinished, test, vi } from 'vitest'

import { HereKeeper } from '#app/open-notebook.tsx'
import { NotebookContext } from '#app/notebook-context.tsx'
import type { Notebook } from '#app/notebook.ts'
import { type Database, openDatabase, ownOf } from '#data/db.ts'
import { useDrafting } from '#data/drafting.ts'
import { type Here, HereContext, useToday } from '#data/here.tsx'
import { useMarkOf, WaitingKeeper } from '#data/marks.tsx'
import { DAY_MS } from '#domain/day.ts'

import { START } from '../server/a-commune.ts'
import { aWorld } from '../world/world.ts'

function aHere(name: string): Here & { db: Database } {
  const db = openDatabase(name)
  onTestFinished(() => db.delete())
  const officer = { id: 'officer-a', commune: 'suoi', roles: [] }
  return { db, officer, now: () => Date.now(), newId: () => 'a', askHistory: async () => undefined }
}

const drawnOn = (here: Here) =>
  function On({ children }: { children: ReactNode }) {
    return <HereContext value={here}>{children}</HereContext>
  }

test('words a full phone could not keep are kept once there is room, and leaving says whether they were', async () => {
  const here = aHere('full')
  let isFull = true
  here.db.drafts.hook('creating', () => {
    if (isFull) throw new Error('NO_SPACE')
  })
  const { result } = renderHook(() => useDrafting({ id: 'x', kind: 'note' }), {
    wrapper: drawnOn(here),
  })

  await act(async () => {
    result.current.keep({ content: 'Một câu dài của dân' })
    expect(await result.current.flush()).toBe(false)
  })
  expect(result.current.trouble).toBe('full')
  isFull = false
  await act(async () => {
    expect(await result.current.flush()).toBe(true)
  })

  expect(await here.db.drafts.toArray()).toMatchObject([
    { values: { content: 'Một câu dài của dân' } },
  ])
})

test('the day on a screen left open turns at midnight of Việt Nam', async () => {
  const here = aHere('midnight')
  vi.useFakeTimers({ now: Date.parse('2026-11-18T23:59:00+07:00') })
  const { result } = renderHook(() => useToday(), { wrapper: drawnOn(here) })
  const before = result.current

  await act(() => vi.advanceTimersByTimeAsync(120_000))
  vi.useRealTimers()

  expect([before, result.current]).toEqual(['2026-11-18', '2026-11-19'])
})

test('on a phone whose clock is three days ahead it is the day of the commune after one exchange', async () => {
  const phone = await (await aWorld()).phone('hanh', START + 3 * DAY_MS)
  const notebook = { here: phone.here, own: await ownOf(phone.db) } as Notebook
  const Day = () => <p>{useToday()}</p>
  render(
    <NotebookContext value={notebook}>
      <HereKeeper here={phone.here}>
        <Day />
      </HereKeeper>
    </NotebookContext>,
  )
  await screen.findByText('2026-11-23')

  // What the answer to an exchange leaves on the phone.
  await phone.db.own.update('own', { offset: -3 * DAY_MS + 1234, lastNow: START })
  expect(await screen.findByText('2026-11-20')).toBeDefined()
})

test('no record is called sent before the queue was read', async () => {
  const here = aHere('queue')
  await here.db.outbox.add({
    id: 'aaaaaaaaaa',
    kind: 'feedback',
    record: 'feedbackaaaaaaaa',
    about: 'feedbackaaaaaaaa',
    stamp: '1763600000000-aaaaaaaaaa',
    fields: {},
    savedAt: 1,
    state: 'waiting',
  })
  const seen: string[] = []
  function OneMark() {
    const mark = useMarkOf()('feedbackaaaaaaaa')
    seen.push(mark)
    return <p>{mark}</p>
  }

  const On = drawnOn(here)
  render(
    <On>
      <WaitingKeeper sending={new Set()}>
        <OneMark />
      </WaitingKeeper>
    </On>,
  )
  await waitFor(() => screen.getByText('wait'))

  expect(seen).not.toContain('sent')
})
