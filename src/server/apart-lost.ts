import { kindNamed, kinds } from '#records/kinds.ts'
import { kindNames } from '#records/shapes.ts'

import { forgetState, keepState, stateOf } from './backup-state.ts'
import { versionIn } from './book.ts'
import { allIssues } from './issues-of-change.ts'
import { writeAsServer } from './store.ts'
import { awaitReaders, UNCONFIRMED } from './streams.ts'
import { inTransaction } from './transaction.ts'
import type { World } from './world.ts'

const registered = kindNames.filter((name) => kindNamed(name)?.registerOf)

/**
 * Remembers that this database was restored without the journal beside it. What is not for
 * everybody is served to leaders alone until somebody has confirmed who reads it.
 */
export async function loseApart(world: Pick<World, 'db'>): Promise<void> {
  await keepState(world, 'apart_lost', '1')
  const restricted = world.db.selectFrom('streams').select('name').where('kind', 'is not', null)
  const streams = (await restricted.execute()).map(({ name }) => name)
  await awaitReaders(world.db, streams)
}

/**
 * Whether phones may still bring what nobody here knows of. Register numbers wait meanwhile: after a
 * restore without the journal nobody knows which were given since the backup, until every phone has
 * been back with what it holds. Who reads what they bring is to be confirmed.
 */
export async function numbersWait(world: Pick<World, 'db'>): Promise<boolean> {
  return (await stateOf(world, 'apart_lost')) === '1'
}

/**
 * Ends the waiting: every phone has been back. Records that had to wait get their numbers now, in
 * the order in which the server took them. Answers how many.
 */
export function endNumbersWait(world: World): Promise<number> {
  return inTransaction(world, async (inside) => {
    if (!(await numbersWait(inside))) return 0
    await forgetState(inside, 'apart_lost')
    await forgetEmpty(inside)
    const waiting = await withoutNumber(inside)
    for (const { commune, kind, record } of waiting) {
      await writeAsServer(inside, { commune }, [{ kind, record, fields: {} }])
    }
    return waiting.length
  })
}

/** Where nothing stands nothing waits: whatever comes there from now on was decided since. */
async function forgetEmpty({ db }: World): Promise<void> {
  const standing = db.selectFrom('rows').select('stream').where('gone', '=', 0)
  await db
    .deleteFrom('readers')
    .where('reader', '=', UNCONFIRMED)
    .where('stream', 'not in', standing)
    .execute()
}

/** The records that belong in a register and have no number of it. */
async function withoutNumber({ db }: World) {
  const rows = await db
    .selectFrom('rows')
    .selectAll()
    .where('kind', 'in', registered)
    .where('gone', '=', 0)
    .orderBy('commune')
    .orderBy('position')
    .execute()
  return rows.flatMap((row) => {
    const kind = registered.find((name) => name === row.kind)
    if (kind === undefined) return []
    const { fields } = versionIn(row)
    const isRegistered = kindNamed(kind)?.registerOf?.(fields) !== undefined
    if (!isRegistered || fields['registerNo'] !== undefined) return []
    // What is wrong with a record is mended first; the change that does so brings the number.
    const isSound = allIssues(kinds[kind], fields).length === 0
    return isSound ? [{ commune: row.commune, kind, record: row.id }] : []
  })
}
