import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'

import type { Settings } from './world.ts'

const options = {
  httpOnly: true,
  sameSite: 'Strict',
  path: '/',
} as const satisfies CookieOptions

/** Behind https the name itself promises that no other host or path has set the cookie. */
function nameOf({ secure }: Settings): string {
  return secure ? '__Host-gan-dan' : 'gan-dan'
}

export function tokenIn(c: Context, settings: Settings): string | undefined {
  return getCookie(c, nameOf(settings))
}

/** Hands a token to the browser, to be kept for as long as its session can last. */
export function handOut(
  c: Context,
  settings: Settings,
  { token, lastsMs }: { token: string; lastsMs: number },
): void {
  const maxAge = Math.floor(lastsMs / 1000)
  setCookie(c, nameOf(settings), token, { ...options, secure: settings.secure, maxAge })
}

export function takeBack(c: Context, settings: Settings): void {
  deleteCookie(c, nameOf(settings), { ...options, secure: settings.secure })
}
