import { describe, expect, test } from 'vitest'

import { isRestDay } from '#domain/calendar.ts'
import { addDays, dayOf, daysBetween } from '#domain/day.ts'
import { CHANGE_ID, millisOf } from '#protocol/stamp.ts'
import { demoAccounts, DEMO_PASSWORD } from '#server/demo/accounts.ts'
import { demoUnits } from '#server/demo/units.ts'

import { calendar, derivedOf, startedOn } from './demo-start.ts'

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

describe('the invented commune', () => {
  test('has 12 villages, its offices, and each name once', () => {
    const standing = demoUnits.filter(({ activeTo }) => activeTo === undefined)
    expect(standing.filter(({ type }) => type === 'village')).toHaveLength(12)
    expect(standing.filter(({ type }) => type !== 'village')).toHaveLength(15)
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

  test('has a denunciation whose acceptance is told in the one way there is', () => {
    const steps = changes.map(({ change }) => change.fields)
    const taken = steps.filter(({ ofKind }) => ofKind === 'denunciation')
    const told = taken.filter(({ toldOn }) => toldOn !== undefined)
    expect(told.map(({ to }) => to)).toEqual(['acceptance_told'])
    expect(taken.filter(({ to }) => to === 'accepted')).toHaveLength(1)
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
