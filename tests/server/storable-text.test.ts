import { expect, test } from 'vitest'

import { aChange, aCommune, aFeedback, rowOf } from './a-commune.ts'
import { aPhone } from './a-server.ts'

test('a word with a character that no database can keep is taken with a mark in its place', async () => {
  const { signIn } = await aCommune()
  const phone = await signIn('hanh')

  const [first] = await phone.push(aFeedback('y-kien-nul', { content: 'Đường\u0000sạt' }))

  expect(first).toMatchObject({ position: expect.any(Number) })
  expect((await rowOf(phone, 'y-kien-nul'))?.fields['content']).toBe('Đường\uFFFDsạt')
})

test('names and addresses with it name nobody and nothing', async () => {
  const { app, signIn } = await aCommune()
  const phone = await signIn('quantri')
  const stranger = aPhone(app)
  const status = async (method: string, path: string, body?: unknown) =>
    (await phone.send(method, path, body)).status

  const tried = await stranger.send('POST', '/api/session', { name: 'ha\u0000nh', password: 'x' })
  expect(tried.status).toBe(401)
  expect(await status('GET', '/api/records/feedback/y-kien%00/history')).toBe(404)
  expect(await status('GET', '/api/records/feed%00back/y-kien-nul/history')).toBe(404)
  expect(await status('PATCH', '/api/accounts/a%00', { active: false })).toBe(404)
  expect(await status('POST', '/api/devices/a%00/revoke', {})).toBe(404)
  expect(await status('POST', '/api/session', { name: 'hanh', password: 'x', device: '\0' })).toBe(
    401,
  )
})

test('a name of a record with it is no name', async () => {
  const { signIn } = await aCommune()
  const phone = await signIn('hanh')

  const [receipt] = await phone.push(aChange({ record: 'y-kien\u0000-nul', first: true }))

  expect(receipt).toMatchObject({ refused: 'not-valid' })
})
