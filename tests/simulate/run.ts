import { createHash, type Hash } from 'node:crypto'

import type { Values } from '#domain/record.ts'

import type { CameBack } from './came-back.ts'
import { type Dice, diceOf } from './dice.ts'
import type { Phone, Seat } from './phone.ts'
import type { Parcel } from './road.ts'
import type { Sealing } from './sealed-invariants.ts'
import { openServer, type Server } from './server.ts'

const START = Date.parse('2026-11-20T09:00:00+07:00')

/** A change as the run saw an officer make it. */
export type Made = {
  id: string
  /** The commune it was written for. */
  commune: string
  kind: string
  record: string
  seat: Seat
  fields: Values
  /** The stamp its phone claimed. */
  stamp: string
  /** By field, the values this officer had in view, also what an own change without receipt replaced. */
  eyes: Record<string, string[]>
  group?: string | undefined
  first?: true | undefined
  at: number
  /** What became of it by the officer's own hand, or with the phone. */
  fate: 'made' | 'mended' | 'dropped' | 'lost' | 'unsaved'
  /** Its officer dropped it on one phone; a copy of that phone may have it yet. */
  isLetGo?: true
  /** By field, the values it says it replaces. */
  over: Record<string, string[]>
  /** Where its receipt said it is, once the phone has been told. */
  receipt?: { stream: string; position: number }
  /** Where the server said last that it has it, whether the phone was told or not. */
  taken?: { stream: string; position: number }
  isHeld?: boolean
  /** The commune has held it as long as it may. */
  isHeldOut?: true
}

/** One seed's world, and all that is remembered of what happened in it. */
export type Run = {
  seed: number
  dice: Dice
  now: number
  acts: number
  server: Server
  phones: Phone[]
  parcels: Parcel[]
  /** Every change the officers' phones acknowledged, by its id. */
  made: Map<string, Made>
  words: number
  /** Ids of changes that some life of the server had taken. */
  everTaken: Set<string>
  /** By change: the notebooks that had its values on the screen when a database was lost. */
  holders: Map<string, Set<Seat>>
  /** By record: how it stood when rows of it last came back. */
  backs: Map<string, CameBack>
  /** Records whose clock was set right once, and moments at which a record was changed. */
  setRight: Set<string>
  moments: Set<string>
  /** What was taken out by law, as it was when that was done. */
  sealings: Sealing[]
  history: string[]
  hash: Hash
  counts: Map<string, number>
  violation?: Violation
}

/** Something that must never be. */
export class Violation extends Error {
  override name = 'Violation'
}

/** Notes that something was which must never be; the run ends at its next act. */
export function fail(run: Run, sentence: string): void {
  if (run.violation) return
  run.violation = new Violation(sentence)
  tell(run, 'VIOLATION', sentence)
}

export async function newRun(seed: number): Promise<Run> {
  const dice = diceOf(seed)
  const run: Omit<Run, 'server'> = {
    seed,
    dice,
    now: START,
    acts: 0,
    phones: [],
    parcels: [],
    made: new Map(),
    words: 0,
    everTaken: new Set(),
    holders: new Map(),
    backs: new Map(),
    setRight: new Set(),
    moments: new Set(),
    sealings: [],
    history: [],
    hash: createHash('sha256'),
    counts: new Map(),
  }
  return Object.assign(run, { server: await openServer(dice, () => run.now) })
}

/** Writes one line into the history of the run. */
export function tell(run: Run, who: string, what: string): void {
  const at = new Date(run.now).toISOString().slice(0, 19).replace('T', ' ')
  const line = `${String(run.acts).padStart(4)}  ${at}  ${who.padEnd(18)} ${what}`
  run.history.push(line)
  run.hash.update(line)
}

/** Counts that something happened which a run must not lack. */
export function count(run: Run, what: string, times = 1): void {
  run.counts.set(what, (run.counts.get(what) ?? 0) + times)
}

/** A word nobody else types. */
export function newWord(run: Run): string {
  run.words += 1
  const word = `Lời ữ [${run.words}]`
  if (!run.dice.chance(0.05)) return word
  count(run, 'trap 28')
  return word.normalize('NFD')
}
