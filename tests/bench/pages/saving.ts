import { type Pending, type Shown, stores } from '#data/db.ts'
import { keepDraft } from '#data/drafts.ts'
import type { Here } from '#data/here.tsx'
import { save } from '#data/save.ts'

import { recordAt } from '../records.ts'
import { openAlone } from './notebook.ts'
import { openRaw, type Raw } from './raw.ts'

/**
 * Milliseconds of each save, of one raw write, of the same writes made raw together, and of each
 * save with the second copy of it outside the database.
 */
export type SaveTimes = {
  ours: number[]
  rawOne: number[]
  rawSame: number[]
  copied: number[]
}

/** Feedback alone: the kind an officer writes most. */
const feedbackNumbers = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => Math.floor((from + at) / 6) * 10 + ((from + at) % 6))

/** Writes feedback on a phone without signal, as the form does. */
export async function writeFeedback(here: Here, from: number, count: number): Promise<void> {
  for (const at of feedbackNumbers(from, count)) await write(here, at)
}

async function write(here: Here, at: number): Promise<void> {
  const { id, fields } = recordAt(at)
  const { tempNo: _tempNo, ...answers } = fields
  await save(here, { kind: 'feedback', id, answers, draft: id, isNew: true })
}

/**
 * Saves feedback one by one, each beside a raw write of the same row and one of the same rows,
 * while so many other changes wait.
 */
export async function timeSaves(name: string, count: number, waiting: number): Promise<SaveTimes> {
  const here = await openAlone(name)
  const { db } = here
  const raw = await openRaw(`raw ${name}`, stores)
  await writeFeedback(here, 0, waiting)
  const times: SaveTimes = { ours: [], rawOne: [], rawSame: [], copied: [] }
  for (const at of feedbackNumbers(waiting, count)) {
    const { id, kind, fields } = recordAt(at)
    await keepDraft(here, { id, kind, values: fields })
    times.ours.push(await timed(() => write(here, at)))
    const shown = await db.feedback.get(id)
    const change = await db.outbox.where('id').above('').last()
    if (!shown || !change) throw new Error('The save is not there')
    times.rawOne.push(await timed(() => raw.write({ feedback: [shown] })))
    times.rawSame.push(await timed(() => writeSame(raw, id, shown, change)))
    await db.outbox.where('[kind+record]').equals([kind, id]).delete()
  }
  raw.close()
  times.copied = await timeCopied(here, name, waiting + count, count)
  db.close()
  return times
}

/** Saves as the app does, which answers the officer when the second copy stands too. */
async function timeCopied(
  here: Here,
  name: string,
  from: number,
  count: number,
): Promise<number[]> {
  const { keepSecondCopy } = await import('#data/second-copy.ts')
  const { bring, stop } = await keepSecondCopy(here.db, name, after)
  const copying = { ...here, copied: bring }
  const spent: number[] = []
  for (const at of feedbackNumbers(from, count)) {
    const { id, kind, fields } = recordAt(at)
    await keepDraft(copying, { id, kind, values: fields })
    spent.push(await timed(() => write(copying, at)))
    await here.db.outbox.where('[kind+record]').equals([kind, id]).delete()
  }
  stop()
  return spent
}

function after(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms)
  return () => clearTimeout(timer)
}

function writeSame(raw: Raw, id: string, shown: Shown, change: Pending): Promise<void> {
  const again = { ...shown, id: `${id}-1` }
  const own = { key: 'own', counter: change.seq }
  return raw.write({ feedback: [again], outbox: [change], own: [own] }, { drafts: id })
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}
