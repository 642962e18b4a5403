import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { type APhone, aWorld } from '../world/world.ts'
import { everybody } from './receipts-alone.ts'

const ID = 'feedbackaaaaaaaa'

async function write(phone: APhone, answers: Values): Promise<void> {
  phone.clock.now += 60_000
  await save(phone.here, { kind: 'feedback', id: ID, answers })
}

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

test.each(['after', 'before'] as const)(
  'what two lives of the server left on one phone alone is given back from both: a backup from %s the record',
  async (made) => {
    const { life, quang, ...backups } = await aRecordInTwoLives()

    await life.restore(backups[made])
    await quang.signIn()
    await everybody(quang)

    const { fields } = await life.served.world.db
      .selectFrom('rows')
      .select('fields')
      .where('id', '=', ID)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(fields)).toMatchObject({ content: 'Lần hai', topic: 'health' })
    expect(await quang.db.back.count()).toBe(0)
  },
)
