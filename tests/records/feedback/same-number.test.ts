import { expect, test } from 'vitest'

import { unsentOrders } from '#records/feedback/orders.ts'
import { clocksRunning, standingOf } from '#records/feedback/rules.ts'

import { plain } from '../../domain/deadlines-2026.ts'
import { acceptedOn, complaint, partsOf, type Said } from './a-complaint.ts'

const NO = '12/QĐ-UBND'
/** Suspended in December and resumed in January, when the numbers of decisions begin anew. */
const overNewYear: Said[] = [
  ...acceptedOn('2026-12-01'),
  ['suspended', '2026-12-21', { documentNo: NO }],
  ['order_sent', '2026-12-22', { sentNo: NO }],
  ['resumed', '2027-01-11', { documentNo: NO }],
]
const standing = (steps: readonly Said[]) => standingOf(complaint('2026-11-27'), partsOf(steps))

test('a decision of the new year with the number of one sent in the old is still to be sent', () => {
  expect(unsentOrders(standing(overNewYear))).toEqual([{ to: 'resumed', no: NO, on: '2027-01-11' }])
  const [first] = clocksRunning(complaint('2026-11-27'), standing(overNewYear), plain)
  expect([first?.clock.rule.rule, first?.clock.dueOn]).toEqual(['R-KN-06', '2027-01-14'])
})

test('and once a step says it was sent, nothing of it is due', () => {
  const sent: Said[] = [...overNewYear, ['order_sent', '2027-01-12', { sentNo: NO }]]
  expect(unsentOrders(standing(sent))).toEqual([])
})
