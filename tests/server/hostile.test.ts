import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { kindNamed } from '#records/kinds.ts'

import { type AServer } from './a-server.ts'
import { type Dice, diceOf, mutatedHeaders, mutatedPath, mutatedText } from './mutate.ts'
import { type Asked, requests } from './requests.ts'
import { addresses as rights, everybody, type Somebody } from '../rights.ts'
import { aValid, type TwoCommunes, twoCommunes } from './two-communes.ts'

/** `npm run hostile` sends ten times as many. */
const MUTATIONS = Number(process.env['MUTATIONS'] ?? 500)
const SEED = Number(process.env['SEED'] ?? 20_261_120)
const PATIENCE_MS = 2000

const addresses = Object.keys(requests)
/** A refusal may be told in the journal, what may not be done is held for those who may, and a failed sign-in is counted. */
const telling = new Set(['journal', 'counters', 'attempts', 'held'])

type Trial = {
  method: string
  path: string
  text: string | undefined
  headers: Record<string, string>
}

test(`${MUTATIONS} requests that mean ill: no fault, nothing stored, nothing echoed`, async () => {
  let there = await twoCommunes()
  let before = await contentsOf(there.world)
  const statuses = new Map<number, number>()

  for (let number = 0; number < MUTATIONS; number += 1) {
    const dice = diceOf(SEED + number)
    const mark = `DauVet89x${number}x`
    const address = dice.oneOf(addresses)
    const who = dice.upTo(4) === 0 ? dice.oneOf(everybody) : whoMay(address, dice)
    const phone = there.phones[who]
    const asked = askedOf(there, dice, { address, who, device: phone.device })
    const trial = trialOf(asked, dice, mark)
    const begun = performance.now()

    const answer = await send(there, phone.cookie, trial)

    const told = `${number}: ${trial.method} ${trial.path} by ${who} got ${answer.status}`
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    expect(answer.status, told).toBeLessThan(500)
    expect(answer.text, told).not.toContain('"refused":"fault"')
    expect(performance.now() - begun, told).toBeLessThan(PATIENCE_MS)
    const isTaken = answer.status < 400 && !isAllRefused(answer.text)
    if (!isTaken || trial.method === 'GET') {
      expect(withoutRows(answer.text), told).not.toMatch(new RegExp(mark, 'i'))
      expect(await contentsOf(there.world), told).toEqual(before)
      expect(await tellingOf(there.world), told).not.toMatch(new RegExp(mark, 'i'))
    } else {
      there = await twoCommunes()
      before = await contentsOf(there.world)
    }
  }

  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 401, 403, 404]))
}, 600_000)

/** Somebody whom the table lets through: most of what is odd should reach what is behind the door. */
function whoMay(address: string, dice: Dice): Somebody {
  return dice.oneOf(everybody.filter((_, index) => (rights[address]?.own[index] ?? 0) < 300))
}

/** Some right request; a sync sometimes makes a record of any kind instead. */
function askedOf(
  there: TwoCommunes,
  dice: Dice,
  sender: { address: string; who: string; device: string },
): Asked {
  const named = dice.upTo(3) === 0 ? there.other : there.own
  const asked = requests[sender.address]?.(named, sender)
  if (!asked) throw new Error('An address has no request')
  if (asked.path !== '/api/sync' || dice.upTo(2) === 0) return asked
  const kind = dice.oneOf(Object.keys(aValid))
  const whole = ['progress', 'occurrence', 'change-request'].includes(kind) ? 'task' : 'target'
  const isOfTask = whole === 'task' || kind === 'figure'
  const of = isOfTask ? `${whole}-suoi` : named.feedback
  const id = 'hostilenew'
  const change = {
    id,
    kind,
    ...aNewOne(kind, of),
    stamp: `1795140000000-${id}`,
    first: true,
  }
  const body = asked.body as object
  return { ...asked, body: { ...body, changes: [change] } }
}

/** A valid new record under an id that it may have. */
function aNewOne(kind: string, of: string) {
  const fields = aValid[kind]?.(of) ?? {}
  return { record: kindNamed(kind)?.idOf?.(fields) ?? `${kind}-moi-toanh`, fields }
}

function trialOf({ method, path, body }: Asked, dice: Dice, mark: string): Trial {
  const text = body === undefined ? undefined : mutatedText(body, dice, mark)
  const headers = mutatedHeaders(dice, mark)
  return { method, path: mutatedPath(path, dice, mark), text, headers }
}

async function send({ app }: TwoCommunes, cookie: string, { method, path, text, headers }: Trial) {
  const response = await app.request(path, {
    method,
    headers: {
      'x-gan-dan': '1',
      'content-type': 'application/json',
      ...(cookie ? { cookie } : {}),
      ...headers,
    },
    ...(text === undefined ? {} : { body: text }),
  })
  return { status: response.status, text: await response.text() }
}

/** True for a sync in which no change was taken. */
function isAllRefused(text: string): boolean {
  const receipts = receiptsIn(text)
  return receipts !== undefined && receipts.every((each) => 'refused' in each)
}

/** The answer without the rows of a sync, which are what others have written. */
function withoutRows(text: string): string {
  return receiptsIn(text) ? JSON.stringify({ ...(JSON.parse(text) as object), rows: [] }) : text
}

function receiptsIn(text: string): object[] | undefined {
  if (!text.startsWith('{')) return undefined
  const { receipts } = JSON.parse(text) as { receipts?: object[] }
  return receipts
}

let tables: Promise<string[]> | undefined

/** Asked once: every world begins with the same tables, and no request makes one. */
function tablesOf({ db }: AServer): Promise<string[]> {
  tables ??= db.introspection.getTables().then((all) => all.map(({ name }) => name).toSorted())
  return tables
}

/** All that is stored, but for what tells of refusals. A contact of a phone is no storing. */
async function contentsOf(world: AServer): Promise<string> {
  const contents: unknown[] = []
  for (const name of await tablesOf(world)) {
    if (telling.has(name)) continue
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(
      world.db,
    )
    const kept = rows.map(({ contact_at: _, waiting: __, ...rest }) => JSON.stringify(rest))
    contents.push([name, kept.toSorted()])
  }
  return JSON.stringify(contents)
}

async function tellingOf(world: AServer): Promise<string> {
  const contents: unknown[] = []
  for (const name of telling) {
    contents.push((await sql`select * from ${sql.table(name)}`.execute(world.db)).rows)
  }
  return JSON.stringify(contents)
}
