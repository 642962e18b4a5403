import { expect, test } from 'vitest'

import { ownOf } from '#data/db.ts'
import { save, saveTogether } from '#data/save.ts'
import { startOver } from '#sync/start-over.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { type APhone, aWorld, wordsOn } from '../world/world.ts'

const idOf = (n: number) => `feedback${String(n).padStart(8, '0')}`
const log = (phone: APhone, id: string, more: object = {}) =>
  save(phone.here, { kind: 'feedback', id, answers: { ...anyFeedback, ...more } })

/** What becomes of a body that the road does not bear. */
type End = 'slow' | 'reset' | 'page' | 413 | 502

/** A road that lets through what it `bears`, and ends all else in one way; until it is widened. */
function narrow(phone: APhone, end: End, bears: (body: string) => boolean): () => void {
  const { fetch } = phone
  let giveUp = () => undefined as void
  phone.after = (_, call) => {
    giveUp = call
    return () => undefined
  }
  phone.fetch = async (input, init) => {
    if (bears(String(init?.body))) return fetch(input, init)
    if (end === 'slow') giveUp()
    if (end === 'page') return new Response('<html>no</html>', { status: 403 })
    if (typeof end === 'number') return new Response('no', { status: end })
    throw new TypeError('network')
  }
  return () => void (phone.fetch = fetch)
}

const under = (bytes: number) => (body: string) => body.length < bytes
const without = (word: string) => (body: string) => !body.includes(word)

/** Tries as the schedule does, until an exchange ends well. Answers how many did not. */
async function tryUntilDone(phone: APhone, most = 40): Promise<number> {
  for (let tried = 0; tried < most; tried += 1) {
    const isDone = await phone.sync().then(
      () => true,
      () => false,
    )
    if (isDone) return tried
  }
  return most
}

/** A restore lost forty records that only this phone still has. */
async function afterALoss() {
  const life = await aWorld()
  const hanh = await life.phone('hanh')
  await hanh.sync()
  const bytes = await life.backUp()
  for (let n = 0; n < 40; n += 1) await log(hanh, idOf(n))
  await hanh.sync()
  // They are long safe: only the rows still say them.
  await hanh.db.outbox.clear()
  await life.restore(bytes)
  await hanh.signIn()
  return { ...life, hanh }
}

test.each(['slow', 'reset', 'page', 413] as const)(
  'rows go back over a road that bears only short requests, and ends others like this: %s',
  async (end) => {
    const { hanh, phone } = await afterALoss()
    await log(hanh, idOf(99), { content: 'Chưa gửi' })
    narrow(hanh, end, under(8000))

    expect(await tryUntilDone(hanh)).toBeLessThan(40)

    const fresh = await phone('tham')
    await fresh.sync()
    expect(await fresh.db.feedback.count()).toBe(41)
    expect(await wordsOn(fresh, 'feedback', idOf(99))).toBe('Chưa gửi')
    expect(await ownOf(hanh.db)).not.toHaveProperty('over')
  },
)

test.each(['slow', 'reset', 'page', 413, 502] as const)(
  'one row that no road lets through stays in sight and stops nothing else: %s',
  async (end) => {
    const life = await aWorld()
    const [hanh, quang] = [await life.phone('hanh'), await life.phone('quang')]
    await hanh.sync()
    const bytes = await life.backUp()
    await log(hanh, idOf(1), { content: 'Chữ bị chặn' })
    await log(hanh, idOf(2), { content: 'Chữ thường' })
    await hanh.sync()
    await hanh.db.outbox.clear()
    await life.restore(bytes)
    await hanh.signIn()
    await quang.signIn()
    await log(hanh, idOf(3), { content: 'Chưa gửi' })
    const widen = narrow(hanh, end, without('Chữ bị chặn'))

    await tryUntilDone(hanh, 12)
    await quang.sync()
    await log(quang, idOf(4), { content: 'Đồng nghiệp ghi' })
    await quang.sync()
    await tryUntilDone(hanh, 3)

    expect(await wordsOn(quang, 'feedback', idOf(2))).toBe('Chữ thường')
    expect(await wordsOn(quang, 'feedback', idOf(3))).toBe('Chưa gửi')
    expect(await wordsOn(hanh, 'feedback', idOf(4))).toBe('Đồng nghiệp ghi')
    expect(await wordsOn(hanh, 'feedback', idOf(1))).toBe('Chữ bị chặn')

    widen()
    await tryUntilDone(hanh)
    await quang.sync()
    expect(await wordsOn(quang, 'feedback', idOf(1))).toBe('Chữ bị chặn')
    expect(await ownOf(hanh.db)).not.toHaveProperty('over')
  },
)

test.each(['slow', 'reset', 'page', 413, 502] as const)(
  'one act that no road lets through goes behind the others, and reading goes on: %s',
  async (end) => {
    const { phone } = await aWorld()
    const [hanh, quang] = [await phone('hanh'), await phone('quang')]
    const step = { of: idOf(1), ofKind: 'feedback', words: 'Chữ bị chặn', on: '2026-11-20' }
    await saveTogether(hanh.here, [
      { kind: 'feedback', id: idOf(1), answers: anyFeedback },
      { kind: 'step', id: 'stepaaaaaaaaaaaa', answers: step },
    ])
    await log(hanh, idOf(2), { content: 'Chữ thường' })
    narrow(hanh, end, without('Chữ bị chặn'))

    await tryUntilDone(hanh, 10)
    await quang.sync()
    await log(quang, idOf(3), { content: 'Đồng nghiệp ghi' })
    await quang.sync()
    await tryUntilDone(hanh, 1)

    expect(await wordsOn(quang, 'feedback', idOf(2))).toBe('Chữ thường')
    expect(await wordsOn(hanh, 'feedback', idOf(3))).toBe('Đồng nghiệp ghi')
    expect(await hanh.db.outbox.where('state').equals('waiting').count()).toBe(2)
  },
)

test('a road that is only down marks nothing as failed, and says so', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await hanh.sync()
  await log(hanh, idOf(1))
  hanh.weather = 'request-lost'

  for (let n = 0; n < 8; n += 1)
    await expect(hanh.sync()).rejects.toMatchObject({ trouble: 'offline' })

  expect((await hanh.db.outbox.toArray()).every(({ failures }) => !failures)).toBe(true)
  hanh.weather = 'fair'
  const before = hanh.sent.length
  await hanh.sync()
  expect(hanh.sent.slice(before).map(({ changes }) => changes)).toEqual([1])
})

test('an act that no road lets through keeps nothing on the phone that its officer reads no longer', async () => {
  const life = await aWorld()
  const [hanh, quang] = [await life.phone('hanh'), await life.phone('quang')]
  await log(quang, idOf(1), { content: 'Chuyện của xã' })
  await quang.sync()
  await hanh.sync()
  await life.restore(await life.backUp())
  await hanh.signIn()
  await log(hanh, idOf(2), { content: 'Chữ bị chặn' })
  narrow(hanh, 413, without('Chữ bị chặn'))
  await tryUntilDone(hanh, 6)

  await life.giveRoles('hanh', ['viewer'])
  await tryUntilDone(hanh, 6)

  expect(await hanh.db.base.where('stream').equals('commune:suoi').count()).toBe(0)
  expect(await wordsOn(hanh, 'feedback', idOf(1))).toBeUndefined()
  expect(await hanh.db.outbox.toArray()).toMatchObject([{ state: 'waiting' }])
})

test('while rows wait for their way back, what its officer reads no longer leaves the phone', async () => {
  const { hanh, quang, giveRoles } = await whoGivesOneRow()

  await giveRoles('quang', ['viewer'])
  await tryUntilDone(quang, 6)

  expect(await ownOf(quang.db)).toMatchObject({ over: {} })
  expect(await quang.db.base.where('stream').equals('commune:suoi').count()).toBe(0)
  expect(await wordsOn(hanh, 'feedback', idOf(1))).toBe('Chuyện của xã')
})

/** Quang’s phone reads the days off anew and cannot give one of them back. */
async function whoGivesOneRow() {
  const life = await aWorld()
  const [hanh, quang] = [await life.phone('hanh'), await life.phone('quang')]
  await log(hanh, idOf(1), { content: 'Chuyện của xã' })
  await hanh.sync()
  await quang.sync()
  await quang.db.transaction(
    'rw',
    [quang.db.own, quang.db.base, quang.db.back, quang.db.outbox],
    async () => {
      const own = await ownOf(quang.db)
      await startOver(quang.db, own, ['common:suoi'])
      await quang.db.own.put(own)
      const [row] = await quang.db.base.where('stream').equals('common:suoi').toArray()
      await quang.db.base.put({ ...row!, id: 'dayoffaaaaaaaaaa', unconfirmed: 1 })
    },
  )
  narrow(quang, 413, without('dayoffaaaaaaaaaa'))
  await tryUntilDone(quang, 6)
  return { ...life, hanh, quang }
}
