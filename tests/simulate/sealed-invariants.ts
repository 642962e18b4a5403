import { sql } from 'kysely'

import { recordsOn, tablesOn } from './disk.ts'
import type { Seat } from './phone.ts'
import { count, fail, type Run } from './run.ts'
import { wordsIn } from './saves.ts'
import { isReading } from './tab.ts'
import { keyOf, mayRead, type Place, placeOf, type Standing, type Truth } from './truth.ts'
import { draftField } from './values.ts'

/** A field whose words were taken out by law, with every word that somebody had written in it. */
export type Sealing = Place & { name: string; words: readonly string[] }

/** Remembers what words were written in a field by now: those of no phone were written after the seal. */
export function noteSealing(run: Run, { name, ...place }: Omit<Sealing, 'words'>): void {
  const { record } = place
  const made = [...run.made.values()].filter((each) => keyOf(each) === keyOf(place))
  const words = made.flatMap(({ fields }) => wordsIn(fields[name]))
  const forms = run.phones.flatMap(({ seats }) => seats).flatMap((seat) => seat.forms)
  for (const form of forms) {
    if (form.record === record && draftField(form.kind) === name)
      words.push(...wordsIn(form.drafted))
  }
  run.sealings.push({ ...place, name, words })
}

/** A word that was taken out, and the row it was taken out of. */
type Sought = ReadonlyMap<string, Standing>

/**
 * Words that were taken out by law stand nowhere: not with the server, in no table and no line of
 * its journal, and on no phone that has read since that they are gone.
 */
export async function sealedWordsStandNowhere(run: Run, truth: Truth): Promise<void> {
  const sought = soughtIn(run, truth)
  if (sought.size === 0) return
  count(run, 'sealed words looked for', sought.size)
  await checkServer(run, sought)
  const seats = run.phones.filter(({ isLost }) => !isLost).flatMap((phone) => phone.seats)
  for (const seat of seats) if (isReading(seat)) checkPhone(run, truth, seat, sought)
}

/** Where the journal was lost with the database, the seal may be too: then its words stand again. */
function soughtIn({ sealings }: Run, { rows }: Truth): Sought {
  const sought = new Map<string, Standing>()
  for (const { name, words, ...place } of sealings) {
    const row = rows.find((each) => keyOf(placeOf(each)) === keyOf(place))
    if (!row || !Object.hasOwn(row.fields['sealed'] ?? {}, name)) continue
    for (const word of words) sought.set(word, row)
  }
  return sought
}

async function checkServer(run: Run, sought: Sought): Promise<void> {
  const { world, journal } = run.server
  const tables = await sql<{ name: string }>`select name from sqlite_master
    where type = 'table'`.execute(world.db)
  for (const { name } of tables.rows) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(world.db)
    seek(run, sought, rows, `in ${name} of the server`)
  }
  seek(run, sought, journal.facts, 'in the journal beside the database')
}

/** What its officer may not read, a phone is told nothing of, not even that words are gone. */
function checkPhone(run: Run, truth: Truth, seat: Seat, sought: Sought): void {
  const { phone, database, person } = seat
  const known = new Map([...sought].filter(([, row]) => mayRead(person, row, truth)))
  for (const table of tablesOn(phone.disk, database)) {
    seek(run, known, recordsOn(phone.disk, database, table), `in ${table} on ${seat.name}`)
  }
}

function seek(run: Run, sought: Sought, among: unknown, where: string): void {
  const word = wordsIn(among).find((each) => sought.has(each))
  if (word === undefined) return
  const row = sought.get(word)
  fail(run, `Words taken out by law stand nowhere: ${word} of ${row?.kind} ${row?.id} ${where}`)
}
