import { createHash } from 'node:crypto'

import { hasRole, type Officer, worksWithCitizens } from '#domain/officer.ts'
import type { Values } from '#domain/record.ts'
import type { Readers } from '#domain/rules.ts'
import { READERS_PAGE, type ReadersReply } from '#protocol/record-acts.ts'
import { kindNamed } from '#records/kinds.ts'

import { keyOf, type Place } from './book.ts'
import { note } from './journal.ts'
import { noteOf } from './place.ts'
import { rolesOf } from './roles.ts'
import { communeIn, readersIn, streamsOf, UNCONFIRMED } from './streams.ts'
import type { Caller, World } from './world.ts'

type Told = ReadersReply['waiting'][number]

/** A stream whose readers are to be confirmed, with the record it is named for as far as is told. */
type Waiting = {
  stream: string
  kind: string
  /** The record, and the one it belongs to. */
  own: string
  whole: string | undefined
  /** Who reads the one it belongs to, where that stands. */
  wholeReaders: Readers | undefined
  author: unknown
  /** Where a person would look it up. */
  about: Place
  values: Values
  readers: Readers
  mark: string
}

/** Records that wait together: one, and what belongs to it and is read by the same people. */
type Group = { head: Waiting; streams: string[] }

/**
 * The records whose readers this officer may confirm: their kind, number, day and readers, and no
 * word of them. The leaders among the readers do it; where none of them leads, the coordinators
 * who read what it belongs to; where there is none either, who wrote it. A denunciation has no such
 * writer: whoever reads it confirms that, so nobody is told of one against a leader but the person
 * named on it.
 */
export async function readersToConfirm(world: World, { officer }: Caller): Promise<ReadersReply> {
  const groups = await groupsFor(world, officer)
  const shown = groups.slice(0, READERS_PAGE)
  if (shown.length === 0) return { waiting: [], more: false }
  const names = await namesIn(world, officer.commune)
  const served = new Set(await streamsOf(world.db, officer))
  const waiting = shown.map(({ head }) => asTold(head, names, served.has(head.stream)))
  return { waiting, more: groups.length > shown.length }
}

/**
 * Confirms the readers of records as they were shown: from now on they are served to them. What
 * somebody else reads by now, or somebody else confirmed, stays as it is. Answers how many records
 * were confirmed. Inside a transaction that holds the streams of the commune.
 */
export async function confirmReaders(
  world: World,
  { officer }: Caller,
  seen: readonly Pick<Told, 'id' | 'mark'>[],
): Promise<number> {
  const marks = new Map(seen.map(({ id, mark }) => [id, mark]))
  const groups = await groupsFor(world, officer)
  const confirmed = groups.filter(({ head }) => marks.get(head.stream) === head.mark)
  for (const { head, streams } of confirmed) {
    await world.db
      .deleteFrom('readers')
      .where('reader', '=', UNCONFIRMED)
      .where('stream', 'in', streams)
      .execute()
    const told = noteOf(kindNamed(head.kind), head.values)
    const { commune, id: by } = officer
    await note(world, { commune, act: 'readers-confirmed', by, ...told })
  }
  return confirmed.length
}

async function groupsFor(world: World, officer: Officer): Promise<Group[]> {
  const waiting = await waitingIn(world, officer.commune)
  if (waiting.length === 0) return []
  const people = await workersIn(world, officer.commune)
  const own = waiting.filter((each) => confirmersOf(people, each).includes(officer.id))
  return joined(own)
}

/** A part stands with what it belongs to where the same people read both. */
function joined(waiting: readonly Waiting[]): Group[] {
  const heads = new Map(waiting.map((each) => [each.own, each]))
  const isWithin = ({ whole, mark }: Waiting) =>
    whole !== undefined && heads.get(whole)?.mark === mark
  return waiting.flatMap((head) => {
    if (isWithin(head)) return []
    const parts = waiting.filter((each) => each.whole === head.own && isWithin(each))
    return { head, streams: [head.stream, ...parts.map(({ stream }) => stream)] }
  })
}

/** Those who confirm the readers of a record, by their ids. */
function confirmersOf(people: readonly Officer[], waiting: Waiting): string[] {
  const { kind, readers, wholeReaders = readers, author } = waiting
  const among = people.filter((each) => reads(each, readers))
  const leaders = among.filter((each) => hasRole(each, 'leader'))
  const coordinators = people.filter(
    (each) =>
      hasRole(each, 'coordinator') &&
      reads(each, wholeReaders) &&
      !readers.never?.includes(each.id),
  )
  // Whoever it was assigned to may have been replaced since: he does not say so of himself.
  const isHeldByFew = kindNamed(kind)?.restricted?.holdsParts
  const last = isHeldByFew ? among : among.filter(({ id }) => id === author)
  const those = [leaders, coordinators].find(({ length }) => length > 0) ?? last
  return those.map(({ id }) => id)
}

function reads(officer: Officer, { officers, roles, never = [] }: Readers): boolean {
  if (never.includes(officer.id)) return false
  return officers.includes(officer.id) || hasRole(officer, ...roles)
}

async function waitingIn({ db }: World, commune: string): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('readers')
    .innerJoin('streams', 'streams.name', 'readers.stream')
    .innerJoin('rows', (join) =>
      join
        .onRef('rows.stream', '=', 'streams.name')
        .onRef('rows.kind', '=', 'streams.kind')
        .onRef('rows.id', '=', 'streams.record'),
    )
    .leftJoin('rows as wholes', (join) =>
      join
        .onRef('wholes.commune', '=', 'rows.commune')
        .onRef('wholes.kind', '=', 'rows.of_kind')
        .onRef('wholes.id', '=', 'rows.of_id')
        .on('wholes.gone', '=', 0),
    )
    .select(['rows.stream', 'rows.kind', 'rows.id', 'rows.fields'])
    .select(['rows.of_kind', 'rows.of_id'])
    .select(['wholes.fields as whole_fields', 'wholes.stream as whole_stream'])
    .where('readers.reader', '=', UNCONFIRMED)
    .where('streams.commune', '=', commune)
    .where('rows.gone', '=', 0)
    .orderBy('rows.kind')
    .orderBy('rows.id')
    .execute()
  const readers = rows.length > 0 ? await readersOf(db, commune) : new Map<string, string[]>()
  return rows.map(({ stream, kind, id, of_kind, of_id, fields, whole_fields, whole_stream }) => {
    const stored = readers.get(stream) ?? []
    const own = JSON.parse(fields) as Values
    const whole = of_kind !== null && of_id !== null ? { kind: of_kind, id: of_id } : undefined
    return {
      stream,
      kind,
      own: keyOf({ kind, id }),
      whole: whole && keyOf(whole),
      wholeReaders: whole_stream === null ? undefined : readersOfStream(readers, whole_stream),
      author: own['author'],
      about: whole ?? { kind, id },
      values: whole_fields === null ? own : (JSON.parse(whole_fields) as Values),
      readers: readersIn(stored),
      mark: markOfReaders(stored),
    }
  })
}

/** What stands among the readers of every restricted stream of a commune, by stream. */
async function readersOf(db: World['db'], commune: string) {
  const rows = await db
    .selectFrom('readers')
    .innerJoin('streams', 'streams.name', 'readers.stream')
    .select(['stream', 'reader'])
    .where('streams.commune', '=', commune)
    .orderBy('reader')
    .execute()
  const byStream = new Map<string, string[]>()
  for (const { stream, reader } of rows) {
    const known = byStream.get(stream)
    if (known) known.push(reader)
    else byStream.set(stream, [reader])
  }
  return byStream
}

/** The readers of a stream; of an open one all who work with citizens. */
function readersOfStream(readers: ReadonlyMap<string, string[]>, stream: string): Readers {
  const isOpen = communeIn(stream) !== undefined
  if (isOpen) return { officers: [], roles: ['officer', 'coordinator', 'leader'] }
  return readersIn(readers.get(stream) ?? [])
}

/** Says which readers were shown, so that nobody confirms others than those he saw. */
export function markOfReaders(stored: readonly string[]): string {
  const text = stored.filter((each) => each !== UNCONFIRMED).join(' ')
  return createHash('sha256').update(text).digest('base64url').slice(0, 12)
}

async function workersIn({ db }: World, commune: string): Promise<Officer[]> {
  const accounts = await db
    .selectFrom('accounts')
    .select(['id', 'roles'])
    .where((where) => where.and({ commune, active: 1 }))
    .execute()
  const people = accounts.map(({ id, roles }) => ({ id, commune, roles: rolesOf(roles) }))
  return people.filter(worksWithCitizens)
}

async function namesIn({ db }: World, commune: string): Promise<ReadonlyMap<string, string>> {
  const accounts = db.selectFrom('accounts').select(['id', 'name']).where('commune', '=', commune)
  return new Map((await accounts.execute()).map(({ id, name }) => [id, name]))
}

/** The record itself is named only to who may open it. */
function asTold(
  { stream, mark, kind, about, values, readers }: Waiting,
  names: ReadonlyMap<string, string>,
  isServed: boolean,
): Told {
  const { officers, roles, never = [] } = readers
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  const { registerNo, receivedOn } = values
  return {
    id: stream,
    mark,
    kind,
    ...(isServed ? { about } : {}),
    ...(typeof registerNo === 'string' ? { registerNo } : {}),
    ...(typeof receivedOn === 'string' ? { receivedOn } : {}),
    officers: officers.map(person),
    roles: [...roles],
    never: never.map(person),
  }
}
