import { beforeAll, describe, expect, test } from 'vitest'

import type { Values } from '#domain/record.ts'
import type { SyncReply } from '#protocol/api.ts'
import { stampOf } from '#protocol/stamp.ts'
import { kindNamed } from '#records/kinds.ts'
import { kindNames, type KindName } from '#records/shapes.ts'
import { createApp } from '#server/app.ts'
import { writeAsServer } from '#server/store.ts'

import { aServer, START } from './a-server.ts'
import { requests } from './requests.ts'
import {
  addresses,
  type Deed,
  deeds,
  everybody,
  everyRole,
  rights,
  type Role,
  saidBefore,
  setBy,
  streams,
  wouldSay,
} from '../rights.ts'
import { aValid, SECRET_WORD, type TwoCommunes, twoCommunes } from './two-communes.ts'

const MINUTE_MS = 60_000

test('every address of the server stands in the table, and nothing else does', async () => {
  const app = createApp(await aServer())

  const routes = app.routes.filter(({ method }) => method !== 'ALL')
  const served = new Set(routes.map(({ method, path }) => `${method} ${path}`))

  expect([...served].toSorted()).toEqual(Object.keys(addresses).toSorted())
  expect(Object.keys(requests).toSorted()).toEqual(Object.keys(addresses).toSorted())
})

test('every kind of record stands in the table', () => {
  expect(Object.keys(rights).toSorted()).toEqual(kindNames.toSorted())
})

/** One world for whoever only reads; an address that changes something gets one of its own. */
let reading: TwoCommunes
beforeAll(async () => {
  reading = await twoCommunes()
})

describe.each(Object.entries(addresses))('%s', (address, expected) => {
  test.each(['own', 'other'] as const)(
    'answers everybody as written, of the %s commune',
    async (of) => {
      const there = address.startsWith('GET ') ? reading : await twoCommunes()
      const named = { ...there[of], entry: 1000 }

      for (const [index, who] of everybody.entries()) {
        const before = await rightsAndRecords(there)
        const phone = there.phones[who]
        const asked = requests[address]?.(named, { who, device: phone.device })
        const answer = await phone.send(asked?.method ?? '', asked?.path ?? '', asked?.body)

        expect([who, answer.status], answer.text).toEqual([who, expected[of][index]])
        expect(answer.text, who).not.toContain(SECRET_WORD)
        if (answer.status >= 400) expect(await rightsAndRecords(there), who).toEqual(before)
        // Whoever fails at one name waits; this table is about rights.
        there.world.pass(MINUTE_MS)
      }
    },
  )
})

test.each(Object.keys(addresses).filter((address) => !address.startsWith('GET ')))(
  '%s is closed to what other pages make a browser send',
  async (address) => {
    const { phones, own } = reading
    const phone = phones.admin
    const asked = requests[address]?.(own, { who: 'admin', device: phone.device })
    const send = async (headers: Record<string, string>) =>
      (await phone.send(asked?.method ?? '', asked?.path ?? '', asked?.body, { headers })).status

    expect(await send({ 'x-gan-dan': '' })).toBe(403)
    expect(await send({ origin: 'https://noi-khac.example' })).toBe(403)
    if (asked?.method !== 'DELETE') expect(await send({ 'content-type': 'text/plain' })).toBe(415)
  },
)

/** All that stands of accounts, phones and records: sign-ins that failed are told elsewhere. */
async function rightsAndRecords({ world: { db } }: TwoCommunes) {
  return [
    await db.selectFrom('accounts').selectAll().orderBy('id').execute(),
    await db.selectFrom('devices').selectAll().orderBy('id').execute(),
    await db.selectFrom('rows').selectAll().orderBy('stream').orderBy('position').execute(),
    await db.selectFrom('log').selectAll().orderBy('stream').orderBy('position').execute(),
    await db.selectFrom('streams').selectAll().orderBy('name').execute(),
    await db.selectFrom('readers').selectAll().orderBy('stream').orderBy('reader').execute(),
  ]
}

test.each(everyRole)(
  'a phone of the role %s reads the streams that are written, and no others',
  async (role) => {
    const { phones, other } = await twoCommunes()
    const phone = phones[role]
    const cursors = { [other.stream]: '0.aaaaaaaaaa', 'common:ban': '0.aaaaaaaaaa' }

    const reply = await sync(phone, { cursors })

    const given = streams[role].map((name) => `${name}:suoi`)
    expect(Object.keys(reply.streams).toSorted()).toEqual(given.toSorted())
    expect(new Set(reply.rows.map(({ stream }) => stream))).toEqual(new Set(given))
    const hasWords = reply.rows.some(({ kind }) => kind === 'feedback' || kind === 'task')
    expect(hasWords).toBe(streams[role].length === 2)
  },
)

describe.each(Object.entries(rights))('a record of the kind %s', (name, written) => {
  const kind = name as KindName
  let there: TwoCommunes
  beforeAll(async () => {
    there = await twoCommunes()
  })

  test.each(deeds)('%s: only for those who are written', async (deed) => {
    const took: Role[] = []
    for (const role of everyRole) {
      const change = await changeFor(there, { kind, deed, role })
      const [receipt] = (await sync(there.phones[role], { changes: [change] })).receipts

      if (receipt && 'refused' in receipt) expect(receipt.refused).toBe('not-allowed')
      else if (receipt) took.push(role)
    }

    expect(took).toEqual(everyRole.filter((role) => written[deed].includes(role)))
  })

  test('of another commune is neither read nor written by anybody', async () => {
    for (const role of everyRole) {
      for (const deed of deeds.filter((each) => each !== 'add')) {
        const change = await changeFor(there, { kind, deed, role, commune: 'ban' })
        const before = await otherRows(there)

        const [receipt] = (await sync(there.phones[role], { changes: [change] })).receipts

        expect(receipt).toHaveProperty('refused')
        expect(await otherRows(there)).toEqual(before)
      }
    }
  })
})

const fieldsSetBy = kindNames.flatMap((kind) =>
  Object.keys(kindNamed(kind)?.setBy ?? {}).map((field): [KindName, string] => [kind, field]),
)

test('every field that some roles alone set stands in the table, and nothing else does', () => {
  const written = Object.entries(setBy).flatMap(([kind, fields]) =>
    Object.keys(fields).map((field) => [kind, field]),
  )
  const named = (fields: readonly (readonly string[])[]) => fields.map((each) => each.join('.'))
  expect(new Set(named(fieldsSetBy))).toEqual(new Set(named(written)))
})

test.each(fieldsSetBy)('%s.%s: set only by those who are written', async (kind, field) => {
  const there = await twoCommunes()
  const took: Role[] = []
  for (const role of everyRole.filter((each) => rights[kind]?.change.includes(each))) {
    const change = await changeFor(there, { kind, deed: 'change', role }, saidBefore)
    const sent = { changes: [{ ...change, fields: { [field]: wouldSay[field] } }] }
    const [receipt] = (await sync(there.phones[role], sent)).receipts
    if (receipt && 'refused' in receipt) {
      expect(receipt.issues).toEqual([{ path: field, code: 'not_yours' }])
    } else if (receipt) took.push(role)
  }
  expect(took).toEqual(setBy[kind]?.[field])
})

async function otherRows({ world: { db } }: TwoCommunes) {
  return db
    .selectFrom('rows')
    .selectAll()
    .where('commune', '=', 'ban')
    .orderBy('stream')
    .orderBy('position')
    .execute()
}

let made = 0

function freshId(): string {
  made += 1
  const letters = [...made.toString(26)].map(
    (digit) => 'abcdefghijklmnopqrstuvwxyz'[parseInt(digit, 26)],
  )
  return letters.join('').padStart(10, 'a')
}

type Doing = { kind: KindName; deed: Deed; role: Role; commune?: string }

const wholeOf: Partial<Record<KindName, string>> = {
  progress: 'task',
  opinion: 'dialogue',
  conclusion: 'dialogue',
  occurrence: 'task',
  'change-request': 'task',
  figure: 'target',
  answer: 'visit',
  finding: 'visit',
  signature: 'visit',
  'exemplar-note': 'exemplar',
  'exemplar-figure': 'exemplar',
  'exemplar-answer': 'exemplar',
}

/** A change that does a deed, to a record put there for it. */
async function changeFor(
  there: TwoCommunes,
  { kind, deed, role, commune = 'suoi' }: Doing,
  more: Values = {},
) {
  const id = freshId()
  const record = `${kind}-${id}`
  const whole = `${wholeOf[kind] ?? 'feedback'}-${commune}`
  const values: Values = aValid[kind]?.(whole) ?? {}
  const stamp = stampOf(START + 1000, id)
  if (deed === 'add') {
    return { id, kind, record: newIdOf(kind, values) ?? record, stamp, first: true, fields: values }
  }

  const writer = deed.endsWith('own') ? there.phones[role].officer : 'account-nguoiquen'
  const gone = deed.startsWith('restore')
    ? { removedAt: '2026-11-19T02:00:00.000Z', removedWhy: 'Ghi trùng' }
    : {}
  const by = { id: writer, name: 'Người viết' }
  await writeAsServer(there.world, { commune, by }, [
    { kind, record, fields: { ...values, ...gone, ...more } },
  ])
  return { id, kind, record, stamp, fields: whatItSets(kind, deed) }
}

/** The id a new record must have, where there is one such record. */
function newIdOf(kind: KindName, values: Values): string | undefined {
  return kindNamed(kind)?.idOf?.(values)
}

function whatItSets(kind: KindName, deed: Deed): Values {
  if (deed.startsWith('remove')) {
    return { removedAt: '2026-11-20T02:00:00.000Z', removedWhy: 'Ghi trùng' }
  }
  if (deed.startsWith('restore')) return { removedAt: null, removedWhy: null }
  const changed: Record<KindName, Values> = {
    unit: { shortName: 'Ngần' },
    holiday: { name: 'Nghỉ bù' },
    officer: { position: 'Chủ tịch' },
    feedback: { topic: 'land' },
    denunciation: { handler: 'account-vai-officer' },
    task: { difficulty: 'Thiếu đá' },
    citizen: { phone: '0900 000 000' },
    exemplar: { criteria: 'Mọi hộ đồng ý' },
    'exemplar-note': { words: 'Viết lại' },
    'exemplar-figure': { now: '1.4' },
    'exemplar-answer': { points: '14' },
    dialogue: { place: 'Nhà văn hóa thôn' },
    opinion: { speaker: 'cử tri thôn Ngần' },
    conclusion: { dueOn: '2026-12-15' },
    checklist: { title: 'Tên khác' },
    visit: { place: 'Nhà văn hóa thôn' },
    answer: { value: 'no' },
    finding: { startedOn: '2026-11-21' },
    signature: { name: 'Tên khác' },
    step: { words: 'Viết lại' },
    progress: { percent: 100 },
    plan: { theme: 'Gần dân' },
    occurrence: { period: '2026-q4' },
    'change-request': { answer: 'Đã xem' },
    target: { ordinal: 'II.3' },
    figure: { words: 'Phiếu hỏi' },
    assignment: { endOn: '2027-06-30' },
  }
  return changed[kind]
}

async function sync(
  phone: TwoCommunes['phones']['officer'],
  body: { cursors?: Record<string, string>; changes?: unknown[] },
): Promise<SyncReply> {
  const plain = { protocol: 1, device: phone.device, epoch: null, cursors: {}, changes: [] }
  const answer = await phone.send('POST', '/api/sync', { ...plain, ...body })
  expect(answer.status, answer.text).toBe(200)
  return answer.json() as SyncReply
}
