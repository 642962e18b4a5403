import { gunzipSync } from 'node:zlib'

import type { SyncReply } from '#protocol/api.ts'
import type { Change } from '#protocol/change.ts'

import { noteBacks, type Given } from './came-back.ts'
import { ownIn, type Seat, timeOf } from './phone.ts'
import { count, fail, type Run, tell } from './run.ts'
import { onlyLeadersAreServedWhatWaits, whatIsReceiptedIsInTheLog } from './served.ts'
import { type Answer, type Request, serve } from './server.ts'
import type { Tab } from './tab.ts'
import { type Life, within, work } from './tasks.ts'
import { noteAnswer, noteDelivery } from './traps.ts'

/** What a phone asked, on its way there and back. */
export type Parcel = {
  seat: Seat
  life: Life
  request: Request
  changes: Change[]
  /** The records it gives back. */
  back: Given[]
  /** How often the server has got it. */
  arrivals: number
  answer?: Answer
  /** False once nobody waits for the answer any more. */
  isAwaited: boolean
  resolve: (response: Response) => void
  reject: (error: unknown) => void
}

type Page = Pick<Tab, 'seat' | 'life' | 'isStolenFrom'>

/** Takes a request of a phone onto the road, where it lies until something happens to it. */
export function carry(
  run: Run,
  page: Page,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const { seat, life } = page
  const { lock } = seat
  if (lock.holder !== page && !page.isStolenFrom) {
    fail(run, 'Two pages of one account never exchange at once')
  }
  return new Promise((resolve, reject) => {
    const body = init.body ?? null
    const headers = { ...(init.headers as Record<string, string>) }
    const parcel: Parcel = {
      seat,
      life,
      request: { method: init.method ?? 'GET', path, headers, body, cookie: seat.phone.cookie },
      ...carriedIn(body),
      arrivals: 0,
      isAwaited: true,
      resolve,
      reject,
    }
    run.parcels.push(parcel)
    life.blocked += 1
    init.signal?.addEventListener('abort', () => {
      if (letGo(parcel)) reject(new DOMException('Aborted', 'AbortError'))
    })
    const what = parcel.changes.map(({ id }) => id.slice(0, 4)).join(' ')
    tell(run, seat.name, `asks the server${what && `, with ${what}`}`)
  })
}

export function bodyOf(body: BodyInit | null | undefined): string {
  if (typeof body === 'string') return body
  if (body instanceof Uint8Array) return gunzipSync(body).toString()
  if (body instanceof ArrayBuffer) return gunzipSync(new Uint8Array(body)).toString()
  return '{}'
}

function carriedIn(body: BodyInit | null | undefined): Pick<Parcel, 'changes' | 'back'> {
  const { changes = [], back = [] } = JSON.parse(bodyOf(body)) as Partial<Parcel>
  return { changes, back: back.map(({ kind, id }) => ({ kind, id })) }
}

/** Nobody waits for the answer of a parcel any more; false when nobody did. */
function letGo(parcel: Parcel): boolean {
  if (!parcel.isAwaited) return false
  parcel.isAwaited = false
  parcel.life.blocked -= 1
  return true
}

export function forget(run: Run, parcel: Parcel): void {
  run.parcels = run.parcels.filter((each) => each !== parcel)
}

/** The server gets a parcel, perhaps again. */
export async function arrive(run: Run, parcel: Parcel): Promise<Answer> {
  parcel.arrivals += 1
  const answer = await serve(run.server, parcel.request)
  const reply = answer.status === 200 ? replyIn(answer.text) : undefined
  if (reply) {
    noteAnswer(run, reply)
    await whatIsReceiptedIsInTheLog(run, reply.receipts)
    for (const receipt of reply.receipts) noteTaken(run, receipt)
    await onlyLeadersAreServedWhatWaits(run, parcel.seat.person, reply)
  }
  await noteBacks(run, parcel.seat.person.commune, parcel.back)
  const again = parcel.arrivals > 1 ? ' again' : ''
  tell(run, 'server', `gets what ${parcel.seat.name} asked${again}: ${summary(answer)}`)
  return answer
}

function summary({ status, text }: Answer): string {
  if (status !== 200) return String(status)
  const { receipts, rows, more } = JSON.parse(text) as {
    receipts: { id: string; refused?: string; position?: number; stamp?: string }[]
    rows: { id: string; position: number }[]
    more: boolean
  }
  const told = receipts.map(
    ({ id, refused, position, stamp }) =>
      `${id.slice(0, 4)} ${refused ?? `at ${position}`}${stamp ? ' set right' : ''}`,
  )
  const came = rows.map(({ id, position }) => `${id.slice(0, 4)}@${position}`)
  return [`takes [${told.join(', ')}]`, `rows [${came.join(' ')}]`, more ? 'and more' : ''].join(
    ' ',
  )
}

/** The phone gets an answer to a parcel and works on it, for some steps only if they are given. */
export async function give(
  run: Run,
  parcel: Parcel,
  answer: Pick<Answer, 'status' | 'text'> & Partial<Answer>,
  steps?: number,
): Promise<boolean> {
  forget(run, parcel)
  if (!letGo(parcel)) return true
  if (answer.cookie !== undefined) parcel.seat.phone.cookie = answer.cookie
  const headers = new Headers(answer.headers)
  headers.delete('set-cookie')
  headers.delete('content-encoding')
  headers.delete('content-length')
  const response = new Response(answer.text, { status: answer.status, headers })
  noteReply(run, parcel, answer)
  const before = { contactAt: ownIn(parcel.seat)?.contactAt, at: timeOf(run, parcel.seat.phone) }
  within(parcel.life, () => parcel.resolve(response))
  const isAtRest = await work(parcel.life, steps)
  const reply = answer.status === 200 ? replyIn(answer.text) : undefined
  if (reply && isAtRest && hasTaken(parcel.seat, reply, before)) {
    parcel.seat.told = Math.max(parcel.seat.told, reply.now)
  }
  return isAtRest
}

/** Whether a phone has read as far as a reply leads, so that it knows what the reply said. */
function hasTaken(
  seat: Seat,
  { epoch, streams }: SyncReply,
  before: { contactAt: number | undefined; at: number },
): boolean {
  const own = ownIn(seat)
  // A reply that another page was quicker than is thrown away: what it said, nobody knows.
  const { contactAt = -Infinity } = own ?? {}
  if (contactAt === before.contactAt || contactAt < before.at) return false
  const cursors = Object.entries(streams)
  const isAsFar = cursors.every(([name, { cursor }]) => own?.cursors[name] === cursor)
  return own?.epoch === epoch && isAsFar && Object.keys(own.cursors).length === cursors.length
}

/** What a reply told a phone, remembered apart from what the phone makes of it. */
function noteReply(
  run: Run,
  parcel: Parcel,
  { status, text, life }: Pick<Answer, 'status' | 'text'> & Partial<Answer>,
): void {
  const reply = status === 200 ? replyIn(text) : undefined
  if (!reply) return
  const { seat } = parcel
  noteDelivery(run, parcel, reply)
  // What an earlier life of the server had taken, and this one lacks, has no receipt any more.
  const lost = life === run.server.life ? new Set() : run.server.lost
  for (const receipt of reply.receipts) if (!lost.has(receipt.id)) noteReceipt(run, receipt)
  for (const [name, { safe, restart }] of Object.entries(reply.streams)) {
    seat.safe[name] = Math.max(seat.safe[name] ?? 0, safe)
    if (restart) seat.restarted.add(name)
  }
}

/** A request that came twice is taken where the first was lost, though its phone has the first answer. */
function noteTaken(run: Run, receipt: SyncReply['receipts'][number]): void {
  const made = run.made.get(receipt.id)
  if (made && 'position' in receipt)
    made.taken = { stream: receipt.stream, position: receipt.position }
}

function noteReceipt(run: Run, receipt: SyncReply['receipts'][number]): void {
  const made = run.made.get(receipt.id)
  if (!made) return
  if ('position' in receipt) made.receipt = { stream: receipt.stream, position: receipt.position }
  else made.isHeld ||= receipt.held === true
}

function replyIn(text: string): SyncReply | undefined {
  try {
    const reply = JSON.parse(text) as SyncReply
    return Array.isArray(reply.receipts) ? reply : undefined
  } catch {
    return undefined
  }
}

/** The road breaks under a parcel: whoever waits hears that there is no network. */
export async function breakOff(run: Run, parcel: Parcel): Promise<void> {
  forget(run, parcel)
  if (!letGo(parcel)) return
  within(parcel.life, () => parcel.reject(new TypeError('network')))
  await work(parcel.life)
}

/** What is on the road for a life that is over arrives all the same; nobody waits for it. */
export function orphan(run: Run, life: Life): void {
  const left = run.parcels.filter((parcel) => parcel.life === life)
  for (const parcel of left) parcel.isAwaited = false
  count(run, 'fault: request outlives its phone', left.length)
}
