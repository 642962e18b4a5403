import { expect } from 'vitest'

import { save } from '#data/save.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { type APhone, aWorld } from '../world/world.ts'

export const ID = 'feedbackaaaaaaaa'
export const PLANTED = 'LỜI-CẦN-NIÊM'
export const log = (phone: APhone, more: object = {}) =>
  save(phone.here, { kind: 'feedback', id: ID, answers: { ...anyFeedback, ...more } })

export type Life = Awaited<ReturnType<typeof aWorld>>

export async function seal(
  { served }: Life,
  leader: APhone,
  place = `feedback/${ID}`,
  fields = ['content'],
) {
  // Nothing happens in one millisecond with the sealing.
  served.world.pass(60_000)
  const reply = await served.app.request(`/api/records/${place}/seal`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-gan-dan': '1',
      cookie: leader.cookie,
    },
    body: JSON.stringify({ fields, why: 'Người dân yêu cầu' }),
  })
  expect(reply.status).toBe(200)
  served.world.pass(60_000)
}

/** Hạnh wrote planted words; Quang and the leader have read them. */
export async function plantedWords() {
  const life = await aWorld()
  const [hanh, quang] = [await life.phone('hanh'), await life.phone('quang')]
  const tuyen = await life.phone('tuyen')
  await log(hanh, { content: `${PLANTED} một` })
  for (const phone of [hanh, quang, tuyen]) await phone.sync()
  await log(hanh, { content: `${PLANTED} hai` })
  await hanh.sync()
  return { ...life, hanh, quang, tuyen }
}
