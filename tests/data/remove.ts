import type { Here } from '#data/here.tsx'
import { save } from '#data/save.ts'

/** Takes a feedback out, with a reason, as the screen does. */
export function remove(here: Here, id: string): Promise<void> {
  const removedAt = new Date(here.now()).toISOString()
  return save(here, { kind: 'feedback', id, answers: { removedAt, removedWhy: 'Ghi nhầm' } })
}
