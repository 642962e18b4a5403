import { expect, test } from 'vitest'

import { aFeedback } from './a-commune.ts'
import { aLife, give, rowAfter, says, standing } from './a-life.ts'

const ID = 'feedback-1'
const made = aFeedback(ID)

/** Two rows of the first life, the later one over the earlier, and one of the life after it. */
async function rowsOfTwoLives() {
  const { first, begin } = await aLife(made)
  const one = says(ID, { content: 'Lần một' }, 1000, [made])
  const earlier = await rowAfter(first.hanh, one)
  const later = await rowAfter(first.hanh, says(ID, { content: 'Lần hai' }, 2000, [one]))
  const second = await begin()
  const other = await rowAfter(second.hanh, says(ID, { content: 'Đời sau' }, 3000, [made]))
  const { hanh: third } = await begin()
  return { earlier, later, other, third }
}

test('what came with a row of another life stands beside a later row of the life the backup was made in', async () => {
  const { later, other, third } = await rowsOfTwoLives()

  await give(third, other, later)

  expect(await standing(third, ID, 'content')).toEqual(
    expect.arrayContaining(['Lần hai', 'Đời sau']),
  )
})

test('a row of another life does not hide how far the backup’s own life has come back', async () => {
  const { earlier, later, other, third } = await rowsOfTwoLives()

  await give(third, later, other, earlier)

  const all = await standing(third, ID, 'content')
  expect(all).toEqual(expect.arrayContaining(['Lần hai', 'Đời sau']))
  expect(all).not.toContain('Lần một')
})

test('a later row of the backup’s life replaces the earlier one, and nothing that came from another life', async () => {
  const { earlier, later, other, third } = await rowsOfTwoLives()

  await give(third, earlier, other, later)

  const all = await standing(third, ID, 'content')
  expect(all).toEqual(expect.arrayContaining(['Lần hai', 'Đời sau']))
  expect(all).not.toContain('Lần một')
})

test('a record that only a row of another life has keeps its words when the backup’s life gives its own', async () => {
  const { first, begin } = await aLife(made)
  const record = 'feedback-2'
  const whole = aFeedback(record)
  const row = await rowAfter(first.hanh, whole)
  const second = await begin()
  await second.hanh.push(whole)
  const said = says(record, { content: 'Đời sau' }, 3000, [whole])
  const other = await rowAfter(second.hanh, said)
  const { hanh } = await begin()

  await give(hanh, other, row)

  expect(await standing(hanh, record, 'content')).toContain('Đời sau')
})
