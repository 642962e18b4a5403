import 'fake-indexeddb/auto'

import { expect, test } from 'vitest'

import { save } from '#data/save.ts'

import { anyDialogue } from '../records/dialogue/a-dialogue.ts'
import {
  acts,
  anyOpinion,
  expectedOf,
  refused,
  tried,
  wayTo,
} from '../records/opinion/an-opinion.ts'
import { type APhone, aWorld } from '../world/world.ts'

async function act(phone: APhone, id: string, to: string) {
  phone.clock.now += 1000
  await save(phone.here, { kind: 'opinion', id, answers: acts[to] ?? {} })
}

test('phone, server and another phone agree on every act in every state of an opinion', async () => {
  const there = await aWorld()
  const [hanh, quang] = [await there.phone('hanh'), await there.phone('quang')]
  const dialogue = anyOpinion.of
  await save(hanh.here, { kind: 'dialogue', id: dialogue, answers: anyDialogue, isNew: true })
  const idOf = (name: string) => `opinion-${name.replaceAll(/[^a-z]/g, '-')}`

  for (const { from, to, name } of tried) {
    const id = idOf(name)
    await save(hanh.here, { kind: 'opinion', id, answers: anyOpinion, isNew: true })
    for (const each of wayTo[from] ?? []) await act(hanh, id, each)
    await act(hanh, id, to)
  }
  await hanh.sync()
  await quang.sync()

  for (const phone of [hanh, quang]) {
    const found = await Promise.all(tried.map(({ name }) => phone.shown('opinion', idOf(name))))
    const stood = found.map((shown, at) => `${tried[at]?.name}: ${shown?.state}`)
    expect(stood).toEqual(tried.map((each) => `${each.name}: ${expectedOf(each)}`))
  }
  expect(await hanh.db.outbox.where('state').equals('waiting').count()).toBe(0)
  const left = await hanh.db.outbox.where('state').equals('refused').toArray()
  expect(left.map(({ record }) => record).toSorted()).toEqual(refused.map(idOf).toSorted())
}, 120_000)

test('an opinion that was turned and taken back is the same in the commune and on another phone', async () => {
  const there = await aWorld()
  const [hanh, quang] = [await there.phone('hanh'), await there.phone('quang')]
  await save(hanh.here, { kind: 'dialogue', id: anyOpinion.of, answers: anyDialogue, isNew: true })
  const id = 'opinion-hoan-tac'
  await save(hanh.here, { kind: 'opinion', id, answers: anyOpinion, isNew: true })
  await act(hanh, id, 'assigned')
  await act(hanh, id, 'turned')
  await hanh.sync()
  hanh.clock.now += 1000
  await save(hanh.here, { kind: 'opinion', id, answers: { feedback: null } })
  await hanh.sync()
  await quang.sync()

  for (const phone of [hanh, quang]) {
    expect(await phone.shown('opinion', id)).toMatchObject({ state: 'assigned', list: 'open' })
  }
})
