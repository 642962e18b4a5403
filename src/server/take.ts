import { sql } from 'kysely'

import type { Receipt } from '#protocol/api.ts'
import type { Version } from '#protocol/change.ts'
import { millisOf, type Stamp, stampOf } from '#protocol/stamp.ts'

import { type Book, changeKey, keyOf } from './book.ts'
import { canonical } from './canonical.ts'
import type { Verdict } from './judge.ts'
import { newRegister, numberIn } from './register-numbers.ts'

/** Who made a change, on which phone, and when the server takes it. */
export type Hand = { by: { id: string; name: string }; device: string; now: number }

/** Where a change lands: its place, and the record with what the server adds. */
type Landing = { verdict: Verdict; position: number; version: Version; receipt: Receipt }

/** Writes what was judged: the row at its new position, and the change into the log. */
export async function take(book: Book, verdict: Verdict, hand: Hand): Promise<Receipt> {
  const { change, stream, stamp } = verdict
  const position = headOf(book, stream) + 1
  const version = await numbered(book, verdict)
  const told = stamp === change.stamp ? {} : { stamp }
  const receipt: Receipt = { id: change.id, stream, position, ...told }
  const landing = { verdict, position, version, receipt }
  await writeRow(book, landing)
  await writeLog(book, landing, hand)

  book.heads.set(stream, position)
  book.records.set(keyOf({ kind: change.kind, id: change.record }), version)
  book.receipts.set(changeKey(change), receipt)
  return receipt
}

/** Writes how far the streams have come; the last act of a transaction that took changes. */
export async function closeBook({ db, heads, headsBefore }: Book): Promise<void> {
  for (const [name, head] of heads) {
    if (head === headsBefore.get(name)) continue
    await db.updateTable('streams').set({ head }).where('name', '=', name).execute()
  }
}

function headOf({ heads }: Book, stream: string): number {
  const head = heads.get(stream)
  if (head === undefined) throw new Error(`The stream ${stream} is not locked`)
  return head
}

/** The record with its number, when this change is the one that brings it into a register. */
async function numbered({ db, commune }: Book, verdict: Verdict): Promise<Version> {
  const { kind, change, stamp, before, after } = verdict
  const register = newRegister(kind, before?.fields, after.fields)
  if (!register) return after
  const wasNumbered = before?.fields['registerNo'] !== undefined
  const place = { kind: change.kind, id: change.record, wasNumbered }
  const registerNo = await numberIn(db, commune, register, place)
  return {
    ...after,
    fields: { ...after.fields, registerNo },
    stamps: { ...after.stamps, registerNo: laterThan(after.stamps['registerNo'], stamp) },
  }
}

function laterThan(old: Stamp | undefined, stamp: Stamp): Stamp {
  if (old === undefined || old < stamp) return stamp
  return stampOf(millisOf(old) + 1, stamp.slice(14))
}

/** Written as plain SQL, like the log below: these two run for every change of every phone. */
async function writeRow({ db, commune }: Book, { verdict, position, version }: Landing) {
  const { change, stream, before, whole } = verdict
  const { kind, id: mark, record } = change
  const fields = canonical(version.fields)
  const stamps = canonical(version.stamps)
  if (before) {
    await sql`update rows
      set position = ${position}, mark = ${mark}, fields = ${fields}, stamps = ${stamps}
      where commune = ${commune} and kind = ${kind} and id = ${record} and stream = ${stream}
    `.execute(db)
    return
  }
  const { author = null } = version.fields
  await sql`insert into rows
    (commune, kind, id, stream, position, mark, fields, stamps, author, of_kind, of_id, gone)
    values (${commune}, ${kind}, ${record}, ${stream}, ${position}, ${mark}, ${fields}, ${stamps},
      ${author}, ${whole?.kind ?? null}, ${whole?.id ?? null}, 0)
  `.execute(db)
}

async function writeLog({ db, commune }: Book, landing: Landing, hand: Hand) {
  const { verdict, position, version, receipt } = landing
  const { change, stream, stamp, after } = verdict
  const registerNo = version === after ? {} : { registerNo: version.fields['registerNo'] }
  const fields = canonical({ ...change.fields, ...registerNo })
  const claimed = stamp === change.stamp ? null : change.stamp
  const over = change.over ? canonical(change.over) : null
  await sql`insert into log
    (commune, kind, record, change, stream, position, at, stamp, claimed,
      officer, officer_name, device, fields, over, receipt)
    values (${commune}, ${change.kind}, ${change.record}, ${change.id}, ${stream}, ${position},
      ${hand.now}, ${stamp}, ${claimed}, ${hand.by.id}, ${hand.by.name}, ${hand.device},
      ${fields}, ${over}, ${JSON.stringify(receipt)})
  `.execute(db)
}
