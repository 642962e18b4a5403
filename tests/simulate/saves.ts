import type { Pending } from '#data/db.ts'
import type { Here } from '#data/here.tsx'
import type { Saving } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { SEALED_WORDS } from '#protocol/sealed.ts'

import { codeOf, type Seat } from './phone.ts'
import { count, fail, type Made, type Run, tell } from './run.ts'
import { type Ids, outboxOf } from './seen.ts'
import type { Tab } from './tab.ts'
import { begin, work } from './tasks.ts'
import { noteMaking } from './traps.ts'

/** One record of an act: what is saved, and what its officer had before the eyes. */
export type Kept = Saving & { view: Ids; eyes: Ids }

/** An act that was begun on a phone; what it left there is known once it ended, or the phone died. */
export type Keeping = { seat: Seat; kept: Kept[]; ids: Set<string>; isOver: boolean }

/** Another way to save than as a form does. */
type How = (here: Here) => Promise<void>

/** Saves as the app does, for some steps only if they are given. */
export async function keep(
  run: Run,
  tab: Tab,
  kept: Kept[],
  { steps, how }: { steps?: number | undefined; how?: How } = {},
): Promise<Keeping> {
  const { seat, life } = tab
  const keeping: Keeping = { seat, kept, ids: new Set(), isOver: false }
  const here = {
    ...tab.here,
    newId: (length: number) => {
      const id = run.dice.id(length)
      keeping.ids.add(id)
      return id
    },
  }
  seat.keepings.push(keeping)
  const before = outboxOf(seat)
  begin(
    life,
    () => (how ? how(here) : codeOf(seat.phone).saveTogether(here, kept)),
    (outcome) => {
      keeping.isOver = true
      seat.keepings = seat.keepings.filter((each) => each !== keeping)
      if ('error' in outcome) return noteFailed(run, seat, outcome.error)
      noteSaved(run, keeping, before)
    },
  )
  await work(life, steps)
  return keeping
}

function noteFailed(run: Run, seat: Seat, error: unknown): void {
  tell(run, seat.name, `could not save: ${String(error)}`)
  const isClosed = error instanceof Error && /DatabaseClosed|InvalidState/.test(error.name)
  if (!isClosed) fail(run, `What an officer saves can be saved: ${String(error)}`)
}

/** What the phone has acknowledged is on it: each change, with every word that was typed. */
function noteSaved(run: Run, keeping: Keeping, before: readonly Pending[]): void {
  const entries = noteMade(run, keeping)
  const { seat } = keeping
  for (const kept of keeping.kept) {
    const entry = entries.find(({ kind, record }) => kind === kept.kind && record === kept.id)
    if (entry) checkSaying(run, entry, kept)
    else if (wordsIn(kept.answers).length > 0) {
      fail(run, `What was saved lies in the outbox: ${kept.kind} ${kept.id} on ${seat.name}`)
    }
    noteMended(run, seat, before, { kept, entry })
  }
}

/** Remembers the changes an act left in the outbox. */
export function noteMade(run: Run, { seat, kept, ids }: Keeping): Pending[] {
  const entries = outboxOf(seat).filter(({ id }) => ids.has(id))
  for (const entry of entries) {
    const { id, kind, record, fields, over = {}, group, first } = entry
    const { commune = seat.person.commune } = entry
    const about = kept.find((each) => each.kind === kind && each.id === record)
    const made: Made = {
      id,
      commune,
      kind,
      record,
      seat,
      fields,
      stamp: entry.stamp,
      over,
      eyes: eyesOf(fields, about?.eyes),
      group,
      first,
      at: run.acts,
      fate: 'made',
    }
    run.made.set(id, made)
    noteMaking(run, seat, made)
    const names = Object.keys(fields).join(' ')
    tell(run, seat.name, `saves ${id.slice(0, 4)}: ${kind} ${record.slice(0, 4)} ${names}`)
    if (Number(entry.stamp.slice(0, 13)) < seat.told) {
      fail(run, `No change is from before the server's last word: ${id} on ${seat.name}`)
    }
    const { view = {}, answers = {} } = about ?? {}
    checkOver(run, entry, { eyes: made.eyes, view, answers })
  }
  if (entries.length > 1) count(run, 'group saved')
  return entries
}

/** Whether a change nobody ever took left its phone, since another one now says it in its place. */
function isMended(run: Run, id: string): boolean {
  const made = run.made.get(id)
  if (!made || made.receipt) return false
  return !outboxOf(made.seat).some((each) => each.id === id)
}

/**
 * Values in view, and what whoever of these made one had in view before; or said of a record that
 * went again whole, which was looked at when it was said.
 */
function hadBefore(run: Run, ids: readonly string[], name: string): Set<string> {
  const all = new Set(ids)
  for (const id of all) {
    const { eyes = {}, over = {}, first } = run.made.get(id) ?? {}
    for (const each of [...(eyes[name] ?? []), ...(first ? (over[name] ?? []) : [])]) all.add(each)
  }
  return all
}

/**
 * A record the commune never took, or whose taking it lost, goes again whole, and says what its own
 * changes before it said: they are not on the phone any more. What another commune took, before its
 * officer moved from there with the form still open, this one never did.
 */
function isOwnUntaken(run: Run, id: string, { record, commune }: Pending): boolean {
  const made = run.made.get(id)
  if (made?.record !== record) return false
  if (commune !== undefined && made.commune !== commune) return true
  return made.receipt === undefined || !outboxOf(made.seat).some((each) => each.id === id)
}

/** Who takes a record out has all of its values before the eyes. */
function eyesOf({ removedAt = null }: Values, eyes: Ids = {}): Ids {
  if (removedAt === null) return eyes
  return { ...eyes, removedAt: [...new Set(Object.values(eyes).flat())] }
}

/** Fields that no officer fills in: nobody has their values in view. */
const GIVEN = ['tempNo', 'registerNo']

/** A change replaces what its officer had in view when the form was opened: that, and nothing else. */
function checkOver(
  run: Run,
  entry: Pending,
  { eyes, view, answers }: { eyes: Ids; view: Ids; answers: Values },
): void {
  const { id, first, fields, over = {} } = entry
  for (const name of Object.keys(fields)) {
    const said = new Set(over[name])
    const unseen = [...said].filter(
      (each) =>
        !hadBefore(run, eyes[name] ?? [], name).has(each) &&
        !(first && isOwnUntaken(run, each, entry)),
    )
    if (unseen.length > 0) {
      fail(
        run,
        `Nobody replaces what was not in view: ${id} replaces ${unseen.join(' ')} in ${name}`,
      )
    }
    // What goes again with a record the commune never took was not asked of now: beside it stands
    // what stood there.
    if (first && !(name in answers)) continue
    const left = (view[name] ?? []).filter((each) => !said.has(each) && !isMended(run, each))
    if (left.length > 0 && !GIVEN.includes(name)) {
      fail(run, `What was in view is replaced: ${id} leaves ${left.join(' ')} in ${name}`)
    }
  }
}

function checkSaying(run: Run, { id, fields }: Pending, { answers }: Kept): void {
  const said = JSON.stringify(fields).normalize('NFC')
  // What stood in a field was taken out by law while its form was open.
  const open = Object.entries(answers).filter(([name]) => fields[name] !== SEALED_WORDS)
  const lacking = wordsIn(Object.fromEntries(open)).filter((word) => !said.includes(word))
  if (lacking.length > 0)
    fail(run, `Every word typed is in the change: ${id} lacks ${lacking.join(' ')}`)
}

/** Refused changes of a record that are gone once its form was saved have been mended. */
function noteMended(
  run: Run,
  seat: Seat,
  before: readonly Pending[],
  { kept, entry }: { kept: Kept; entry: Pending | undefined },
): void {
  const now = new Set(outboxOf(seat).map(({ id }) => id))
  for (const change of before) {
    const made = run.made.get(change.id)
    if (now.has(change.id) || made?.record !== kept.id || made.fate !== 'made') continue
    // Its answer may have come while the form was saved.
    if (change.state === 'kept') continue
    made.fate = 'mended'
    count(run, 'refused change mended')
    const said = { ...change.fields, ...kept.answers }
    const lost = Object.keys(said).filter(
      (name) => JSON.stringify(said[name] ?? null) !== JSON.stringify(entry?.fields[name] ?? null),
    )
    tell(
      run,
      seat.name,
      `mends ${change.id.slice(0, 4)}${lost.length > 0 ? ` but ${lost.join(' ')}` : ''}`,
    )
  }
}

/** The words of the run in some values. */
export function wordsIn(values: unknown): string[] {
  const text = JSON.stringify(values ?? null).normalize('NFC')
  return text.match(/Lời ữ \[\d+\]/g) ?? []
}
