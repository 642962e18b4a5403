import { spawnSync } from 'node:child_process'

/** Asks for cases that nobody has seen before, with each run. */
export const NEW = 'new'

/**
 * The seed of all property tests: what `PROPERTY_SEED` says, else one that the committed files
 * give. A state of the project is tried with the same cases wherever it is tried, another with
 * others; `npm run properties` looks for more.
 */
export function propertySeed(): string {
  const named = process.env['PROPERTY_SEED']
  if (named) return named
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD^{tree}'], { encoding: 'utf8' })
  return String(status === 0 ? Number.parseInt(stdout.slice(0, 7), 16) : 1)
}
