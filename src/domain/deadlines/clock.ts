import { type Calendar, nextWorkingDay } from '#domain/calendar.ts'
import { addDays, type Day } from '#domain/day.ts'
import { countDays, lastDayOf } from './count.ts'
import type { Complexity, DeadlineRule, ExtensionRule } from './rule.ts'
import { extensionRuleOn, suspensionRuleOn } from './rules.ts'

/** What moves a running deadline. Each is of its day, not of the moment it was written down. */
export type ClockEvent =
  | { type: 'suspended' | 'resumed'; on: Day }
  | { type: 'extended'; on: Day; days: number; documentNo: string }

type Extension = Extract<ClockEvent, { type: 'extended' }>

/** Why an event moved nothing. */
type Why =
  'not_in_law' | 'before_start' | 'after_due' | 'unwritten' | 'twice' | 'wrong_length' | 'too_often'

/** A stretch in which days count: those after `after`, up to and with `through`. */
export type Run = { after: Day; through?: Day }

/** How one deadline of one matter stands. */
export type Clock = {
  rule: DeadlineRule
  startedOn: Day
  /** How many days there are in all, extensions with them. */
  total: number
  /** How many of them are left: while it stands still, or from the day it last went on. */
  remaining: number
  runs: readonly Run[]
  /** Nothing while it stands still. */
  dueOn?: Day
  ignored: readonly { event: ClockEvent; why: Why }[]
}

type Begun = { rule: DeadlineRule; startedOn: Day; complexity?: Complexity }

/**
 * The clock of a limit that began on a day, with everything that moved it.
 *
 * The day of a suspension still counts, the day it is resumed does not: each is day 0 of what
 * follows. What was left of the days runs on from there, and with none left the matter is due on
 * the first working day from the resumption. Whatever comes after the last day moves nothing: what
 * is late stays late. The order of `events` does not matter. Throws for a rule that no clock runs
 * by: a minimum, or one counted back from its event.
 *
 * Law: Nghị định 124/2020/NĐ-CP, Điều 28b khoản 2; Luật Tố cáo 25/2018/QH14, Điều 30 và Điều 34 khoản 2.
 */
export function clockOf(begun: Begun, events: readonly ClockEvent[], calendar: Calendar): Clock {
  const { kind, direction, rule } = begun.rule
  if (kind !== 'limit' || direction !== 'after') throw new Error(`No clock runs by ${rule}`)
  const walk = new Walk(begun, calendar)
  for (const on of [...new Set(events.map((event) => event.on))].toSorted()) {
    walk.take(
      on,
      events.filter((event) => event.on === on),
    )
  }
  return walk.clock()
}

/**
 * The time a person could not act, from its first to its last day, as events of a clock.
 *
 * Law: Luật Khiếu nại 02/2011/QH13, Điều 9.
 */
export function excused(firstOn: Day, lastOn: Day): ClockEvent[] {
  return [
    { type: 'suspended', on: addDays(firstOn, -1) },
    { type: 'resumed', on: lastOn },
  ]
}

/** A clock while its events are gone through, day by day. */
class Walk {
  readonly #begun: Begun
  readonly #calendar: Calendar
  readonly #runs: [Run, ...Run[]]
  readonly #extensions: Extension[] = []
  readonly #ignored: { event: ClockEvent; why: Why }[] = []

  constructor(begun: Begun, calendar: Calendar) {
    this.#begun = begun
    this.#calendar = calendar
    this.#runs = [{ after: begun.startedOn }]
  }

  /** All events of one day. Suspended and resumed as often, the matter stands as it stood. */
  take(on: Day, events: readonly ClockEvent[]) {
    const extensions = events.filter((event) => event.type === 'extended')
    for (const event of extensions.toSorted(
      (one, other) => byDocument(one, other) || one.days - other.days,
    )) {
      const why = this.#whyNotExtended(event)
      if (why) this.#ignored.push({ event, why })
      else this.#extensions.push(event)
    }
    const suspensions = events.filter(({ type }) => type === 'suspended')
    const resumptions = events.filter(({ type }) => type === 'resumed')
    const [suspension] = suspensions
    const balance = suspensions.length - resumptions.length
    if (suspension && balance > 0) this.#suspend(suspension)
    if (balance < 0) this.#resume(on)
  }

  clock(): Clock {
    const { rule, startedOn } = this.#begun
    const dueOn = this.#dueOn()
    return {
      rule,
      startedOn,
      total: this.#total(),
      remaining: this.#remaining(),
      runs: this.#runs,
      ...(dueOn === undefined ? {} : { dueOn }),
      ignored: this.#ignored,
    }
  }

  #suspend(event: ClockEvent) {
    const dueOn = this.#dueOn()
    // Already suspended: said twice, it stands still all the same.
    if (dueOn === undefined) return
    const { rule, startedOn } = this.#begun
    if (!suspensionRuleOn(rule.of, event.on)) {
      this.#ignored.push({ event, why: 'not_in_law' })
    } else if (event.on > dueOn) {
      this.#ignored.push({ event, why: 'after_due' })
    } else {
      this.#runs[this.#runs.length - 1] = {
        ...this.#lastRun(),
        through: event.on < startedOn ? startedOn : event.on,
      }
    }
  }

  #resume(on: Day) {
    const { startedOn } = this.#begun
    if (this.#lastRun().through !== undefined) {
      this.#runs.push({ after: on < startedOn ? startedOn : on })
    }
  }

  #whyNotExtended(event: Extension): Why | undefined {
    const { rule, startedOn, complexity = 'normal' } = this.#begun
    const allowed = extensionRuleOn(rule.of, startedOn, complexity)
    const dueOn = this.#dueOn()
    if (!allowed) return 'not_in_law'
    if (event.on < startedOn) return 'before_start'
    if (dueOn !== undefined && event.on > dueOn) return 'after_due'
    if (event.days < 1 || event.days > allowed.daysMax) return 'wrong_length'
    return this.#whyNoOther(event, allowed)
  }

  #whyNoOther(event: Extension, { times }: ExtensionRule): Why | undefined {
    if (event.documentNo.trim() === '') return 'unwritten'
    if (this.#extensions.some((each) => byDocument(each, event) === 0)) return 'twice'
    return this.#extensions.length < times ? undefined : 'too_often'
  }

  #total(): number {
    return this.#extensions.reduce((total, { days }) => total + days, this.#begun.rule.length)
  }

  /** How many days are left after the runs that ended. A last day that moved may have used more. */
  #remaining(): number {
    const { unit } = this.#begun.rule
    const used = this.#runs.map(({ after, through = after }) =>
      countDays(unit, after, through, this.#calendar),
    )
    return Math.max(
      0,
      used.reduce((remaining, days) => remaining - days, this.#total()),
    )
  }

  #dueOn(): Day | undefined {
    const { after, through } = this.#lastRun()
    if (through !== undefined) return undefined
    const remaining = this.#remaining()
    if (remaining === 0) return nextWorkingDay(after, this.#calendar)
    return lastDayOf({ ...this.#begun.rule, length: remaining }, after, this.#calendar)
  }

  #lastRun(): Run {
    return this.#runs.at(-1) ?? this.#runs[0]
  }
}

/** By the number of the decision: one written down twice is one. */
function byDocument(one: Extension, other: Extension): number {
  const [a, b] = [one.documentNo.trim(), other.documentNo.trim()]
  if (a === b) return 0
  return a < b ? -1 : 1
}
