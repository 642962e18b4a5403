import { kindNamed } from './kinds.ts'

/** The words of a reason by which a person could be known, where a record of this kind may say none. */
export async function tracesIn(kind: string, why: string): Promise<string[]> {
  if (!kindNamed(kind)?.isTraceless) return []
  const { findTraces } = await import('#domain/denouncer/traces.ts')
  return findTraces(why).map(({ words }) => `“${words}”`)
}
