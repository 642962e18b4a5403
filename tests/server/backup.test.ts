import { expect, test } from 'vitest'

import { writeBackup } from '#server/backup.ts'
import { tableNames } from '#server/backup-tables.ts'
import { beginEpoch, epochOf } from '#server/epoch.ts'
import { migrate } from '#server/migrate.ts'
import { restoreBackup } from '#server/restore.ts'

import { aBareWorld, aWorldWithApart, dumpOf, lasting, twoLivedCommunes } from './a-backup.ts'
import { aServer } from './a-server.ts'

test('every table of the database is one that a backup knows', async () => {
  const { db } = await aServer()

  const found = (await db.introspection.getTables()).map(({ name }) => name)

  expect(found.toSorted()).toEqual([...tableNames].toSorted())
})

test('communes that have lived come back as they were, table by table', async () => {
  const { world, facts } = await aWorldWithApart()
  await twoLivedCommunes(world)
  const before = await dumpOf(world)
  expect(tableNames.filter((name) => before[name].length === 0)).toEqual([])

  const other = await aServer()
  const { replayed } = await restoreBackup(other, await writeBackup(world), {
    apart: { facts, journals: [] },
  })

  const after = await dumpOf(other)
  expect(lasting(after)).toEqual(lasting(before))
  expect(after.sessions).toEqual([])
  expect(
    after.streams.every(({ head, safe, restored }) => safe === head && restored === head),
  ).toBe(true)
  expect(await epochOf(other)).not.toBe(await epochOf(world))
  expect(replayed).toMatchObject({ password: 0, number: 0, account: 0, codes: [] })
})

test('a commune grows from SQLite to this database and back', async () => {
  const { world: small } = await aWorldWithApart(await aBareWorld())
  await migrate(small.db)
  await beginEpoch(small)
  await twoLivedCommunes(small)
  const middle = await aServer()
  const last = await aBareWorld()

  await restoreBackup(middle, await writeBackup(small), { apart: { facts: [], journals: [] } })
  await restoreBackup(last, await writeBackup(middle), { apart: { facts: [], journals: [] } })

  expect(lasting(await dumpOf(last))).toEqual(lasting(await dumpOf(small)))
})
