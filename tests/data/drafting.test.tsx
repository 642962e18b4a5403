// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#data/db.ts'
import { useDrafting } from '#data/drafting.ts'
import { HereContext } from '#data/here.tsx'
const setUp = (name: string) => {
  const db = openDatabase(name)
  onTestFinished(() => db.delete())
  const here = {
    db,
    officer: { id: 'o', commune: 'suoi', roles: [] },
    now: () => Date.now(),
    newId: () => 'a',
    askHistory: async () => undefined,
  } as never
  return {
    db,
    here,
    wrapper: ({ children }: { children: ReactNode }) => (
      <HereContext value={here}>{children}</HereContext>
    ),
  }
}
test('leaving while a write that fails is under way does not answer true', async () => {
  const { db, wrapper } = setUp('drafting-one')
  db.drafts.hook('creating', () => {
    throw new Error('NO_SPACE')
  })
  const { result } = renderHook(() => useDrafting({ id: 'x', kind: 'note' }), { wrapper })
  await act(async () => {
    result.current.keep({ content: 'Mot cau dai' })
    const timer = result.current.flush()
    const leave = result.current.flush()
    expect(await timer).toBe(false)
    expect(await leave).toBe(false)
  })
})
test('two failed writes that overlap: the later words are kept once there is room', async () => {
  const { db, wrapper } = setUp('drafting-two')
  let isFull = true
  db.drafts.hook('creating', () => {
    if (isFull) throw new Error('NO_SPACE')
  })
  const { result } = renderHook(() => useDrafting({ id: 'x', kind: 'note' }), { wrapper })
  await act(async () => {
    result.current.keep({ content: 'Mot' })
    const a = result.current.flush()
    result.current.keep({ content: 'Mot cau dai' })
    const b = result.current.flush()
    await Promise.all([a, b])
    isFull = false
    expect(await result.current.flush()).toBe(true)
  })
  expect((await db.drafts.toArray()).map(({ values }) => values['content'])).toEqual([
    'Mot cau dai',
  ])
})
