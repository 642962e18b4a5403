import { serverFields, type Values } from '#domain/record.ts'
import { CHANGE_BYTES_MAX, GROUP_CHANGES_MAX } from '#protocol/api.ts'
import { allInView, NOTHING, valuesInView, type Version } from '#protocol/change.ts'
import { nextStamp } from '#protocol/stamp.ts'
import { kindNamed, kinds } from '#records/kinds.ts'
import type { KindName } from '#records/shapes.ts'

import { type Before, readBefore, stampsBefore } from './before.ts'
import type { Database, Own, Pending, Shown } from './db.ts'
import type { Here } from './here.tsx'
import { joinActs, type Queued } from './join-acts.ts'
import { CHANGE_ID_LENGTH } from './new-id.ts'
import { nameOf } from './owners.ts'
import { isRedacted, without } from './redact.ts'
import { type Read, show, tablesOfShowing } from './show.ts'
import { asWhole } from './whole.ts'

/**
 * What a form showed when it was opened, so that only what the officer changed is sent; and what the
 * commune had taken of the record by then.
 */
export type Opened = { values: Values; seen: Record<string, string[]>; taken?: Values }

export type Saving = {
  kind: KindName
  id: string
  /** The answers of the form; `null` or `undefined` empties a field that was filled. */
  answers: Values
  opened?: Opened | undefined
  /** The draft these answers come from; it goes in the same transaction. */
  draft?: string | undefined
  /** Makes a record: there must be none of this id yet. */
  isNew?: boolean | undefined
  /** Settles what stands and mends nothing: what was refused stays where it is. */
  settles?: boolean | undefined
  /** Fields that follow from another record of its act: what a refused act said of them goes with this one. */
  follows?: readonly string[] | undefined
}

/**
 * Writes some answers of a record and queues the change for the server, in one strict
 * transaction: the phone keeps both or neither. Answers that change nothing write nothing.
 */
export async function save(here: Here, saving: Saving): Promise<void> {
  await saveTogether(here, [saving])
}

/** Saves several records as one act: the server takes all of them or none. */
export async function saveTogether(here: Here, savings: readonly Saving[]): Promise<void> {
  if (savings.length > GROUP_CHANGES_MAX) throw new Error('An act has at most 50 changes')
  const { db } = here
  const group = savings.length > 1 ? here.newId(CHANGE_ID_LENGTH) : undefined
  const queued: Queued[] = []
  const act: Act = { group, savings, revived: new Set(), read: new Map() }
  await asWhole(db, [...tablesOfShowing(db), db.drafts], async () => {
    let bytes = 0
    for (const saving of savings) {
      bytes += new TextEncoder().encode(JSON.stringify(saving.answers)).length
      if (bytes > CHANGE_BYTES_MAX) throw new Error('An act has at most 512 KiB')
      queued.push(...(await queue(here, saving, act)))
    }
    await show(
      db,
      queued.map(({ kind, record }) => [kind, record]),
      undefined,
      // Several records may move each other: what was read of one may stand no longer.
      savings.length === 1 ? act.read : undefined,
    )
  })
  const ids = queued.map(({ id }) => id)
  await here.copied?.('outbox', ids)
  const drafts = savings.flatMap(({ draft }) => draft ?? [])
  if (drafts.length > 0) await here.copied?.('drafts', drafts)
}

/**
 * `revived` has the ids of refused changes that wait again since another one of their act was
 * mended; what follows such a one goes with their act. `read` has what is known of a record by now.
 */
type Act = {
  group: string | undefined
  savings: readonly Saving[]
  revived: Set<string>
  read: Map<string, Read>
}

/**
 * Queues what a saving changes; answers that change and those of its act that wait again with it,
 * or nothing where it changes nothing.
 */
async function queue(here: Here, saving: Saving, act: Act): Promise<Queued[]> {
  const { db } = here
  const { kind, id } = saving
  const before = await readBefore(db, saving)
  const { own, shown, past } = before
  checkNew(saving, shown, past)
  // What is sealed may be of another commune: no word of it goes again with what is said here.
  const open = past.filter(({ sealed }) => sealed === undefined)
  const refused = mendedBy(saving, open, act.revived)
  const version = shown ? shown.version : NOTHING
  const said = { ...mendedFields(saving, refused, open), ...changedFields(saving, version) }
  const fields = withoutSealed(own, saving, said)
  const counter = shown ? undefined : number(own, kind, fields)
  const names = Object.keys(fields)
  if (names.length === 0 && shown) {
    await Promise.all([
      dropDraftOf(db, saving),
      db.outbox.bulkDelete(refused.map(({ seq }) => seq)),
    ])
    return []
  }
  const seen = seenBy(saving, version, fields)
  const changeId = here.newId(CHANGE_ID_LENGTH)
  const stamps = await stampsBefore(db, before, { kind, fields })
  const [place] = refused
  const { group = act.group, mates } = await joinActs(db, refused, act.savings)
  for (const mate of mates) act.revived.add(mate.id)
  act.group = group
  const change: Unnumbered = {
    // A mended change stands in the place of the one it mends.
    ...(place && { seq: place.seq }),
    id: changeId,
    kind,
    record: id,
    stamp: nextStamp(stamps, timeOn(here, own), changeId),
    ...(isFirst(shown, refused) && { first: true }),
    fields,
    ...overOf(withMended(seen, refused, open), names, past),
    ...(group && { group }),
    commune: own.session.officer.commune.id,
    about: aboutOf(kind, id, { ...version.fields, ...fields }),
    savedAt: here.now(),
    state: 'waiting',
    lies: 1,
  }
  const [seq] = await Promise.all([
    db.outbox.add(change),
    keepCounter(db, own, counter),
    dropDraftOf(db, saving),
  ])
  noteRead(act, before, { ...change, seq })
  return [{ id: changeId, kind, record: id }, ...mates]
}

/** What is known of a record by now; where something was mended its act waits again, and is read anew. */
function noteRead(act: Act, { own, base, past }: Before, change: Pending): void {
  const isMending = past.some(({ seq }) => seq === change.seq)
  const read = { own, base, changes: [...past, change] }
  if (!isMending) act.read.set(nameOf([change.kind, change.record]), read)
}

/** A change before the notebook gives it its number. */
type Unnumbered = Omit<Pending, 'seq'> & { seq?: number }

async function keepCounter(db: Database, own: Own, counter: number | undefined): Promise<void> {
  if (counter !== undefined) await db.own.put({ ...own, counter })
}

async function dropDraftOf(db: Database, { draft }: Saving): Promise<void> {
  if (draft !== undefined) await db.drafts.delete(draft)
}

/** By field, what was in view; who takes a record out has all its values in view. */
function seenBy({ opened }: Saving, version: Version, fields: Values): Record<string, string[]> {
  const seen = opened ? opened.seen : valuesInView(version, Object.keys(fields))
  if ((fields['removedAt'] ?? null) === null) return seen
  const all = opened ? Object.values(opened.seen).flat() : allInView(version)
  return { ...seen, removedAt: [...new Set([...(seen['removedAt'] ?? []), ...all])] }
}

/**
 * What was in view, with what the mended changes say of fields nobody was asked of now: a record
 * that the commune never took goes again whole, its latest words alone.
 */
function withMended(
  seen: Record<string, string[]>,
  refused: readonly Pending[],
  past: readonly Pending[],
): Record<string, string[]> {
  if (!refused.some(({ first }) => first)) return seen
  const own: Record<string, string[]> = {}
  for (const { id, fields, state } of past) {
    // What was taken may be sealed by now, and then nobody had it in view.
    if (state === 'kept') continue
    for (const name of Object.keys(fields).filter(isAsked)) own[name] = [...(own[name] ?? []), id]
  }
  return { ...own, ...seen }
}

/** Whether a field is an officer's to say: what is the server's was in nobody's view. */
function isAsked(name: string): boolean {
  return !serverFields.some((each) => each === name)
}

/** What is sealed is shown nowhere; the change that made it tells that it is there. */
function checkNew({ isNew }: Saving, shown: Shown | undefined, past: readonly Pending[]): void {
  const isThere = shown !== undefined || past.some(({ first }) => first)
  if (isNew && isThere) throw new Error('A record of this id is on the phone already')
}

function isFirst(shown: Shown | undefined, refused: readonly Pending[]): boolean {
  return shown === undefined || refused.some(({ first }) => first)
}

/**
 * The refused changes that a new one stands for. A form shows what was refused and mends it, but
 * for a removal, which it does not ask of; any other act leaves it where it is. Where the change
 * that makes the record was refused, nothing else of it could be taken: all goes again as one.
 */
function mendedBy(
  { opened, settles, follows = [] }: Saving,
  past: readonly Pending[],
  revived: ReadonlySet<string>,
): Pending[] {
  const refused = past.filter(({ id, state }) => state === 'refused' || revived.has(id))
  if (refused.some(({ first }) => first)) return refused
  if (follows.length > 0) return refused.filter(({ id }) => revived.has(id))
  if (opened === undefined || settles === true) return []
  return refused.filter(({ fields }) => !('removedAt' in fields))
}

/**
 * What the commune refused so far, which a new change of the record carries again: as it is by
 * now, where a later change that still waits says otherwise.
 */
function mendedFields(
  { follows = [] }: Saving,
  refused: readonly Pending[],
  past: readonly Pending[],
): Values {
  const fields: Values = {}
  for (const change of refused) Object.assign(fields, change.fields)
  // What makes a record is in view, and goes again as it stands there.
  if (!refused.some(({ first }) => first)) for (const name of follows) delete fields[name]
  for (const change of past) {
    for (const [name, value] of Object.entries(change.fields)) {
      if (name in fields) fields[name] = value
    }
  }
  return fields
}

/** The server's time as far as this phone knows it, in milliseconds: never before its last word. */
export function timeOn(here: Pick<Here, 'now'>, own: Own): number {
  return Math.max(Math.round(here.now() + own.offset), own.lastNow)
}

/** What a form says that was open while words were taken out by law, without those. */
function withoutSealed(own: Own, { opened }: Saving, fields: Values): Values {
  const names = Object.keys(fields).filter((name) =>
    isRedacted(own, name, opened?.seen[name] ?? []),
  )
  return names.length > 0 ? without(fields, names) : fields
}

function changedFields({ answers, opened }: Saving, version: Version): Values {
  const before = opened ? opened.values : version.fields
  const fields: Values = {}
  for (const [name, value] of Object.entries(answers)) {
    const now = value === undefined || value === '' ? null : value
    const was = before[name] ?? null
    if (JSON.stringify(now) !== JSON.stringify(was)) fields[name] = now
  }
  return fields
}

/** Gives a new record its temporary number, where its kind has one; answers the counter it took. */
function number(own: Own, kind: KindName, fields: Values): number | undefined {
  for (const [name, value] of Object.entries(fields)) if (value === null) delete fields[name]
  if (!('tempNo' in kinds[kind].fields)) return undefined
  const counter = own.counter + 1
  fields['tempNo'] = `${own.session.letter}-${counter}`
  return counter
}

/**
 * By field, the values a new change replaces: those in view, and, where the one in view is an own
 * change that the server has not answered yet, also what that one had replaced.
 */
function overOf(
  view: Record<string, string[]>,
  names: readonly string[],
  unsent: readonly Pending[],
): { over?: Record<string, string[]> } {
  const over: Record<string, string[]> = {}
  for (const name of names) {
    const ids = new Set(view[name])
    for (const change of unsent.toReversed()) {
      if (change.state === 'kept' || !ids.has(change.id)) continue
      for (const id of change.over?.[name] ?? []) ids.add(id)
    }
    if (ids.size > 0) over[name] = [...ids]
  }
  return Object.keys(over).length > 0 ? { over } : {}
}

function aboutOf(kind: KindName, id: string, values: Values): string {
  return kindNamed(kind)?.partOf?.(values).id ?? id
}
