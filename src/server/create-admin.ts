import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'

import { pino } from 'pino'

import { DATA_DIR_LACKS, readDatabaseUrl } from './config.ts'
import { type AdminAnswers, makeAdmin } from './first-admin.ts'
import { openWorld } from './open-world.ts'
import { readVersion } from './package.ts'
import { orExit } from './start-trouble.ts'

/** `npm run create-admin`: asks for what its arguments leave out, and prints the one-time code. */
const questions: readonly (readonly [name: keyof AdminAnswers, question: string])[] = [
  ['commune', 'Commune, as officers write it (Xã …): '],
  ['province', 'Province (Tỉnh …), nothing if the commune is here already: '],
  ['login', 'Login name of the admin: '],
  ['name', 'Full name of the admin: '],
]

const dataDir = process.env['DATA_DIR'] ?? ''
if (dataDir === '') fail([DATA_DIR_LACKS])
const database = readDatabaseUrl(process.env)
if (database.lack !== undefined) fail([database.lack])

const answers = await ask()
const opening = openWorld(dataDir, {
  databaseUrl: database.url,
  log: pino({ level: 'silent' }),
  settings: {
    origin: undefined,
    secure: false,
    demo: false,
    version: await readVersion(),
    dist: undefined,
    trustProxy: false,
  },
})
const world = await orExit(opening)
const made = await makeAdmin(world, answers)
await world.db.destroy()
if ('wrong' in made) fail(made.wrong)

const { commune, isNewCommune, account, code, until } = made
const day = new Date(until).toLocaleDateString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })
console.log(`${isNewCommune ? 'New commune' : 'Commune'}: ${commune.name}, ${commune.province}`)
console.log(`Admin:         ${account.name}`)
console.log(`Login name:    ${account.login}`)
console.log(`One-time code: ${code}   (until ${day}; it is not shown again)`)

async function ask(): Promise<AdminAnswers> {
  const { values } = readArguments()
  const given: AdminAnswers = { ...values }
  const open = questions.filter(([name]) => given[name] === '')
  if (open.length === 0) return given
  if (!process.stdin.isTTY) {
    const lacks = open.filter(([name]) => name !== 'province')
    if (lacks.length === 0) return given
    fail(lacks.map(([name]) => `--${name} is missing, and there is nobody to ask.`))
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  for (const [name, question] of open) given[name] = await terminal.question(question)
  terminal.close()
  return given
}

function readArguments() {
  const text = { type: 'string', default: '' } as const
  const position = { type: 'string', default: 'Quản trị của xã' } as const
  try {
    return parseArgs({
      options: { commune: text, province: text, login: text, name: text, position },
    })
  } catch (error) {
    return fail([error instanceof Error ? error.message : 'The arguments could not be read.'])
  }
}

function fail(sentences: readonly string[]): never {
  for (const sentence of sentences) console.error(sentence)
  process.exit(1)
}
