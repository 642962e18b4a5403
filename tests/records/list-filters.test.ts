import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { NO_DAY, type Shown } from '#data/db.ts'
import { addDays } from '#domain/day.ts'
import type { Values } from '#domain/record.ts'
import {
  answersAmong,
  answersTo,
  criteria,
  filtersOf,
  fits,
  groupsByVillage,
  narrowing,
  rowsByView,
} from '#records/list-filters.tsx'

const TODAY = '2026-11-20'
const ME = 'hanh'

const anyShown: fc.Arbitrary<Shown> = fc
  .record({
    id: fc.uuid(),
    village: fc.constantFrom('na-pan', 'huoi-sang', undefined),
    type: fc.constantFrom('observation', 'recommendation'),
    topic: fc.constantFrom('land', 'health'),
    state: fc.constantFrom('received', 'settling'),
    unit: fc.constantFrom('police', 'clinic', undefined),
    officer: fc.constantFrom('hanh', 'quang', undefined),
    flags: fc.option(fc.subarray(['crowd', 'sensitive', 'repeated']), { nil: undefined }),
    author: fc.constantFrom('hanh', 'quang'),
    dueIn: fc.option(fc.integer({ min: -10, max: 10 })),
  })
  .map(({ id, village, type, topic, state, unit, officer, flags, author, dueIn }) => ({
    id,
    list: 'open',
    dueOn: dueIn === null ? NO_DAY : addDays(TODAY, dueIn),
    state,
    author,
    ...(unit === undefined ? {} : { unit }),
    ...(officer === undefined ? {} : { officer }),
    version: {
      fields: {
        type,
        topic,
        ...(village === undefined ? {} : { village }),
        ...(flags === undefined ? {} : { flags }),
      },
      stamps: {},
    },
  }))
const someRows = fc.uniqueArray(anyShown, { selector: ({ id }) => id, maxLength: 30 })

function isFlagged({ flags }: Values, params: URLSearchParams): boolean {
  return !params.has('flag') || [flags].flat().includes(params.get('flag'))
}

const anyAddress = fc
  .record(
    {
      view: fc.constantFrom('open', 'soon', 'late', 'done', 'nonsense'),
      village: fc.constantFrom('na-pan', 'huoi-sang'),
      type: fc.constantFrom('observation', 'recommendation'),
      topic: fc.constantFrom('land', 'health'),
      state: fc.constantFrom('received', 'settling'),
      unit: fc.constantFrom('police', 'clinic'),
      officer: fc.constantFrom('hanh', 'quang'),
      flag: fc.constantFrom('crowd', 'repeated'),
      unsent: fc.constant('1'),
      mine: fc.constant('1'),
      byVillage: fc.constant('1'),
    },
    { requiredKeys: [] },
  )
  .map((asked) => new URLSearchParams(asked))

test('a row stands in the list exactly when it answers all that is asked', () => {
  fc.assert(
    fc.property(someRows, anyAddress, (rows, params) => {
      const filters = filtersOf(params)
      const unsent = new Set(rows.slice(0, 3).map(({ id }) => id))
      const reader = { officer: ME, hasUnsent: (id: string) => unsent.has(id) }

      const isAsked = (name: string, answer: unknown) =>
        !params.has(name) || answer === params.get(name)

      for (const row of rows) {
        const fields = row.version.fields
        const asked = [
          isAsked('village', fields['village']),
          isAsked('type', fields['type']),
          isAsked('topic', fields['topic']),
          isAsked('state', row.state),
          isAsked('unit', row.unit),
          isAsked('officer', row.officer),
          isFlagged(fields, params),
          !params.has('unsent') || unsent.has(row.id),
          !params.has('mine') || row.author === ME || row.officer === ME,
        ]
        expect(fits(filters, reader, row)).toBe(asked.every(Boolean))
      }
    }),
  )
})

test('as many filters are on as the address narrows by; view and grouping narrow nothing', () => {
  fc.assert(
    fc.property(anyAddress, (params) => {
      const asked = [...params.keys()].filter((name) => name !== 'view' && name !== 'byVillage')
      expect(narrowing(filtersOf(params))).toBe(asked.length)
    }),
  )
})

test('what is late and what is due within three days are parts of what is open', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const views = rowsByView(rows, [], TODAY)

      expect(views.open).toEqual(rows)
      expect(views.late.every(({ dueOn }) => dueOn < TODAY)).toBe(true)
      expect(views.soon.every(({ dueOn }) => TODAY <= dueOn && dueOn <= '2026-11-23')).toBe(true)
      const rest = rows.filter((row) => !views.late.includes(row) && !views.soon.includes(row))
      expect(rest.every(({ dueOn }) => dueOn > '2026-11-23')).toBe(true)
    }),
  )
})

test('by village every row stands once, in the order it had', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const groups = groupsByVillage(rows)

      expect(new Set(groups.map(({ village }) => village)).size).toBe(groups.length)
      expect(groups.flatMap(({ members }) => members)).toHaveLength(rows.length)
      for (const { village, members } of groups) {
        expect(members).toEqual(rows.filter((row) => answersTo('village', row)[0] === village))
      }
    }),
  )
})

test('offered are the answers that occur, and the one asked for though it occurs no more', () => {
  fc.assert(
    fc.property(someRows, fc.constantFrom(...criteria), (rows, criterion) => {
      const found = rows.flatMap((row) => answersTo(criterion, row))

      expect(answersAmong(criterion, rows, undefined)).toEqual(new Set(found))
      expect(answersAmong(criterion, rows, 'gone')).toEqual(new Set([...found, 'gone']))
    }),
  )
})
