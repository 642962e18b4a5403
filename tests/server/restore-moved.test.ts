import { expect, test } from 'vitest'

import { writeBackup } from '#server/backup.ts'
import { moveOfficer } from '#server/move-officer.ts'
import { restoreBackup } from '#server/restore.ts'

import { aWorldWithApart } from './a-backup.ts'
import { openCommune } from './a-commune.ts'

const OFFICER = 'account-hanh'

type Moving = { isNew?: boolean; isLocked?: boolean }

/** An officer who moved to another commune after its backup was made, and may have been locked there. */
async function movedSince({ isNew = false, isLocked = false }: Moving = {}) {
  const { world, facts } = await aWorldWithApart()
  const { signIn } = await openCommune(world)
  const there = isNew ? undefined : await openCommune(world, 'ban')
  const { device } = await signIn('hanh')
  const before = await writeBackup(world)
  const ban = there ?? (await openCommune(world, 'ban'))
  await world.db.updateTable('communes').set({ name: 'Xã Bản' }).where('id', '=', 'ban').execute()
  await moveOfficer(world, { login: 'hanh', commune: 'Xã Bản' })
  const after = await writeBackup(world)
  if (isLocked) {
    const admin = await ban.signIn('quantri')
    const locked = await admin.send('PATCH', `/api/accounts/${OFFICER}`, { active: false })
    const revoked = await admin.send('POST', `/api/devices/${device}/revoke`, {})
    expect([locked.status, revoked.status]).toEqual([200, 204])
  }
  const restored = async (bytes: Uint8Array) => {
    const { world: next } = await aWorldWithApart()
    const { replayed } = await restoreBackup(next, bytes, { apart: { facts, journals: [] } })
    const { db } = next
    const accounts = db.selectFrom('accounts').selectAll().where('id', '=', OFFICER)
    const devices = db.selectFrom('devices').selectAll().where('id', '=', device)
    return {
      replayed,
      account: await accounts.executeTakeFirst(),
      phone: await devices.executeTakeFirst(),
    }
  }
  return { before, after, restored }
}

test('an officer who moved since the backup is in his new commune again, and no more in the old one', async () => {
  const { before, restored } = await movedSince()

  const { account, phone, replayed } = await restored(before)

  expect(account).toMatchObject({ commune: 'ban', active: 1, unit: null })
  expect(phone).toMatchObject({ commune: 'ban', active: 1 })
  expect(replayed.moved).toBe(1)
})

test('a backup that knows of the move is believed', async () => {
  const { after, restored } = await movedSince()

  const { account, replayed } = await restored(after)

  expect(account).toMatchObject({ commune: 'ban', active: 1 })
  expect([replayed.moved, replayed.account]).toEqual([0, 0])
})

test('who was locked after he moved stays locked, and his phone revoked', async () => {
  const { before, after, restored } = await movedSince({ isLocked: true })

  for (const bytes of [before, after]) {
    const { account, phone } = await restored(bytes)
    expect([account?.active, phone?.active]).toEqual([0, 0])
  }
})

test('who moved to a commune that the backup does not know comes back locked', async () => {
  const { before, restored } = await movedSince({ isNew: true })

  const { account } = await restored(before)

  expect(account).toMatchObject({ commune: 'suoi', active: 0 })
})
