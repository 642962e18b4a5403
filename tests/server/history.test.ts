import { expect, test } from 'vitest'

import type { HistoryReply } from '#protocol/api.ts'

import { aChange, aCommune, aFeedback, START } from './a-commune.ts'

const PATH = '/api/records/feedback/feedback-1/history'

test('the history of a record tells every change once, newest first, page by page', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const edits = Array.from({ length: 119 }, (_, n) =>
    aChange({ record: 'feedback-1', fields: { content: `Lời ${n}` }, at: START + n + 1 }),
  )
  const changes = [aFeedback('feedback-1'), ...edits]
  await hanh.push(...changes)

  const told: string[] = []
  let path = PATH
  for (let more = true; more;) {
    const page = (await hanh.send('GET', path)).json() as HistoryReply
    told.push(...page.changes.map(({ id }) => id))
    path = `${PATH}?before=${page.changes.at(-1)?.position}`
    more = page.more
  }

  expect(told).toEqual(changes.map(({ id }) => id).toReversed())
})

test('a change in the history says who made it, when, and what it replaced', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const first = aFeedback('feedback-1')
  const over = { content: [first.id] }
  await hanh.push(
    first,
    aChange({ record: 'feedback-1', fields: { content: 'Hai' }, at: START + 1, over }),
  )

  const { changes } = (await hanh.send('GET', PATH)).json() as HistoryReply

  expect(changes[0]).toMatchObject({
    at: START,
    by: { id: hanh.officer, name: 'Người hanh' },
    device: hanh.device,
    fields: { content: 'Hai' },
    over,
  })
})

test('absent and forbidden records have the same answer', async () => {
  const { signIn } = await aCommune()
  const [hanh, tinh] = [await signIn('hanh'), await signIn('tinh')]
  await hanh.push(aFeedback('feedback-1'))

  const forbidden = await tinh.send('GET', PATH)
  const absent = await tinh.send('GET', PATH.replace('feedback-1', 'feedback-9'))

  expect(forbidden).toMatchObject({ status: 404, text: absent.text })
})

test.each(['-1', '1e3', '', 'x'.repeat(40)])(
  'a page before “%s” is a bad request',
  async (before) => {
    const { signIn } = await aCommune()
    const hanh = await signIn('hanh')
    await hanh.push(aFeedback('feedback-1'))

    expect((await hanh.send('GET', `${PATH}?before=${before}`)).status).toBe(400)
  },
)
