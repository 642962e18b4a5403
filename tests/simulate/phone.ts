import type { Own } from '#data/db.ts'
import { sessionReply } from '#protocol/api.ts'

import { type Disk, newDisk, recordsOn, turnTo } from './disk.ts'
import type { Form } from './forms.ts'
import { count, type Run, tell } from './run.ts'
import type { Keeping } from './saves.ts'
import { type Person, signInAtOnce } from './server.ts'
import type { Lock, Tab } from './tab.ts'
import { complete, type Life, newLife } from './tasks.ts'
import { type AppCode, versions } from './versions.ts'

const START = Date.parse('2026-11-20T09:00:00+07:00')

/** A phone: its storage, its clock, its cookies, and the notebooks of who signed in on it. */
export type Phone = {
  name: string
  disk: Disk
  life: Life
  clock: { offset: number; rate: number }
  version: keyof typeof versions
  cookie: string
  seats: Seat[]
  isLost: boolean
}

/** One officer's notebook on one phone. */
export type Seat = {
  name: string
  phone: Phone
  person: Person
  device: string
  database: string
  tabs: Tab[]
  lock: Lock
  forms: Form[]
  /** Acts that were begun here and have not ended. */
  keepings: Keeping[]
  /** How far it had read when somebody last looked, and which streams were to start over. */
  before?: { device: string; epoch: string | null; cursors: Record<string, string> }
  restarted: Set<string>
  /** By stream, up to where the server said that a backup holds it. */
  safe: Record<string, number>
  /** The latest time the server told it, in milliseconds. */
  told: number
  /** True once its officer lost a role, or its storage was lost: what it had is gone with that. */
  hasLost?: boolean
  /** True once its storage lost a part: what it has read differs from then on, until it is read again. */
  isHalfGone?: boolean
  /** True from when its server was put back in the same life to before a record came to where this phone has it, to the next life. */
  hasPassed?: boolean
  /** How often a digest had differed when somebody last looked. */
  differed: number
}

export function newPhone(run: Run): Phone {
  const { dice } = run
  const isOff = dice.chance(0.5)
  const phone: Phone = {
    name: `máy ${String.fromCharCode(65 + run.phones.length)}`,
    disk: newDisk(),
    life: newLife(),
    clock: { offset: isOff ? anyOffset(run) : 0, rate: isOff ? dice.pick([0.5, 1, 1, 3]) : 1 },
    version: dice.chance(0.25) ? 'older' : 'now',
    cookie: '',
    seats: [],
    isLost: false,
  }
  run.phones.push(phone)
  return phone
}

const YEAR_MS = 365 * 86_400_000

/** How wrong a clock is: by minutes, by hours, or by up to ten years. */
export function anyOffset({ dice }: Run): number {
  const reach = dice.pick([300_000, 300_000, 12 * 3_600_000, 10 * YEAR_MS])
  return dice.below(2 * reach) - reach
}

export function timeOf(run: Run, { clock }: Phone): number {
  return Math.round(START + (run.now - START) * clock.rate + clock.offset)
}

export function codeOf({ version }: Phone): AppCode {
  return versions[version]
}

/** Signs in on a phone, over a good road; the notebook there is made or found again. */
export async function signIn(run: Run, phone: Phone, person: Person): Promise<Seat | undefined> {
  const known = phone.seats.find((seat) => seat.person === person)
  const asked = { device: known && deviceKnown(known), cookie: phone.cookie }
  const answer = await signInAtOnce(run.server, person, asked)
  if (answer.status !== 200) {
    tell(run, `${phone.name} ${person.login}`, `signs in: ${answer.status}`)
    return undefined
  }
  const session = sessionReply.parse(JSON.parse(answer.text))
  phone.cookie = answer.cookie ?? phone.cookie
  const code = codeOf(phone)
  await complete(phone.life, () => {
    turnTo(phone.disk)
    return code.openAccount(person.login, session, timeOf(run, phone))
  })
  const seat: Seat = known ?? {
    name: `${phone.name} ${person.login}`,
    phone,
    person,
    device: session.device,
    database: code.databaseNameOf(person.id),
    tabs: [],
    lock: { waiting: [] },
    forms: [],
    keepings: [],
    restarted: new Set(),
    safe: {},
    told: session.now,
    differed: 0,
  }
  if (known && known.device !== session.device) count(run, 'fault: new device at sign-in')
  seat.device = session.device
  seat.told = Math.max(seat.told, session.now)
  if (!known) phone.seats.push(seat)
  tell(run, seat.name, `signs in as device ${session.device.slice(0, 4)}`)
  return seat
}

function deviceKnown(seat: Seat): string | undefined {
  return ownIn(seat)?.session.device
}

/** The notebook's own line on the disk: its device, epoch and cursors. */
export function ownIn({ phone, database }: Seat): Own | undefined {
  return recordsOn<Own>(phone.disk, database, 'own')[0]
}
