import { expect, test } from 'vitest'

import { type HistoryReply, REPLY_BYTES_MAX } from '#protocol/api.ts'

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
    device: 'A',
    fields: { content: 'Hai' },
    over,
  })
})

test('the history names a phone by its letter: its id is for the admin and itself', async () => {
  const { signIn } = await aCommune()
  const [quang, hanh] = [await signIn('quang'), await signIn('hanh')]
  await hanh.push(aFeedback('feedback-1'))

  const told = await quang.send('GET', PATH)

  expect(told.json()).toMatchObject({ changes: [{ device: 'B' }] })
  expect(told.text).not.toContain(hanh.device)
})

test('a page of the history is not larger than a reply, but for one change that is', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-1'))
  for (const n of [1, 2, 3, 4, 5]) {
    const fields = { note: 'x'.repeat(400_000) }
    await hanh.push(aChange({ record: 'feedback-1', fields, at: START + n }))
  }

  const first = await hanh.send('GET', PATH)
  const { changes, more } = first.json() as HistoryReply
  const next = await hanh.send('GET', `${PATH}?before=${changes.at(-1)?.position}`)

  expect(Buffer.byteLength(first.text)).toBeLessThanOrEqual(REPLY_BYTES_MAX)
  expect(changes.map(({ position }) => position)).toEqual([6, 5])
  expect(more).toBe(true)
  expect(next.json()).toMatchObject({ changes: [{ position: 4 }, { position: 3 }], more: true })
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
