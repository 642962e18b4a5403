import type { Fact } from './apart.ts'
import { factSchema } from './apart.ts'
import { forgetState, keepState, stateOf } from './backup-state.ts'
import { openBook, recordIn } from './book.ts'
import { sealWords } from './redact.ts'
import { sealedIn } from './redacted.ts'
import type { World } from './world.ts'

type SealFact = Extract<Fact, { fact: 'sealed' }>

/** A fact is noted at the end of the act whose moment the seal has. */
const SAME_MS = 60_000

/**
 * Takes words out again that a backup still has; of a record that the backup lacks, as soon as a
 * phone brings it. Answers the record, or nothing when it is sealed already.
 */
export async function sealAgain(world: World, fact: SealFact): Promise<string | undefined> {
  const done = await sealIfThere(world, fact)
  if (done === 'no-record') await keepAwaited(world, [...(await awaited(world)), fact])
  return done === 'known' ? undefined : fact.id
}

/**
 * Takes out of records that have just come back what had been taken out of them before a restore.
 * To be asked in the transaction that takes a new record in, once its book is closed.
 */
export async function sealAwaited(world: World): Promise<void> {
  const waiting = await awaited(world)
  if (waiting.length === 0) return
  const left: SealFact[] = []
  for (const fact of waiting) if ((await sealIfThere(world, fact)) === 'no-record') left.push(fact)
  if (left.length < waiting.length) await keepAwaited(world, left)
}

/** The fields of a record that is not here whose words were taken out before a restore. */
export async function awaitedIn(
  world: World,
  place: { commune: string; kind: string; id: string },
): Promise<string[]> {
  const isOf = ({ commune, kind, id }: SealFact) =>
    commune === place.commune && kind === place.kind && id === place.id
  return (await awaited(world)).filter(isOf).flatMap(({ fields }) => fields)
}

async function sealIfThere(
  world: World,
  fact: SealFact,
): Promise<'known' | 'sealed' | 'no-record'> {
  const { commune, kind, id, at, by, why, change } = fact
  const place = { kind, id }
  const stood = await recordIn(await openBook(world.db, commune, []), place)
  if (!stood) return 'no-record'
  const sealed = sealedIn(stood.version.fields)
  const fields = fact.fields.filter((name) => !(Date.parse(sealed[name] ?? '') + SAME_MS >= at))
  if (fields.length === 0) return 'known'
  const officer = { ...by, commune, roles: ['leader'] as const }
  const then = { ...world, now: () => at }
  const done = await sealWords(then, { officer, device: 'server' }, { place, fields, why, change })
  if (!done || 'issues' in done) throw new Error(`Words of a ${kind} could not be taken out again`)
  return 'sealed'
}

async function awaited(world: World): Promise<SealFact[]> {
  const kept: unknown = JSON.parse((await stateOf(world, 'seals_awaited')) ?? '[]')
  if (!Array.isArray(kept)) return []
  return kept.flatMap((each) => {
    const fact = factSchema.safeParse(each).data
    return fact?.fact === 'sealed' ? [fact] : []
  })
}

async function keepAwaited(world: World, facts: readonly SealFact[]): Promise<void> {
  if (facts.length === 0) await forgetState(world, 'seals_awaited')
  else await keepState(world, 'seals_awaited', JSON.stringify(facts))
}
