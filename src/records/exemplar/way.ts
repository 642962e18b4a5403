import type { Part } from '#domain/part.ts'
import type { Issue, Values } from '#domain/record.ts'
import type { Matter } from '#domain/rules.ts'
import { foldSteps, type Steps, type Taken, takenOf } from '#domain/steps.ts'

import type { Side } from './assessment.ts'

const anyone = ['officer', 'coordinator', 'leader'] as const
const deciders = ['leader'] as const

/**
 * The way of an exemplar, from a proposal to what others take over. A move says no more than an
 * earlier version of the app asked for it, so that what was recorded then goes on to count.
 *
 * Practice: thứ tự các giai đoạn theo hướng dẫn đăng ký, thẩm định, công nhận mô hình "Dân vận khéo".
 */
export const exemplarSteps: Steps = {
  first: 'proposed',
  states: [
    'proposed',
    'surveyed',
    'registered',
    'running',
    'self_assessed',
    'under_review',
    'recognised',
    'not_recognised',
    'replicated',
    'maintained',
    'stopped',
    'closed',
  ],
  moves: {
    proposed: [{ to: 'surveyed', by: anyone, may: ['words'] }],
    surveyed: [{ to: 'registered', by: anyone, may: ['receivedBy', 'documentNo', 'words'] }],
    registered: [{ to: 'running', by: anyone, may: ['words'] }],
    running: [
      { to: 'self_assessed', by: anyone, may: ['words'], guard: isAssessed },
      { to: 'stopped', by: anyone, must: ['words'] },
    ],
    self_assessed: [{ to: 'under_review', by: anyone, may: ['words'] }],
    under_review: [
      {
        to: 'recognised',
        by: deciders,
        must: ['documentNo', 'recognitionLevel'],
        may: ['recognitionTitle', 'words'],
      },
      { to: 'not_recognised', by: deciders, must: ['words'] },
    ],
    recognised: [
      { to: 'replicated', by: anyone, must: ['replica'], may: ['words'], guard: isTakenOver },
      { to: 'maintained', by: anyone, may: ['words'] },
    ],
    not_recognised: [{ to: 'maintained', by: anyone, may: ['words'] }],
    replicated: [
      // One more place that takes it over: it stays where it is.
      { to: 'replicated', by: anyone, must: ['replica'], may: ['words'], guard: isTakenOver },
      { to: 'maintained', by: anyone, may: ['words'] },
    ],
    maintained: [
      // Two phones without signal: it was maintained on one while it was taken over on another.
      { to: 'replicated', by: anyone, must: ['replica'], may: ['words'], guard: isTakenOver },
      { to: 'closed', by: anyone, must: ['words'] },
    ],
  },
}

const DECISIONS: ReadonlySet<string> = new Set(['recognised', 'not_recognised'])

/** In which states each side assesses. */
const ASSESSES: Record<Side, ReadonlySet<string>> = {
  self: new Set(['running', 'self_assessed']),
  team: new Set(['under_review']),
}

/** Whether a side may still say how it assesses an exemplar. */
export function isOpenTo(
  by: Side,
  { state, list }: { state?: string | undefined; list: string },
): boolean {
  return list !== 'removed' && ASSESSES[by].has(state ?? '')
}

/**
 * Whether it was decided that an exemplar is recognised, or that it is not: from then on nothing of
 * its assessments changes.
 *
 * Practice: điểm chấm là căn cứ của quyết định công nhận, có quyết định rồi thì không chấm lại.
 */
export function isDecided(exemplar: Matter): boolean {
  const { passed } = foldSteps(exemplarSteps, takenOf(exemplar.parts), exemplar)
  return passed.some(({ state }) => DECISIONS.has(state))
}

/** Whoever holds it has answered some of the checklist, or says in words what came of it. */
function isAssessed({ parts }: Matter, { words }: Partial<Taken>): Issue | undefined {
  const isAnswered = parts.some(
    ({ kind, values }) =>
      kind === 'exemplar-answer' && values['by'] === 'self' && values['removedAt'] === undefined,
  )
  return isAnswered || words !== undefined ? undefined : { path: 'words', code: 'not_assessed' }
}

/**
 * It was recognised, and taken over somewhere: the step names what was made from it. A step of
 * before that was known says in words where.
 */
function isTakenOver({ parts, values }: Matter, step: Partial<Taken>): Issue | undefined {
  const isToldAlone = step.replica === undefined && step.words !== undefined
  if (!isToldAlone && !wasRecognised(values, parts)) return { path: '', code: 'not_recognised' }
  const isNamed = step.replica !== undefined || step.words !== undefined
  const told = takenOf(parts).map(({ replica }) => replica)
  const isLeft = parts.some(({ kind, id }) => kind === 'exemplar' && !told.includes(id))
  return isNamed || isLeft ? undefined : { path: '', code: 'no_replica' }
}

/**
 * Whether it was recognised one day, by its steps or as an earlier version recorded it.
 *
 * Practice: mô hình được công nhận rồi mới nhân rộng.
 */
export function wasRecognised(values: Values, parts: readonly Part[]): boolean {
  const { passed } = foldSteps(exemplarSteps, takenOf(parts))
  return (
    (values['recognisedOn'] ?? null) !== null || passed.some(({ state }) => state === 'recognised')
  )
}
