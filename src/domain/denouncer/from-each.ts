import type { Token } from './tokens.ts'
import type { Found, TraceSort } from './traces.ts'

/** Where something of a sort ends that begins at a token, if it does. */
type Way = (tokens: readonly Token[], from: number) => number | undefined

/** What begins at each token, told by the first of some ways that knows where it ends. */
export function fromEach(tokens: readonly Token[], sort: TraceSort, ways: readonly Way[]): Found[] {
  const found: Found[] = []
  for (const from of tokens.keys()) {
    const to = firstEnd(tokens, from, ways)
    if (to !== undefined) found.push({ from, to, sort })
  }
  return found
}

function firstEnd(
  tokens: readonly Token[],
  from: number,
  ways: readonly Way[],
): number | undefined {
  for (const way of ways) {
    const to = way(tokens, from)
    if (to !== undefined) return to
  }
  return undefined
}
