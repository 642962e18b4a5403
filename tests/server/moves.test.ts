import { expect, test } from 'vitest'

import type { HistoryReply } from '#protocol/api.ts'

import { aChange, aFeedback, pullAll, START } from './a-commune.ts'
import { aCommuneWithKeptName, aKeptName, placesOf, WHO } from './a-kept-name.ts'

const kept = (isKept: boolean, at: number, seen: readonly string[]) =>
  aChange({
    kind: 'citizen',
    record: WHO,
    at: START + at,
    fields: { kept: isKept },
    over: { kept: [...seen] },
  })

test('page by page of one row each, a record that moved is read once where it stands', async () => {
  const { hanh, quang } = await aCommuneWithKeptName()
  const open = kept(false, 9, [])
  await hanh.push(open, aKeptName('citizen-2'), kept(true, 99, [open.id]))

  for (const limit of [1, 2, 3, 1000]) {
    const { rows } = await pullAll(hanh, limit)
    const standing = rows.filter((row) => row.id === WHO && !('gone' in row))
    expect(standing).toMatchObject([{ fields: { kept: true } }])
    const others = (await pullAll(quang, limit)).rows.filter(({ kind }) => kind === 'citizen')
    expect(others).toMatchObject([{ id: WHO, gone: true }])
  }
})

test('a change sent again after its record has moved on gets its first receipt', async () => {
  const { hanh } = await aCommuneWithKeptName()
  const open = kept(false, 9, [])
  const [first] = await hanh.push(open)
  await hanh.push(kept(true, 99, [open.id]))

  const [again] = await hanh.push(open)

  expect(again).toEqual(first)
  expect(again).toMatchObject({ stream: 'commune:suoi' })
})

test('a cursor at the place that a move took is still good', async () => {
  const { hanh, quang } = await aCommuneWithKeptName()
  const open = kept(false, 9, [])
  await hanh.push(open)
  await hanh.push(kept(true, 99, [open.id]))
  const { cursors } = await pullAll(quang)
  await hanh.push(kept(false, 999, [open.id]))

  const reply = await quang.sync({ cursors })

  expect(reply.streams['commune:suoi']).not.toHaveProperty('restart')
  expect(await placesOf(quang, WHO)).toMatchObject([{ stream: 'commune:suoi' }])
})

test('the history of a record that moved is told newest first, whatever its places were', async () => {
  const { world, hanh } = await aCommuneWithKeptName()
  const changes = [
    kept(false, 9, []),
    kept(true, 99, []),
    kept(false, 999, []),
    kept(true, 9999, []),
  ]
  // The commune's stream is further than the one of a single record.
  await hanh.push(...Array.from({ length: 9 }, (_, n) => aFeedback(`feedback-2${n}`)))
  for (const [at, change] of changes.entries()) {
    world.pass(1000)
    await hanh.push({ ...change, over: { kept: at === 0 ? [] : [changes[at - 1]?.id] } })
  }

  const { text } = await hanh.send('GET', `/api/records/citizen/${WHO}/history`)

  const told = (JSON.parse(text) as HistoryReply).changes.map(({ id }) => id)
  expect(told.slice(0, 4)).toEqual(changes.map(({ id }) => id).toReversed())
  expect(told).toHaveLength(5)
})
