import type { Issue, Values } from '#domain/record.ts'
import type { Part } from '#domain/part.ts'
import { type Derived, mayWork, type Rules } from '#domain/rules.ts'
import { foldSteps, type Steps, takenOf } from '#domain/steps.ts'

import type { Exemplar } from './record.ts'

const anyone = ['officer', 'coordinator', 'leader'] as const
const deciders = ['leader'] as const

/**
 * The way of an exemplar, from a proposal to what others take over.
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
    surveyed: [{ to: 'registered', by: anyone, may: ['documentNo', 'words'] }],
    registered: [{ to: 'running', by: anyone, may: ['words'] }],
    running: [
      { to: 'self_assessed', by: anyone, must: ['words'] },
      { to: 'stopped', by: anyone, must: ['words'] },
    ],
    self_assessed: [{ to: 'under_review', by: anyone, may: ['words'] }],
    under_review: [
      { to: 'recognised', by: deciders, must: ['documentNo'], may: ['words'] },
      { to: 'not_recognised', by: deciders, must: ['words'] },
    ],
    recognised: [
      { to: 'replicated', by: anyone, must: ['words'] },
      { to: 'maintained', by: anyone, may: ['words'] },
    ],
    not_recognised: [{ to: 'maintained', by: anyone, may: ['words'] }],
    replicated: [{ to: 'maintained', by: anyone, may: ['words'] }],
    maintained: [{ to: 'closed', by: anyone, must: ['words'] }],
  },
}

const ENDED = new Set(['stopped', 'closed'])

export const exemplarRules = {
  stream: 'work',
  may: mayWork,
  check: (values: Values): Issue[] => {
    const { startOn, endOn } = values as Partial<Exemplar>
    const endsFirst = startOn !== undefined && endOn !== undefined && endOn < startOn
    return endsFirst ? [{ path: 'endOn', code: 'before_start' }] : []
  },
  steps: () => exemplarSteps,
  derive: (values: Values, parts: readonly Part[]): Derived => {
    const { leadUnit } = values as Partial<Exemplar>
    const { state, stuck } = foldSteps(exemplarSteps, takenOf(parts))
    return {
      state,
      open: ENDED.has(state) ? 0 : 1,
      ...(leadUnit === undefined ? {} : { unit: leadUnit }),
      ...(stuck.length > 0 ? { stuck } : {}),
    }
  },
} satisfies Rules
