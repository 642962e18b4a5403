import { leaderActs } from './leaders.ts'
import { misfortunes } from './misfortunes.ts'
import { type Act, officerActs } from './officers.ts'
import { readersAct } from './readers.ts'
import { rest } from './rest.ts'
import { roadActs } from './roads.ts'
import { newRun, type Run, Violation } from './run.ts'
import { standbyActs } from './standby.ts'
import { turnAct } from './turns.ts'
import { watch } from './watch.ts'
import { firstPhone, worldActs } from './worlds.ts'

/** What came of one seed. */
export type Outcome = {
  seed: number
  acts: number
  hash: string
  counts: Record<string, number>
  /** The history, only where there is something to look at. */
  lines: string[]
  violation?: { sentence: string; history: string[] }
}

const acts: Act[] = [
  ...officerActs,
  turnAct,
  ...leaderActs,
  readersAct,
  ...standbyActs,
  ...misfortunes,
  ...roadActs,
  ...worldActs,
]
const weights = acts.reduce((sum, { weight }) => sum + weight, 0)

/** Runs one seed: so many acts, then quiet; always the same for the same seed. */
export async function runSeed(seed: number, length: number): Promise<Outcome> {
  const run = await newRun(seed)
  try {
    await begin(run)
    while (run.acts < length && !run.violation) await act(run)
    if (!run.violation) await rest(run)
  } catch (error) {
    const told = error instanceof Violation ? error.message : String((error as Error).stack)
    run.violation ??= new Violation(told)
  }
  await run.server.world.db.destroy()
  return outcomeOf(run)
}

async function begin(run: Run): Promise<void> {
  const count = 2 + run.dice.below(5)
  while (run.phones.length < count) await firstPhone(run)
}

async function act(run: Run): Promise<void> {
  run.acts += 1
  run.now += run.dice.pick([0, 3, 200, 2000, 30_000])
  for (let tries = 0; tries < 50; tries += 1) {
    if (await anyAct(run).happen(run)) break
  }
  watch(run)
}

function anyAct({ dice }: Run): Act {
  let at = (dice.below(1_000_000) / 1_000_000) * weights
  for (const each of acts) {
    at -= each.weight
    if (at < 0) return each
  }
  throw new Error('There is nothing to happen')
}

function outcomeOf(run: Run): Outcome {
  const { seed, violation, history } = run
  const outcome: Outcome = {
    seed,
    acts: run.acts,
    hash: run.hash.digest('hex').slice(0, 16),
    counts: Object.fromEntries(run.counts),
    lines: violation ? history : [],
  }
  if (violation) outcome.violation = { sentence: violation.message, history }
  return outcome
}
