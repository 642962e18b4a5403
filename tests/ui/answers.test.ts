import fc from 'fast-check'
import { expect, test } from 'vitest'

import { addDays } from '#domain/day.ts'
import {
  choices,
  count,
  day,
  drawn,
  flag,
  lines,
  links,
  optional,
  own,
  text,
} from '#domain/fields.ts'
import { readAnswers, readDay, tidyAnswers } from '#ui/answers.ts'
import { formatDay } from '#ui/format.ts'

const fields = {
  content: lines(20),
  person: optional(text()),
  heldOn: day(),
  attendees: count('person', 500),
  agreed: flag(),
  units: links('unit'),
  tempNo: own(/^A-\d$/),
}

function form(entries: [string, string][]): FormData {
  const written = new FormData()
  for (const [name, value] of entries) written.append(name, value)
  return written
}

test('each answer comes back in the shape its field stores', () => {
  const written = form([
    ['content', 'Cống tắc'],
    ['heldOn', '20/11/2026'],
    ['attendees', '1.250'],
    ['agreed', ''],
    ['agreed', 'true'],
    ['units', ''],
    ['units', 'unit-0001'],
    ['units', 'unit-0002'],
  ])

  expect(readAnswers(written, fields)).toEqual({
    content: 'Cống tắc',
    heldOn: '2026-11-20',
    attendees: 1250,
    agreed: true,
    units: ['unit-0001', 'unit-0002'],
  })
})

test('codes come back each once and in order; what a kind draws itself is read', () => {
  const own = { marks: optional(choices(['b', 'a', 'c'])), point: drawn(/^\d$/) }
  const said = readAnswers(
    form([
      ['marks', ''],
      ['marks', 'b'],
      ['marks', 'a'],
      ['point', '7'],
    ]),
    own,
  )

  expect(tidyAnswers(said, own)).toEqual({ marks: ['a', 'b'], point: '7' })
  expect(readAnswers(form([['marks', '']]), own)).toEqual({ marks: undefined })
})

test('a question left blank says so, a question not asked says nothing', () => {
  const answers = readAnswers(
    form([
      ['content', '  '],
      ['agreed', ''],
      ['units', ''],
    ]),
    fields,
  )

  expect(answers).toEqual({ content: undefined, agreed: false, units: undefined })
  expect(Object.keys(answers)).toEqual(['content', 'agreed', 'units'])
})

test('what is no day and no number is kept as it was typed', () => {
  const written = form([
    ['heldOn', '31/02/2026'],
    ['attendees', 'khoảng 40'],
  ])

  expect(readAnswers(written, fields)).toEqual({ heldOn: '31/02/2026', attendees: 'khoảng 40' })
})

test('two ways of writing a letter become one', () => {
  const answers = readAnswers(form([['content', 'Nà Pán'.normalize('NFD')]]), fields)

  expect(answers['content']).toBe('Nà Pán')
})

test('what the app fills in by itself is not read from a form', () => {
  expect(readAnswers(form([['tempNo', 'A-1']]), fields)).toEqual({})
})

test('answers are stored without blanks around them, wrong ones as they were typed', () => {
  const long = 'Cống đầu thôn tắc, nước tràn vào nhà'

  expect(tidyAnswers({ content: ' tắc ', person: undefined }, fields)).toEqual({ content: 'tắc' })
  expect(tidyAnswers({ content: long }, fields)).toEqual({ content: long })
})

test('a day shown and read back is the same day', () => {
  const days = fc.nat(40_000).map((n) => addDays('1990-01-01', n))
  fc.assert(
    fc.property(days, (each) => {
      expect(readDay(formatDay(each))).toBe(each)
    }),
  )
})
