import type { World } from './world.ts'
import { randomName } from './names.ts'

const EPOCH = 'epoch'

/** Names this life of the database, once. */
export async function beginEpoch(world: World): Promise<void> {
  await world.db
    .insertInto('server_state')
    .values({ key: EPOCH, value: randomName(world, 16) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
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
