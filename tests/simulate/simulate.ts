import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'

import { expected } from './expected.ts'
import { ONCE_FAILED } from './once-failed.ts'
import type { Outcome } from './seed.ts'

/** Runs many seeds, spread over the cores, and tells what happened in them. */
const { values: asked } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    first: { type: 'string', default: '1' },
    seed: { type: 'string' },
    acts: { type: 'string', default: '200' },
    cores: { type: 'string', default: String(availableParallelism()) },
    twice: { type: 'boolean', default: false },
    complete: { type: 'boolean', default: false },
    failed: { type: 'boolean', default: false },
  },
})

const first = Number(asked.seed ?? asked.first)
const count = asked.seed === undefined ? Number(asked.seeds) : 1
const seeds = Array.from({ length: count }, (_, at) => first + at)
if (asked.failed) seeds.unshift(...ONCE_FAILED)
const cores = Math.min(Number(asked.cores), seeds.length)
const acts = Number(asked.acts)
const counts = new Map<string, number>()
const total = { seeds: 0, acts: 0, violations: 0 }
const begun = performance.now()

await Promise.all(Array.from({ length: cores }, (_, core) => runShard(core)))
tell()

/** One child for every core takes each so-manieth seed. */
function runShard(core: number): Promise<void> {
  const child = fork(new URL('./shard.ts', import.meta.url), {
    execArgv: [
      '--disable-warning=ExperimentalWarning',
      '--import',
      new URL('./load.ts', import.meta.url).href,
    ],
    env: { ...process.env, TZ: 'America/Los_Angeles' },
  })
  child.on('message', (outcome: Outcome) => take(outcome))
  const own = seeds.filter((_, at) => at % cores === core)
  child.send({ seeds: own, acts, twice: asked.twice })
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`A shard ended with ${code}`))
    })
  })
}

function take(outcome: Outcome): void {
  total.seeds += 1
  total.acts += outcome.acts
  for (const [name, times] of Object.entries(outcome.counts)) {
    counts.set(name, (counts.get(name) ?? 0) + times)
  }
  if (total.seeds % 500 === 0) console.log(`${total.seeds} seeds, ${rate()} acts a second`)
  if (!outcome.violation) return
  total.violations += 1
  const { sentence, history } = outcome.violation
  console.log(`\n✗ seed ${outcome.seed}: ${sentence}`)
  console.log(`  again: npm run simulate -- --seed ${outcome.seed} --acts ${acts}`)
  if (seeds.length === 1 || total.violations === 1) console.log(history.join('\n'))
}

function rate(): number {
  return Math.round((total.acts / (performance.now() - begun)) * 1000)
}

function tell(): void {
  const lacking = expected.filter((name) => !counts.has(name))
  console.log('\nHow often')
  for (const [name, times] of [...counts].toSorted(([a], [b]) =>
    a.localeCompare(b, 'en', { numeric: true }),
  )) {
    console.log(`${String(times).padStart(9)}  ${name}`)
  }
  for (const name of lacking) console.log(`        0  ${name}`)
  const seconds = Math.round((performance.now() - begun) / 1000)
  const runs = asked.twice ? ', each twice with the same history' : ''
  console.log(
    `\n${total.seeds} seeds${runs}, ${total.acts} acts in ${seconds} s on ${cores} cores: ${rate()} acts a second, ${total.violations} violations`,
  )
  if (total.violations > 0 || (asked.complete && lacking.length > 0)) process.exitCode = 1
}
