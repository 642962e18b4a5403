import type { Draft } from '#data/db.ts'
import type { Values } from '#domain/record.ts'
import { SEALED_WORDS } from '#protocol/sealed.ts'
import type { KindName } from '#records/shapes.ts'

import { recordsOn } from './disk.ts'
import { codeOf, type Seat } from './phone.ts'
import { count, fail, newWord, type Run, tell } from './run.ts'
import { keep, type Kept } from './saves.ts'
import { allBeforeEyes, type Ids, outboxOf, shownIn, valuesBeforeEyes } from './seen.ts'
import type { Tab } from './tab.ts'
import { begin, complete, work } from './tasks.ts'
import { badAnswers, draftField, someAnswers } from './values.ts'

/** A form an officer has open on a record, and what it showed when it was opened. */
export type Form = {
  kind: KindName
  record: string
  opened: { values: Values; seen: Record<string, string[]> }
  view: Ids
  eyes: Ids
  /** A word of it that is on the phone as a draft. */
  drafted?: string
}

const kindsEdited: KindName[] = ['feedback', 'task', 'exemplar', 'citizen']

/** A record on the screen of a phone that can be edited, if there is any. */
export function anyRecord(
  run: Run,
  seat: Seat,
  filter: (kind: KindName, id: string) => boolean = () => true,
): { kind: KindName; id: string } | undefined {
  const found: { kind: KindName; id: string }[] = []
  for (const kind of kindsEdited) {
    const all = recordsOn<{ id: string }>(seat.phone.disk, seat.database, kind)
    found.push(...all.filter(({ id }) => filter(kind, id)).map(({ id }) => ({ kind, id })))
  }
  return found.length > 0 ? run.dice.pick(found) : undefined
}

export async function openForm(run: Run, tab: Tab): Promise<Form | undefined> {
  const { seat, life } = tab
  // What is in view is what the screen shows once the phone has come to rest.
  await work(life)
  const isRefused = new Set(
    outboxOf(seat)
      .filter(({ state }) => state === 'refused')
      .map(({ record }) => record),
  )
  const refused = anyRecord(run, seat, (_, id) => isRefused.has(id))
  const place = refused && run.dice.chance(0.4) ? refused : anyRecord(run, seat)
  if (!place || seat.forms.some(({ record }) => record === place.id)) return undefined
  const { kind, id } = place
  const view = valuesBeforeEyes(shownIn(seat, kind, id))
  const eyes = allBeforeEyes(run, seat, kind, id)
  const opened = await complete(life, () => codeOf(seat.phone).openForEdit(tab.here, kind, id))
  if (!opened) return undefined
  // An older app shows nothing of a field that it does not know.
  const inView = Object.entries(view).filter(([name]) => Object.hasOwn(opened.seen, name))
  const form: Form = { kind, record: id, opened, view: Object.fromEntries(inView), eyes }
  seat.forms.push(form)
  tell(run, seat.name, `opens the form of ${kind} ${id.slice(0, 4)}`)
  return form
}

/** Types a word that stays in the form, as its draft. */
export async function draft(run: Run, tab: Tab, form: Form): Promise<void> {
  const { seat, life } = tab
  const word = newWord(run).normalize('NFC')
  const { keepDraft, editDraftOf } = codeOf(seat.phone)
  const { opened, kind, record } = form
  const values = { ...opened.values, [draftField(kind)]: word }
  const id = editDraftOf(record)
  const kept = { id, kind, values, before: opened.values, seen: opened.seen }
  tell(run, seat.name, `types ${word} into the form of ${record.slice(0, 4)}`)
  begin(
    life,
    () => keepDraft(tab.here, kept),
    (outcome) => {
      if (!('error' in outcome)) form.drafted = word
    },
  )
  await work(life)
}

/** Saves a form with some answers of it changed; the form closes. */
export async function saveForm(run: Run, tab: Tab, form: Form, steps?: number): Promise<void> {
  const { seat } = tab
  const { kind, record, opened, view, eyes } = form
  const code = codeOf(seat.phone)
  const known = code.kindNamed(kind)?.fields ?? {}
  const isBad = run.dice.chance(0.06)
  const typed = isBad
    ? badAnswers(run, kind)
    : someAnswers(run, kind, (name) => Object.hasOwn(known, name))
  if (isBad) count(run, 'fault: forged change')
  const mended = mend(opened.values, kind)
  const answers = { ...mended, ...typed }
  seat.forms = seat.forms.filter((each) => each !== form)
  const saving: Kept = { kind, id: record, answers, opened, view, eyes }
  if (form.drafted !== undefined) saving.draft = code.editDraftOf(record)
  await keep(run, tab, [saving], { steps })
}

/** What an officer sets right in a form that shows answers the commune did not take. */
function mend(values: Values, kind: KindName): Values {
  const mended = mendNames(values)
  if (values['registerNo'] !== undefined && kind !== 'feedback') mended['registerNo'] = null
  for (const name of ['dueOn', 'receivedOn', 'startOn']) {
    if (values[name] === '2026-02-31') mended[name] = '2026-11-18'
  }
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string' && value.length > 4000) mended[name] = value.slice(0, 40)
  }
  return mended
}

/** Who is named has a name, and whose name is kept back has it elsewhere. */
function mendNames({ raisedBy, person }: Values): Values {
  if (raisedBy === 'named' && !person) return { raisedBy: 'unnamed' }
  return raisedBy === 'withheld' ? { person: null, phone: null } : {}
}

/** After a phone died its forms are gone, but for their drafts, which are as they were typed. */
export function formsAfterDeath(run: Run, seat: Seat): void {
  const drafts = recordsOn<Draft>(seat.phone.disk, seat.database, 'drafts')
  seat.forms = seat.forms.filter((form) => {
    if (form.drafted === undefined) return false
    const kept = drafts.find(({ id }) => id.endsWith(form.record))
    // What stood in the field was taken out by law while the form was open.
    if (kept?.values[draftField(form.kind)] === SEALED_WORDS) return false
    if (kept?.values[draftField(form.kind)] !== form.drafted) {
      fail(run, `A draft the phone had acknowledged is on it: ${form.drafted} on ${seat.name}`)
      return false
    }
    // What stands apart by now was taken out of it: its officer opens the record as it stands anew.
    if (kept.altered) return false
    count(run, 'draft resumed after a crash')
    const { before, seen } = kept
    if (before && seen) {
      form.opened = { values: before, seen }
      seeSeals(form)
    }
    return true
  })
}

/** Whoever goes on with a draft sees the seal where words were taken out by law meanwhile. */
function seeSeals({ opened, view, eyes }: Form): void {
  for (const [name, value] of Object.entries(opened.values)) {
    const seal = value === SEALED_WORDS ? opened.seen[name] : undefined
    if (!seal) continue
    view[name] = [...seal]
    eyes[name] = [...(eyes[name] ?? []), ...seal]
  }
}
