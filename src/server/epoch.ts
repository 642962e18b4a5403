import type { World } from './world.ts'
import { randomName } from './names.ts'
import { countStreams } from './streams.ts'
import { inTransaction } from './transaction.ts'

const EPOCH = 'epoch'
const RESTORED_FROM = 'restored_from'

/** Names this life of the database, once, and counts what an older version did not count. */
export async function beginEpoch(world: World): Promise<void> {
  await world.db
    .insertInto('server_state')
    .values({ key: EPOCH, value: randomName(world, 16) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  await inTransaction(world, ({ db }) => countStreams(db))
}

/** The name of this life of the database; throws when it has none. */
export async function epochOf({ db }: Pick<World, 'db'>): Promise<string> {
  const { value } = await db
    .selectFrom('server_state')
    .select('value')
    .where('key', '=', EPOCH)
    .executeTakeFirstOrThrow()
  return value
}

/** The life in which the backup was made that this database was restored from, if it was. */
export async function restoredFrom({ db }: Pick<World, 'db'>): Promise<string | undefined> {
  const state = db.selectFrom('server_state').select('value').where('key', '=', RESTORED_FROM)
  return (await state.executeTakeFirst())?.value
}
