import { sql } from 'kysely'

import { hasRole } from '#domain/officer.ts'
import { type Receipt, START_CURSOR, type SyncReply } from '#protocol/api.ts'

import { fail, type Run } from './run.ts'
import type { Person } from './server.ts'
import { isClosed, waitingStreams } from './truth.ts'

/** Before anybody confirmed its readers, a leader alone is told of a record that waits for that. */
export async function onlyLeadersAreServedWhatWaits(
  run: Run,
  person: Person,
  { streams, rows }: Pick<SyncReply, 'streams' | 'rows'>,
): Promise<void> {
  if (hasRole(person, 'leader')) return
  const served = Object.keys(streams).filter((name) => !isUnheardOf(streams[name]))
  const told = [...served, ...rows.map(({ stream }) => stream)].filter(isClosed)
  if (told.length === 0) return
  const waiting = await waitingStreams(run)
  const early = told.find((stream) => waiting.has(stream))
  if (early !== undefined) {
    fail(run, `What waits for its readers is told to leaders alone: ${early} to ${person.login}`)
  }
}

/** When an answer leaves the server, what it says was taken is in the log, at the place it tells. */
export async function whatIsReceiptedIsInTheLog(
  run: Run,
  receipts: readonly Receipt[],
): Promise<void> {
  const taken = receipts.filter((receipt) => 'position' in receipt)
  if (taken.length === 0) return
  const ids = taken.map(({ id }) => id)
  const logged = await sql<Place>`
    select change as id, stream, position from log
    where change in (${sql.join(ids)})`.execute(run.server.world.db)
  const there = new Set(logged.rows.map(nameOf))
  const early = taken.find((receipt) => !there.has(nameOf(receipt)))
  if (early) fail(run, `What an answer says was taken is in the log as it leaves: ${early.id}`)
}

type Place = { id: string; stream: string; position: number }

function nameOf({ id, stream, position }: Place): string {
  return `${id} ${stream} ${position}`
}

/** A stream that a phone names and that is not its officer's here is started over, and nothing more is told of it. */
function isUnheardOf(state: SyncReply['streams'][string] | undefined): boolean {
  return state?.restart === true && state.cursor === START_CURSOR && state.digest === undefined
}
