import type { Values } from '#domain/record.ts'
import type { Part } from '#domain/part.ts'
import { type Derived, mayWork, type Rules } from '#domain/rules.ts'

import type { Task } from './record.ts'

/** A progress note as a task reads it. */
type Note = { at: string; percent: number }

export const taskRules = {
  stream: 'work',
  may: mayWork,
  derive: (values: Values, parts: readonly Part[]): Derived => {
    const { dueOn, leadUnit, assignee } = values as Partial<Task>
    const percent = percentOf(parts)
    const open = percent < 100 ? 1 : 0
    return {
      state: stateAt(percent),
      open,
      percent,
      ...(open && dueOn ? { due: { on: dueOn, basis: 'agreed' } } : {}),
      ...(leadUnit ? { unit: leadUnit } : {}),
      ...(assignee ? { officer: assignee } : {}),
    }
  },
} satisfies Rules

/** How far a task has come by its latest progress note, 0 to 100. */
export function percentOf(parts: readonly Part[]): number {
  const notes = parts
    .filter(({ kind }) => kind === 'progress')
    .map(({ at, values }): Note => ({ at, percent: Number(values['percent'] ?? 0) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
  return notes.at(-1)?.percent ?? 0
}

function stateAt(percent: number): 'not_started' | 'in_progress' | 'done' {
  if (percent >= 100) return 'done'
  return percent > 0 ? 'in_progress' : 'not_started'
}
