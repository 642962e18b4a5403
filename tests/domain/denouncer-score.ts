import { findTraces } from '#domain/denouncer/traces.ts'

type Texts = {
  stopped: readonly { text: string; has: 'phone' | 'identity' | 'address' | 'name' }[]
  clean: readonly string[]
}

/** How many of the texts the check stops, as parts of one, and every text it judged wrongly. */
export function scoreTraces({ stopped, clean }: Texts) {
  const isStopped = (text: string) => findTraces(text).length > 0
  const named = stopped.filter(({ has }) => has === 'name')
  const others = stopped.filter(({ has }) => has !== 'name')
  const part = (texts: readonly string[]) => texts.filter(isStopped).length / texts.length
  return {
    names: part(named.map(({ text }) => text)),
    others: part(others.map(({ text }) => text)),
    clean: part(clean),
    missed: stopped.filter(({ text }) => !isStopped(text)),
    wronged: clean.filter(isStopped).map((text) => ({ text, found: findTraces(text) })),
  }
}
