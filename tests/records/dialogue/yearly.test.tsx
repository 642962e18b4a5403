// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { Component as DialogueList } from '#records/dialogue/list.tsx'
import { askedOf, isHeldIn, yearlyRules } from '#records/dialogue/yearly.ts'

import { type APhone, aWorld } from '../../world/world.ts'
import type { Unit } from '#records/unit/record.ts'
import { drawOn } from '../drawn-on.tsx'
import { putUnits } from '../unit/put-units.ts'
import { anyDialogue } from './a-dialogue.ts'

async function held(phone: APhone, id: string, on: string, more: Values = {}) {
  const answers = { ...anyDialogue, title: `Đối thoại ${id}`, plannedOn: on, ...more }
  await save(phone.here, { kind: 'dialogue', id, answers, isNew: true })
  const steps = [
    { to: 'announced', on: '2026-01-02' },
    { to: 'held', on, nobodySpoke: true },
  ]
  for (const step of steps) {
    phone.clock.now += 1000
    const said = { of: id, ofKind: 'dialogue', ...step }
    await save(phone.here, { kind: 'step', id: phone.here.newId(16), answers: said, isNew: true })
  }
}

test('no yearly rule lacks its source, its basis or its number', () => {
  for (const { source, basis, leastTimes, rule, verified } of yearlyRules) {
    expect([rule, typeof verified, leastTimes > 0]).toEqual(['R-DT-03', 'boolean', true])
    expect(basis === 'default' || /Điều \d+/.test(source)).toBe(true)
  }
})

const committee: Unit = { id: 'unit-ubnd', name: 'UBND xã', type: 'commune_pc' }
const party: Unit = { id: 'unit-dang-uy', name: 'Đảng ủy xã', type: 'commune_party_committee' }

function setTo(unit: Unit, dialoguesPerYear: number, dialoguesFrom = '2026-01-01'): Unit {
  return { ...unit, dialoguesPerYear, dialoguesFrom, dialoguesBasis: 'Quy chế 4/QC-UBND' }
}

/** How many are asked of a year, by the regimes: the committee with the people, then the Party's head. */
function leastIn(year: string, ...units: Unit[]): number[] {
  return askedOf(year, units).map(({ leastTimes }) => leastTimes)
}

test('two a year are asked of who set no number, and the law asks for one since it is in force', () => {
  expect(leastIn('2026', committee, party)).toEqual([2, 2])
  const laws = (year: string) =>
    askedOf(year, []).map(({ regime, law }) => [regime, law?.leastTimes])
  expect(laws('2024')).toEqual([
    ['pc_people', undefined],
    ['party_head', undefined],
  ])
  expect(laws('2025')).toEqual([
    ['pc_people', 1],
    ['party_head', undefined],
  ])
})

test('the commune sets its own number, from the year on in which it counts', () => {
  expect(leastIn('2026', setTo(committee, 1), party)).toEqual([1, 2])
  expect(leastIn('2026', setTo(committee, 4, '2026-12-31'))).toEqual([4, 2])
  expect(leastIn('2025', setTo(committee, 4))).toEqual([2, 2])
  expect(leastIn('2026', committee, setTo(party, 3))).toEqual([2, 3])
})

test('a number that asks for less than the law is not gone by, nor one of a unit that is no more', () => {
  expect(leastIn('2026', setTo(committee, 0))).toEqual([2, 2])
  const ended = { ...setTo(committee, 9), activeTo: '2025-06-30' }
  const removed = { ...setTo(committee, 9), removedAt: '2026-01-02T00:00:00.000Z' }
  expect(leastIn('2026', ended, removed)).toEqual([2, 2])
  const village: Unit = { id: 'unit-ngan', name: 'Thôn Ngần', type: 'village' }
  expect(leastIn('2026', setTo(village, 9))).toEqual([2, 2])
})

test('of two committees that each set a number, the higher one is asked', () => {
  const other: Unit = { ...committee, id: 'unit-khac', type: 'ward_pc' }
  expect(leastIn('2026', setTo(committee, 3), setTo(other, 5))).toEqual([5, 2])
  expect(leastIn('2026', setTo(other, 5), setTo(committee, 3))).toEqual([5, 2])
})

test.each([
  ['held in the year', {}, true],
  ['only announced', { state: 'announced' }, false],
  ['postponed', { state: 'postponed' }, false],
  ['closed', { state: 'closed' }, true],
  ['held in another year', { takesPlaceOn: '2025-12-31' }, false],
  ['held under another regime', { regime: 'party_head' }, false],
  ['taken out', { list: 'removed' }, false],
])('a dialogue that was %s counts so: %o', (_, more, isCounted) => {
  const dialogue = { state: 'held', takesPlaceOn: '2026-03-01', list: 'open', regime: 'pc_people' }

  expect(isHeldIn('2026', 'pc_people', { ...dialogue, ...more })).toBe(isCounted)
})

test('the list says how many were held of how many are asked, and the figure opens them', async () => {
  const phone = await (await aWorld()).phone('hanh')
  await held(phone, 'dialogue-xuan', '2026-03-01')
  await held(phone, 'dialogue-truoc', '2025-11-01')
  await held(phone, 'dialogue-dang', '2026-04-01', { regime: 'party_head' })
  await save(phone.here, {
    kind: 'dialogue',
    id: 'dialogue-chua',
    answers: { ...anyDialogue, title: 'Đối thoại chưa tổ chức' },
    isNew: true,
  })
  await drawOn(phone.here, '/dialogue', { '/dialogue': <DialogueList /> })
  await putUnits(phone.db, [setTo(committee, 3), party])
  await screen.findByRole('link', {
    name: /Năm 2026: 1 \/ 2.*Người đứng đầu cấp ủy.*Mặc định của Gần Dân/,
  })
  const figure = await screen.findByRole('link', {
    name: /Năm 2026: 1 \/ 3.*từ ngày 01.01.2026.*Quy.*4.*ít nhất 1.*Điều 43/,
  })
  fireEvent.click(figure)

  await screen.findByText('Đã tổ chức năm 2026: UBND xã với Nhân dân')
  const rows = await screen.findAllByRole('link', { name: /Đối thoại dialogue/ })
  expect(rows.map((row) => row.getAttribute('href'))).toEqual(['/dialogue/dialogue-xuan'])
})
