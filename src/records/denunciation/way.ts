import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { Clock, ClockEvent } from '#domain/deadlines/clock.ts'
import type { Complexity, Duty } from '#domain/deadlines/rule.ts'
import { runningClock } from '#domain/deadlines/running.ts'
import { standstillsIn } from '#domain/deadlines/standstills.ts'
import type { Values } from '#domain/record.ts'
import type { Folded, Move, Passed, Steps } from '#domain/steps.ts'

const anyone = ['officer', 'coordinator', 'leader'] as const

/** What may be said with any step: the paper it was done with, and words. */
const withPaper = ['documentNo', 'words'] as const

const transferred: Move = {
  to: 'transferred',
  by: anyone,
  must: ['toBody', 'documentNo'],
  may: ['toldOn', 'words'],
}

const guided: Move = { to: 'guided', by: anyone, must: ['toBody'], may: withPaper }

/** Nothing is filed before it is said when the denouncer was told. */
const filed: Move = { to: 'filed', by: anyone, must: ['toldOn'], may: withPaper, isBinding: true }

const withdrawn: Move = { to: 'withdrawn', by: anyone, may: withPaper }

/** What can be done with a denunciation that was accepted, wherever it stands. */
const breaks: readonly Move[] = [
  { to: 'suspended', by: anyone, must: withPaper },
  withdrawn,
  { to: 'partly_withdrawn', by: anyone, must: ['words'], may: ['documentNo'], stays: true },
]

const concluded: Move = {
  to: 'concluded',
  by: anyone,
  must: ['outcome', 'documentNo'],
  may: ['words'],
  among: { outcome: ['upheld', 'partly_upheld', 'dismissed'] },
}

const extension = { by: anyone, must: ['documentNo', 'extensionDays'], may: ['words'] } as const

/**
 * The way of a denunciation of somebody whom the commune manages. It is put off at most twice, and
 * filed only with its outcome sent and the denouncer told. One that is withdrawn is stopped, or
 * settled all the same where a wrong shows: it goes on where it stood, and so does one that was
 * suspended. What is not for the commune to settle goes to whoever settles it.
 *
 * Law: Luật Tố cáo 25/2018/QH14, Điều 24, 25, 28, 29, 30, 33, 34, 35, 36 và 40.
 */
const communeSteps: Steps = {
  first: 'received',
  states: [
    'received',
    'first_handling',
    'not_accepted',
    'not_competent',
    'guided',
    'transferred',
    'filed_unhandled',
    'accepted',
    'verifying',
    'extended',
    'extended_again',
    'concluded',
    'conclusion_sent',
    'acting',
    'published',
    'suspended',
    'resumed',
    'partly_withdrawn',
    'withdrawn',
    'settled_anyway',
    'stopped',
    'filed',
  ],
  moves: {
    received: [{ to: 'first_handling', by: anyone, may: ['hasManyPlaces', ...withPaper] }],
    first_handling: [
      { to: 'accepted', by: anyone, must: ['documentNo'], may: ['toldOn', 'words'] },
      { to: 'not_accepted', by: anyone, must: ['words'], may: ['documentNo'] },
      { to: 'not_competent', by: anyone, may: withPaper },
      guided,
      transferred,
      { to: 'filed_unhandled', by: anyone, must: ['words'], may: ['documentNo'] },
    ],
    not_accepted: [filed],
    not_competent: [transferred, guided],
    guided: [filed],
    transferred: [filed],
    accepted: [
      { to: 'verifying', by: anyone, may: withPaper },
      // Those concerned were told that it is accepted: it stays where it is.
      { to: 'accepted', by: anyone, must: ['toldOn'], may: withPaper, isBinding: true },
      ...breaks,
    ],
    verifying: [concluded, { to: 'extended', ...extension }, ...breaks],
    extended: [concluded, { to: 'extended_again', ...extension }, ...breaks],
    extended_again: [concluded, ...breaks],
    concluded: [{ to: 'conclusion_sent', by: anyone, must: ['toldOn'], may: withPaper }],
    conclusion_sent: [{ to: 'acting', by: anyone, may: withPaper }],
    acting: [{ to: 'published', by: anyone, may: withPaper }],
    published: [{ to: 'filed', by: anyone, may: withPaper }],
    suspended: [
      { to: 'resumed', by: anyone, must: ['documentNo'], may: ['words'], isReturn: true },
    ],
    withdrawn: [
      { to: 'settled_anyway', by: anyone, must: ['words'], may: ['documentNo'], isReturn: true },
      { to: 'stopped', by: anyone, must: withPaper },
    ],
    stopped: [filed],
  },
}

/**
 * The way of one against a leader of the commune: it goes to the province.
 *
 * Law: Luật Tố cáo 25/2018/QH14, Điều 13 và Điều 24 khoản 2.
 */
const leadershipSteps: Steps = {
  first: 'received',
  states: ['received', 'first_handling', 'transferred', 'filed'],
  moves: {
    received: [{ to: 'first_handling', by: anyone, may: withPaper }, transferred],
    first_handling: [transferred],
    transferred: [filed],
  },
}

/**
 * The way of a denunciation, by whom it is against.
 *
 * Law: the ways say theirs, `communeSteps` and `leadershipSteps`.
 */
export function wayOf({ against }: Values): Steps {
  return against === 'leadership' ? leadershipSteps : communeSteps
}

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
  { state, passed }: Pick<Folded, 'state' | 'passed'>,
  calendar: Calendar,
): Clock | undefined {
  const duty = dutyAt(state, passed, against)
  if (duty === undefined) return undefined
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

function dutyAt(
  state: string,
  passed: readonly Passed[],
  against: string | undefined,
): Duty | undefined {
  const duty = dutyByState[state]
  if (duty === 'denunciation_first_handling' && against === 'leadership') {
    return 'denunciation_transferred'
  }
  const isTold = (of: string) =>
    passed.some(({ step }) => step.to === of && step.toldOn !== undefined)
  if (state === 'transferred' && isTold(state)) return undefined
  const isOver = duty === 'denunciation_acceptance_told' && isTold('accepted')
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
