import type { Browser } from './browser.ts'
import type { Exchanged } from './pages/syncing.ts'
import type { Sizes } from './sizes.ts'
import { asBlock } from './rows-phone.ts'
import { inBytes, inMs, type Line, median, times } from './table.ts'

export const PASSWORD = 'lá xanh trên núi'
const FASTER_MIN = 3
const BODY_MAX = 1.1
const TRIPS_MAX = 6
const PUSHED_MAX = 1.2
const IDLE_BYTES = 1024

/** Where the pages of each contender are. */
export type Addresses = { ours: string; pouch: string; rx: string }
type Name = keyof Addresses

const names: Name[] = ['ours', 'pouch', 'rx']
const called: Record<Name, string> = { ours: 'Gần Dân', pouch: 'PouchDB', rx: 'RxDB' }

/** One phone's day on the road: all records, nothing new, then its own changes. */
type Day = { fresh: Exchanged; idle: Exchanged; push: Exchanged }

/** A new phone takes the records and asks again; another one sends what it wrote without signal. */
export async function* roadLines(browser: Browser, addresses: Addresses, sizes: Sizes) {
  for (const slower of sizes.slower) {
    const days: Record<Name, Day[]> = { ours: [], pouch: [], rx: [] }
    for (let round = 0; round < sizes.rounds(slower); round += 1) {
      for (const name of names) {
        const from = sizes.many + (round + 10 * slower) * 2 * sizes.waiting
        const day = dayOf(browser, addresses[name], { name, slower, from, sizes })
        days[name].push(await day)
      }
    }
    yield [
      ...freshLines(days, slower, sizes),
      ...pushLines(days, slower, sizes),
      ...idleLines(days, slower),
    ]
  }
}

type Round = { name: Name; slower: number; from: number; sizes: Sizes }

async function dayOf(
  browser: Browser,
  address: string,
  { name, slower, from, sizes }: Round,
): Promise<Day> {
  const [filled, empty] = name === 'ours' ? ['nho', 'trong'] : ['records', 'empty']
  const more = name === 'ours' ? [PASSWORD, true] : []
  const taking = await browser.visit(address, slower, async (ask) => {
    const fresh = await ask<Exchanged>('takeAll', filled, ...more)
    return { fresh, idle: await ask<Exchanged>('takeNothing') }
  })
  if (taking.fresh.records < sizes.some) throw new Error(`${name} took too few records`)
  const push = await browser.visit(address, slower, async (ask) => {
    await ask<Exchanged>('takeAll', empty, ...more)
    return ask<Exchanged>('pushAll', from, sizes.waiting)
  })
  return { ...taking, push }
}

function freshLines(days: Record<Name, Day[]>, slower: number, { some }: Sizes): Line[] {
  const ms = (name: Name) => median(days[name].map(({ fresh }) => fresh.ms))
  const block = (name: Name) => median(days[name].map(({ fresh }) => fresh.block))
  const down = (name: Name) => median(days[name].map(({ fresh }) => fresh.down))
  const packed = median(days.ours.map(({ fresh }) => fresh.packed))
  const ratios = [ms('pouch') / ms('ours'), ms('rx') / ms('ours')]
  const cpu = `${slower}×`
  return [
    {
      work: `a fresh phone takes ${some} records`,
      cpu,
      ours: inMs(ms('ours')),
      against: `PouchDB ${inMs(ms('pouch'))}; RxDB ${inMs(ms('rx'))}`,
      ratio: ratios.map((ratio) => `${times(ratio)} faster`).join('; '),
      target: `≥ ${FASTER_MIN}× faster`,
      isMet: ratios.every((ratio) => ratio >= FASTER_MIN),
    },
    {
      work: 'longest block of it',
      cpu,
      ours: asBlock(block('ours')),
      against: `PouchDB ${asBlock(block('pouch'))}; RxDB ${asBlock(block('rx'))}`,
      ratio: '',
      target: '',
    },
    {
      work: 'body of it',
      cpu,
      ours: inBytes(down('ours')),
      against: `gzip of the rows ${inBytes(packed)}; PouchDB ${inBytes(down('pouch'))}; RxDB, not packed, ${inBytes(down('rx'))}`,
      ratio: times(down('ours') / packed),
      target: `≤ ${BODY_MAX}× the gzip`,
      isMet: down('ours') <= BODY_MAX * packed,
    },
  ]
}

function pushLines(days: Record<Name, Day[]>, slower: number, { waiting }: Sizes): Line[] {
  const pushed = (name: Name, what: 'ms' | 'requests' | 'up' | 'packed') =>
    median(days[name].map(({ push }) => push[what]))
  const told = (name: Name) =>
    `${called[name]} ${pushed(name, 'requests')} in ${inMs(pushed(name, 'ms'))}, ${inBytes(pushed(name, 'up'))}`
  const cpu = `${slower}×`
  const others = `${told('pouch')}; ${told('rx')}`
  return [
    {
      work: `push ${waiting} offline changes: round trips`,
      cpu,
      ours: `${pushed('ours', 'requests')} in ${inMs(pushed('ours', 'ms'))}`,
      against: others,
      ratio: '',
      target: `≤ ${TRIPS_MAX}`,
      isMet: pushed('ours', 'requests') <= TRIPS_MAX,
    },
    {
      work: 'bytes of it',
      cpu,
      ours: inBytes(pushed('ours', 'up')),
      against: `gzip of the changes ${inBytes(pushed('ours', 'packed'))}`,
      ratio: times(pushed('ours', 'up') / pushed('ours', 'packed')),
      target: `≤ ${PUSHED_MAX}× the gzip`,
      isMet: pushed('ours', 'up') <= PUSHED_MAX * pushed('ours', 'packed'),
    },
  ]
}

function idleLines(days: Record<Name, Day[]>, slower: number): Line[] {
  if (slower > 1) return []
  const idle = (name: Name) => days[name][0]?.idle
  return [
    {
      ...idleLine(idle('ours'), `${days.ours[0]?.fresh.records} records`),
      against: `${trips(idle('pouch'))} (PouchDB); ${trips(idle('rx'))} (RxDB)`,
    },
  ]
}

/** Nothing new, on a phone with very many records. */
export async function idleAtMany(
  browser: Browser,
  address: string,
  { many }: Sizes,
): Promise<Line[]> {
  return browser.visit(address, 1, async (ask) => {
    const fresh = await ask<Exchanged>('takeAll', 'lon', PASSWORD, false)
    if (fresh.records < many) throw new Error(`The phone has ${fresh.records} records alone`)
    const idle = await ask<Exchanged>('takeNothing')
    const taken = `${inMs(fresh.ms)}, longest block ${asBlock(fresh.block)}`
    return [
      {
        work: `a fresh phone takes ${many} records`,
        cpu: '1×',
        ours: taken,
        against: '',
        ratio: '',
        target: '',
      },
      idleLine(idle, `${fresh.records} records`),
    ]
  })
}

function idleLine(idle: Exchanged | undefined, where: string): Line {
  const { requests = 0, up = 0, down = 0 } = idle ?? {}
  return {
    work: `sync with nothing new at ${where}`,
    cpu: '1×',
    ours: trips(idle),
    against: '',
    ratio: '',
    target: '1 round trip, ≤ 1 KB each way',
    isMet: requests === 1 && up <= IDLE_BYTES && down <= IDLE_BYTES,
  }
}

function trips(idle: Exchanged | undefined): string {
  const { requests = 0, up = 0, down = 0, ms = 0 } = idle ?? {}
  return `${requests} in ${inMs(ms)}, ${inBytes(up)} up, ${inBytes(down)} down`
}
