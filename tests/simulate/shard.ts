import { type Outcome, runSeed } from './seed.ts'

/** Which seeds a child runs. */
type Work = { seeds: number[]; acts: number; twice: boolean }

process.on('message', (work: Work) => {
  void runAll(work).then(() => process.disconnect?.())
})

async function runAll({ seeds, acts, twice }: Work): Promise<void> {
  for (const seed of seeds) {
    const outcome = await runSeed(seed, acts)
    if (twice) await compare(outcome, acts)
    await told(outcome)
  }
}

/** The same seed again must have the same history, word for word. */
async function compare(outcome: Outcome, acts: number): Promise<void> {
  const again = await runSeed(outcome.seed, acts)
  if (again.hash === outcome.hash) return
  outcome.violation = { sentence: 'The same seed has the same history', history: again.lines }
}

/** Tells the parent; ends once it has it. */
function told(outcome: Outcome): Promise<void> {
  return new Promise((done) => {
    process.send?.(outcome, undefined, {}, () => done())
  })
}
