// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { StillHere } from '#app/still-here.tsx'
import type { Left } from '#data/remove-account.ts'

import { drawOn } from '../records/drawn-on.tsx'
import { aWorld } from '../world/world.ts'

afterEach(cleanup)

const nothing: Left = { unsent: [], sealed: 0, drafts: [], sealedDrafts: 0, toGive: 0 }

async function leaving(left: Partial<Left>) {
  const { here } = await (await aWorld()).phone('hanh')
  await drawOn(here, '/remove-account', {
    '/remove-account': <StillHere left={{ ...nothing, ...left }} />,
  })
}

test.each([
  [{ toGive: 3 }, '3 phiếu xã bị mất chờ gửi trả lại'],
  [{ sealed: 2 }, '2 phần đang cất kín chờ gửi'],
])('what is only sent is not offered to a file or to be dropped: %o', async (left, what) => {
  await leaving(left)

  const said = await screen.findByText(new RegExp(what))
  expect(said.textContent).toBe(
    `Chưa gỡ được. Còn ${what}. Có sóng máy tự gửi; xã nhận xong mới gỡ được.`,
  )
  expect(screen.getByRole('link', { name: 'Gửi trước' })).toBeDefined()
  expect(screen.queryByRole('button')).toBeNull()
})
