import { parseArgs } from 'node:util'

import { ONCE_FAILED } from './once-failed.ts'
import { runSeed } from './seed.ts'

/** Runs seed after seed until one fails, and says which, after how many acts. */
const { values: asked } = parseArgs({
  options: {
    first: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '400' },
    acts: { type: 'string', default: '200' },
    failed: { type: 'boolean', default: false },
  },
})

const first = Number(asked.first)
const seeds = Array.from({ length: Number(asked.seeds) }, (_, at) => first + at)
if (asked.failed) seeds.unshift(...ONCE_FAILED)
let acts = 0
let caught: { seed: number; sentence: string } | undefined
for (const seed of seeds) {
  if (caught) break
  const outcome = await runSeed(seed, Number(asked.acts))
  acts += outcome.acts
  if (outcome.violation) caught = { seed, sentence: outcome.violation.sentence }
}
console.log(JSON.stringify({ ...caught, acts }))
