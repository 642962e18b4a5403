import { expect, test } from 'vitest'

import type { HeldReply } from '#protocol/record-acts.ts'

import { aChange, aCommune, aFeedback, rowOf, START, type SyncingPhone } from './a-commune.ts'

const heldBy = async (phone: SyncingPhone) =>
  ((await phone.send('GET', '/api/held')).json() as HeldReply).held

test('nobody puts words of his own in the place of what is held of another', async () => {
  const { signIn } = await aCommune()
  const [hanh, quang, tuyen] = [await signIn('hanh'), await signIn('quang'), await signIn('tuyen')]
  await hanh.push(
    aFeedback('feedback-1', { raisedBy: 'withheld' }),
    aChange({
      kind: 'citizen',
      record: 'citizen-1',
      first: true,
      at: START + 1,
      fields: { of: 'feedback-1', name: 'Bà Lò', kept: false },
    }),
  )
  const admin = await signIn('quantri')
  await admin.send('PATCH', '/api/accounts/account-hanh', { roles: ['viewer'] })
  const lost = aFeedback('feedback-2', { content: 'Lời của Hạnh' })
  await hanh.push(lost)
  expect(await heldBy(quang)).toMatchObject([{ id: lost.id }])

  // An act with one thing he may not do is held whole, under the id of its first change.
  const stamp = `${lost.stamp.slice(0, 14)}${lost.id}`
  const forged = { ...aFeedback('feedback-2', { content: 'Lời của Quang' }), id: lost.id, stamp }
  const removal = aChange({
    kind: 'citizen',
    record: 'citizen-1',
    at: START + 9,
    group: 'g',
    fields: { removedAt: new Date(START).toISOString(), removedWhy: 'Ghi nhầm' },
  })
  const receipts = await quang.push({ ...forged, group: 'g' }, removal)

  for (const receipt of receipts) expect(receipt).not.toHaveProperty('held')
  expect(receipts).toMatchObject([{ refused: 'group' }, { refused: 'not-allowed' }])
  await tuyen.send('POST', `/api/held/${lost.id}`, { act: 'take' })
  expect((await rowOf(tuyen, 'feedback-2'))?.fields).toMatchObject({
    author: 'account-hanh',
    content: 'Lời của Hạnh',
  })
})
