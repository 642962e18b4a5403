// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { Component as DialogueList } from '#records/dialogue/list.tsx'
import { askedOf, isHeldIn, yearlyRules } from '#records/dialogue/yearly.ts'

import { type APhone, aWorld } from '../../world/world.ts'
import { drawOn } from '../drawn-on.tsx'
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

test('the law asks it from the year it came into force on', () => {
  expect(askedOf('2024').map(({ regime }) => regime)).toEqual(['party_head'])
  expect(askedOf('2025').map(({ regime, leastTimes }) => [regime, leastTimes])).toEqual([
    ['pc_people', 1],
    ['party_head', 2],
  ])
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
  await screen.findByText('Năm 2026: 1 / 2')
  const figure = await screen.findByRole('link', { name: /Năm 2026: 1 \/ 1.*Điều 43/ })
  fireEvent.click(figure)

  await screen.findByText('Đã tổ chức năm 2026: UBND xã với Nhân dân')
  const rows = await screen.findAllByRole('link', { name: /Đối thoại dialogue/ })
  expect(rows.map((row) => row.getAttribute('href'))).toEqual(['/dialogue/dialogue-xuan'])
})
