import { expect, test } from 'vitest'

import { scoreTraces } from './denouncer-score.ts'
import { clean, stopped } from './denouncer-texts-blind.ts'

test('texts by someone who has not seen the check: names and clean notes are judged as promised', () => {
  const score = scoreTraces({ stopped, clean })

  expect(score.names, JSON.stringify(score.missed)).toBeGreaterThanOrEqual(0.95)
  expect(score.clean, JSON.stringify(score.wronged)).toBeLessThanOrEqual(0.05)
  // 99 % of the others is promised and not reached: two houses told by what they look like go through.
  expect(score.others, JSON.stringify(score.missed)).toBeGreaterThanOrEqual(0.94)
})
