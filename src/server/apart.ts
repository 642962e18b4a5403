import * as z from 'zod/mini'

const common = { at: z.number(), commune: z.string() }
const record = { kind: z.string(), id: z.string() }

/**
 * Something that must stay true after the database was restored from an older backup. Ids and
 * codes only: never a citizen's word.
 */
export const factSchema = z.discriminatedUnion('fact', [
  z.object({ fact: z.literal('device-revoked'), ...common, device: z.string() }),
  z.object({
    fact: z.literal('account'),
    ...common,
    account: z.string(),
    active: z.boolean(),
    roles: z.array(z.string()),
  }),
  // An officer left `commune` for another one, with his phones.
  z.object({ fact: z.literal('moved'), ...common, account: z.string(), to: z.string() }),
  // A password or a code was set; `mark` tells which, and only to who has the server's key. One
  // that `renews` another is the same password, kept at another cost.
  z.object({
    fact: z.literal('password'),
    ...common,
    account: z.string(),
    mark: z.string(),
    renews: z.optional(z.string()),
  }),
  z.object({
    fact: z.literal('number'),
    ...common,
    ...record,
    register: z.string(),
    year: z.int(),
    number: z.int(),
  }),
  z.object({ fact: z.literal('erased'), ...common, ...record }),
  z.object({
    fact: z.literal('sealed'),
    ...common,
    ...record,
    fields: z.array(z.string()),
    by: z.object({ id: z.string(), name: z.string() }),
    why: z.string(),
    /** The id the seal has in the log, so that what was written over it is known as such. */
    change: z.optional(z.string()),
  }),
])
export type Fact = z.output<typeof factSchema>
type Without<Whole, Name extends PropertyKey> = Whole extends unknown ? Omit<Whole, Name> : never
/** A fact as it is told; it is of this moment unless it says another. */
export type FactTold = Without<Fact, 'at'> & { at?: number }

/** Takes back what was written, because the transaction it belonged to was not. */
export type TakeBack = () => Promise<void>

/** The journal beside the database. */
export type Apart = {
  /** Puts a fact into the journal with the transaction that is open; throws outside of one. */
  note: (fact: FactTold) => void
  /** Remembers what was noted so far; the answer forgets what was noted since. */
  remember: () => () => void
  /** Writes facts so that a power cut does not lose them. */
  write: (facts: readonly Fact[]) => Promise<TakeBack>
}

/** Collects what a transaction notes, to be written just before its end. */
export function collecting(apart: Apart, now: () => number): { apart: Apart; facts: Fact[] } {
  const facts: Fact[] = []
  const note = (fact: FactTold) => void facts.push({ at: now(), ...fact })
  const remember = () => {
    const count = facts.length
    return () => void facts.splice(count)
  }
  return { facts, apart: { ...apart, note, remember } }
}

function outside(): never {
  throw new Error('A fact belongs to a transaction, and none is open')
}

/** A journal over a way to write. */
export function apartOver(write: Apart['write']): Apart {
  return { note: outside, remember: outside, write }
}

/** A journal in memory, and what stands in it. */
export function apartInMemory(): { apart: Apart; facts: Fact[] } {
  const facts: Fact[] = []
  const write: Apart['write'] = async (added) => {
    facts.push(...added)
    return async () => void facts.splice(0, facts.length, ...facts.filter(isNotIn(added)))
  }
  return { apart: apartOver(write), facts }
}

function isNotIn(facts: readonly Fact[]) {
  return (fact: Fact) => !facts.includes(fact)
}
