import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'

import { type APhone, aWorld } from '../world/world.ts'

const ID = 'dialogue-huoi-sang'

async function aDialogue(phone: APhone) {
  const answers = { title: 'Đối thoại Huổi Sang', regime: 'party_head', plannedOn: '2026-11-20' }
  await save(phone.here, { kind: 'dialogue', id: ID, answers, isNew: true })
}

function hear(phone: APhone, id: string, more: Values = {}) {
  const answers = { of: ID, content: 'Sửa cầu treo', on: '2026-11-20', ...more }
  return save(phone.here, { kind: 'opinion', id, answers, isNew: true })
}

/** What Hôm nay would show of a dialogue's opinions and conclusions. */
async function due({ db }: APhone): Promise<string[]> {
  const open = await Promise.all(
    [db.opinion, db.conclusion].map((table) =>
      table.where('[list+dueOn]').between(['open', ''], ['open', '9999-01-01']).toArray(),
    ),
  )
  return open.flat().map(({ id }) => id)
}

const out = { removedAt: '2026-11-20T08:00:00.000Z', removedWhy: 'Ghi nhầm' }

test('what was heard and concluded leaves with its dialogue, and comes back with it', async () => {
  const phone = await (await aWorld()).phone('hanh')
  await aDialogue(phone)
  await hear(phone, 'opinion-aaaaaaaa')
  const concluded = { of: ID, content: 'Khảo sát', on: '2026-11-20', dueOn: '2026-12-01' }
  await save(phone.here, {
    kind: 'conclusion',
    id: 'conclusion-aaaa',
    answers: concluded,
    isNew: true,
  })
  expect(await due(phone)).toEqual(['opinion-aaaaaaaa', 'conclusion-aaaa'])

  await save(phone.here, { kind: 'dialogue', id: ID, answers: out })
  expect(await due(phone)).toEqual([])
  await hear(phone, 'opinion-bbbbbbbb')
  expect(await due(phone)).toEqual([])

  // A note on one of them brings it back no sooner.
  phone.clock.now += 1000
  const note = { of: 'opinion-aaaaaaaa', ofKind: 'opinion', on: '2026-11-20', words: 'Đã hỏi lại' }
  await save(phone.here, { kind: 'step', id: 'stepaaaaaaaaaaaa', answers: note, isNew: true })
  expect(await due(phone)).toEqual([])

  const back = { removedAt: null, removedWhy: null }
  await save(phone.here, { kind: 'dialogue', id: ID, answers: back })
  expect((await due(phone)).toSorted()).toEqual([
    'conclusion-aaaa',
    'opinion-aaaaaaaa',
    'opinion-bbbbbbbb',
  ])
})

test('on another phone it leaves too, in whatever order the news comes', async () => {
  const world = await aWorld()
  const hanh = await world.phone('hanh')
  const quang = await world.phone('quang')
  await aDialogue(hanh)
  await hear(hanh, 'opinion-aaaaaaaa')
  await hanh.sync()
  await quang.sync()
  expect(await due(quang)).toEqual(['opinion-aaaaaaaa'])

  await save(hanh.here, { kind: 'dialogue', id: ID, answers: out })
  await hear(quang, 'opinion-bbbbbbbb')
  await hanh.sync()
  await quang.sync()
  expect(await due(quang)).toEqual([])
  await hanh.sync()
  expect(await due(hanh)).toEqual([])
})
