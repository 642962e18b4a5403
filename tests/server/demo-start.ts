import type { Calendar } from '#domain/calendar.ts'
import type { Part } from '#domain/part.ts'
import type { Derived } from '#domain/rules.ts'
import { feedbackRules } from '#records/feedback/rules.ts'
import { calendarOf, defaultHolidays } from '#records/holiday/rules.ts'
import { taskRules } from '#records/task/rules.ts'
import { demoChanges, type DemoChange } from '#server/demo/changes.ts'
import { demoHoliday } from '#server/demo/holiday.ts'

export const calendar: Calendar = calendarOf([...defaultHolidays, demoHoliday])
const officerId = (login: string) => `officer-${login}`

/** The trial as it is when it is first started on a day. */
export function startedOn(day: string, time = '09:00'): { now: number; changes: DemoChange[] } {
  const now = Date.parse(`${day}T${time}:00+07:00`)
  let count = 0
  const newId = () => {
    count += 1
    const letters = count
      .toString(26)
      .replaceAll(/[0-9]/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))
    return letters.padStart(10, 'a')
  }
  return { now, changes: demoChanges({ now, calendar, newId, officerId }) }
}

/** What follows from every record of a kind, by its id. */
export function derivedOf(
  changes: readonly DemoChange[],
  kind: 'feedback' | 'task',
): Map<string, Derived> {
  const parts = new Map<string, Part[]>()
  for (const { change } of changes) {
    const whole = String(change.fields['of'])
    const part = { kind: change.kind, id: change.record, at: change.stamp, values: change.fields }
    parts.set(whole, [...(parts.get(whole) ?? []), part])
  }
  const rules = kind === 'task' ? taskRules : feedbackRules
  const whole = changes.filter(({ change }) => change.kind === kind)
  return new Map(
    whole.map(({ change: { record, fields } }) => [
      record,
      rules.derive(fields, parts.get(record) ?? [], calendar),
    ]),
  )
}
