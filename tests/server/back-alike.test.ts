import { expect, test } from 'vitest'

import type { Row } from '#protocol/change.ts'

import { aFeedback, rowOf } from './a-commune.ts'
import { aLife, give, rowAfter, says } from './a-life.ts'

const ID = 'feedback-1'
const made = aFeedback(ID)
const WORD = 'Chưa'

const namesIn = (row: Row | undefined) => row?.alike?.['content']?.map(({ by }) => by.name)

test('what two had said alike comes back for both, and giving it once more changes nothing', async () => {
  const { first, begin } = await aLife(made)
  await first.hanh.push(says(ID, { content: WORD }, 1000, [made]))
  const row = await rowAfter(first.tuyen, says(ID, { content: WORD }, 2000, [made]))
  expect(namesIn(row)).toEqual(['Người hanh'])
  const { hanh } = await begin()

  await give(hanh, row)
  const back = await rowOf(hanh, ID)
  if (!back) throw new Error('It did not come back')
  await give(hanh, row, back)

  expect(back).toMatchObject({ fields: { content: WORD }, alike: row?.alike ?? {} })
  expect(back).not.toHaveProperty('contested')
  expect(await rowOf(hanh, ID)).toEqual(back)
})

test('who goes back after a restore on what a colleague said as well leaves the colleague’s', async () => {
  const { first, begin } = await aLife(made)
  await first.hanh.push(says(ID, { content: WORD }, 1000, [made]))
  const his = says(ID, { content: WORD }, 2000, [made])
  const row = await rowAfter(first.tuyen, his)
  const { hanh, tuyen } = await begin()
  await give(hanh, row)

  const after = await rowAfter(tuyen, says(ID, { content: 'Không có' }, 3000, [his]))

  expect(after?.contested?.['content']?.map(({ value }) => value)).toEqual(['Không có', WORD])
})
