import { parseArgs } from 'node:util'

import { runSeed } from './seed.ts'

/** Runs seed after seed until one fails, and says which, after how many acts. */
const { values: asked } = parseArgs({
  options: {
    first: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '400' },
    acts: { type: 'string', default: '200' },
  },
})

const first = Number(asked.first)
let acts = 0
let caught: { seed: number; sentence: string } | undefined
for (let seed = first; seed < first + Number(asked.seeds) && !caught; seed += 1) {
  const outcome = await runSeed(seed, Number(asked.acts))
  acts += outcome.acts
  if (outcome.violation) caught = { seed, sentence: outcome.violation.sentence }
}
console.log(JSON.stringify({ ...caught, acts }))
