import { expect, test } from 'vitest'

import { endNumbersWait, loseApart } from '#server/apart-lost.ts'

import { aChange, aCommune, aFeedback, rowOf, START } from './a-commune.ts'

const ID = 'feedback-so'

/** What the register says of a record whose type was changed while numbers wait, and afterwards. */
async function changedWhileWaiting(...types: string[]) {
  const { world, signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const made = aFeedback(ID)
  await hanh.push(made)
  await loseApart(world)
  let over = [made.id]
  for (const [at, type] of types.entries()) {
    const change = aChange({
      record: ID,
      fields: { type },
      over: { type: over },
      at: START + at + 1,
    })
    await hanh.push(change)
    over = [change.id]
  }
  const waiting = (await rowOf(hanh, ID))?.fields['registerNo']
  await endNumbersWait(world)
  return [waiting, (await rowOf(hanh, ID))?.fields['registerNo']]
}

test('a record that moves to another register while numbers wait has none until they are given', async () => {
  expect(await changedWhileWaiting('recommendation')).toEqual([undefined, 'KG-1'])
})

test('one that moves back gets its own number again', async () => {
  expect(await changedWhileWaiting('recommendation', 'observation')).toEqual([undefined, 'PA-1'])
})
