import type { Calendar } from '#domain/calendar.ts'
import type { ClockEvent } from '#domain/deadlines/clock.ts'
import type { ExplainedDay } from '#domain/deadlines/explain.ts'
import type { Complexity, DeadlineRule } from '#domain/deadlines/rule.ts'

/**
 * A second way to count, slow and plain, that shares no line with the first: a wall calendar with
 * a finger going over it, day after day. It asks no clock, so no time zone can move it.
 */
type WallDay = { day: string; weekday: number }

/** Every day from 2025 to the end of 2040; 01/01/2025 was a Wednesday. */
const wall: readonly WallDay[] = wallOf(2025, 2040, 3)
const placeOf = new Map(wall.map(({ day }, place) => [day, place]))

function wallOf(firstYear: number, lastYear: number, firstWeekday: number): WallDay[] {
  const days: WallDay[] = []
  for (let year = firstYear; year <= lastYear; year += 1) {
    const february = year % 4 === 0 ? 29 : 28
    const months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for (const [month, length] of months.entries()) {
      for (let date = 1; date <= length; date += 1) {
        const [m, d] = [month + 1, date].map((part) => String(part).padStart(2, '0'))
        days.push({ day: `${year}-${m}-${d}`, weekday: (firstWeekday + days.length) % 7 })
      }
    }
  }
  return days
}

function placeIn(day: string): number {
  const place = placeOf.get(day)
  if (place === undefined) throw new Error(`${day} hangs on no wall`)
  return place
}

/** The day some days away from another one. */
export function dayAway(day: string, days: number): string {
  const found = wall[placeIn(day) + days]
  if (!found) throw new Error(`Nothing hangs ${days} days from ${day}`)
  return found.day
}

/** How many days lie between. */
export function daysApart(from: string, to: string): number {
  return placeIn(to) - placeIn(from)
}

/** Whether nobody works on a day: a row of the calendar says so, or it is a Saturday or a Sunday. */
export function isOff(day: string, calendar: Calendar): boolean {
  const kind = calendar.get(day)?.type
  if (kind !== undefined) return kind === 'day_off' || kind === 'swapped_off'
  return [6, 0].includes(wall[placeIn(day)]?.weekday ?? -1)
}

/** The last day of a length, with the finger going on or back one day at a time. */
export function plainLastDay(
  { length, unit, direction, kind }: DeadlineRule,
  eventOn: string,
  calendar: Calendar,
): string {
  const step = direction === 'before' ? -1 : 1
  let day = eventOn
  for (let left = length; left > 0;) {
    day = dayAway(day, step)
    if (unit === 'calendar_days' || !isOff(day, calendar)) left -= 1
  }
  if (direction === 'before' || kind === 'minimum') return day
  while (isOff(day, calendar)) day = dayAway(day, 1)
  return day
}

type Begun = { rule: DeadlineRule; startedOn: string; complexity?: Complexity }
type Standing = { dueOn?: string; total: number; remaining: number; told: string[] }
type Mark = { day: string; runs: boolean }
type Extension = Extract<ClockEvent, { type: 'extended' }>

/** The day of the decree from which on a complaint may stand still. */
const STANDS_STILL_FROM = '2026-07-01'
const EXTENSIONS: Record<Complexity, number> = { normal: 0, complex: 1, very_complex: 2 }

/** A matter gone through day by day, with what was written down of each day. */
export function plainStory(
  begun: Begun,
  events: readonly ClockEvent[],
  calendar: Calendar,
): Standing {
  const lastEventOn = events.map(({ on }) => on).reduce((a, b) => (a > b ? a : b), begun.startedOn)
  const matter = new Matter(begun, events, calendar)
  let day = begun.startedOn
  while (!matter.endsOn(day) && (matter.runs || day <= lastEventOn)) day = dayAway(day, 1)
  return matter.standing(matter.runs ? day : undefined)
}

/** How a matter stands on the evening of the day that the finger is on. */
class Matter {
  runs: boolean
  readonly #begun: Begun
  readonly #events: readonly ClockEvent[]
  readonly #calendar: Calendar
  readonly #extensions: Extensions
  readonly #marks: Mark[] = []
  #used = 0
  #usedBefore = 0

  constructor(begun: Begun, events: readonly ClockEvent[], calendar: Calendar) {
    this.runs = beforeStart(begun, events)
    this.#begun = begun
    this.#events = events
    this.#calendar = calendar
    this.#extensions = new Extensions(begun)
  }

  /** Lives through a day; true when it was the last one there is. */
  endsOn(day: string): boolean {
    if (day !== this.#begun.startedOn) {
      this.#marks.push({ day, runs: this.runs })
      if (this.runs && this.#counts(day)) this.#used += 1
    }
    const today = this.#events.filter(({ on }) => on === day)
    for (const event of inWriting(today)) this.#extensions.take(event)
    if (turnedBy(today, this.runs, this.#begun)) {
      if (!this.runs) this.#usedBefore = this.#used
      this.runs = !this.runs
    }
    return this.runs && this.#used >= this.#extensions.total && !isOff(day, this.#calendar)
  }

  standing(dueOn: string | undefined): Standing {
    const { total } = this.#extensions
    const counts = (day: string) => this.#counts(day)
    const told = tell(this.#marks, { calendar: this.#calendar, counts, total, dueOn })
    const remaining = Math.max(0, total - (this.runs ? this.#usedBefore : this.#used))
    return { ...(dueOn && { dueOn }), total, remaining, told }
  }

  #counts(day: string): boolean {
    return this.#begun.rule.unit === 'calendar_days' || !isOff(day, this.#calendar)
  }
}

/** Whether a matter runs on its first day, by what was written of the days before. */
function beforeStart(begun: Begun, events: readonly ClockEvent[]): boolean {
  const early = [...new Set(events.map(({ on }) => on))].filter((on) => on < begun.startedOn)
  return early.toSorted().reduce((runs, day) => {
    const turned = turnedBy(
      events.filter(({ on }) => on === day),
      runs,
      begun,
    )
    return turned ? !runs : runs
  }, true)
}

/** Whether the events of a day stop what runs, or let go on what stands still. */
function turnedBy(today: readonly ClockEvent[], runs: boolean, { rule }: Begun): boolean {
  const stops = today.filter(({ type }) => type === 'suspended').length
  const goes = today.filter(({ type }) => type === 'resumed').length
  if (!runs) return goes > stops
  const isInLaw = rule.of !== 'complaint_decision' || (today[0]?.on ?? '') >= STANDS_STILL_FROM
  return stops > goes && isInLaw
}

/** The extensions of a day, the lower number first. */
function inWriting(today: readonly ClockEvent[]): Extension[] {
  return today
    .filter((event) => event.type === 'extended')
    .toSorted((a, b) => {
      const [one, other] = [a.documentNo.trim(), b.documentNo.trim()]
      return one === other ? a.days - b.days : one < other ? -1 : 1
    })
}

/** Only a denunciation is put off, by up to thirty days, each time by another document. */
class Extensions {
  total: number
  readonly #left: { times: number }
  readonly #documents = new Set<string>()

  constructor({ rule, complexity = 'normal' }: Begun) {
    this.total = rule.length
    this.#left = { times: rule.of === 'denunciation_conclusion' ? EXTENSIONS[complexity] : 0 }
  }

  take({ days, documentNo }: Extension) {
    const no = documentNo.trim()
    if (this.#left.times === 0 || days < 1 || days > 30) return
    if (no === '' || this.#documents.has(no)) return
    this.#documents.add(no)
    this.#left.times -= 1
    this.total += days
  }
}

type Telling = {
  calendar: Calendar
  counts: (day: string) => boolean
  total: number
  dueOn: string | undefined
}

/** A line for each day gone through. */
function tell(marks: readonly Mark[], { calendar, counts, total, dueOn }: Telling): string[] {
  const lastRun = marks.findLastIndex(({ day, runs }) => runs || day === dueOn)
  let number = 0
  let last = ''
  return marks.slice(0, lastRun + 1).map(({ day, runs }) => {
    if (!runs && day !== dueOn) return `${day} stands still`
    if (counts(day) && number < total) {
      number += 1
      last = day
      return `${day} is ${number}`
    }
    if (!isOff(day, calendar)) return `${day} instead of ${last}`
    return `${day} is off: ${calendar.get(day)?.name ?? 'weekend'}`
  })
}

/** What the app says of a day, in the words of the wall calendar. */
export function inPlainWords(each: ExplainedDay): string {
  if ('number' in each) return `${each.day} is ${each.number}`
  if ('suspended' in each) return `${each.day} stands still`
  if ('movedFrom' in each) return `${each.day} instead of ${each.movedFrom}`
  return `${each.day} is off: ${each.rest === 'off' ? each.name : 'weekend'}`
}
