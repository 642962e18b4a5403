import type { Calendar } from '#domain/calendar.ts'
import type { Clock } from '#domain/deadlines/clock.ts'
import { type Act, hasRole, type Officer, worksWithCitizens } from '#domain/officer.ts'
import type { Part } from '#domain/part.ts'
import { type Issue, serverFields, type Values } from '#domain/record.ts'
import type { Derived, Matter, Ranks, Readers, Rules } from '#domain/rules.ts'
import { type Folded, foldSteps, takenOf } from '#domain/steps.ts'

import { clockBeside, denunciationClock } from './clocks.ts'
import { type Denunciation, denunciation } from './record.ts'
import { wayOf } from './way.ts'

type Named = Pick<
  Partial<Denunciation>,
  'against' | 'againstOfficers' | 'againstOthers' | 'handler'
>

/** Whether it is against who leads the commune: the office, or somebody who leads it by now. */
function isAgainstLeader({ against, againstOfficers = [] }: Named, ranks: Ranks): boolean {
  return against === 'leadership' || againstOfficers.some((id) => leads(id, ranks))
}

function leads(id: string, ranks: Ranks): boolean {
  return ranks.get(id)?.includes('leader') === true
}

/**
 * Who reads a denunciation: the person named to handle it and the leaders; one against a leader,
 * the person named alone. Who is denounced never does, whatever the role. Where somebody who is
 * denounced comes to lead the commune before anybody was named, the other leaders keep it.
 *
 * Law: Luật Tố cáo 25/2018/QH14, Điều 8 và Điều 13.
 */
function readersOf(values: Values, _whole: Matter | undefined, ranks: Ranks): Readers {
  const named: Named = values
  const { against, againstOfficers = [], handler } = named
  const officers = handler === undefined || againstOfficers.includes(handler) ? [] : [handler]
  const isClosed =
    against === 'leadership' || (isAgainstLeader(named, ranks) && officers.length > 0)
  return { officers, roles: isClosed ? [] : ['leader'], never: againstOfficers }
}

/** What else a change may say of it: the removal, and what the server adds. */
const beside: readonly string[] = [...serverFields, 'removedAt', 'removedWhy']

/** What is wrong with who it is against and who handles it, as far as it says so itself. */
function check(values: Values): Issue[] {
  const { against, againstOfficers = [], againstOthers, handler }: Named = values
  const issues: Issue[] = []
  if (againstOfficers.length === 0 && againstOthers !== true) {
    issues.push({ path: 'againstOfficers', code: 'missing' })
  }
  if (against === 'leadership' && !handler) issues.push({ path: 'handler', code: 'missing' })
  if (handler !== undefined && againstOfficers.includes(handler)) {
    issues.push({ path: 'handler', code: 'is_denounced' })
  }
  return [...issues, ...unknownFields(values), ...unknownCodes(values)]
}

/** Its choices are closed as well: a code of somebody's own could say a name. */
function unknownCodes(values: Values): Issue[] {
  return Object.entries(denunciation.fields)
    .filter(([name, { options }]) => {
      const said = values[name] ?? null
      return options && said !== null && !options.some((code) => code === said)
    })
    .map(([path]) => ({ path, code: 'unknown' }))
}

/** Its fields are closed: nothing else of anybody finds a place in it. */
function unknownFields(values: Values): Issue[] {
  return Object.keys(values)
    .filter((name) => !Object.hasOwn(denunciation.fields, name) && !beside.includes(name))
    .map((path) => ({ path, code: 'unknown_field' }))
}

/** One against a leader goes the way of one, and whoever is named works with citizens and is no leader then. */
function checkRanks(values: Values, ranks: Ranks): Issue[] {
  const named: Named = values
  const { against, againstOfficers = [] } = named
  const issues: Issue[] = []
  if (!againstOfficers.every((id) => ranks.has(id))) {
    issues.push({ path: 'againstOfficers', code: 'unknown' })
  }
  if (against !== 'leadership' && isAgainstLeader(named, ranks)) {
    issues.push({ path: 'against', code: 'is_leader' })
  }
  return [...issues, ...issuesOfHandler(named, ranks)]
}

function issuesOfHandler(named: Named, ranks: Ranks): Issue[] {
  const { handler } = named
  if (handler === undefined) return []
  const roles = ranks.get(handler)
  if (!roles || !worksWithCitizens({ roles })) return [{ path: 'handler', code: 'cannot_handle' }]
  const isOut = isAgainstLeader(named, ranks) && leads(handler, ranks)
  return isOut ? [{ path: 'handler', code: 'is_leader' }] : []
}

/** Where a denunciation stands by its steps. */
export function standingOf(values: Values, parts: readonly Part[]): Folded {
  return foldSteps(wayOf(values), takenOf(parts))
}

/**
 * The clock that runs for a denunciation where it stands; nothing while none does.
 *
 * Law: Luật Tố cáo 25/2018/QH14, Điều 24, 29, 30, 35, 36 và 40.
 */
export function clockRunning(
  values: Values,
  standing: Pick<Folded, 'state' | 'passed' | 'acts'>,
  calendar: Calendar,
): Clock | undefined {
  return denunciationClock(values, standing, calendar)
}

/**
 * Every clock that runs for a denunciation where it stands, the one due first before the others.
 *
 * Law: Luật Tố cáo 25/2018/QH14, Điều 24, 29, 30, 35, 36 và 40.
 */
export function clocksRunning(values: Values, standing: Folded, calendar: Calendar): Clock[] {
  const clocks = [clockRunning(values, standing, calendar), clockBeside(standing, calendar)]
  return clocks
    .filter((clock) => clock !== undefined)
    .toSorted((one, other) => ((one.dueOn ?? '') < (other.dueOn ?? '') ? -1 : 1))
}

const CLOSED = new Set(['filed', 'filed_unhandled'])

export const denunciationRules = {
  stream: 'work',
  restricted: { holdsParts: true, readers: readersOf },
  sealsOnSave: true,
  isTraceless: true,
  // Who reads it hangs on these: what is wrong with one is written anew, and this one niêm lại.
  fixed: Object.keys(denunciation.fields).filter((name) => name !== 'handler'),
  past: ['receivedOn'],
  /** Whoever works with citizens seals one. Of who reads it, a leader and the handler take it out. */
  may: (officer: Officer, act: Act, { values }: Matter): boolean => {
    if (!worksWithCitizens(officer)) return false
    if (act === 'add' || act === 'change') return true
    return hasRole(officer, 'leader') || values['handler'] === officer.id
  },
  check,
  checkRanks,
  steps: (values: Values) => wayOf(values),
  derive: (values: Values, parts: readonly Part[], calendar: Calendar): Derived => {
    const standing = standingOf(values, parts)
    const { state, stuck } = standing
    const clock = clockRunning(values, standing, calendar)
    const { handler }: Named = values
    return {
      state,
      open: CLOSED.has(state) ? 0 : 1,
      ...(clock?.dueOn === undefined
        ? {}
        : { due: { on: clock.dueOn, rule: clock.rule.rule, basis: clock.rule.basis } }),
      ...(handler === undefined ? {} : { officer: handler }),
      ...(stuck.length > 0 ? { stuck } : {}),
    }
  },
  registerOf: (values: Values) => {
    const { receivedOn }: Partial<Denunciation> = values
    return receivedOn ? { register: 'T', year: Number(receivedOn.slice(0, 4)) } : undefined
  },
} satisfies Rules
