import { expect, test } from 'vitest'

import { lastDayOf } from '#domain/deadlines/count.ts'
import { explainLength, restsOnUnverified } from '#domain/deadlines/explain.ts'
import type { Circumstances, DeadlineRule, Duty, Standing } from '#domain/deadlines/rule.ts'
import {
  deadlineRules,
  extensionRuleOn,
  extensionRules,
  ruleOn,
  suspensionRuleOn,
  suspensionRules,
} from '#domain/deadlines/rules.ts'
import { addDays, isDay } from '#domain/day.ts'

import { off2411, plain } from './deadlines-2026.ts'

/** The rule in force on a day; a test that finds none fails here. */
function found(of: Duty, on: string, circumstances?: Circumstances): DeadlineRule {
  const rule = ruleOn(of, on, circumstances)
  if (!rule) throw new Error(`There is no rule for ${of} on ${on}`)
  return rule
}

test.each<[string, Duty, string, string, string, Circumstances?]>([
  ['R-KN-01', 'complaint_acceptance_decided', '2026-11-20', '2026-12-01', '2026-12-02'],
  ['R-TC-02', 'denunciation_transferred', '2026-11-20', '2026-11-27', '2026-11-30'],
  ['R-TCD-01', 'processing_result_told', '2026-11-18', '2026-12-02', '2026-12-03'],
  ['R-KN-03a', 'complaint_decision', '2026-11-27', '2026-12-28', '2026-12-28'],
  [
    'R-KN-03c',
    'complaint_decision',
    '2026-11-27',
    '2027-01-11',
    '2027-01-11',
    { isRemote: true, complexity: 'normal' },
  ],
  [
    'R-KN-03d',
    'complaint_decision',
    '2026-11-27',
    '2027-01-26',
    '2027-01-26',
    { isRemote: true, complexity: 'complex' },
  ],
  ['R-TC-04', 'denunciation_conclusion', '2026-09-02', '2026-10-02', '2026-10-02'],
  ['R-NY-01', 'document_posted', '2026-11-19', '2026-11-26', '2026-11-27'],
  ['R-NY-02', 'commune_posting_kept_up', '2026-11-19', '2026-12-19', '2026-12-19'],
  ['R-DT-02', 'dialogue_results_published', '2026-11-14', '2026-11-24', '2026-11-25'],
  ['R-TCD-04', 'reception_calendar_posted', '2026-12-02', '2026-11-25', '2026-11-25'],
  ['R-KN-01', 'complaint_acceptance_decided', '2026-12-28', '2027-01-07', '2027-01-07'],
])('%s, %s from %s is due as the table says', (id, of, from, due, dueIfOff, circumstances) => {
  const rule = found(of, from, circumstances)

  expect(rule.rule).toBe(id)
  expect(lastDayOf(rule, from, plain)).toBe(due)
  expect(lastDayOf(rule, from, off2411)).toBe(dueIfOff)
})

test('seven working days over Tết end as the table says', () => {
  const sevenDays = found('complaint_acceptance_decided', '2026-11-20')

  expect(lastDayOf(sevenDays, '2026-02-12', plain)).toBe('2026-03-02')
  expect(lastDayOf(sevenDays, '2026-02-12', off2411)).toBe('2026-03-02')
})

test('a complaint received before 1/7/2026 keeps the ten days of the law', () => {
  const last = found('complaint_acceptance_decided', '2026-06-30')
  const first = found('complaint_acceptance_decided', '2026-07-01')
  const overTet = found('complaint_acceptance_decided', '2026-02-12')

  expect([last.length, last.unit, last.source]).toEqual([
    10,
    'calendar_days',
    'Luật Khiếu nại 02/2011/QH13, Điều 27',
  ])
  expect([first.length, first.unit]).toEqual([7, 'working_days'])
  expect(lastDayOf(overTet, '2026-02-12', plain)).toBe('2026-02-23')
})

test.each<[Circumstances, string, number]>([
  [{}, 'R-KN-03a', 30],
  [{ complexity: 'complex' }, 'R-KN-03b', 45],
  [{ isRemote: true }, 'R-KN-03c', 45],
  [{ complexity: 'complex', isRemote: true }, 'R-KN-03d', 60],
  // No law knows a very complex complaint: the shorter row stands.
  [{ complexity: 'very_complex' }, 'R-KN-03a', 30],
])('a complaint with %j is decided by %s within %i days', (circumstances, id, days) => {
  expect(found('complaint_decision', '2026-08-03', circumstances)).toMatchObject({
    rule: id,
    length: days,
  })
})

test('what only some matters have changes their length alone', () => {
  const on = '2026-08-03'
  const lengths = (of: Duty, circumstances?: Circumstances) => found(of, on, circumstances).length

  expect(lengths('denunciation_first_handling')).toBe(7)
  expect(lengths('denunciation_first_handling', { hasManyPlaces: true })).toBe(10)
  expect(lengths('second_complaint_made')).toBe(30)
  expect(lengths('second_complaint_made', { isRemote: true })).toBe(45)
  expect(lengths('online_reception_notice_given')).toBe(5)
  expect(lengths('online_link_tried')).toBe(1)
  expect(found('processing_result_told', on).basis).toBe('law')
  expect(found('processing_result_told', on, { isHeardElsewhere: true }).basis).toBe('practice')
})

const dated = deadlineRules.filter(({ validFrom }) => validFrom !== undefined)

test.each(dated.map((row) => [row.rule, row.of, row.validFrom ?? '', row] as const))(
  '%s (%s) holds from %s on, and not a day before',
  (_id, of, validFrom, row) => {
    expect(ruleOn(of, validFrom, row.when)).toBe(row)
    expect(ruleOn(of, addDays(validFrom, -1), row.when)).not.toBe(row)
  },
)

const ended = deadlineRules.filter(({ validTo }) => validTo !== undefined)

test.each(ended.map((row) => [row.rule, row.of, row.validTo ?? '', row] as const))(
  '%s (%s) holds to the end of %s, and another the day after',
  (_id, of, validTo, row) => {
    expect(ruleOn(of, validTo, row.when)).toBe(row)
    expect(ruleOn(of, addDays(validTo, 1), row.when)?.validFrom).toBe(addDays(validTo, 1))
  },
)

test('extensions and suspensions hold from the day of their law on', () => {
  expect(extensionRuleOn('denunciation_conclusion', '2019-01-01', 'complex')?.times).toBe(1)
  expect(extensionRuleOn('denunciation_conclusion', '2019-01-01', 'very_complex')?.times).toBe(2)
  expect(extensionRuleOn('denunciation_conclusion', '2018-12-31', 'complex')).toBeUndefined()
  expect(extensionRuleOn('denunciation_conclusion', '2026-01-01', 'normal')).toBeUndefined()
  expect(suspensionRuleOn('complaint_decision', '2026-07-01')?.rule).toBe('R-KN-07')
  expect(suspensionRuleOn('complaint_decision', '2026-06-30')).toBeUndefined()
  expect(suspensionRuleOn('denunciation_transferred', '2026-07-01')).toBeUndefined()
})

type Row = Standing & { rule: string }

const bases: readonly string[] = ['law', 'practice', 'default']

/** What a rule must have to be shown to a citizen. The app's own choices name no article and no day. */
const musts: Record<string, (row: Row) => boolean> = {
  'its number': ({ rule }) => /^R-[A-Z]{2,3}-\d{2}[a-d]?$/.test(rule),
  'its basis': ({ basis }) => bases.includes(basis),
  'its source': ({ source }) => source.trim() !== '',
  'its article': ({ basis, source }) => basis === 'default' || /Điều \d+/.test(source),
  'the day it holds from': ({ basis, validFrom = '' }) => basis === 'default' || isDay(validFrom),
  'the day it holds to': ({ validTo }) => validTo === undefined || isDay(validTo),
  'whether its wording was checked': ({ verified }) => typeof verified === 'boolean',
}

function lacks(row: Row): string[] {
  return Object.entries(musts)
    .filter(([, isMet]) => !isMet(row))
    .map(([what]) => `${row.rule} lacks ${what}`)
}

test('no rule lacks its source, its basis or its days', () => {
  expect([...deadlineRules, ...extensionRules, ...suspensionRules].flatMap(lacks)).toEqual([])
})

test.each([
  ['its article', { source: 'Luật Khiếu nại' }],
  ['its source', { basis: 'default' as const, source: ' ' }],
  ['the day it holds from', { validFrom: '2026-02-30' }],
])('a rule without %s is seen', (what, change) => {
  const whole = found('complaint_decision', '2026-08-03')

  expect(lacks({ ...whole, ...change })).toEqual([`R-KN-03a lacks ${what}`])
})

test('no two rows claim the same matter on the same day', () => {
  const claims = deadlineRules.flatMap(({ of, when = {}, validFrom = '', validTo = '9' }) =>
    // A claim is held against another on the first day of each.
    dated
      .map((row) => row.validFrom ?? '')
      .filter((on) => validFrom <= on && on <= validTo)
      .filter((on, index, all) => all.indexOf(on) === index)
      .map((on) => `${of} ${JSON.stringify(when)} ${on}`),
  )

  expect(claims.filter((claim, index) => claims.indexOf(claim) !== index)).toEqual([])
})

test('every rule with a length in days is there', () => {
  const lists = {
    'R-DT-': ['01', '02', '04'],
    'R-DV-': ['01'],
    'R-KN-': ['01', '02', '03a', '03b', '03c', '03d', '04', '05', '06', '08'],
    'R-LY-': ['01'],
    'R-NY-': ['01', '02', '03'],
    'R-PA-': ['01'],
    'R-TC-': ['01', '02', '03', '04', '05', '06', '07'],
    'R-TCD-': ['01', '03', '04', '05', '06', '07'],
  }
  const all = Object.entries(lists).flatMap(([family, ids]) => ids.map((id) => family + id))

  expect([...new Set(deadlineRules.map(({ rule }) => rule))].toSorted()).toEqual(all)
})

test('how working days were counted names each day left out', () => {
  const rule = found('denunciation_transferred', '2026-11-20')
  const days = explainLength(rule, '2026-11-20', off2411)

  expect(days).toEqual([
    { day: '2026-11-21', rest: 'weekend' },
    { day: '2026-11-22', rest: 'weekend' },
    { day: '2026-11-23', number: 1 },
    { day: '2026-11-24', rest: 'off', name: 'Ngày nghỉ' },
    { day: '2026-11-25', number: 2 },
    { day: '2026-11-26', number: 3 },
    { day: '2026-11-27', number: 4 },
    { day: '2026-11-28', rest: 'weekend' },
    { day: '2026-11-29', rest: 'weekend' },
    { day: '2026-11-30', number: 5 },
  ])
  expect(restsOnUnverified(days, rule, off2411)).toBe(true)
  // What only has to last thirty days asks nothing of the calendar.
  const kept = found('commune_posting_kept_up', '2026-10-25')
  expect(lastDayOf(kept, '2026-10-25', off2411)).toBe('2026-11-24')
  const keptDays = explainLength(kept, '2026-10-25', off2411)
  expect(restsOnUnverified(keptDays, kept, off2411)).toBe(false)
  expect(restsOnUnverified(explainLength(rule, '2026-11-20', plain), rule, plain)).toBe(false)
})

test('how calendar days were counted says where the last day moved', () => {
  const days = explainLength(found('complaint_decision', '2026-11-27'), '2026-11-27', plain)

  expect(days.at(0)).toEqual({ day: '2026-11-28', number: 1 })
  expect(days.slice(29)).toEqual([
    { day: '2026-12-27', number: 30 },
    { day: '2026-12-28', movedFrom: '2026-12-27' },
  ])
})

test('how days before an event were counted goes back from it', () => {
  const posted = found('reception_calendar_posted', '2026-12-02')
  const notice = found('dialogue_notice_given', '2026-12-02')

  expect(explainLength(posted, '2026-12-02', plain)).toEqual([
    { day: '2026-12-01', number: 1 },
    { day: '2026-11-30', number: 2 },
    { day: '2026-11-29', rest: 'weekend' },
    { day: '2026-11-28', rest: 'weekend' },
    { day: '2026-11-27', number: 3 },
    { day: '2026-11-26', number: 4 },
    { day: '2026-11-25', number: 5 },
  ])
  expect(explainLength(notice, '2026-12-02', plain).at(-1)).toEqual({
    day: '2026-11-25',
    number: 7,
  })
  // Seven days before a Sunday is a Sunday: the eighth day would be more than the law asks, the sixth less.
  expect(lastDayOf(notice, '2026-12-06', plain)).toBe('2026-11-29')
})
