import * as fc from 'fast-check'

import type { Calendar, DayKind } from '#domain/calendar.ts'
import { addDays } from '#domain/day.ts'
import type { Field, Widget } from '#domain/fields.ts'
import type { RecordKind, Values } from '#domain/record.ts'

/** Any day of ten years. */
export function anyDay(): fc.Arbitrary<string> {
  return fc.nat(3650).map((days) => addDays('2022-01-01', days))
}

/** Any calendar a commune could keep: days off, swapped days and worked weekends. */
export function anyCalendar(): fc.Arbitrary<Calendar> {
  const row = fc.record({
    type: fc.constantFrom<DayKind>('day_off', 'swapped_off', 'make_up'),
    name: fc.constant('Ngày nghỉ'),
    verified: fc.boolean(),
  })
  return fc.array(fc.tuple(anyDay(), row), { maxLength: 120 }).map((rows) => new Map(rows))
}

/** Any answer to a field that its schema takes. */
export function anyAnswer(field: Field): fc.Arbitrary<unknown> {
  return answers[field.widget](field)
}

const answers: Record<Widget, (field: Field) => fc.Arbitrary<unknown>> = {
  text: anyWords,
  lines: anyWords,
  day: anyDay,
  choice: ({ options = [] }) => fc.constantFrom(...options),
  choices: ({ options = [] }) =>
    fc.subarray([...options], { minLength: 1 }).map((codes) => codes.toSorted()),
  count: ({ max = 1000 }) => fc.nat(Math.min(max, 1_000_000)),
  flag: () => fc.boolean(),
  link: anyId,
  links: () => fc.uniqueArray(anyId(), { maxLength: 4 }).map((ids) => ids.toSorted()),
  own: () => fc.constant(undefined),
}

function anyWords({ max = 40 }: Field): fc.Arbitrary<string> {
  return fc
    .string({ minLength: 1, maxLength: Math.min(max, 60), unit: 'grapheme' })
    .map((words) => `${words}ữ`.normalize('NFC').trim().slice(0, max))
}

export function anyId(): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...'abcdefgh234567'), { minLength: 16, maxLength: 16 })
    .map((all) => all.join(''))
}

/** Any record of a kind, from its fields: the answers an officer could have given. */
export function anyRecord(kind: RecordKind): fc.Arbitrary<Values> {
  const answers = Object.entries(kind.fields).map(([name, field]) =>
    (field.required ? anyAnswer(field) : fc.option(anyAnswer(field), { nil: undefined })).map(
      (value) => [name, value] as const,
    ),
  )
  return fc.tuple(...answers).map((entries) => {
    const values: Values = {}
    for (const [name, value] of entries) if (value !== undefined) values[name] = value
    return values
  })
}
