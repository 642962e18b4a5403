import type { Shown } from '#data/db.ts'
import type { Day } from '#domain/day.ts'

/**
 * The tasks of one list without a unit's own part of one that it leads and that stands there too:
 * that work is there once, as on Hôm nay and in the red number. The part stays where the whole does
 * not say by when it is to be done: one of them is late, or the part is due before it.
 */
export function eachOnce(tasks: readonly Shown[], today: Day): Shown[] {
  const wholes = new Map(tasks.map((task) => [task.id, task]))
  return tasks.filter((task) => {
    const { parent, leadUnit } = task.version.fields
    const whole = wholes.get(String(parent))
    const isOwn = whole?.version.fields['leadUnit'] === leadUnit
    return whole === undefined || !isOwn || !saysWhen(whole, task, today)
  })
}

function saysWhen(whole: Shown, part: Shown, today: Day): boolean {
  const isLate = whole.dueOn < today
  if (isLate !== part.dueOn < today) return false
  return isLate || whole.dueOn <= part.dueOn
}
