import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { JsonTestResults } from 'vitest/node'

/** One step of a check: its name, its command, and whether it counts tests of its own. */
type Part = { name: string; command: string; tests?: true }
/** What came of a part; `red` says what failed, and why, in the words of the test. */
type Result = { name: string; seconds: number; passed: number; failed: number; red: string[] }
type Counted = Omit<Result, 'name' | 'seconds'>

/** What stands in one group runs side by side: parts that take one core each. */
const quick: Part[][] = [
  [
    { name: 'format', command: 'npm run --silent format:check' },
    { name: 'lint', command: 'npm run --silent lint' },
    { name: 'types', command: 'npm run --silent types' },
    { name: 'unused', command: 'npm run --silent unused' },
  ],
  [{ name: 'fast tests', command: 'vitest run --project fast', tests: true }],
  [{ name: 'screens', command: 'vitest run --project screens', tests: true }],
]
const whole: Part[][] = [
  ...quick,
  [{ name: 'on postgres', command: 'vitest run --project postgres', tests: true }],
  [{ name: 'simulated', command: 'node tests/simulate/simulate.ts --seeds 300 --failed' }],
  [
    { name: 'killed', command: 'vitest run --project kill', tests: true },
    { name: 'recipe', command: 'vitest run --project recipe', tests: true },
  ],
  [{ name: 'build', command: 'npm run --silent build' }],
  [{ name: 'phone tests', command: 'vitest run --project phone', tests: true }],
]

const folder = mkdtempSync(join(tmpdir(), 'gan-dan-parts-'))
const begun = performance.now()
const results: Result[] = []
for (const group of process.argv[2] === 'check' ? quick : whole) {
  results.push(...(await Promise.all(group.map((part) => run(part, group.length > 1)))))
}
rmSync(folder, { recursive: true, force: true })
tell(results, secondsSince(begun))
process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0

/** Runs a part to its end; one that is no test counts as one that passed or failed. */
async function run({ name, command, tests }: Part, isBeside: boolean): Promise<Result> {
  const report = join(folder, `${name}.json`)
  const words = tests
    ? `${command} --reporter=default --reporter=json "--outputFile.json=${report}"`
    : command
  const from = performance.now()
  console.log(isBeside ? `\n… ${name}` : `\n── ${name}`)
  const { isGood, said } = await spoken(words, isBeside)
  if (isBeside) console.log(`\n── ${name}\n${said}`)
  const seconds = secondsSince(from)
  const counted = tests ? countedIn(report) : { passed: isGood ? 1 : 0, failed: 0, red: [] }
  // A run that broke off before its tests could fail has failed all the same.
  const failed = counted.failed || (isGood ? 0 : 1)
  return { name, seconds, passed: counted.passed, failed, red: counted.red }
}

/** Runs a command; what one says that runs beside others is kept until it has ended. */
async function spoken(words: string, isKept: boolean): Promise<{ isGood: boolean; said: string }> {
  const stdio = isKept ? 'pipe' : 'inherit'
  const child = spawn(words, { shell: true, stdio: ['inherit', stdio, stdio] })
  let said = ''
  for (const channel of [child.stdout, child.stderr]) {
    channel?.setEncoding('utf8').on('data', (more: string) => (said += more))
  }
  const [status] = (await once(child, 'close')) as [number | null]
  return { isGood: status === 0, said }
}

function secondsSince(moment: number): number {
  return (performance.now() - moment) / 1000
}

function countedIn(report: string): Counted {
  try {
    const told = JSON.parse(readFileSync(report, 'utf8')) as JsonTestResults
    const red = told.testResults.flatMap(redIn)
    return { passed: told.numPassedTests, failed: told.numFailedTests, red }
  } catch {
    return { passed: 0, failed: 1, red: [`no report was written at ${report}`] }
  }
}

/** The tests of a file that failed; of a file that could not be run, why. */
function redIn(file: JsonTestResults['testResults'][number]): string[] {
  const failed = file.assertionResults.filter(({ status }) => status === 'failed')
  const told = failed.map(({ fullName, failureMessages }) =>
    [`${file.name} > ${fullName}`, ...(failureMessages ?? [])].join('\n'),
  )
  return told.length === 0 && file.status === 'failed' ? [`${file.name}\n${file.message}`] : told
}

/** Says what failed, then how long each part took: the end of a long output is what is read. */
function tell(all: Result[], inAll: number) {
  for (const { name, red } of all) for (const each of red) console.log(`\n✗ ${name}: ${each}`)
  const sum = (count: (each: Result) => number) => all.reduce((so, each) => so + count(each), 0)
  console.log('\nHow long each part took')
  for (const { name, seconds, passed, failed } of all) {
    const outcome = failed > 0 ? `${failed} failed` : `${passed} passed`
    console.log(`${seconds.toFixed(1).padStart(7)} s  ${name.padEnd(12)} ${outcome}`)
  }
  console.log(`${inAll.toFixed(1).padStart(7)} s  in all\n`)
  console.log(`${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`)
}
