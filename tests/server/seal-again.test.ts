import { expect, test } from 'vitest'

import type { Fact } from '#server/apart.ts'
import { writeBackup } from '#server/backup.ts'
import { createApp } from '#server/app.ts'
import { restoreBackup } from '#server/restore.ts'

import { aWorldWithApart } from './a-backup.ts'
import { aSyncingPhone, openCommune, pullAll } from './a-commune.ts'
import { aDenunciation, named, SUMMARY, WHICH } from './a-denunciation.ts'

const SEAL = `/api/records/denunciation/${WHICH}/seal`

/** The server made anew from a backup, with what the journal beside it knows. */
async function restored(bytes: Uint8Array, facts: readonly Fact[]) {
  const { world } = await aWorldWithApart()
  // Chance is numbered: another life must not draw the names of the one before.
  for (let drawn = 0; drawn < 3000; drawn += 1) world.randomBytes(1)
  await restoreBackup(world, bytes, { apart: { facts, journals: [] } })
  return world
}

test('words are taken out again though who took them out handles it no more in the backup', async () => {
  const { world, facts } = await aWorldWithApart()
  const { signIn } = await openCommune(world)
  const [hanh, tham] = [await signIn('hanh'), await signIn('tham')]
  const [quang, quantri] = [await signIn('quang'), await signIn('quantri')]
  await hanh.push(aDenunciation({ against: 'leadership', handler: 'account-quang' }))
  const bytes = await writeBackup(world)
  await quang.push(named('account-tham'))
  await quantri.send('PATCH', '/api/accounts/account-tham', { roles: ['officer', 'leader'] })
  expect((await tham.send('POST', SEAL, { fields: ['summary'], why: 'Ghi nhầm' })).status).toBe(200)

  const next = await restored(bytes, facts)

  const again = await aSyncingPhone(createApp(next), 'quang')
  const rows = JSON.stringify((await pullAll(again)).rows)
  expect(rows).toContain(WHICH)
  expect(rows).not.toContain(SUMMARY)
})

test('one that comes back after a restore is taken in, and its words out again, though who took them out reads it no more', async () => {
  const { world, facts } = await aWorldWithApart()
  const { signIn } = await openCommune(world)
  const bytes = await writeBackup(world)
  const [hanh, tuyen] = [await signIn('hanh'), await signIn('tuyen')]
  const [quang, quantri] = [await signIn('quang'), await signIn('quantri')]
  const said = { againstOthers: null, againstOfficers: ['account-tham'], handler: 'account-quang' }
  await hanh.push(aDenunciation(said))
  const row = (await pullAll(quang)).rows.find(({ id }) => id === WHICH)
  expect((await tuyen.send('POST', SEAL, { fields: ['summary'], why: 'Ghi nhầm' })).status).toBe(
    200,
  )
  await quantri.send('PATCH', '/api/accounts/account-tham', { roles: ['leader'] })

  const next = await restored(bytes, facts)
  const again = await aSyncingPhone(createApp(next), 'quang')
  const given = await again.ask({ back: [row] } as object)

  expect(given.status).toBe(200)
  const rows = JSON.stringify((await pullAll(again)).rows)
  expect(rows).toContain(WHICH)
  expect(rows).not.toContain(SUMMARY)
})
