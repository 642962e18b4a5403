import { createHmac } from 'node:crypto'

import type { AccountTable } from './account-tables.ts'
import type { Fact } from './apart.ts'
import type { World } from './world.ts'

type Secret = Pick<AccountTable, 'password' | 'code_hash'>

/** Puts into the journal that an account has another password or code, or the old one kept anew. */
export function noteSecret(world: World, account: AccountTable, renewed?: Secret): void {
  const { id, commune } = account
  const mark = secretMark(world.secret, account)
  const renews = renewed && { renews: secretMark(world.secret, renewed) }
  world.apart.note({ fact: 'password', commune, account: id, mark, ...renews })
}

/** By account, the marks of the password or code that it has now, however it is kept. */
export function presentMarks(facts: readonly Fact[]): Map<string, Set<string>> {
  const marks = new Map<string, Set<string>>()
  for (const fact of facts) {
    if (fact.fact !== 'password') continue
    const { account, mark, renews } = fact
    const known = renews === undefined ? [] : (marks.get(account) ?? [renews])
    marks.set(account, new Set([...known, mark]))
  }
  return marks
}

/** Tells one password or code from another, and nothing of either to who lacks the server's key. */
export function secretMark(secret: Uint8Array, { password, code_hash: code }: Secret): string {
  const text = `apart ${JSON.stringify([password, code])}`
  return createHmac('sha256', secret).update(text).digest('base64url').slice(0, 16)
}
