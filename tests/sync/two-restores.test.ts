import { expect, test } from 'vitest'

import { ownOf } from '#data/db.ts'
import { save } from '#data/save.ts'
import type { World } from '#server/world.ts'
import { purge } from '#sync/purge.ts'
import { keepToGive, rowIn } from '#sync/to-give.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { type APhone, aWorld } from '../world/world.ts'
import { ID, write } from './one-feedback.ts'
import { everybody, readNothing } from './receipts-alone.ts'

/** Reads what the server has, and gives nothing back: the road breaks before. */
async function readAlone(phone: APhone): Promise<void> {
  const { fetch } = phone
  phone.fetch = async (input, init) => {
    const { back = [] } = JSON.parse(String(init?.body)) as { back?: unknown[] }
    if (back.length > 0) throw new TypeError('Failed to fetch')
    return fetch(input, init)
  }
  await expect(phone.sync()).rejects.toMatchObject({ trouble: 'offline' })
  phone.fetch = fetch
}

async function aRecordInTwoLives() {
  const life = await aWorld()
  const [hanh, quang] = [await life.phone('hanh'), await life.phone('quang')]
  const before = await life.backUp()
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback, isNew: true })
  await everybody(hanh, quang)
  const after = await life.backUp()
  await write(hanh, { content: 'Lần hai' })
  await everybody(hanh, quang)

  // Whoever wrote it is not seen again.
  await life.restore(after)
  const leader = await life.phone('tuyen')
  await everybody(leader)
  await write(leader, { topic: 'health' })
  await everybody(leader)
  await quang.signIn()
  await readAlone(quang)
  return { life, quang, before, after }
}

async function saidIn({ db }: World): Promise<unknown> {
  const row = db.selectFrom('rows').select('fields').where('id', '=', ID)
  return JSON.parse((await row.executeTakeFirstOrThrow()).fields)
}

test.each(['after', 'before'] as const)(
  'what two lives of the server left on one phone alone is given back from both: a backup from %s the record',
  async (made) => {
    const { life, quang, ...backups } = await aRecordInTwoLives()

    await life.restore(backups[made])
    await quang.signIn()
    await everybody(quang)

    expect(await saidIn(life.served.world)).toMatchObject({ content: 'Lần hai', topic: 'health' })
    expect(await quang.db.back.count()).toBe(0)
  },
)

test('what was given back is given once more where another restore came before it was read again', async () => {
  const { life, quang, after } = await aRecordInTwoLives()
  await readNothing(quang)
  expect(await saidIn(life.served.world)).toMatchObject({ content: 'Lần hai' })

  await life.restore(after)
  await quang.signIn()
  await everybody(quang)

  expect(await saidIn(life.served.world)).toMatchObject({ content: 'Lần hai', topic: 'health' })
  expect(await quang.db.back.count()).toBe(0)
})

test('a row that comes to wait behind one that was given is given as well', async () => {
  const { quang } = await aRecordInTwoLives()
  const [waiting] = await quang.db.back.toArray()
  if (!waiting) throw new Error('Nothing waits')
  await quang.db.back.put({ ...waiting, given: 1 })

  await keepToGive(quang.db, [{ ...rowIn(waiting), seal: 'another' }])

  const [first] = await quang.db.back.toArray()
  expect(first).toMatchObject({ seal: 'another', others: [{ seal: waiting.seal, given: 1 }] })
  expect(first).not.toHaveProperty('given')
})

test('a row that waits to be given back stays, though the stream its record came in now is lost', async () => {
  const { life, quang } = await aRecordInTwoLives()
  await quang.db.base.where('[kind+id]').equals(['feedback', ID]).modify({ stream: 'rlost' })
  await quang.db.transaction('rw', quang.db.tables, async () => {
    const own = await ownOf(quang.db)
    await purge(quang.db, { ...own, streams: [...(own.streams ?? []), 'rlost'] }, false)
  })

  await everybody(quang)

  expect(await saidIn(life.served.world)).toMatchObject({ content: 'Lần hai' })
})

test('a row that nobody can deliver keeps nothing else of this phone from the commune', async () => {
  const { life, quang, before } = await aRecordInTwoLives()
  await life.restore(before)
  await quang.signIn()
  const { fetch } = quang
  quang.fetch = async (input, init) => {
    const isTooLarge = String(init?.body).includes('Lần hai')
    return isTooLarge ? new Response('', { status: 413 }) : fetch(input, init)
  }
  await write(quang, { place: 'Nhà văn hóa' })
  const answers = { ...anyFeedback, content: 'Chưa gửi' }
  await save(quang.here, { kind: 'feedback', id: 'feedbackbbbbbbbb', answers, isNew: true })

  for (let n = 0; n < 12; n += 1) {
    quang.clock.now += 600_000
    await quang.sync().catch(() => undefined)
  }

  const sent = await quang.db.outbox.toArray()
  expect(sent.map(({ state }) => state)).toEqual(['kept', 'kept'])
  const expected = { topic: 'health', place: 'Nhà văn hóa' }
  expect(await saidIn(life.served.world)).toMatchObject(expected)
  expect((await quang.db.back.toArray()).map((row) => rowIn(row).fields['content'])).toEqual([
    'Lần hai',
  ])

  quang.fetch = fetch
  await everybody(quang)
  expect(await saidIn(life.served.world)).toMatchObject({ ...expected, content: 'Lần hai' })
  expect(await quang.db.back.count()).toBe(0)
})
