// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { recordOf } from '#data/record.ts'
import { show, tablesOfShowing } from '#data/show.ts'
import { measuredBy } from '#records/target/counting.tsx'
import { standingIn } from '#records/target/measure.tsx'
import type { Target } from '#records/target/record.ts'
import { Component as TargetView } from '#records/target/view.tsx'
import { rowsAfter } from '#server/rows-after.ts'
import { demoTargets } from '#server/demo/targets.ts'

import { type APhone, aTrial } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'

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

/** The addresses a list of the screen opens. */
function openedBy(label: string): string[] {
  const list = screen.queryByRole('list', { name: label })
  if (!list) return []
  return within(list)
    .getAllByRole('link')
    .map((link) => link.getAttribute('href') ?? '')
    .toSorted((a, b) => (a < b ? -1 : 1))
}

test('the trial counts what people were answered, the plans of units, and exemplars', () => {
  expect(counted.map(({ counts }) => counts)).toEqual(['answers_on_time', 'own_plans', 'exemplars'])
})

/** What the screen of a target opens, and what its figure was made of. */
async function seenAndCounted(phone: APhone, key: string) {
  const { target, counted: rows, measured } = await standing(phone, key)
  if (!rows) throw new Error('The target is not counted')
  await drawOn(phone.here, `/target/target-${key}`, { '/target/:id': <TargetView /> })
  await screen.findByText('Năm 2026', {}, { timeout: 20_000 })
  const addresses = (all: readonly { id: string }[]) =>
    all.map(({ id }) => `/${rows.kind}/${id}`).toSorted((a, b) => (a < b ? -1 : 1))
  const seen = { met: openedBy('Hồ sơ đã đạt'), unmet: openedBy('Hồ sơ chưa đạt') }
  cleanup()
  const wanted = { met: addresses(rows.met), unmet: addresses(rows.unmet) }
  return { target, rows, measured, seen, wanted }
}

test('each counted target opens exactly the records it counts, and no other', async () => {
  const phone = await aPhone()
  for (const { key } of counted) {
    const { target, rows, measured, seen, wanted } = await seenAndCounted(phone, key)
    expect({ key, ...seen }).toEqual({ key, ...wanted })
    const [met, all] = [seen.met.length, seen.met.length + seen.unmet.length]
    expect(all).toBeGreaterThan(0)
    // The figure on the screen is made of what is opened, and of nothing else.
    const share = Math.floor((met * 100) / all)
    expect(measured?.value).toBe(target.goalPercent === undefined ? met : share)
    expect(measuredBy(target, rows)).toEqual(measured)
  }
}, 60_000)

test('what each counts in the trial is what its words ask', async () => {
  const phone = await aPhone()
  const ids = (all: readonly { id: string }[] = []) =>
    all.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1))
  const plans = await standing(phone, '003-ii-1')
  expect([ids(plans.counted?.met), ids(plans.counted?.unmet)]).toEqual([[], ['unit-dang-uy']])

  const { counted: exemplars } = await standing(phone, '003-ii-4')
  const atWork = (await phone.db.exemplar.toArray()).filter(
    ({ state }) => state !== undefined && !['proposed', 'surveyed', 'registered'].includes(state),
  )
  expect(ids(exemplars?.met)).toEqual(ids(atWork))

  const { counted: answers } = await standing(phone, 'tra-loi-dan')
  const late = (await phone.db.feedback.toArray()).filter(
    ({ list, dueOn, due }) => list === 'open' && due?.rule === 'R-TCD-01' && dueOn < TODAY,
  )
  expect(ids(answers?.unmet)).toEqual(expect.arrayContaining(ids(late)))
  const all = [...(answers?.met ?? []), ...(answers?.unmet ?? [])]
  expect(all.every(({ version }) => version.fields['type'] !== 'complaint')).toBe(true)
})
