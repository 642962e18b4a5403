import { isDay } from '#domain/day.ts'
import type { Issue, Values } from '#domain/record.ts'
import {
  type Derived,
  type Due,
  type Matter,
  mayWork,
  type PartChange,
  type Rules,
} from '#domain/rules.ts'
import { isClosed } from '#records/visit/rules.ts'

import type { Finding } from './record.ts'
import { isOver, stateOf } from './state.ts'

/** The task a finding becomes: always the same one, whoever makes it, however often. */
export function taskIdOf(findingId: string): string {
  return `${TASK}${findingId}`
}

const TASK = 'task-'

/** The finding that a task of this id would be made of. */
export function findingOf(taskId: string): string | undefined {
  return taskId.startsWith(TASK) ? taskId.slice(TASK.length) : undefined
}

/**
 * R-VS-02: a finding is due by the day people agreed on until it is mended, also once it became a
 * task: a task can be taken out, and what was found stays.
 *
 * Practice: thời hạn khắc phục ghi trong biên bản.
 */
function mendDue(values: Values): Due | undefined {
  const { dueOn } = values as Partial<Finding>
  const state = stateOf(values)
  const isLeft = state === 'open' || state === 'fixing'
  if (!isLeft || dueOn === undefined || !isDay(dueOn)) return undefined
  return { on: dueOn, basis: 'agreed' }
}

/** Each answer that asks for another one to be given with it. */
const TOGETHER = [
  ['fixedOn', 'fix'],
  ['fix', 'fixedOn'],
  ['recheck', 'recheckedOn'],
  ['recheck', 'fixedOn'],
  ['reopenedOn', 'reopenWhy'],
] as const

const BOUND = ['of', 'answer', 'item']

export const findingRules = {
  stream: 'work',
  may: mayWork,
  partOf: (values: Values) => ({ kind: 'visit', id: String(values['of']) }),
  check: (values: Values): Issue[] => {
    const { of, on, fixedOn, recheckedOn, reopenedOn, handedOn } = values as Partial<Finding>
    const issues: Issue[] = []
    if (of === undefined) issues.push({ path: 'of', code: 'missing' })
    for (const [said, asked] of TOGETHER) {
      const isLacking = values[said] !== undefined && values[asked] === undefined
      if (isLacking) issues.push({ path: asked, code: 'missing' })
    }
    if (isBefore(fixedOn, on)) issues.push({ path: 'fixedOn', code: 'before_found' })
    if (isBefore(reopenedOn, on)) issues.push({ path: 'reopenedOn', code: 'before_found' })
    if (isBefore(handedOn, on)) issues.push({ path: 'handedOn', code: 'before_found' })
    if (isBefore(recheckedOn, fixedOn)) issues.push({ path: 'recheckedOn', code: 'before_fixed' })
    return issues
  },
  /** A finding stays with the visit it was found at, and with the answer it comes from. */
  issuesOfChange: (before: Values, { values }: Matter): Issue[] =>
    BOUND.filter((name) => (before[name] ?? null) !== (values[name] ?? null)).map((path) => ({
      path,
      code: 'fixed',
    })),
  /**
   * Once its visit is closed, nothing that was over is opened again.
   *
   * Practice: đóng cuộc kiểm tra khi mọi kiến nghị đã xong.
   */
  issuesInWhole: (visit: Matter, { before, after }: PartChange): Issue[] =>
    before && isOver(before) && !isOver(after) && isClosed(visit)
      ? [{ path: 'reopenWhy', code: 'visit_closed' }]
      : [],
  derive: (values: Values): Derived => {
    const { responsible } = values as Partial<Finding>
    const due = mendDue(values)
    return {
      state: stateOf(values),
      open: isOver(values) ? 0 : 1,
      ...(due ? { due } : {}),
      ...(responsible ? { unit: responsible } : {}),
    }
  },
} satisfies Rules

/** A finding is due no earlier than it was found: a year typed wrong would make it late at once. */
export function dueBeforeFound(values: Values): Issue[] {
  const { dueOn, on } = values as Partial<Finding>
  return isBefore(dueOn, on) ? [{ path: 'dueOn', code: 'before_found' }] : []
}

function isBefore(day: string | undefined, other: string | undefined): boolean {
  return day !== undefined && other !== undefined && day < other
}
