import { addWorkingDays, subtractWorkingDays } from '#domain/calendar.ts'
import { type Day, dayOf } from '#domain/day.ts'
import type { Values } from '#domain/record.ts'
import { assessedId, sides } from '#records/exemplar/assessment.ts'

import type { DemoStart, Written } from './changes.ts'
import type { DemoExemplar } from './exemplars.ts'

const CHECKLIST = 'cl-model-1'

/** An exemplar of the trial with all that belongs to it. */
export function writtenExemplar(
  exemplar: DemoExemplar,
  place: number,
  { now, calendar }: DemoStart,
): Written[] {
  const { id, by, workingDaysAgo, answers, stages } = exemplar
  const startOn = subtractWorkingDays(dayOf(now), workingDaysAgo, calendar)
  const dayAfter = (days: number) => addWorkingDays(startOn, days, calendar)
  const minute = 200 + place * 5
  return [
    { by, kind: 'exemplar', record: id, fields: { ...answers, startOn }, on: startOn, minute },
    ...stages.map(({ after, by: taker, ...said }, index) => {
      const on = dayAfter(after)
      const record = `step-${id}-${index + 1}`
      const fields = { of: id, ofKind: 'exemplar', on, ...said }
      return { by: taker, kind: 'step', record, fields, on, minute: minute + index + 1 }
    }),
    ...writtenParts(exemplar, minute, dayAfter),
  ]
}

/** The notes, figures and assessed items of an exemplar. */
function writtenParts(
  { id, by, notes = [], figures = [], assessed = {} }: DemoExemplar,
  minute: number,
  dayAfter: (days: number) => Day,
): Written[] {
  return [
    ...notes.map(({ by: writer, after, ...said }, index) => {
      const on = dayAfter(after)
      const record = `note-${id}-${index + 1}`
      return {
        by: writer,
        kind: 'exemplar-note',
        record,
        fields: { of: id, on, ...said },
        on,
        minute,
      }
    }),
    ...figures.map((said, index) => {
      const on = dayAfter(notes[0]?.after ?? 0)
      const record = `figure-${id}-${index + 1}`
      const fields = { of: id, on, ...said }
      return { by, kind: 'exemplar-figure', record, fields, on, minute: minute + 10 + index }
    }),
    ...sides.flatMap((side) => {
      const said = assessed[side]
      const on = said && dayAfter(said.after)
      if (!said || on === undefined) return []
      return itemsOf(said.answers).map(({ item, ...answer }, index) => ({
        by: said.by,
        kind: 'exemplar-answer',
        record: assessedId(id, side, CHECKLIST, item),
        fields: { of: id, by: side, checklist: CHECKLIST, item, on, ...answer },
        on,
        minute: minute + 20 + index,
      }))
    }),
  ]
}

function itemsOf(answers: string): ({ item: string } & Values)[] {
  const pairs = answers.match(/\S+ \S+/g) ?? []
  return pairs.map((pair) => {
    const [item = '', answer = ''] = pair.split(' ')
    return { item, [/^\d/.test(answer) ? 'points' : 'value']: answer }
  })
}
