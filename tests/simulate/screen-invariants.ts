import type { Row } from '#protocol/change.ts'

import { recordsOn, tablesOn } from './disk.ts'
import { ownIn, type Seat } from './phone.ts'
import { Ledger } from './reference.ts'
import { fail, type Run } from './run.ts'
import { wordsIn } from './saves.ts'
import { mayRead, type Truth } from './truth.ts'

/** After quiet every screen shows the server's rows that its officer may read, and no other. */
export function everyScreenIsTheServers(run: Run, truth: Truth, seat: Seat): void {
  const { rows } = truth
  const { phone, database, person } = seat
  const base = new Map(
    recordsOn<Row>(phone.disk, database, 'base').map((row) => [`${row.kind} ${row.id}`, row]),
  )
  // What is left on the phone in the end is of no row here, or of another commune.
  for (const row of rows.filter(({ commune }) => commune === person.commune)) {
    const key = `${row.kind} ${row.id}`
    const held = base.get(key)
    base.delete(key)
    if (!mayRead(person, row, truth)) {
      if (held)
        return fail(run, `No phone holds a row its officer may not read: ${key} on ${seat.name}`)
      continue
    }
    if (!held)
      return fail(run, `Every row an officer may read is on the phone: ${key} on ${seat.name}`)
    const [told, wanted] = [Ledger.of(held).text(), Ledger.of(row).text()]
    if (told !== wanted || held.position !== row.position) {
      return fail(
        run,
        `All views are equal: ${key} on ${seat.name}\n  is\n${told}\n  and not\n${wanted}`,
      )
    }
  }
  const [left] = base.keys()
  if (left !== undefined)
    fail(run, `A phone holds nothing that the server has not: ${left} on ${seat.name}`)
}

/** Both sides count the same rows, by the sum the protocol names. */
export function digestsAreEqual(run: Run, { streams }: Truth, seat: Seat): void {
  const rows = recordsOn<Row>(seat.phone.disk, seat.database, 'base')
  for (const name of Object.keys(ownIn(seat)?.cursors ?? {})) {
    const own = rows.filter(({ stream }) => stream === name)
    const held = `${own.length} rows, ${own.reduce(addWeight, 0)}`
    const stream = streams.find((each) => each.name === name)
    const told = `${stream?.row_count ?? 0} rows, ${stream?.row_sum ?? 0}`
    if (held === told) continue
    return fail(run, `Digests are equal: ${name} on ${seat.name}: ${told} there and ${held} here`)
  }
}

function addWeight(sum: number, { position, stamps }: Row): number {
  const latest = Object.values(stamps).toSorted().at(-1) ?? '0'
  return (sum + position + Number(latest.slice(0, 13))) % 2 ** 32
}

/** No phone has, anywhere in its database, a word its officer may not read and did not write. */
export function nobodyHoldsWhatHeMayNotRead(run: Run, truth: Truth, seat: Seat): void {
  const { phone, database, person } = seat
  const secret = new Map<string, string>()
  for (const row of truth.rows) {
    if (mayRead(person, row, truth)) continue
    for (const word of wordsIn([row.fields, row.contested]))
      secret.set(word, `${row.kind} ${row.id}`)
  }
  if (secret.size === 0) return
  const own = new Set(
    [...run.made.values()]
      .filter((made) => made.seat.person === person)
      .flatMap(({ fields }) => wordsIn(fields)),
  )
  for (const table of tablesOn(phone.disk, database)) {
    const open = recordsOn<{ sealed?: string }>(phone.disk, database, table).filter(
      // What was sealed with a role opens on no screen; its officer may be given the role again.
      ({ sealed }) => sealed === undefined || !['outbox', 'drafts'].includes(table),
    )
    for (const word of wordsIn(open)) {
      const where = secret.get(word)
      if (where === undefined || own.has(word)) continue
      return fail(
        run,
        `No phone holds a word its officer may not read: ${word} of ${where} in ${table} on ${seat.name}`,
      )
    }
  }
}
