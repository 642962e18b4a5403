import { expect, test } from 'vitest'

import { aChange, aCommune, aFeedback, pullAll } from './a-commune.ts'

test('a request under the sign-in of another phone does nothing', async () => {
  const { world, signIn } = await aCommune()
  const [hanh, quang] = [await signIn('hanh'), await signIn('quang')]

  const answer = await hanh.ask({ device: quang.device, changes: [aFeedback('feedback-1')] })

  expect(answer.status).toBe(409)
  expect(answer.json()).toMatchObject({ type: '/problems/other-device', status: 409 })
  const { rows } = await pullAll(quang)
  expect(rows.map(({ id }) => id)).not.toContain('feedback-1')
  expect(
    await world.db.selectFrom('log').select('change').where('kind', '=', 'feedback').execute(),
  ).toEqual([])
})

test('a request of another life of the database is told the new one and not judged', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')

  const reply = await hanh.sync({ epoch: 'the-one-before', changes: [aFeedback('feedback-1')] })

  expect(reply).toMatchObject({ receipts: [], rows: [], streams: {}, more: false })
  expect((await hanh.sync({ epoch: reply.epoch })).streams).toHaveProperty('commune:suoi')
  expect((await pullAll(hanh)).rows.map(({ id }) => id)).not.toContain('feedback-1')
})

test('a phone newer than the server is told to wait, whatever else it says', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')

  const answer = await hanh.send('POST', '/api/sync', { protocol: 2, new: 'shape' })

  expect(answer.status).toBe(426)
  expect(answer.json()).toMatchObject({ type: '/problems/older-server', protocol: 1 })
})

test.each([
  {},
  [],
  null,
  { protocol: 1 },
  { protocol: 0, device: 'x', epoch: null, cursors: {}, changes: [] },
  { protocol: 1, device: 'x', epoch: null, cursors: { a: 'x' }, changes: [] },
  { protocol: 1, device: 'x', epoch: null, cursors: {}, changes: [{ id: 'x' }] },
  { protocol: 1, device: 'x', epoch: null, cursors: {}, changes: [7] },
  { protocol: 1, device: 'x', epoch: null, cursors: {}, changes: [], limit: 0 },
])('a broken envelope is a bad request: %j', async (body) => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')

  const answer = await hanh.send('POST', '/api/sync', body)

  expect(answer.status).toBe(400)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
})

test('more changes than a request may carry are a bad request and none is taken', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const changes = Array.from({ length: 201 }, (_, n) => aFeedback(`feedback-${n}`))

  expect((await hanh.ask({ changes })).status).toBe(400)
  expect((await pullAll(hanh)).rows.some(({ kind }) => kind === 'feedback')).toBe(false)
})

test('members of an envelope that this server does not know are ignored', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')

  const body = { changes: [{ ...aFeedback('feedback-1'), colour: 'red' }], colour: 'red' }

  expect((await hanh.sync(body)).receipts).toMatchObject([{ position: 1 }])
})

test('what a phone says it still holds stands beside it in the list of phones', async () => {
  const { signIn } = await aCommune()
  const [hanh, quantri] = [await signIn('hanh'), await signIn('quantri')]

  await hanh.sync({ waiting: 17, changes: [aChange({ record: 'no-such-record' })] })

  expect((await quantri.send('GET', '/api/devices')).text).toContain('"waiting":17')
})

test('a long reply comes packed to a phone that can unpack it', async () => {
  const { app, signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const body = { protocol: 1, device: hanh.device, epoch: null, cursors: {}, changes: [] }

  const response = await app.request('/api/sync', {
    method: 'POST',
    headers: {
      'x-gan-dan': '1',
      'content-type': 'application/json',
      'accept-encoding': 'gzip',
      cookie: hanh.cookie,
    },
    body: JSON.stringify(body),
  })

  expect(response.headers.get('content-encoding')).toBe('gzip')
  const unpacked = response.body?.pipeThrough(new DecompressionStream('gzip'))
  expect(await new Response(unpacked).json()).toMatchObject({ device: hanh.device })
})
