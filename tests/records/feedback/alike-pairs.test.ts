import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { linkedTo, unasked } from '#records/feedback/alike.tsx'

import { anyFeedback } from '../../server/a-commune.ts'
import { type APhone, aWorld } from '../../world/world.ts'

const where = { village: 'unit-na-pan', topic: 'infrastructure', receivedOn: '2026-11-20' }
const [A, B] = ['feedback-aaaaaaaa', 'feedback-bbbbbbbb']

async function write(phone: APhone, id: string, more: Values = {}) {
  const answers = { ...anyFeedback, ...where, content: `Việc ${id}`, ...more }
  await save(phone.here, { kind: 'feedback', id, answers, isNew: true })
}
async function row(phone: APhone, id: string) {
  const shown = await phone.shown('feedback', id)
  if (!shown) throw new Error('gone')
  return shown
}
const linked = async (phone: APhone, id: string) =>
  (await linkedTo(phone.db, await row(phone, id))).map((each) => each.id)
const asked = async (phone: APhone, id: string) =>
  (await unasked(phone.db, await row(phone, id))).map((each) => each.id)
const say = (phone: APhone, id: string, answers: Values) =>
  save(phone.here, { kind: 'feedback', id, answers })

test('linked to itself, in a circle, to one that is gone: neither breaks nor shows', async () => {
  const phone = await (await aWorld()).phone('hanh')
  await write(phone, A, { sameAs: [A, B, 'feedback-khong-co'] })
  await write(phone, B, { sameAs: [A] })
  expect(await linked(phone, A)).toEqual([B])
  expect(await linked(phone, B)).toEqual([A])
  await say(phone, B, { removedAt: '2026-11-20T08:00:00.000Z', removedWhy: 'Nhầm' })
  expect(await linked(phone, A)).toEqual([])
  await say(phone, B, { removedAt: null, removedWhy: null })
  expect(await linked(phone, A)).toEqual([B])
})

test('two phones that link each other offline agree and ask nobody', async () => {
  const { phone } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await write(hanh, A)
  await write(hanh, B)
  await hanh.sync()
  await quang.sync()
  await say(hanh, A, { sameAs: [B] })
  await say(quang, B, { sameAs: [A] })
  for (const each of [hanh, quang, hanh]) await each.sync()
  for (const each of [hanh, quang]) {
    expect(await linked(each, A)).toEqual([B])
    expect(await asked(each, A)).toEqual([])
    expect(await row(each, A)).not.toHaveProperty('attention')
  }
})

test('the same, says one, and not the same, says another, offline: it stands as linked on both', async () => {
  const { phone } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await write(hanh, A)
  await write(hanh, B)
  await hanh.sync()
  await quang.sync()
  await say(hanh, A, { sameAs: [B] })
  await say(quang, B, { notSame: [A] })
  for (const each of [hanh, quang, hanh]) await each.sync()
  for (const each of [hanh, quang]) {
    expect(await linked(each, A)).toEqual([B])
    expect(await linked(each, B)).toEqual([A])
  }
})
