import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { kinds } from '#records/kinds.ts'
import type { KindName } from '#records/shapes.ts'

/** The kind whose lines are left out, one after the other. */
const KIND: KindName = 'exemplar'
const WORD = Object.keys(kinds[KIND].fields)[0] ?? ''

/** A line that docs/add-a-kind.md asks for: where it stands, and what is said when it is not there. */
type Demand = { file: string; without: (code: string) => string; says: RegExp[] }

/** What the compiler asks for. */
const compiled: Demand[] = [
  {
    file: 'src/records/kinds.ts',
    without: withoutEntry,
    says: [at('src/records/kinds.ts', `Property '${KIND}' is missing`)],
  },
  {
    file: 'src/records/shapes.ts',
    without: withoutEntry,
    says: [
      at('src/records/kinds.ts', `'${KIND}' does not exist`),
      at('src/records/texts.ts', `'${KIND}' does not exist in type`),
      at('src/records/screens.tsx', `'${KIND}' does not exist in type`),
    ],
  },
  {
    file: 'src/records/texts.ts',
    without: withoutEntry,
    says: [at('src/records/texts.ts', `Property '${KIND}' is missing`)],
  },
  {
    file: 'src/records/texts-en.ts',
    without: withoutEntry,
    says: [at('src/records/texts-en.ts', `Property '${KIND}' is missing`)],
  },
  {
    file: 'src/records/screens.tsx',
    without: withoutEntry,
    says: [at('src/records/screens.tsx', `Property '${KIND}' is missing`)],
  },
  {
    file: `src/records/${KIND}/texts.ts`,
    without: withoutWord,
    says: [at(`src/records/${KIND}/texts.ts`, `Property '${WORD}' is missing`)],
  },
  {
    file: `src/records/${KIND}/texts-en.ts`,
    without: withoutWord,
    says: [at(`src/records/${KIND}/texts-en.ts`, `Property '${WORD}' is missing`)],
  },
  {
    file: 'tests/server/rights.test.ts',
    without: withoutEntry,
    says: [at('tests/server/rights.test.ts', `Property '${KIND}' is missing`)],
  },
]

/** What a test asks for: its name, and the kind among what it misses. */
const tested: (Demand & { suite: string; name: string })[] = [
  {
    file: 'tests/rights.ts',
    without: withoutEntry,
    suite: 'tests/server/rights.test.ts',
    name: 'every kind of record stands in the table',
    says: [new RegExp(`- +"${KIND}"`)],
  },
  {
    file: 'tests/server/two-communes.ts',
    without: withoutEntry,
    suite: 'tests/server/rights.test.ts',
    name: `a record of the kind ${KIND}.* add: only for`,
    says: [/expected 'not-valid' to be 'not-allowed'/],
  },
  {
    file: 'tests/data/db.test.ts',
    without: withoutEntry,
    suite: 'tests/data/db.test.ts',
    name: 'the tables change only together with a new version',
    says: [new RegExp(`\\+ +"${KIND}"`)],
  },
  {
    file: 'docs/glossary.md',
    without: (code) => code.replaceAll(new RegExp(`^\\|.*\`${KIND}\`.*\\n`, 'gm'), ''),
    suite: 'tests/glossary.test.ts',
    name: 'every kind of record has its word in the glossary',
    says: [new RegExp(`\\+ +"${KIND}"`)],
  },
]

let copy: string
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'gan-dan-kind-'))
  for (const each of [
    'src',
    'tests',
    'docs',
    'package.json',
    'tsconfig.json',
    'vite.config.ts',
    'build',
  ]) {
    cpSync(each, join(copy, each), { recursive: true })
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction')
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

test('with every line in its place, nothing is asked for', () => {
  const said = compile()

  for (const { says } of compiled) for (const each of says) expect(said).not.toMatch(each)
}, 180_000)

test.each(compiled)(
  'a kind without its line in $file does not compile',
  (demand) => {
    const said = leftOut(demand, compile)

    for (const each of demand.says) expect(said).toMatch(each)
  },
  180_000,
)

test.each(tested)(
  'a kind without its line in $file fails a test that names it',
  ({ suite, name, ...demand }) => {
    const said = leftOut(demand, () => run('vitest/vitest.mjs', vitest(suite, name)))

    expect(said).toMatch(/^ ?FAIL /m)
    for (const each of demand.says) expect(said).toMatch(each)
  },
  180_000,
)

/** What is said of the copy while one line is out of it; the line is put back afterwards. */
function leftOut({ file, without }: Omit<Demand, 'says'>, ask: () => string): string {
  const path = join(copy, file)
  const whole = readFileSync(path, 'utf8')
  const rest = without(whole)
  if (rest === whole) throw new Error(`${file} has no line for ${KIND}`)
  writeFileSync(path, rest)
  try {
    return ask()
  } finally {
    writeFileSync(path, whole)
  }
}

function compile(): string {
  // What did not change since the last time is not read again.
  return run('typescript/bin/tsc', ['--noEmit', '--pretty', 'false', '--incremental'])
}

function vitest(suite: string, name: string): string[] {
  return ['run', '--project', 'fast', suite, '-t', name, '--reporter', 'dot', '--no-cache']
}

/** What a program of node_modules says of the copy. */
function run(program: string, words: readonly string[]): string {
  const env = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'))
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join('node_modules', program), ...words],
    { cwd: copy, encoding: 'utf8', env: { ...Object.fromEntries(env), NO_COLOR: '1' } },
  )
  return stdout + stderr
}

function at(file: string, words: string): RegExp {
  return new RegExp(`^${file.replaceAll('.', '\\.')}\\(.*${words}`, 'm')
}

/** A table of kinds as if nobody had written this one into it: no entry, and no import for it. */
function withoutEntry(code: string): string {
  const entry = new RegExp(`^( +)['"]?${KIND}['"]?(?:: (?:.*[{(]\\n[^]*?^\\1[})]+,|.*,)|,)\\n`, 'm')
  const imports = new RegExp(`^import .* from '\\./${KIND}/.*'\\n`, 'gm')
  return code.replace(entry, '').replaceAll(imports, '')
}

/** Words of a kind without the name of its first question. */
function withoutWord(code: string): string {
  return code.replace(new RegExp(`^ {4}${WORD}:(?: .*|\\n.*)\\n`, 'm'), '')
}
