import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { Clock, ClockEvent } from '#domain/deadlines/clock.ts'
import type { Complexity, Duty, ExtensionRule } from '#domain/deadlines/rule.ts'
import { extensionRuleOn } from '#domain/deadlines/rules.ts'
import { runningClock } from '#domain/deadlines/running.ts'
import { standstillsIn } from '#domain/deadlines/standstills.ts'
import type { Folded, Passed, Taken } from '#domain/steps.ts'

/**
 * What has to be done next by a day, by state; one clock at a time.
 *
 * Law: Luật Tố cáo 25/2018/QH14, Điều 24, 29, 30, 35, 36 và 40.
 */
const dutyByState: Partial<Record<string, Duty>> = {
  received: 'denunciation_first_handling',
  first_handling: 'denunciation_first_handling',
  not_competent: 'denunciation_transferred',
  transferred: 'denunciation_transferred',
  accepted: 'denunciation_acceptance_told',
  verifying: 'denunciation_conclusion',
  extended: 'denunciation_conclusion',
  extended_again: 'denunciation_conclusion',
  suspended: 'denunciation_conclusion',
  withdrawn: 'denunciation_conclusion',
  concluded: 'denunciation_conclusion_sent',
  conclusion_sent: 'denunciation_conclusion_acted_on',
  acting: 'denunciation_conclusion_published',
}

/** The state whose beginning is day 0 of a duty; the receipt is in none. */
const beginsWith: Partial<Record<Duty, string>> = {
  denunciation_acceptance_told: 'accepted',
  denunciation_conclusion: 'accepted',
  denunciation_conclusion_sent: 'concluded',
  denunciation_conclusion_acted_on: 'concluded',
  denunciation_conclusion_published: 'concluded',
}

type Standing = Pick<Folded, 'state' | 'passed' | 'acts'>

/**
 * The clock that runs for a denunciation where it stands; nothing where no rule gives it days. A
 * withdrawal stops none, and a suspension that of the conclusion. One against a leader, or found to
 * be for somebody else to settle, has the days of its transfer from the receipt on, until it was
 * transferred and the denouncer told.
 *
 * Law: Luật Tố cáo 25/2018/QH14, Điều 24, 29, 30, 33, 34, 35, 36 và 40.
 */
export function denunciationClock(
  { receivedOn, against }: { receivedOn?: Day; against?: string },
  standing: Standing,
  calendar: Calendar,
): Clock | undefined {
  const duty = dutyAt(standing, against)
  return duty && clockOfDuty(duty, receivedOn, standing.passed, calendar)
}

const ACCEPTED: ReadonlySet<string> = new Set([
  'accepted',
  'verifying',
  'extended',
  'extended_again',
  'suspended',
  'withdrawn',
])

/**
 * The clock that runs beside the pressing one: from the acceptance on the days to tell those
 * concerned and the days of the conclusion run at once. Telling is open until somebody wrote it
 * down.
 *
 * Law: Luật Tố cáo 25/2018/QH14, Điều 29 khoản 3 và Điều 30.
 */
export function clockBeside(standing: Standing, calendar: Calendar): Clock | undefined {
  const { state, passed } = standing
  if (!ACCEPTED.has(state) || isAcceptanceTold(standing)) return undefined
  const duty = state === 'accepted' ? 'denunciation_conclusion' : 'denunciation_acceptance_told'
  return clockOfDuty(duty, undefined, passed, calendar)
}

/** Whether somebody wrote down on which day those concerned were told of the acceptance. */
export function isAcceptanceTold({ passed, acts }: Pick<Folded, 'passed' | 'acts'>): boolean {
  const steps = [...passed.map(({ step }) => step), ...acts]
  return steps.some(({ to, toldOn }) => toldOn !== undefined && TELLS.includes(to ?? ''))
}

/** Steps that say on which day those concerned were told of the acceptance. */
const TELLS: readonly string[] = ['accepted', 'acceptance_told']

function clockOfDuty(
  duty: Duty,
  receivedOn: Day | undefined,
  passed: readonly Passed[],
  calendar: Calendar,
): Clock | undefined {
  const begin = beginsWith[duty]
  const startedOn = begin === undefined ? receivedOn : beginningOf(passed, begin)
  const hasManyPlaces = passed.some(({ step }) => step.hasManyPlaces === true)
  if (duty === 'denunciation_first_handling') {
    return runningClock(duty, startedOn, calendar, { circumstances: { hasManyPlaces } })
  }
  if (duty !== 'denunciation_conclusion') return runningClock(duty, startedOn, calendar)
  const extensions = extensionsIn(passed)
  const events = [...extensions, ...standstillsIn(passed)]
  const circumstances = { complexity: complexityBy(extensions.length) }
  return runningClock(duty, startedOn, calendar, { circumstances, events })
}

function dutyAt(standing: Standing, against: string | undefined): Duty | undefined {
  const { state, passed } = standing
  const duty = dutyByState[state]
  if (duty === 'denunciation_first_handling' && against === 'leadership') {
    return 'denunciation_transferred'
  }
  const isTold = passed.some(({ step }) => step.to === state && step.toldOn !== undefined)
  if (state === 'transferred' && isTold) return undefined
  const isOver = duty === 'denunciation_acceptance_told' && isAcceptanceTold(standing)
  return isOver ? 'denunciation_conclusion' : duty
}

/** The day on which a record first came into a state. */
function beginningOf(passed: readonly Passed[], state: string): Day | undefined {
  return passed.find(({ step, from }) => step.to === state && from !== state)?.step.on
}

const EXTENSIONS: readonly string[] = ['extended', 'extended_again']

/** Each decision to put it off, once, however many officers wrote it down. */
function extensionsIn(passed: readonly Passed[]): ClockEvent[] {
  return passed
    .filter(({ step, from, state }) => EXTENSIONS.includes(step.to ?? '') && from !== state)
    .map(({ step: { on, extensionDays: days = 0, documentNo = '' } }) => ({
      type: 'extended',
      on,
      days,
      documentNo,
    }))
}

/**
 * How hard a denunciation is, from how often it was put off: only a very complex one is twice.
 *
 * Law: Luật Tố cáo 25/2018/QH14, Điều 30 khoản 2 và khoản 3.
 */
function complexityBy(extensions: number): Complexity {
  if (extensions === 0) return 'normal'
  return extensions === 1 ? 'complex' : 'very_complex'
}

/**
 * The rule that lets a denunciation, as hard as it was found to be, be put off less often than it
 * is; nothing where that agrees. `step` is one more that is being written.
 *
 * Law: Luật Tố cáo 25/2018/QH14, Điều 30 khoản 2 và khoản 3.
 */
export function extensionsDoubtedBy(
  { passed, acts }: Pick<Folded, 'passed' | 'acts'>,
  step: Partial<Taken> = {},
): ExtensionRule | undefined {
  const { complexity } = [...acts, step].findLast((act) => act.complexity !== undefined) ?? {}
  const startedOn = beginningOf(passed, 'accepted')
  if (startedOn === undefined || complexity === undefined) return undefined
  const rule = extensionRuleOn('denunciation_conclusion', startedOn, complexity as Complexity)
  const times = extensionsIn(passed).length + (EXTENSIONS.includes(step.to ?? '') ? 1 : 0)
  return rule && times > rule.times ? rule : undefined
}
