import { expect, test } from 'vitest'

import type { SyncReply } from '#protocol/api.ts'
import { DIGEST_MODULO, type Row, weightOf } from '#protocol/change.ts'
import { stampOf } from '#protocol/stamp.ts'
import { type Counter, recount } from '#server/streams.ts'

import {
  aChange,
  aCommune,
  aFeedback,
  anId,
  pullAll,
  START,
  type SyncingPhone,
} from './a-commune.ts'
import { aCommuneWithKeptName, assigned, WHO } from './a-kept-name.ts'
import { eraseFeedback } from './a-backup.ts'

const weighed = (position: number, millis: number) => ({
  position,
  stamps: { content: stampOf(millis, anId()), topic: stampOf(millis - 60_000, anId()) },
})

/** What the digest of each stream must be by its definition, from the rows as a phone reads them. */
function countedFrom(rows: SyncReply['rows']): Record<string, [number, number]> {
  const digests: Record<string, [number, number]> = {}
  for (const row of rows) {
    const [count, sum] = digests[row.stream] ?? [0, 0]
    const standing: Row[] = 'gone' in row ? [] : [row]
    const latest = standing.map(({ stamps }) =>
      Number(Object.values(stamps).toSorted().at(-1)?.slice(0, 13)),
    )
    const weight = latest.map((millis) => row.position + millis)[0] ?? 0
    digests[row.stream] = [count + standing.length, (sum + weight) % DIGEST_MODULO]
  }
  return digests
}

/** What the server says of every stream a phone reads, and what its rows say. */
async function digestsOf(phone: SyncingPhone) {
  const { rows, cursors } = await pullAll(phone)
  const { streams } = await phone.sync({ cursors })
  const told = Object.entries(streams).map(([name, { digest }]) => [name, digest])
  const counted = countedFrom(rows)
  return { told, counted: Object.keys(streams).map((name) => [name, counted[name] ?? [0, 0]]) }
}

test('two rows at 3 and 7 have the digest that the protocol says', () => {
  const counter: Counter = { head: 7, mark: '', count: 0, sum: 0 }
  recount(counter, undefined, weighed(3, 1_763_600_000_000))
  recount(counter, undefined, weighed(7, 1_763_600_000_500))

  expect([counter.count, counter.sum]).toEqual([2, 1_031_850_494])
  expect(weightOf(weighed(3, 1_763_600_000_000))).toBeLessThan(DIGEST_MODULO)
})

test('what a stream’s digest was with a row and after it left again is the same', () => {
  const counter: Counter = { head: 7, mark: '', count: 4, sum: 5 }
  recount(counter, undefined, weighed(3, 1_763_600_000_000))
  recount(counter, weighed(3, 1_763_600_000_000))

  expect([counter.count, counter.sum]).toEqual([4, 5])
})

test('the digest of every stream is that of its rows, whatever was edited, refused, moved or erased', async () => {
  const { world, hanh, quang, tuyen } = await aCommuneWithKeptName()
  const seen = []
  seen.push(await digestsOf(hanh))
  await hanh.push(aFeedback('feedback-2'), aFeedback('feedback-3', { topic: null }))
  await quang.push(aChange({ record: 'feedback-2', at: START + 9, fields: { content: 'Sửa' } }))
  seen.push(await digestsOf(quang))
  await hanh.push(...assigned(quang.officer))
  seen.push(await digestsOf(quang))
  await hanh.push(aChange({ kind: 'citizen', record: WHO, at: START + 9, fields: { kept: false } }))
  for (const phone of [hanh, quang, tuyen]) seen.push(await digestsOf(phone))
  const asked = { fields: ['content'], why: 'Người dân yêu cầu' }
  await tuyen.send('POST', '/api/records/feedback/feedback-2/seal', asked)
  seen.push(await digestsOf(hanh))

  await eraseFeedback(world, hanh, 'feedback-5')

  seen.push(await digestsOf(hanh))

  expect(seen.map(({ told }) => told)).toEqual(seen.map(({ counted }) => counted))
  expect(seen).toHaveLength(8)
})

test('a digest comes only with the end of a stream', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-1'), aFeedback('feedback-2'))

  const page = await hanh.sync({ limit: 1 })
  const { cursors } = await pullAll(hanh)
  const end = await hanh.sync({ cursors })

  expect(page.streams['common:suoi']).not.toHaveProperty('digest')
  expect(end.streams['commune:suoi']?.digest?.[0]).toBe(2)
})
