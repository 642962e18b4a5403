import { aWorldWithApart } from './a-backup.ts'
import { aChange, anId, openCommune, pullAll, START, type SyncingPhone } from './a-commune.ts'

/** Words that must be met nowhere but where they may be read. */
export const SUMMARY = 'Thu tiền làm đường nội thôn vượt mức dân đã bàn'
export const PAPER = 'TC-2026-03'
export const WHICH = 'denunciation-1'

/** Words with each thing by which somebody could be known. */
export const traces: Readonly<Record<string, string>> = {
  phone: 'Gọi lại theo số 0912 345 678 vào buổi tối',
  identity: 'Căn cước 001089012345 kèm trong đơn',
  name: 'Bà Lò Thị Mai nói đã thấy việc này',
}

export const anyDenunciation = {
  paperNo: PAPER,
  summary: SUMMARY,
  topic: 'infrastructure',
  channel: 'reception',
  receivedOn: '2026-11-18',
  against: 'staff',
  againstOthers: true,
}

/** The change that seals a denunciation. */
export function aDenunciation(fields: object = {}, record = WHICH) {
  return aChange({
    kind: 'denunciation',
    record,
    first: true,
    fields: { ...anyDenunciation, ...fields },
  })
}

/** The change that adds a step to a denunciation. */
export function aStepOf(fields: object, of = WHICH, at = START + 10) {
  const own = { of, ofKind: 'denunciation', on: '2026-11-19', ...fields }
  return aChange({ kind: 'step', record: `step-${anId()}`, first: true, at, fields: own })
}

/** The change by which somebody is named to handle it. */
export function named(handler: string, at = START + 5) {
  return aChange({ kind: 'denunciation', record: WHICH, at, fields: { handler } })
}

/** A commune in which Hạnh sealed a denunciation that says this. */
export async function aCommuneWithDenunciation(fields: object = {}) {
  const { world } = await aWorldWithApart()
  const { app, signIn } = await openCommune(world)
  const [hanh, quang] = [await signIn('hanh'), await signIn('quang')]
  const [tham, tuyen] = [await signIn('tham'), await signIn('tuyen')]
  const [tinh, quantri] = [await signIn('tinh'), await signIn('quantri')]
  const [receipt] = await hanh.push(aDenunciation(fields))
  return { world, app, signIn, hanh, quang, tham, tuyen, tinh, quantri, receipt }
}

export type Commune = Awaited<ReturnType<typeof aCommuneWithDenunciation>>

/** All that the server keeps, as text. */
export async function everythingIn({ world: { db } }: Pick<Commune, 'world'>): Promise<string> {
  const tables = ['rows', 'log', 'held', 'journal', 'marks', 'streams', 'register_numbers'] as const
  const all = []
  for (const table of tables) all.push(await db.selectFrom(table).selectAll().execute())
  return JSON.stringify(all)
}

export const HISTORY = `/api/records/denunciation/${WHICH}/history`

/** What a phone is told of the denunciation by every road there is: its words, its name, its number. */
export async function toldTo(phone: SyncingPhone): Promise<string[]> {
  const told = [
    JSON.stringify(await pullAll(phone)),
    (await phone.send('GET', HISTORY)).text,
    (await phone.send('GET', '/api/held')).text,
    (await phone.send('GET', '/api/journal')).text,
  ].join(' ')
  const words = [SUMMARY, PAPER, WHICH, 'T-1', 'denunciation']
  return words.filter((each) => told.includes(each))
}
