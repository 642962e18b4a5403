// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { recordOf } from '#data/record.ts'
import { save } from '#data/save.ts'
import { show, tablesOfShowing } from '#data/show.ts'
import type { Values } from '#domain/record.ts'
import { measuredBy } from '#records/target/counting.tsx'
import { standingIn } from '#records/target/measure.tsx'
import type { Target } from '#records/target/record.ts'
import { Component as TargetView } from '#records/target/view.tsx'
import { rowsAfter } from '#server/rows-after.ts'
import { planIdOf } from '#server/demo/plan.ts'
import { demoTargets } from '#server/demo/targets.ts'

import { type APhone, aTrial } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'

configure({ asyncUtilTimeout: 20_000 })

const TODAY = '2026-11-20'
const counted = demoTargets.filter(({ counts }) => counts !== undefined)

/** A phone that has read the trial; a page without a browser behind it sends no cookies. */
async function aPhone() {
  const { world, phone: open } = await aTrial()
  const phone = await open('tham')
  const cursors: Record<string, string> = {}
  for (let isMore = true; isMore;) {
    const { rows, streams, more } = await rowsAfter(world, phone.here.officer, { cursors })
    const came = rows.flatMap((row) => ('gone' in row ? [] : [row]))
    await phone.db.base.bulkPut(came)
    await phone.db.transaction('rw', tablesOfShowing(phone.db), async () =>
      show(
        phone.db,
        came.map(({ kind, id }) => [kind, id]),
      ),
    )
    for (const [name, { cursor }] of Object.entries(streams)) cursors[name] = cursor
    isMore = more
  }
  return phone
}

async function standing(phone: APhone, key: string) {
  const shown = await phone.shown('target', `target-${key}`)
  if (!shown) throw new Error('The target is not on the phone')
  const target = recordOf<Target>(shown)
  return standingIn(phone.db, target, TODAY)
}

/** What the trial does not count, and a commune may. */
const ofTheCommune: Record<string, Values> = {
  'viec-xong': { goalPercent: 100, counts: 'tasks_done', plan: planIdOf('001') },
  'mo-hinh': { goalCount: 1, counts: 'exemplars' },
}

/** The addresses a list of the screen opens. */
function openedBy(label: string): string[] {
  const list = screen.queryByRole('list', { name: label })
  if (!list) return []
  return within(list)
    .getAllByRole('link')
    .map((link) => link.getAttribute('href') ?? '')
    .toSorted((a, b) => (a < b ? -1 : 1))
}

test('the trial counts what people were answered, and what units have', () => {
  expect(counted.map(({ counts }) => counts)).toEqual([
    'answers_on_time',
    'own_plans',
    'units_with_initiative',
    'units_with_bright_spot_government',
    'units_with_bright_spot_democracy',
    'units_assigned',
  ])
})

/** What the screen of a target opens, and what its figure was made of. */
async function seenAndCounted(phone: APhone, key: string) {
  const { target, counted: rows, measured } = await standing(phone, key)
  if (!rows) throw new Error('The target is not counted')
  await drawOn(phone.here, `/target/target-${key}`, { '/target/:id': <TargetView /> })
  await screen.findByText('Năm 2026')
  const addresses = (all: readonly { id: string }[]) =>
    all.map(({ id }) => `/${rows.kind}/${id}`).toSorted((a, b) => (a < b ? -1 : 1))
  const seen = { met: openedBy('Hồ sơ đã đạt'), unmet: openedBy('Hồ sơ chưa đạt') }
  cleanup()
  const wanted = { met: addresses(rows.met), unmet: addresses(rows.unmet) }
  return { target, rows, measured, seen, wanted }
}

test('each counted target opens exactly the records it counts, and no other', async () => {
  const phone = await aPhone()
  const own = { name: 'Của xã', operator: 'at_least', recurrence: 'yearly' }
  for (const [key, more] of Object.entries(ofTheCommune)) {
    const answers = { ...own, ...more }
    await save(phone.here, { kind: 'target', id: `target-${key}`, answers, isNew: true })
  }
  for (const key of [...counted.map((each) => each.key), ...Object.keys(ofTheCommune)]) {
    const { target, rows, measured, seen, wanted } = await seenAndCounted(phone, key)
    expect({ key, ...seen }).toEqual({ key, ...wanted })
    const [met, all] = [seen.met.length, seen.met.length + seen.unmet.length]
    expect(all).toBeGreaterThan(0)
    // The figure on the screen is made of what is opened, and of nothing else.
    const share = Math.floor((met * 100) / all)
    expect(measured?.value).toBe(target.goalPercent === undefined ? met : share)
    expect(measuredBy(target, rows)).toEqual(measured)
  }
}, 240_000)

test('a period that is over is opened from its line, with its own records', async () => {
  const phone = await aPhone()
  const answers = { name: 'Trả lời', operator: 'at_least', recurrence: 'monthly' }
  const more = { goalPercent: 100, counts: 'answers_on_time' }
  const whole = {
    kind: 'target' as const,
    id: 'target-thang',
    answers: { ...answers, ...more },
    isNew: true,
  }
  await save(phone.here, whole)
  const shown = await phone.shown('target', 'target-thang')
  const october = await standingIn(phone.db, recordOf<Target>(shown!), TODAY, '2026-10')
  const { met = [], unmet = [] } = october.counted ?? {}
  expect(met.length + unmet.length).toBeGreaterThan(0)

  await drawOn(phone.here, '/target/target-thang', { '/target/:id': <TargetView /> })
  const line = await screen.findByRole('link', { name: /^Tháng 10\/2026/ })
  expect(line.getAttribute('href')).toBe('/target/target-thang?period=2026-10')
  fireEvent.click(line)
  await screen.findByRole('heading', { name: /^Tháng 10\/2026/ })
  const addresses = (all: readonly { id: string }[]) =>
    all.map(({ id }) => `/feedback/${id}`).toSorted((a, b) => (a < b ? -1 : 1))
  expect(openedBy('Hồ sơ đã đạt')).toEqual(addresses(met))
  expect(openedBy('Hồ sơ chưa đạt')).toEqual(addresses(unmet))
  // The present one is a line now, and the way back.
  await screen.findByRole('link', { name: /^Tháng 11\/2026/ })
  cleanup()
}, 240_000)

test('what each counts in the trial is what its words ask', async () => {
  const phone = await aPhone()
  const ids = (all: readonly { id: string }[] = []) =>
    all.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1))
  const plans = await standing(phone, '003-ii-1')
  expect([ids(plans.counted?.met), ids(plans.counted?.unmet)]).toEqual([[], ['unit-dang-uy']])

  const met = async (key: string) => ids((await standing(phone, key)).counted?.met)
  expect(await met('003-ii-4a')).toEqual(['unit-cong-an', 'unit-mat-tran'])
  // The bright spot of the trial is registered, and work on it has not begun.
  expect(await met('003-ii-4b')).toEqual([])
  expect(await met('003-ii-4c')).toEqual([])
  // Everybody is assigned but to the units of the trial that are to be put right.
  const { counted: assigned } = await standing(phone, '003-ii-5b')
  expect(ids(assigned?.unmet)).toEqual(['unit-ban-moi', 'unit-na-ngoi', 'unit-truong-tieu-hoc'])
  expect(assigned?.met.length).toBeGreaterThan(10)

  const { counted: answers } = await standing(phone, 'tra-loi-dan')
  const late = (await phone.db.feedback.toArray()).filter(
    ({ list, dueOn, due }) => list === 'open' && due?.rule === 'R-TCD-01' && dueOn < TODAY,
  )
  expect(ids(answers?.unmet)).toEqual(expect.arrayContaining(ids(late)))
  const all = [...(answers?.met ?? []), ...(answers?.unmet ?? [])]
  expect(all.every(({ version }) => version.fields['type'] !== 'complaint')).toBe(true)
}, 240_000)
