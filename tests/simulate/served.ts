import { hasRole } from '#domain/officer.ts'
import { START_CURSOR, type SyncReply } from '#protocol/api.ts'

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

/** A stream that a phone names and that is not its officer's here is started over, and nothing more is told of it. */
function isUnheardOf(state: SyncReply['streams'][string] | undefined): boolean {
  return state?.restart === true && state.cursor === START_CURSOR && state.digest === undefined
}
