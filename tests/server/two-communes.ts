import type { Hono } from 'hono'

import type { Values } from '#domain/record.ts'
import { stampOf } from '#protocol/stamp.ts'
import { createApp } from '#server/app.ts'
import { makeCommune } from '#server/communes.ts'
import { deviceFor } from '#server/devices.ts'
import { openSession } from '#server/sessions.ts'
import { writeAsServer } from '#server/store.ts'
import type { Env, World } from '#server/world.ts'

import {
  type APhone,
  type AServer,
  anAccount,
  aPhone,
  aServer,
  A_PASSWORD,
  START,
} from './a-server.ts'
import { aWaitingName } from './a-waiting-name.ts'
import { heldIdOf } from './held-id.ts'
import type { Named } from './requests.ts'
import { anyExemplar } from '../records/exemplar/an-exemplar.ts'
import { everybody, type Role, type Somebody } from '../rights.ts'

/** A word that stands in everything of the other commune and must never be met. */
export const SECRET_WORD = 'chuyenrieng'

export type OnPhone = APhone & { device: string; officer: string }
export type TwoCommunes = {
  world: AServer
  app: Hono<Env>
  phones: Record<Somebody, OnPhone>
  own: Named
  other: Named
}

let checklistsMade = 0

export const aValid: Readonly<Record<string, (of: string) => Values>> = {
  unit: () => ({ name: 'Thôn Ngần', type: 'village' }),
  holiday: () => ({
    on: '2027-01-02',
    type: 'day_off',
    name: 'Ngày nghỉ',
    verified: false,
    basis: 'practice',
    source: 'Thông báo của xã',
  }),
  officer: () => ({ name: 'Lò Văn Quang', position: 'Công chức', active: true }),
  feedback: () => ({
    type: 'observation',
    content: 'Đường vào thôn bị sạt',
    raisedBy: 'unnamed',
    topic: 'infrastructure',
    channel: 'at_home',
    receivedOn: '2026-11-18',
  }),
  denunciation: () => ({
    paperNo: 'TC-2026-03',
    summary: 'Thu tiền làm đường nội thôn vượt mức dân đã bàn',
    topic: 'infrastructure',
    channel: 'reception',
    receivedOn: '2026-11-18',
    against: 'staff',
    againstOthers: true,
  }),
  citizen: (of) => ({ of, name: 'Bà Mùi', kept: true }),
  task: () => ({ content: 'Lát đường thôn', leadUnit: 'unit-suoi' }),
  exemplar: () => anyExemplar,
  'exemplar-note': (of) => ({ of, words: 'Họp thêm một nhóm hộ', land: 120, on: '2026-11-20' }),
  'exemplar-figure': (of) => ({
    of,
    name: 'Đường mở rộng',
    measure: 'km',
    before: '0',
    now: '1.2',
    on: '2026-11-20',
  }),
  'exemplar-answer': (of) => ({
    of,
    by: 'self',
    checklist: 'cl-model-1',
    item: 'B1',
    on: '2026-11-20',
    points: '13',
  }),
  dialogue: () => ({ title: 'Đối thoại thôn Ngần', regime: 'pc_people', plannedOn: '2026-12-05' }),
  opinion: (of) => ({ of, content: 'Xin sửa cầu treo', on: '2026-11-20' }),
  conclusion: (of) => ({ of, content: 'Khảo sát cầu treo', on: '2026-11-20' }),
  // Made once, and never again under its id: each one is another checklist.
  checklist: () => ({
    code: `cl-xa${(checklistsMade += 1)}`,
    version: '2',
    title: 'Kiểm tra nhà văn hóa',
    short: 'Nhà văn hóa',
    content: 'A | Nhà văn hóa\nA1 | yes_no_na | Có nội quy',
  }),
  visit: () => ({
    title: 'Kiểm tra dân chủ ở cơ sở',
    type: 'democracy_inspection',
    direction: 'outgoing',
    unit: 'unit-suoi',
    plannedOn: '2026-12-05',
  }),
  answer: (of) => ({ of, checklist: 'cl-qcdc-1', item: 'A1', on: '2026-11-20', value: 'yes' }),
  finding: (of) => ({
    of,
    content: 'Bảng còn một văn bản hết hiệu lực',
    recommendation: 'Gỡ văn bản, dán bản mới',
    responsible: 'unit-suoi',
    dueOn: '2026-12-20',
    on: '2026-11-20',
  }),
  signature: (of) => ({
    of,
    side: 'unit',
    typed: true,
    name: 'Phạm Quang Hưng',
    on: '2026-11-20',
    signed: 'strengths:1x',
  }),
  step: (of) => ({ of, ofKind: 'feedback', words: 'Đã đến xem', on: '2026-11-20' }),
  progress: (of) => ({ of, percent: 40, words: 'Được một nửa', on: '2026-11-20' }),
  plan: () => ({ title: 'Kế hoạch dân vận', type: 'year', issuer: 'UBND xã' }),
  occurrence: (of) => ({ of, period: '2026-q4', on: '2026-10-01' }),
  target: () => ({
    name: 'Dân hài lòng',
    operator: 'more_than',
    goalPercent: 90,
    recurrence: 'yearly',
  }),
  figure: (of) => ({ of, period: '2026', percent: 89, on: '2026-11-20' }),
  assignment: () => ({
    unit: 'unit-suoi',
    officer: 'account-vai-officer',
    duty: 'officer_in_charge',
    documentNo: '12/QĐ-UBND',
    documentOn: '2026-01-05',
    startOn: '2026-01-05',
  }),
  'change-request': (of) => ({ of, asks: 'cancel', words: 'Trùng việc', on: '2026-11-20' }),
}

/** A server with two communes, and everybody of the first one at a phone of his own. */
export async function twoCommunes(): Promise<TwoCommunes> {
  const world = await aServer()
  const app = createApp(world)
  const own = await fill(world, 'suoi', { login: 'nguoiquen', words: 'việc của xã mình' })
  const phones = await everybodyAt(world, app)
  const other = await fill(world, 'ban', { login: SECRET_WORD, words: SECRET_WORD })
  return { world, app, phones, own, other: { ...other, password: `${A_PASSWORD} khác` } }
}

type Filling = { login: string; words: string }

/** Puts into a commune one of everything that a request can name. */
export async function fill(world: World, commune: string, filling: Filling): Promise<Named> {
  const { login, words } = filling
  const known = world.db.selectFrom('communes').select('id').where('id', '=', commune)
  if (!(await known.executeTakeFirst())) {
    await makeCommune(world, { id: commune, name: `Xã ${words}`, province: `Tỉnh ${words}` })
  }
  const account = await anAccount(world, { login, commune, roles: ['officer'] })
  await world.db
    .updateTable('accounts')
    .set({ name: words, position: words })
    .where('id', '=', account)
    .execute()
  const feedback = `feedback-${commune}`
  const unit = `unit-${commune}`
  await writeAsServer(world, { commune, by: { id: account, name: words } }, [
    { kind: 'officer', record: account, fields: { name: words, position: words, active: true } },
    { kind: 'unit', record: unit, fields: { name: words, type: 'village' } },
    {
      kind: 'feedback',
      record: feedback,
      fields: { ...aValid['feedback']?.(''), content: words },
    },
    { kind: 'task', record: `task-${commune}`, fields: { content: words, leadUnit: unit } },
    {
      kind: 'target',
      record: `target-${commune}`,
      fields: { ...aValid['target']?.(''), name: words },
    },
    {
      kind: 'dialogue',
      record: `dialogue-${commune}`,
      fields: { ...aValid['dialogue']?.(''), title: words },
    },
    {
      kind: 'visit',
      record: `visit-${commune}`,
      fields: { ...aValid['visit']?.(''), title: words },
    },
    {
      kind: 'exemplar',
      record: `exemplar-${commune}`,
      fields: { ...anyExemplar, name: words },
    },
  ])
  await hold(world, commune, { words, account })
  const waiting = await aWaitingName(world, commune, words)
  const phone = await signedIn(world, createApp(world), login, commune)
  const stream = `commune:${commune}`
  return {
    login,
    password: A_PASSWORD,
    account,
    device: phone.device,
    feedback,
    unit,
    stream,
    commune,
    entry: 1,
    waiting,
  }
}

async function hold(
  world: World,
  commune: string,
  { words, account }: { words: string; account: string },
) {
  for (const who of everybody) {
    const id = heldIdOf(commune, who)
    const fields = { ...aValid['feedback']?.(''), content: words }
    const change = {
      id,
      kind: 'feedback',
      record: `feedback-${id}`,
      stamp: stampOf(START, id),
      first: true,
      fields,
    }
    await world.db
      .insertInto('held')
      .values({
        commune,
        id,
        at: START,
        officer: account,
        officer_name: words,
        device: 'd',
        changes: JSON.stringify([change]),
      })
      .execute()
  }
}

/** Everybody of the commune `suoi`, each signed in at a phone of his own. */
export async function everybodyAt(world: World, app: Hono<Env>): Promise<TwoCommunes['phones']> {
  const phones: Partial<TwoCommunes['phones']> = {}
  for (const who of everybody) {
    if (who === 'none') {
      phones[who] = Object.assign(aPhone(app), { device: 'none', officer: 'none' })
    } else if (who === 'newcomer') {
      await anAccount(world, { login: who, roles: ['officer', 'admin'], password: null })
      phones[who] = await signedIn(world, app, who, 'suoi')
    } else {
      const role: Role = who
      await anAccount(world, { login: `vai-${role}`, roles: [role] })
      phones[who] = await signedIn(world, app, `vai-${role}`, 'suoi')
    }
  }
  return phones as TwoCommunes['phones']
}

/** A phone on which an account of this commune is signed in already. */
async function signedIn(world: World, app: Hono<Env>, login: string, commune: string) {
  const officer = `account-${login}`
  const device = await deviceFor(world, { id: officer, commune }, { agent: 'Chrome · Android' })
  const phone = aPhone(app, `gan-dan=${await openSession(world, officer, device)}`)
  await phone.send('GET', '/api/me')
  return Object.assign(phone, { device, officer })
}
