import type { Shown } from '#data/db.ts'
import type { Here } from '#data/here.tsx'
import type { Values } from '#domain/record.ts'
import type { KindName } from '#records/shapes.ts'

import { anyRecord, draft, openForm, saveForm } from './forms.ts'
import { codeOf, type Seat } from './phone.ts'
import { count, type Made, newWord, type Run, tell } from './run.ts'
import { keep, type Kept } from './saves.ts'
import { allBeforeEyes, outboxOf, shownIn, valuesBeforeEyes } from './seen.ts'
import type { Tab } from './tab.ts'
import { complete, work } from './tasks.ts'
import { badAnswers, draftField, isMade, oneAnswer, UNIT, wholeAnswers } from './values.ts'

/** Something that can happen in a run, and how often it is tried; false when it could not. */
export type Act = { name: string; weight: number; happen: (run: Run) => Promise<boolean> }

/** An open page of somebody who works with citizens, if there is one. */
export function anyTab(run: Run, filter: (tab: Tab) => boolean = () => true): Tab | undefined {
  const tabs = run.phones
    .flatMap(({ seats }) => seats)
    .flatMap((seat) => seat.tabs)
    .filter((tab) => tab.db.isOpen() && filter(tab))
  return tabs.length > 0 ? run.dice.pick(tabs) : undefined
}

const works = ({ seat }: Tab) =>
  !seat.person.roles.every((role) => ['viewer', 'admin'].includes(role))

/** Every so often an act is left in the middle, and something else happens before it goes on. */
export function stepsNow({ dice }: Run): number | undefined {
  return dice.chance(0.12) ? dice.below(14) : undefined
}

/** An open page on a phone that rests: what it shows is what its officer has in view. */
export async function restingTab(run: Run): Promise<Tab | undefined> {
  const tab = anyTab(run, works)
  if (tab) await work(tab.life)
  return tab
}

const RECORDS_MAX = 8

async function make(run: Run): Promise<boolean> {
  const tab = anyTab(run, works)
  if (!tab || (countRecords(run) >= RECORDS_MAX && run.dice.chance(0.9))) return false
  if (run.dice.chance(0.05)) return forgeList(run, tab)
  const kept = newRecords(run, codeOf(tab.seat.phone).kindNames.filter(isMade))
  if (run.dice.chance(0.5)) tab.schedule.wake()
  await keep(run, tab, kept, { steps: stepsNow(run) })
  return true
}

function countRecords({ made }: Run): number {
  const firsts = [...made.values()].filter(({ first }) => first)
  return new Set(firsts.map(({ record }) => record)).size
}

/** One record, perhaps with the name of who said it, or with another one in the same act. */
function newRecords(run: Run, makeable: readonly KindName[]): Kept[] {
  const kind = run.dice.pick(makeable)
  const kept: Kept[] = [newRecord(run, kind)]
  if (run.dice.chance(0.08)) Object.assign(kept[0]?.answers ?? {}, badAnswers(run, kind))
  if (kind === 'feedback' && run.dice.chance(0.5)) keepNameBack(run, kept)
  if (run.dice.chance(0.3)) kept.push(newRecord(run, run.dice.pick(makeable)))
  return kept
}

function newRecord(run: Run, kind: KindName): Kept {
  const answers = wholeAnswers(run, kind)
  return { kind, id: run.dice.id(16), answers, isNew: true, view: {}, eyes: {} }
}

/** Somebody writes a day off into the commune's calendar, which only the admin keeps. */
async function forgeList(run: Run, tab: Tab): Promise<boolean> {
  const said = { name: newWord(run), source: newWord(run), basis: 'practice', verified: false }
  const answers = { on: '2027-03-08', type: 'day_off', ...said }
  count(run, 'fault: list written by who may not')
  const id = run.dice.id(16)
  await keep(run, tab, [{ kind: 'holiday', id, answers, isNew: true, view: {}, eyes: {} }])
  return true
}

/** Who said it stands in a record of its own, which goes with what was said. */
function keepNameBack(run: Run, kept: Kept[]): void {
  const [opinion] = kept
  if (!opinion) return
  opinion.answers['raisedBy'] = 'withheld'
  const name = newRecord(run, 'citizen')
  name.answers['of'] = opinion.id
  kept.push(name)
  count(run, 'name kept back')
}

/** A part of a record: a step of an opinion, or how far a task has come. */
async function addPart(run: Run): Promise<boolean> {
  const tab = await restingTab(run)
  const whole = tab && anyWhole(run, tab.seat)
  if (!tab || !whole) return false
  const { seat } = tab
  const common = { of: whole.id, words: newWord(run), on: '2026-11-20' }
  const answers =
    whole.kind === 'task'
      ? { ...common, percent: run.dice.below(100) }
      : { ...common, ofKind: whole.kind, ...moveOf(run, seat, whole.id) }
  const kind = whole.kind === 'task' ? 'progress' : 'step'
  const part: Kept = { kind, id: run.dice.id(16), answers, isNew: true, view: {}, eyes: {} }
  const isGroup = run.dice.chance(0.25)
  const edit = isGroup ? quickEdit(run, seat, whole) : undefined
  await keep(run, tab, edit ? [part, edit] : [part], { steps: stepsNow(run) })
  return true
}

/** What has parts, every so often where a name is kept back: its steps say who reads that. */
function anyWhole(run: Run, seat: Seat) {
  const kept = anyRecord(run, seat, (kind, id) => kind === 'feedback' && isKeptBack(seat, id))
  if (kept && run.dice.chance(0.4)) return kept
  return anyRecord(run, seat, (kind) => kind === 'feedback' || kind === 'task')
}

function isKeptBack(seat: Seat, id: string): boolean {
  return shownIn(seat, 'feedback', id)?.version.fields['raisedBy'] === 'withheld'
}

/** Where a step leads: nowhere, on, or into somebody's hands, who then reads a name kept back. */
function moveOf({ dice, server }: Run, seat: Seat, of: string) {
  const isKept = isKeptBack(seat, of)
  const near = server.people.filter(
    ({ commune, roles }) => commune === seat.person.commune && !roles.includes('admin'),
  )
  const officer = dice.pick(isKept ? near : server.people).id
  const handed = { toUnit: UNIT, toOfficer: officer }
  if (isKept && dice.chance(0.6)) return handed
  const settling = { to: 'settling', ...handed }
  return dice.pick([{}, { to: 'sorted' }, { to: 'sorted' }, settling, handed])
}

/** A change made without a form: what is in view is what is replaced. */
function quickEdit(run: Run, seat: Seat, { kind, id }: { kind: KindName; id: string }): Kept {
  const eyes = allBeforeEyes(run, seat, kind, id)
  const view = valuesBeforeEyes(shownIn(seat, kind, id))
  const name = draftField(kind)
  return { kind, id, answers: { [name]: newWord(run) }, view, eyes }
}

async function open(run: Run): Promise<boolean> {
  const tab = anyTab(run, works)
  if (!tab || tab.seat.forms.length > 2) return false
  return (await openForm(run, tab)) !== undefined
}

async function type(run: Run): Promise<boolean> {
  const tab = anyTab(run, ({ seat }) => seat.forms.length > 0)
  if (!tab) return false
  const form = run.dice.pick(tab.seat.forms)
  await draft(run, tab, form)
  return true
}

async function save(run: Run): Promise<boolean> {
  const tab = anyTab(run, ({ seat }) => seat.forms.length > 0)
  if (!tab) return false
  if (tab.seat.lock.holder) count(run, 'trap 10')
  const form = run.dice.pick(tab.seat.forms)
  await saveForm(run, tab, form, stepsNow(run))
  if (run.dice.chance(0.3)) tab.schedule.wake()
  return true
}

async function edit(run: Run): Promise<boolean> {
  const tab = anyTab(run, works)
  if (!tab) return false
  const form = await openForm(run, tab)
  if (!form) return false
  if (tab.seat.lock.holder) count(run, 'trap 10')
  await saveForm(run, tab, form, stepsNow(run))
  if (run.dice.chance(0.3)) tab.schedule.wake()
  return true
}

/** Chooses among values that stand side by side, or keeps them all in one text. */
async function choose(run: Run): Promise<boolean> {
  const tab = await restingTab(run)
  const place =
    tab && anyRecord(run, tab.seat, (kind, id) => contestedNames(tab.seat, kind, id).length > 0)
  if (!tab || !place) return false
  const { kind, id } = place
  const shown = shownIn(tab.seat, kind, id)
  if (!shown) return false
  const chosen = choiceIn(run, kind, shown)
  tell(run, tab.seat.name, `chooses ${Object.keys(chosen)[0]} of ${id.slice(0, 4)}`)
  count(run, 'contested value chosen')
  const eyes = allBeforeEyes(run, tab.seat, kind, id)
  const kept: Kept = { kind, id, answers: chosen, view: valuesBeforeEyes(shown), eyes }
  const { choose: chooseIn } = codeOf(tab.seat.phone)
  const how = (here: Here) => chooseIn(here, { kind, id, chosen, view: shown.version })
  await keep(run, tab, [kept], { how })
  return true
}

/** One of the values of a contested field, or another one in the place of all. */
function choiceIn(run: Run, kind: KindName, { version }: Shown): Values {
  const [name, standing] = run.dice.pick(Object.entries(version.contested ?? {}))
  if (name !== 'removedAt') {
    const isNew = run.dice.chance(0.4)
    return { [name]: isNew ? oneAnswer(run, kind, name) : run.dice.pick(standing).value }
  }
  const { value } = run.dice.pick(standing)
  return { removedAt: value, removedWhy: value === null ? null : newWord(run) }
}

function contestedNames(seat: Seat, kind: string, id: string): string[] {
  return Object.keys(shownIn(seat, kind, id)?.version.contested ?? {})
}

/** Takes a record out, or brings one back. */
async function removeOrRestore(run: Run): Promise<boolean> {
  const tab = await restingTab(run)
  const place = tab && anyRecord(run, tab.seat)
  if (!tab || !place) return false
  const { kind, id } = place
  const isOut = shownIn(tab.seat, kind, id)?.version.fields['removedAt'] !== undefined
  const at = new Date(tab.here.now())
  if (at.getUTCFullYear() > 9000) return false
  const answers = isOut
    ? { removedAt: null, removedWhy: null }
    : { removedAt: at.toISOString(), removedWhy: newWord(run) }
  count(run, isOut ? 'record brought back' : 'record taken out')
  const eyes = allBeforeEyes(run, tab.seat, kind, id)
  const view = valuesBeforeEyes(shownIn(tab.seat, kind, id))
  await keep(run, tab, [{ kind, id, answers, view, eyes }])
  return true
}

/** Drops a refused change by the officer's own hand. */
async function drop(run: Run): Promise<boolean> {
  const tab = anyTab(run, ({ seat }) => outboxOf(seat).some(({ state }) => state === 'refused'))
  if (!tab) return false
  const { seat } = tab
  const refused = run.dice.pick(outboxOf(seat).filter(({ state }) => state === 'refused'))
  const wasRefused = new Set(
    outboxOf(seat).flatMap(({ id, state }) => (state === 'refused' ? id : [])),
  )
  await complete(tab.life, () => codeOf(seat.phone).dropRefused(tab.here, refused))
  const left = new Set(outboxOf(seat).map(({ id }) => id))
  for (const made of run.made.values()) {
    if (left.has(made.id)) continue
    // A copy of a phone lets go what was made on the other, and what went with it may go alone.
    if (wasRefused.has(made.id)) made.isLetGo = true
    if (isDropped(made, seat, refused.record, wasRefused)) made.fate = 'dropped'
  }
  tell(run, seat.name, `drops ${refused.id.slice(0, 4)} by hand`)
  count(run, 'refused change dropped')
  return true
}

/** Whether a change of this phone that is there no more went by its officer's hand. */
function isDropped(made: Made, seat: Seat, record: string, wasRefused: ReadonlySet<string>) {
  if (made.seat !== seat || made.fate !== 'made' || made.record !== record) return false
  // What was taken once and is refused now, since its record was erased, may go as well.
  return !made.receipt || wasRefused.has(made.id)
}

export const officerActs: Act[] = [
  { name: 'make', weight: 12, happen: make },
  { name: 'part', weight: 5, happen: addPart },
  { name: 'open', weight: 8, happen: open },
  { name: 'type', weight: 2, happen: type },
  { name: 'save', weight: 10, happen: save },
  { name: 'edit', weight: 10, happen: edit },
  { name: 'choose', weight: 6, happen: choose },
  { name: 'remove', weight: 2, happen: removeOrRestore },
  { name: 'drop', weight: 1, happen: drop },
]
