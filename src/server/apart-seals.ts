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
 * Takes out of records of a commune that have just come back what had been taken out of them before
 * a restore.
 * To be asked in the transaction that takes a new record in, once its book is closed.
 */
export async function sealAwaited(world: World, commune: string): Promise<void> {
  const waiting = await awaited(world)
  const left: SealFact[] = []
  for (const fact of waiting) {
    // The streams of another commune are another request's to lock.
    const isOver = fact.commune === commune && (await sealIfThere(world, fact)) !== 'no-record'
    if (!isOver) left.push(fact)
  }
  if (left.length < waiting.length) await keepAwaited(world, left)
}

/** The fields of a record that is not here whose words were taken out before a restore. */
export async function awaitedIn(world: World, place: Place): Promise<string[]> {
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
  if (!(await isThere(world, { commune, ...place }))) {
    return (await isErased(world, { commune, ...place })) ? 'known' : 'no-record'
  }
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

type Place = { commune: string; kind: string; id: string }

/** Asked before anything is locked: mostly it is not. */
async function isThere({ db }: World, place: Place): Promise<boolean> {
  const row = db
    .selectFrom('rows')
    .select('id')
    .where((where) => where.and({ ...place, gone: 0 }))
  return (await row.executeTakeFirst()) !== undefined
}

/** A record that is out for good comes back no more, and nothing waits for it. */
async function isErased({ db }: World, place: Place): Promise<boolean> {
  const erased = db
    .selectFrom('erased')
    .select('id')
    .where((where) => where.and(place))
  return (await erased.executeTakeFirst()) !== undefined
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
