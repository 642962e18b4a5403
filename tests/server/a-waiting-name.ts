import { markOfReaders } from '#server/confirm-readers.ts'
import { UNCONFIRMED } from '#server/streams.ts'
import type { World } from '#server/world.ts'

/** Puts in a name kept back that is for the leader alone, once its readers are confirmed. */
export async function aWaitingName({ db }: World, commune: string, words: string) {
  const [id, reader, record] = [commune.padStart(16, 'r'), 'account-vai-leader', `name-${commune}`]
  const own = { commune, kind: 'citizen', id: record, stream: id, author: null }
  await db
    .insertInto('streams')
    .values({ name: id, commune, head: 1, row_count: 1, row_sum: 0, kind: 'citizen', record })
    .execute()
  await db
    .insertInto('rows')
    .values({
      ...own,
      position: 1,
      mark: 'aaaaaaaaaa',
      fields: JSON.stringify({ name: words, kept: true }),
      stamps: '{}',
      gone: 0,
    })
    .execute()
  for (const each of [reader, UNCONFIRMED]) {
    await db.insertInto('readers').values({ stream: id, reader: each }).execute()
  }
  return { id, mark: markOfReaders([reader]) }
}
