import type { Calendar } from './calendar.ts'
import type { Day } from './day.ts'
import { type Act, hasRole, type Officer, type Role, worksWithCitizens } from './officer.ts'
import type { Part } from './part.ts'
import type { Issue, Values } from './record.ts'
import type { Steps } from './steps.ts'

/** What a deadline stands on: a law, the commune's custom, the app's own default, or people's word. */
export type Basis = 'law' | 'practice' | 'default' | 'agreed'

/** When something is due, by which rule, and on what that rule stands. */
export type Due = { on: Day; rule?: string; basis: Basis }

/** So many days before it is due, every record stands on Hôm nay. */
export const DAYS_AHEAD = 7

/** Why a record is over for those that are pieces of it as well. */
export type End = 'cancelled' | 'removed' | 'closed'

/** How what a record is a piece of has ended; where it was closed, on which day. */
export type Ended = { why: End; on?: Day | undefined }

/** When work was done, and by when it should have been. */
export type Finished = { on: Day; dueOn?: Day | undefined }

/** What follows from a record, its parts and the calendar; kept beside the row, never sent. */
export type Derived = {
  /** The state a person sees. */
  state?: string
  /** 1 while somebody has something left to do with it. */
  open: 0 | 1
  /** While open: when it is due. */
  due?: Due
  /** While it is due: the day from which it stands on Hôm nay, where that is earlier than for others. */
  remindOn?: Day
  /** Who it is with. */
  unit?: string
  officer?: string
  /** How far it has come, 0 to 100. */
  percent?: number
  /** The day it takes place, or took place. */
  takesPlaceOn?: Day
  /** Parts that could not be applied: a person must look. */
  stuck?: string[]
  /** It is over because what it is a piece of is over, and why that is. */
  endedWith?: End
  /** The day it was closed: its pieces come back no more after it. */
  endedOn?: Day
  /** The last day on which it comes back, because what it is a piece of was closed. */
  untilOn?: Day
  /** How many requests about it nobody has decided. */
  waits?: number
  /** Once it is done. */
  finished?: Finished
}

/** What `may` is asked about: the record as it would stand, and what belongs to it. */
export type Matter = { values: Values; parts: readonly Part[] }

/** What a change makes of a record: what it said before, where it stood, and what it says after. */
export type PartChange = { before: Values | undefined; after: Values }

/** By field, the values that stand beside each other until somebody chooses one of them. */
export type Beside = Readonly<Record<string, readonly { value: unknown }[]>>

/** Who alone reads a record: some officers by their ids, and all of the commune with a role. */
export type Readers = {
  officers: readonly string[]
  roles: readonly Role[]
  /** Those who read it never, whatever their role and whoever names them. */
  never?: readonly string[]
}

/** The roles of the officers of a commune, by id, as they are at this moment. */
export type Ranks = ReadonlyMap<string, readonly Role[]>

/** A kind whose records are not for everyone who works with citizens. */
export type Restriction = {
  /** The kind its records belong to, whose changes may change who reads them. */
  with?: string
  /** What belongs to a record of this kind stands in its stream, for its readers alone. */
  holdsParts?: true
  /** Who reads a record that belongs to `whole`; nothing when everyone of its stream does. */
  readers: (values: Values, whole: Matter | undefined, ranks: Ranks) => Readers | undefined
}

/** What the law, the regulation and the house say about one kind of record. */
export type Rules = {
  /** Everyone of the commune reads `common`; officer, coordinator and leader read `work`. */
  stream: 'common' | 'work'
  restricted?: Restriction
  /** Once it is saved no screen of this phone opens it, until the commune's own row comes. */
  sealsOnSave?: true
  /** Neither its words nor those of its steps may hold anything by which a person could be known. */
  isTraceless?: true
  /** Fields that stay as they were first said. */
  fixed?: readonly string[]
  /** Days of what was done by then: on the phone and in the commune none of them is still to come. */
  past?: readonly string[]
  /** Fields that these roles alone set, whatever else others may change of the record. */
  setBy?: Readonly<Record<string, readonly Role[]>>
  /** The id of a record that there is once, by what it says: the same whoever makes it. */
  idOf?: (values: Values) => string
  may: (officer: Officer, act: Act, matter: Matter) => boolean
  /** Of a part: the kinds of record it may belong to, where they are several and not all. */
  wholeKinds?: readonly string[]
  /** Which record a part belongs to. */
  partOf?: (values: Values) => { kind: string; id: string }
  /** Fields that may hold nothing, now and in the history: what they said stands elsewhere. */
  keptApart?: (values: Values) => readonly string[]
  /** What is wrong with the record as a whole, beyond the types of its fields. */
  check?: (values: Values) => Issue[]
  /** What is wrong with it by the roles of those it names, which only the server knows. */
  checkRanks?: (values: Values, ranks: Ranks) => Issue[]
  /** What is wrong with a change of a record, by what it said before and all that belongs to it. */
  issuesOfChange?: (before: Values, after: Matter, beside?: Beside) => Issue[]
  /** `issuesOfChange` lets any value be chosen that stands: so it is asked of each that comes to stand. */
  letsChooseAny?: true
  /** What is wrong with any change of a part by the record it belongs to, as that one stands. */
  issuesInWhole?: (whole: Matter, change: PartChange) => Issue[]
  steps?: (values: Values) => Steps
  /** The record that it is a piece of. */
  pieceOf?: (values: Values) => { kind: string; id: string } | undefined
  /** What follows from it; `end` is how the record it is a piece of is over, where it is. */
  derive?: (values: Values, parts: readonly Part[], calendar: Calendar, end?: Ended) => Derived
  /** The register the server numbers this record in, and the year of the record's own day. */
  registerOf?: (values: Values) => { register: string; year: number } | undefined
}

/**
 * Who may do what to a record of the commune's work: those who work with citizens add and
 * change; the writer takes it out until somebody else has added to it, then only a leader; the
 * writer or a leader brings it back.
 *
 * Default: product rule *Gỡ bản ghi*.
 */
export function mayWork(officer: Officer, act: Act, { values, parts }: Matter): boolean {
  if (!worksWithCitizens(officer)) return false
  if (act === 'add' || act === 'change') return true
  const isWriter = values['author'] === officer.id
  const isTouched = parts.some((part) => part.values['author'] !== values['author'])
  if (hasRole(officer, 'leader')) return true
  return isWriter && (act === 'restore' || !isTouched)
}

/** Who may add a part: those who work with citizens. A part is never changed afterwards. */
export function mayAddOnly(officer: Officer, act: Act): boolean {
  return act === 'add' && worksWithCitizens(officer)
}

/** Who keeps the commune's own list of days off: the admin. */
export function mayKeepList(officer: Officer): boolean {
  return hasRole(officer, 'admin')
}
