import type { Row, Standing, Version } from '#protocol/change.ts'
import { allInView, isEqual, merge, NOTHING, standingOf, withStanding } from '#protocol/change.ts'
import { idOf, nextStamp } from '#protocol/stamp.ts'
import { type Kind, kindNamed } from '#records/kinds.ts'

import { numbersWait } from './apart-lost.ts'
import { sealAwaited } from './apart-seals.ts'
import {
  type Book,
  closeBook,
  keyOf,
  openBook,
  type Place,
  recordIn,
  replacedIn,
  type Stood,
} from './book.ts'
import { withoutApart } from './back-apart.ts'
import { type Age, ageOf, type CameBack, cameBackIn, cameBackText, withRow } from './came-back.ts'
import { restoredFrom } from './epoch.ts'
import { noteOverwritten } from './forget.ts'
import { note } from './journal.ts'
import { type Known, knowing, knownIn } from './known.ts'
import { newChangeId } from './names.ts'
import type { Chance } from './place.ts'
import { redactHeld, redactLog } from './redact-log.ts'
import { isTakenOut, sealedIn, withOneSeal } from './redacted.ts'
import { adoptNumber } from './register-numbers.ts'
import { readSeal } from './seal.ts'
import type { Sender } from './store.ts'
import { communeIn } from './streams.ts'
import { take } from './take.ts'
import { inTransaction } from './transaction.ts'
import type { World } from './world.ts'

/** A row that came back, with what its seal says: its life, and whether it stood at its place. */
type Given = { row: Row; kind: Kind; epoch: string; isPlaced: boolean }

/** The world, and whether who reads what comes back is to be confirmed. */
type Unsure = World & Pick<Chance, 'isUnsure'>

/**
 * Takes in rows that phones still have from an earlier life of the database, or that a stream
 * lacks. Their seal is all the right they need. Values this log does not know stand again; those
 * of a row that is not sealed by this server, of an unknown kind, or erased, do not.
 */
export function takeBack(world: World, sender: Sender, rows: readonly Row[]): Promise<void> {
  return inTransaction(world, async (inside) => {
    const book = await openBook(inside.db, sender.officer.commune, [])
    const unsure = { ...inside, isUnsure: await numbersWait(inside) }
    let count = 0
    for (const row of rows) {
      const seal = readSeal(inside.secret, sender.officer.commune, row)
      const kind = kindNamed(row.kind)
      if (!seal || !kind) continue
      if (!(await isOfCommune(book, row)) || (await isErased(book, row))) continue
      if (await takeRow(unsure, book, sender, { row, kind, ...seal })) count += 1
    }
    await closeBook(book)
    const { commune, id: by } = sender.officer
    if (count > 0) await sealAwaited(inside, commune)
    if (count > 0) await note(inside, { commune, act: 'row-back', by, note: String(count) })
  })
}

/** A phone whose officer has moved still holds rows of the commune he was in. */
async function isOfCommune({ db, commune }: Book, { stream }: Row): Promise<boolean> {
  const of = communeIn(stream)
  if (of !== undefined) return of === commune
  const known = await db
    .selectFrom('streams')
    .select('commune')
    .where('name', '=', stream)
    .executeTakeFirst()
  return known === undefined || known.commune === commune
}

/** Whether a record was erased, or the one it was a part of: no part stands alone. */
async function isErased({ db, commune }: Book, { kind, id, fields }: Row): Promise<boolean> {
  const whole = kindNamed(kind)?.partOf?.(fields)
  const places = [{ kind, id }, ...(whole ? [{ kind: whole.kind, id: whole.id }] : [])]
  const erased = db
    .selectFrom('erased')
    .select('id')
    .where((where) => where.or(places.map((place) => where.and({ commune, ...place }))))
  return (await erased.executeTakeFirst()) !== undefined
}

async function takeRow(world: Unsure, book: Book, sender: Sender, given: Given): Promise<boolean> {
  const { row, kind } = given
  const place: Place = { kind: row.kind, id: row.id }
  const stood = await recordIn(book, place)
  const before = stood?.version ?? NOTHING
  const life = await restoredFrom({ ...world, db: book.db })
  const came = life === undefined ? undefined : cameBackIn(stood?.back ?? null, life)
  const age = await ageOf(book, given, came)
  const after = await metWithRow(book, { given, place, stood, came, age })
  const back = came && cameBackText(withRow(came, row, age, { before, after }))
  await adoptNumber(world, book, { kind, place, fields: row.fields })
  const names = Object.keys(after.stamps).filter(
    (name) => !isEqual(standingOf(before, name), standingOf(after, name)),
  )
  const isTaken = names.length > 0
  if (isTaken) await writeRow(world, book, sender, { given, stood, after, names, back })
  else if (stood && back !== undefined) await noteBack(book, place, stood, back)
  return isTaken
}

type Coming = {
  given: Given
  stood: Stood | undefined
  after: Version
  /** The fields in which something else stands than before. */
  names: readonly string[]
  back: string | undefined
}

async function writeRow(world: Unsure, book: Book, sender: Sender, coming: Coming): Promise<void> {
  const { given, stood, after, names, back } = coming
  const { row, kind, isPlaced } = given
  const id = newChangeId(world)
  const stamp = nextStamp(Object.values(after.stamps), world.now(), id)
  const fields = Object.fromEntries(names.map((name) => [name, after.fields[name] ?? null]))
  const change = { id, kind: row.kind, record: row.id, stamp, fields }
  const by = { id: sender.officer.id, name: sender.officer.name }
  const whole = kind.partOf?.(after.fields)
  await take(
    book,
    world,
    { kind, change, stamp, before: stood, after, whole },
    {
      by,
      device: sender.device,
      now: world.now(),
      isBack: true,
      // Not everybody of the commune read it, and who did not is told by what it belongs to.
      isClosed: !isPlaced || communeIn(row.stream) === undefined,
      ...(back && { back }),
    },
  )
  // What was written anew after a seal that stands here already is no word from before it.
  const had = stood ? sealedIn(stood.version.fields) : {}
  const sealed = Object.entries(sealedIn(after.fields)).flatMap(([name, at]) =>
    names.includes(name) && had[name] !== at ? name : [],
  )
  if (sealed.length === 0) return
  await redactLog(book, { kind: row.kind, id: row.id }, sealed)
  await redactHeld(book, { kind: row.kind, id: row.id }, sealed)
  await noteOverwritten({ ...world, db: book.db })
}

/** What a row leaves that changed no value: how far its life came back. No phone reads it. */
async function noteBack(book: Book, place: Place, stood: Stood, back: string): Promise<void> {
  if (back === stood.back) return
  await book.db
    .updateTable('rows')
    .set({ back })
    .where((where) => where.and({ commune: book.commune, ...place, stream: stood.stream }))
    .execute()
  book.records.set(keyOf(place), { ...stood, back })
}

type Meeting = {
  given: Given
  place: Place
  stood: Stood | undefined
  /** What came back to the record before; nothing where the database was never restored. */
  came: CameBack | undefined
  age: Age
}

/** The record as it stands with what only the given row knows. */
async function metWithRow(book: Book, meeting: Meeting): Promise<Version> {
  const { given, place, stood, age } = meeting
  const { row } = given
  if (!stood) return withStandingOf(NOTHING, row)
  // What the later row of the same life lacks was replaced there by somebody who saw it.
  if (age === 'earlier') return stood.version
  const known = await knownIn(book, place, [row, stood.version])
  const replaced = await replacedIn(book, place)
  const [sealed, seen] = [sealedIn(stood.version.fields), sealedIn(row.fields)]
  let next = stood.version
  for (const name of Object.keys(row.stamps)) {
    // The number follows from where the record stands by now, not from where the phone knew it.
    if (name === 'registerNo' || isFromBefore(seen[name], sealed[name])) continue
    const ours = standingOf(next, name)
    const isKnown = knowing(known, name)
    const fresh = standingOf(row, name).filter(
      (each) => !isKnown(each) && !replaced(name).has(idOf(each.stamp)) && !has(ours, each.stamp),
    )
    const kept = age === 'later' ? keptBeside(meeting, name, { ours, known }) : ours
    const met = [...unlessAnew(kept, fresh, sealed[name]), ...fresh]
    const all = unlessSealedThere(met, name, { row, before: stood.version })
    // No field that had a value is left without one.
    if (all.length > 0) next = withStanding(next, name, all)
  }
  const shown = withoutApart(withOneSeal(next), { row, kind: given.kind, before: stood.version })
  return metWithRemovals(shown, { row, before: stood.version, replaced: replaced('removedAt') })
}

/**
 * Whether a row may still have words that were taken out since. One that knows the seal has none of
 * them: what stands in it there was written anew.
 */
function isFromBefore(seen: string | undefined, sealed: string | undefined): boolean {
  return sealed !== undefined && (seen === undefined || seen < sealed)
}

/** Of a seal that only the row tells of nobody here knew: the words that stand here are from before it. */
function unlessSealedThere(
  met: readonly Standing[],
  name: string,
  { row, before }: { row: Row; before: Version },
): readonly Standing[] {
  const isToldAnew = isFromBefore(sealedIn(before.fields)[name], sealedIn(row.fields)[name])
  return isToldAnew ? standingOf(row, name) : met
}

/** Words written anew have replaced what says that others were taken out. */
function unlessAnew(
  kept: readonly Standing[],
  fresh: readonly Standing[],
  sealed: string | undefined,
): readonly Standing[] {
  return sealed !== undefined && fresh.length > 0
    ? kept.filter(({ value }) => !isTakenOut(value))
    : kept
}

/** Of the values that stand in a field: those that a later row of the backup’s life did not replace. */
function keptBeside(
  { given: { row }, came }: Meeting,
  name: string,
  { ours, known }: { ours: readonly Standing[]; known: ReadonlyMap<string, Known> },
): Standing[] {
  // A row undoes no seal: what both say holds.
  if (name === 'sealed') return [...ours]
  const theirs = standingOf(row, name)
  const isKept = ({ stamp }: Standing): boolean =>
    // What the log does not know came with an older row of that life, unless it came beside.
    has(theirs, stamp) ||
    known.get(idOf(stamp))?.age === 'since' ||
    came?.beside.has(idOf(stamp)) === true
  const kept = ours.filter(isKept)
  if (name !== 'removedAt') return kept
  // What speaks against a removal that the row does not know is no matter of the row.
  const isOpen = kept.some(({ value, stamp }) => value !== null && !has(theirs, stamp))
  return ours.filter((each) => isKept(each) || (isOpen && each.value === null))
}

/**
 * A removal and a value of which neither row knew the other: `null` under the value's stamp stands
 * beside the removal. A row that has both says itself whether one was seen by the other.
 */
function metWithRemovals(
  version: Version,
  { row, before, replaced }: { row: Row; before: Version; replaced: ReadonlySet<string> },
): Version {
  const removals = standingOf(version, 'removedAt').filter(({ value }) => value !== null)
  const [theirs, ours] = [standingOf(row, 'removedAt'), standingOf(before, 'removedAt')]
  const isNewToRow = removals.some(({ stamp }) => !has(theirs, stamp))
  const isNewHere = removals.some(({ stamp }) => !has(ours, stamp))
  const [ofRow, ofBefore] = [new Set(allInView(row)), new Set(allInView(before))]
  const isUnseen = ({ stamp }: Standing) =>
    (isNewToRow && !ofBefore.has(idOf(stamp))) || (isNewHere && !ofRow.has(idOf(stamp)))
  let next = version
  for (const name of Object.keys(version.stamps)) {
    if (name === 'removedAt') continue
    for (const { value, stamp, by } of standingOf(version, name).filter(isUnseen)) {
      // It stands already: that it is said once more only makes it meet the removals.
      const said = { fields: { [name]: value }, stamp, by }
      next = merge(next, said, (of) => (of === 'removedAt' ? replaced : new Set()))
    }
  }
  return next
}

function withStandingOf(version: Version, row: Row): Version {
  return Object.keys(row.stamps).reduce(
    (next, name) => withStanding(next, name, standingOf(row, name)),
    version,
  )
}

function has(standing: readonly Standing[], stamp: string): boolean {
  return standing.some((each) => idOf(each.stamp) === idOf(stamp))
}
