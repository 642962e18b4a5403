import type { World } from './world.ts'

/** `secret` is which key the database began with, as `secret-key.ts` keeps it. */
type Key =
  | 'secret'
  | 'epoch'
  | 'restored_from'
  | 'apart_lost'
  | 'backup_at'
  | 'nightly'
  | 'seals_awaited'
  | 'forget_due'
  | 'forget_tried'

/** What the server knows of itself under a key. */
export async function stateOf({ db }: Pick<World, 'db'>, key: Key): Promise<string | undefined> {
  const state = db.selectFrom('server_state').select('value').where('key', '=', key)
  return (await state.executeTakeFirst())?.value
}

/** Keeps something the server knows of itself. */
export async function keepState({ db }: Pick<World, 'db'>, key: Key, value: string): Promise<void> {
  await db
    .insertInto('server_state')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

/** Forgets what the server knew of itself under a key, where it is still this value if one is named. */
export async function forgetState(
  { db }: Pick<World, 'db'>,
  key: Key,
  value?: string,
): Promise<void> {
  const gone = db.deleteFrom('server_state').where('key', '=', key)
  await (value === undefined ? gone : gone.where('value', '=', value)).execute()
}

/** Milliseconds of the last backup that was made and checked; nothing when there is none. */
export async function backupAt(world: Pick<World, 'db'>): Promise<number | undefined> {
  const value = await stateOf(world, 'backup_at')
  return value === undefined ? undefined : Number(value)
}
