import { execFile, execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/**
 * Plants each fault of this folder in a copy of the product, and runs the simulator on it until
 * it is caught, first on the seeds in which something once went wrong. A simulator that misses one has failed.
 */
const { values: asked } = parseArgs({
  options: {
    first: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '400' },
    acts: { type: 'string', default: '200' },
    only: { type: 'string', default: '' },
    cores: { type: 'string', default: String(availableParallelism()) },
  },
})

type Hunt = { seed?: number; acts: number; sentence?: string }
type Fault = { name: string; hunt: Hunt; trouble?: string }

const root = join(import.meta.dirname, '..', '..')
const HUNT = relative(root, fileURLToPath(new URL('../simulate/hunt.ts', import.meta.url)))
const patches = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.patch') && new RegExp(asked.only).test(name))
  .toSorted()
const found: Fault[] = []
const waiting = [...patches]
await Promise.all(Array.from({ length: Number(asked.cores) }, work))
await checkSound()
tell()

async function work(): Promise<void> {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const fault = await plant(name)
    found.push(fault)
    console.log(lineOf(fault))
  }
}

/** A copy of the product with one fault in it, hunted until it shows. */
async function plant(name: string): Promise<Fault> {
  const copy = mkdtempSync(join(tmpdir(), 'gan-dan-fault-'))
  try {
    for (const part of ['src', 'tests', 'package.json']) {
      cpSync(join(root, part), join(copy, part), { recursive: true })
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    execFileSync('git', ['apply', join(import.meta.dirname, name)], { cwd: copy, stdio: 'pipe' })
    const seeds = ['--failed', '--first', asked.first, '--seeds', asked.seeds]
    return { name, hunt: await huntIn(copy, seeds) }
  } catch (error) {
    return { name, hunt: { acts: 0 }, trouble: String(error).split('\n')[0] ?? '' }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

function huntIn(folder: string, seeds: readonly string[]): Promise<Hunt> {
  const load = join(folder, 'tests/simulate/load.ts')
  const flags = ['--disable-warning=ExperimentalWarning', '--import', load]
  const hunt = join(folder, HUNT)
  const wanted = [...seeds, '--acts', asked.acts]
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [...flags, hunt, ...wanted], { cwd: folder }, (error, told) => {
      if (error) reject(error)
      else
        resolve(
          JSON.parse(told.split('\n').findLast((line) => line.startsWith('{')) ?? '{}') as Hunt,
        )
    })
  })
}

/** What caught a fault is caught by it alone: the product itself runs the same seeds clean. */
async function checkSound(): Promise<void> {
  const seeds = new Set(found.flatMap(({ hunt }) => hunt.seed ?? []))
  for (const seed of seeds) {
    const hunt = await huntIn(root, ['--first', String(seed), '--seeds', '1'])
    if (hunt.seed === undefined) continue
    for (const fault of found) {
      if (fault.hunt.seed === seed)
        fault.trouble = `seed ${seed} fails without it: ${hunt.sentence}`
    }
  }
}

function lineOf({ name, hunt, trouble }: Fault): string {
  const title = name.replace('.patch', '').padEnd(40)
  if (trouble !== undefined) return `✗ ${title} ${trouble}`
  if (hunt.seed === undefined) return `✗ ${title} not caught in ${hunt.acts} acts`
  const sentence = hunt.sentence?.split(':')[0] ?? ''
  return `✓ ${title} seed ${String(hunt.seed).padEnd(4)} after ${String(hunt.acts).padEnd(6)} acts: ${sentence}`
}

function tell(): void {
  const isCaught = ({ hunt, trouble }: Fault) => hunt.seed !== undefined && trouble === undefined
  const caught = found.filter(isCaught)
  console.log('')
  for (const fault of found.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    console.log(lineOf(fault))
  console.log(`\n${caught.length} of ${patches.length} planted faults caught`)
  if (caught.length < patches.length) process.exitCode = 1
}
