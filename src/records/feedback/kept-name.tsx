import { openForEdit } from '#data/drafts.ts'
import type { Here } from '#data/here.tsx'
import { RECORD_ID_LENGTH } from '#data/new-id.ts'
import type { Opened, Saving } from '#data/save.ts'
import { issuesOf } from '#domain/issues.ts'
import type { Values } from '#domain/record.ts'

import { citizen } from '#records/citizen/record.ts'
import type { Beside } from '#records/form-screen.tsx'
import { kinds } from '#records/kinds.ts'
import { isRepresented, isSpokenFor } from './rules.ts'
import { feedbackTexts } from './texts.ts'

/** A field of the record that holds a name kept back, as the form of the matter calls it. */
export function keptField(name: string): string {
  return `citizen.${name}`
}

/** Stands in a form whose officer does not read the name that is kept back. */
const UNREAD = keptField('unread')

const fields = {
  [keptField('name')]: citizen.fields.name,
  [keptField('phone')]: citizen.fields.phone,
  [keptField('address')]: citizen.fields.address,
  [keptField('representatives')]: citizen.fields.representatives,
}

/** True where a name is kept back from the officer at this phone: he changes nothing of it. */
export function isKeptFrom(values: Values): boolean {
  return values[UNREAD] === true
}

/** Whether a name that stands apart may be taken out, so that the matter is raised by nobody named. */
export function mayUnname({ officer }: Here, values: Values): boolean {
  return partOf(values) === undefined || kinds.citizen.may(officer, 'remove', matterOf(values))
}

/**
 * *Giữ kín tên*: who said it is asked in the form of the matter and stands in a record of its own,
 * saved in the same act.
 */
export const keptName: Beside = { fields, part: partOf, open, check, savings }

function partOf(values: Values): string | undefined {
  const id = values[keptField('id')]
  return typeof id === 'string' ? id : undefined
}

function matterOf(values: Values) {
  return { values: without(values), parts: [] }
}

/** Stands in a form of a matter that came from an opinion which is on this phone. */
const HEARD_AS = 'heardAs'

/** Stands beside it where that opinion was taken out. */
const HEARD_OUT = 'heardOut'

/** Who said it at a dialogue may be named in the opinion as well, which is emptied with the matter. */
async function withOpinion({ db, officer }: Here, own: Opened): Promise<Opened> {
  const { opinion } = own.values
  const shown = typeof opinion === 'string' ? await db.opinion.get(opinion) : undefined
  if (!shown) return own
  const { fields } = shown.version
  const isRemoved = shown.list === 'removed'
  const isNamed = fields['speaker'] !== undefined
  const mayEmpty = isNamed && kinds.opinion.may(officer, 'remove', { values: fields, parts: [] })
  if (isRemoved && !mayEmpty) return own
  return { ...own, values: { ...own.values, [HEARD_AS]: opinion, [HEARD_OUT]: isRemoved } }
}

function withoutSpeaker({ now }: Here, { opened }: Saving, { raisedBy }: Values): Saving[] {
  const { [HEARD_AS]: id, [HEARD_OUT]: isRemoved } = opened?.values ?? {}
  if (raisedBy !== 'withheld' || typeof id !== 'string') return []
  // What is said of a removed record would bring it back: it is taken out anew with it.
  const out = isRemoved === true ? { removedAt: new Date(now()).toISOString() } : {}
  return [{ kind: 'opinion', id, answers: { speaker: null, speakerKept: true, ...out } }]
}

async function open(here: Here, matter: Opened, id: string): Promise<Opened> {
  const own = await withOpinion(here, matter)
  const rows = await here.db.citizen.where('of').equals(id).toArray()
  const row = rows.find(({ list }) => list !== 'removed') ?? rows[0]
  const beside = row && (await openForEdit(here, 'citizen', row.id))
  if (!row || !beside) {
    const isWithheld = own.values['raisedBy'] === 'withheld'
    return isWithheld ? { ...own, values: { ...own.values, [UNREAD]: true } } : own
  }
  return {
    ...own,
    values: { ...own.values, ...within(beside.values), [keptField('id')]: row.id },
    seen: { ...own.seen, ...within(beside.seen) },
  }
}

function check(answers: Values) {
  if (answers['raisedBy'] !== 'withheld' || isKeptFrom(answers)) return []
  const issues = issuesOf({ name: 'citizen', fields, indexes: [] }, answers)
  // Each stands where it would of a named person.
  const places: Record<string, string> = {
    [keptField('name')]: 'person',
    [keptField('phone')]: 'phone',
    [keptField('address')]: 'address',
    [keptField('representatives')]: 'representatives',
  }
  const unsaid = isRepresented(answers) && !answers[keptField('representatives')]
  return issues
    .concat(unsaid ? [{ path: 'representatives', code: 'missing' }] : [])
    .map(({ path, code }) => ({ path: places[path] ?? path, code }))
}

function savings(here: Here, own: Saving, answers: Values): Saving[] {
  return [...ofName(here, own, answers), ...withoutSpeaker(here, own, answers)]
}

function ofName(here: Here, { id: of, opened }: Saving, answers: Values): Saving[] {
  const id = partOf(answers)
  if (isKeptFrom(answers)) return []
  if (id === undefined || !opened) {
    if (answers['raisedBy'] !== 'withheld') return []
    const said = keptBack(of, answers)
    return [{ kind: 'citizen', id: here.newId(RECORD_ID_LENGTH), answers: said, isNew: true }]
  }
  const before = apart(opened)
  const said = saidAgain(here, of, { answers, isOut: isOut(before.values) })
  return said ? [{ kind: 'citizen', id, answers: said, opened: before }] : []
}

type Again = { answers: Values; isOut: boolean }

/** What the record apart, there already, says from now on; nothing where it stays as it is. */
function saidAgain(here: Here, of: string, { answers, isOut }: Again): Values | undefined {
  if (answers['raisedBy'] === 'withheld') {
    return { ...keptBack(of, answers), removedAt: null, removedWhy: null }
  }
  if (isOut) return undefined
  return answers['raisedBy'] === 'named' ? told(answers) : out(here)
}

function keptBack(of: string, answers: Values): Values {
  const { name, phone, address, representatives } = without(answers)
  const spoken = spokenFor(answers, representatives)
  return { of, name, phone, address, representatives: spoken, kept: true }
}

/** Who speaks for a group, where that is asked. */
function spokenFor(answers: Values, representatives: unknown): unknown {
  return isSpokenFor(answers) ? representatives : undefined
}

/** The name may be known again to all who work with the matter. */
function told(answers: Values): Values {
  const { person, phone, address, representatives } = answers
  const spoken = spokenFor(answers, representatives)
  return { name: person, phone, address, representatives: spoken, kept: false }
}

function isOut({ removedAt }: Values): boolean {
  return typeof removedAt === 'string'
}

function out({ now }: Here): Values {
  const removedWhy = feedbackTexts.choices.raisedBy.unnamed
  return { removedAt: new Date(now()).toISOString(), removedWhy }
}

function apart({ values, seen }: Opened): Opened {
  return { values: without(values), seen: without(seen) }
}

/** Values of the record apart, by the names the form of the matter has for them. */
function within<Value>(values: Record<string, Value>): Record<string, Value> {
  const named = Object.entries(values).map(([name, value]) => [keptField(name), value] as const)
  return Object.fromEntries(named)
}

/** Of all that the form of the matter says, what belongs to the record apart, by its own names. */
function without<Value>(values: Record<string, Value>): Record<string, Value> {
  const prefix = keptField('')
  const named = Object.entries(values).flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [],
  )
  return Object.fromEntries(named)
}
