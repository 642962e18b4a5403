import { expect, test } from 'vitest'

import type { Part } from '#domain/part.ts'
import type { Values } from '#domain/record.ts'
import { movesFor } from '#domain/steps.ts'
import { clocksRunning, feedbackRules, standingOf } from '#records/feedback/rules.ts'

import { off2411, plain } from '../../domain/deadlines-2026.ts'

const came = { type: 'observation', receivedOn: '2026-11-18', channel: 'forwarded' }
const complained = { ...came, type: 'complaint' }

/** Steps on one day, in their order. */
function steps(on: string, ...path: readonly (string | Values)[]): Part[] {
  return path.map((said, nth) => {
    const values = typeof said === 'string' ? { to: said } : said
    return { kind: 'step', id: `step-${nth}`, at: String(nth), values: { on, ...values } }
  })
}

const answered = ['sorted', 'settling', 'answered']
const decided = ['examining', 'accepted', 'verifying', 'drafting', 'decided']

test('whoever passed a matter on is told within 7 working days of the answer', () => {
  const due = (calendar: typeof plain) =>
    feedbackRules.derive(came, steps('2026-11-20', ...answered), calendar).due
  expect(due(plain)).toEqual({ on: '2026-12-01', rule: 'R-TCD-07', basis: 'law' })
  expect(due(off2411)).toEqual({ on: '2026-12-02', rule: 'R-TCD-07', basis: 'law' })
})

test('of a complaint, within 7 working days of the decision, beside the days to send that', () => {
  const parts = steps('2026-11-20', ...decided)
  const clocks = clocksRunning(complained, standingOf(complained, parts), plain)
  expect(clocks.map(({ clock: { rule, dueOn } }) => [rule.rule, dueOn])).toEqual([
    ['R-KN-04', '2026-11-25'],
    ['R-TCD-07', '2026-12-01'],
  ])
})

test('that the person was told does not end it; that whoever passed it on was, or the filing, does', () => {
  const after = (...more: readonly (string | Values)[]) => {
    const { state, open, due } = feedbackRules.derive(
      came,
      steps('2026-11-20', ...answered, ...more),
      plain,
    )
    return [state, open, due?.rule]
  }
  expect(after('told')).toEqual(['told', 1, 'R-TCD-07'])
  expect(after('told', 'sender_told')).toEqual(['told', 0, undefined])
  expect(after('sender_told', 'told')).toEqual(['told', 0, undefined])
  expect(after('told', 'filed')).toEqual(['filed', 0, undefined])
})

test('who brought it himself is the only one to be told', () => {
  const heard = { ...came, channel: 'reception' }
  const { open, due } = feedbackRules.derive(heard, steps('2026-11-20', ...answered, 'told'), plain)
  expect([open, due]).toEqual([0, undefined])
  const offered = (values: Values) =>
    movesFor(feedbackRules.steps(values), 'told', { roles: ['officer'] }).map(({ to }) => to)
  expect(offered(heard)).toEqual(['filed'])
  expect(offered({ ...came, channel: 'deputy' })).toEqual(['filed', 'sender_told'])
})

test('where the way in is mended afterwards, that the sender was told leaves the matter as it is', () => {
  const parts = steps('2026-11-20', ...answered, 'told', 'sender_told')
  const mended = { ...came, channel: 'reception' }
  const { state, stuck, open } = feedbackRules.derive(mended, parts, plain)
  expect([state, stuck, open]).toEqual(['told', undefined, 0])
})

test.each(['forwarded', 'reception'])(
  'that the sender was told is taken also of a matter a colleague has filed, came it by %s',
  (channel) => {
    const filed = steps('2026-11-20', ...answered, 'told', 'filed', 'sender_told')
    const { state, stuck, open } = feedbackRules.derive({ ...came, channel }, filed, plain)
    expect([state, stuck, open]).toEqual(['filed', undefined, 0])
    const way = feedbackRules.steps({ ...came, channel })
    expect(movesFor(way, 'filed', { roles: ['officer'] })).toEqual([])
    const decision = { to: 'decided', outcome: 'upheld', documentNo: '12/QĐ-UBND' }
    const ended = [decision, 'sent', 'published', 'enforced', 'filed', 'sender_told']
    const complaint = steps('2026-11-20', ...decided.slice(0, -1), ...ended)
    const standing = standingOf({ ...complained, channel }, complaint)
    expect([standing.state, standing.stuck]).toEqual(['filed', []])
  },
)

test('that it was passed on is no other way: it can be said of a matter under way', () => {
  const parts = steps('2026-11-20', 'sorted')
  const said = { values: came, parts }
  expect(feedbackRules.issuesOfChange({ ...came, channel: 'phone' }, said)).toEqual([])
})

const rulesOf = (values: Values, parts: readonly Part[] = []) =>
  clocksRunning(values, standingOf(values, parts), plain).map(({ clock: { rule, dueOn } }) => [
    rule.rule,
    dueOn,
  ])

test('a petition that nobody touches is punished after 45 days; the first step ends that', () => {
  const written = { type: 'recommendation', receivedOn: '2026-11-20', channel: 'post' }
  expect(rulesOf(written)).toEqual([
    ['R-TCD-01', '2026-12-04'],
    ['R-TCD-06', '2027-01-04'],
  ])
  expect(rulesOf(written, steps('2026-11-20', 'sorted'))).toEqual([['R-TCD-01', '2026-12-04']])
  expect(feedbackRules.derive(written, [], plain).due?.rule).toBe('R-TCD-01')
})

test('the box of a petition that nobody ticked says nothing of what came by post', () => {
  const posted = { ...complained, channel: 'post', hasPetition: false }
  expect(rulesOf({ ...posted, receivedOn: '2026-11-20' })).toContainEqual([
    'R-TCD-06',
    '2027-01-04',
  ])
})

test('what came without a petition has no such day, and none had one before the decree', () => {
  const spoken = { ...complained, channel: 'reception', hasPetition: false }
  expect(rulesOf(spoken)).toEqual([['R-KN-01', '2026-11-27']])
  expect(rulesOf({ ...spoken, hasPetition: true })).toEqual([
    ['R-KN-01', '2026-11-27'],
    ['R-TCD-06', '2027-01-04'],
  ])
  expect(rulesOf({ ...complained, receivedOn: '2026-06-30' })).not.toContainEqual(
    expect.arrayContaining(['R-TCD-06']),
  )
})
