import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { type Calendar, isRestDay } from '#domain/calendar.ts'
import { addDays, dayOf, daysBetween } from '#domain/day.ts'
import type { Part } from '#domain/part.ts'
import type { Derived } from '#domain/rules.ts'
import { CHANGE_ID, millisOf } from '#protocol/stamp.ts'
import { feedbackRules } from '#records/feedback/rules.ts'
import { calendarOf, defaultHolidays } from '#records/holiday/rules.ts'
import { taskRules } from '#records/task/rules.ts'
import { demoAccounts, DEMO_PASSWORD } from '#server/demo/accounts.ts'
import { demoChanges, type DemoChange } from '#server/demo/changes.ts'
import { demoHoliday } from '#server/demo/holiday.ts'
import { planTasks } from '#server/demo/plan.ts'
import { demoUnits } from '#server/demo/units.ts'

const calendar: Calendar = calendarOf([...defaultHolidays, demoHoliday])
const officerId = (login: string) => `officer-${login}`

/** Every way a first day can be: each day of the week, early and late, before and in Tết, at a year's end. */
const startDays = [
  '2026-11-20',
  '2026-11-21',
  '2026-11-22',
  '2026-11-23',
  '2026-11-24',
  '2026-11-25',
  '2026-11-26',
  '2026-02-04',
  '2026-02-12',
  '2026-02-14',
  '2026-02-18',
  '2026-02-23',
  '2026-04-29',
  '2026-12-31',
  '2027-01-01',
]

function startedOn(day: string, time = '09:00'): { now: number; changes: DemoChange[] } {
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
function derivedOf(
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

function wordingOf(no: string): string {
  return readFileSync(join(import.meta.dirname, 'wording', `van-ban-${no}.txt`), 'utf8')
}

describe('the invented commune', () => {
  test('has 12 villages, its offices, and each name once', () => {
    expect(demoUnits.filter(({ type }) => type === 'village')).toHaveLength(12)
    expect(demoUnits.filter(({ type }) => type !== 'village')).toHaveLength(15)
    expect(new Set(demoUnits.map(({ name }) => name)).size).toBe(demoUnits.length)
    expect(new Set(demoUnits.map(({ id }) => id)).size).toBe(demoUnits.length)
  })

  test('has six accounts, every role among them, in units that exist', () => {
    expect(demoAccounts.map(({ login }) => login)).toEqual([
      'hanh',
      'quang',
      'tham',
      'tuyen',
      'tinh',
      'quantri',
    ])
    expect(new Set(demoAccounts.flatMap(({ roles }) => roles)).size).toBe(5)
    const units = new Set(demoUnits.map(({ id }) => id))
    for (const { unit } of demoAccounts) if (unit) expect(units).toContain(unit)
    expect(DEMO_PASSWORD).toBe('gan-dan-2026')
  })
})

describe('the plan of the founding documents', () => {
  test('is 14 tasks under the numbers of the documents', () => {
    const of = (no: string) => planTasks.filter(({ id }) => id.startsWith(`task-${no}-`))
    const numbers = (count: number) => Array.from({ length: count }, (_, at) => `II.${at + 1}`)
    expect(of('001').map(({ answers }) => answers.ordinal)).toEqual(numbers(6))
    expect(of('000').map(({ answers }) => answers.ordinal)).toEqual(numbers(8))
    expect(planTasks).toHaveLength(14)
  })

  test.each(planTasks)('$id says what the document says, whole and under its number', (task) => {
    const { content, ordinal, planTitle, source } = task.answers
    const no = task.id.slice(5, 8)
    const wording = wordingOf(no)
    expect(wording).toContain(`\n${ordinal.slice('II.'.length)}. ${content}\n`)
    expect(wording.replace('KẾ HOẠCH\nThực', 'Kế hoạch thực')).toContain(`${planTitle}\n`)
    expect(source).toBe(`nguồn: văn bản ${no}, mục ${ordinal}`)
    const paragraph = wording.slice(wording.indexOf(content)).split(/\n(?=\d\. )/)[0] ?? ''
    const isYearly = paragraph.includes('- Thời gian thực hiện: Hàng năm.')
    expect(task.isYearly).toBe(isYearly)
    expect(task.answers.leadBasis).toBe(paragraph.includes('hực hiện: ') ? 'document' : 'commune')
  })

  test('is given to the units the document names, else to the office of the commune', () => {
    const units = Object.fromEntries(
      planTasks.map(({ id, answers }) => [id, [answers.leadUnit, ...(answers.coUnits ?? [])]]),
    )
    const everyone = ['unit-van-phong', 'unit-kinh-te', 'unit-mot-cua', 'unit-van-hoa']
    expect(units).toMatchObject({
      'task-001-ii-1': everyone,
      'task-001-ii-3': everyone,
      'task-001-ii-4': ['unit-mot-cua', 'unit-kinh-te', 'unit-van-hoa', 'unit-van-phong'],
      'task-001-ii-5': [
        'unit-van-phong',
        'unit-kinh-te',
        'unit-mat-tran',
        'unit-mot-cua',
        'unit-van-hoa',
      ],
      'task-000-ii-1': ['unit-van-phong'],
      'task-000-ii-7': ['unit-van-phong', 'unit-mat-tran'],
    })
  })

  test('is due on 31/12 where the document says every year, and never where it names no day', () => {
    const { changes } = startedOn('2026-11-20')
    const dueOn = new Map(changes.map(({ change }) => [change.record, change.fields['dueOn']]))
    for (const { id } of planTasks) {
      expect(dueOn.get(id)).toBe(id.startsWith('task-001') ? '2026-12-31' : undefined)
    }
  })
})

describe.each(startDays)('a trial first started on %s', (today) => {
  const { now, changes } = startedOn(today)
  const derived = derivedOf(changes, 'feedback')
  const daysLeft = (key: string) => {
    const due = derived.get(`feedback-${key}`)?.due?.on
    return due === undefined ? undefined : daysBetween(today, due)
  }
  const restsOn = (inDays: number) => isRestDay(addDays(today, inDays), calendar)

  test('has replies late, due and to come on exactly the days they should be', () => {
    const wanted = {
      'na-pan-cong': -3,
      'huoi-sang-dien': -1,
      'khe-chao-duong': 0,
      'lung-cut-gieng': 2,
      'dong-may-bo': 3,
      'mot-cua-khai-sinh': 6,
      'pa-hoc-loa': 9,
      'tan-lap-gio-hop': 10,
    }
    for (const [key, inDays] of Object.entries(wanted)) {
      let exact = inDays
      while (restsOn(exact)) exact += inDays < 0 ? -1 : 1
      expect([key, daysLeft(key)]).toEqual([key, exact])
    }
  })

  test('has something late, something due today and something due soon', () => {
    const due = [...derived.values(), ...derivedOf(changes, 'task').values()]
      .filter(({ open }) => open === 1)
      .flatMap(({ due: each }) => (each ? [daysBetween(today, each.on)] : []))
    expect(due.filter((days) => days < 0).length).toBeGreaterThanOrEqual(3)
    expect(due.filter((days) => days === 0).length).toBeGreaterThanOrEqual(1)
    expect(due.filter((days) => days > 0 && days <= 7).length).toBeGreaterThanOrEqual(1)
  })

  test('holds 26 matters, 14 of them open, in every state, with no step out of place', () => {
    const all = [...derived.values()]
    expect(all).toHaveLength(26)
    expect(all.filter(({ open }) => open === 1)).toHaveLength(14)
    expect(all.flatMap(({ stuck = [] }) => stuck)).toEqual([])
    const plain = ['received', 'sorted', 'settling', 'forwarded', 'answered', 'told', 'filed']
    const states = [...plain, 'verifying']
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(states))
  })

  test('has a complaint that is verified and one to be accepted, each with its own day', () => {
    const rules = ['tan-lap-ranh-dat', 'pa-hoc-ho-tro'].map(
      (key) => derived.get(`feedback-${key}`)?.due?.rule,
    )
    expect(rules).toEqual(['R-KN-03a', 'R-KN-01'])
  })

  test('was written before now, in order, and on no day to come', () => {
    const stamps = changes.map(({ change }) => change.stamp)
    expect(stamps).toEqual(stamps.toSorted())
    for (const { change } of changes) {
      expect(change.id).toMatch(CHANGE_ID)
      expect(millisOf(change.stamp)).toBeLessThan(now)
      const { on = today, receivedOn = today } = change.fields
      expect([on, receivedOn].every((day) => String(day) <= today)).toBe(true)
    }
  })
})

test('a trial first started before working hours has written nothing later than now', () => {
  const { now, changes } = startedOn('2026-11-20', '00:05')
  for (const { change } of changes) expect(millisOf(change.stamp)).toBeLessThan(now)
  expect(dayOf(now)).toBe('2026-11-20')
})
