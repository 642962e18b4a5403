import { collecting, type TakeBack } from './apart.ts'
import { faultOf } from './log.ts'
import type { World } from './world.ts'

/**
 * Does something in one transaction: in the one that is open, if the world is inside one. Only
 * the world that is handed on may be used meanwhile; the outer one waits for the end. What was
 * noted for the journal beside the database is on the disk before the transaction is.
 */
export async function inTransaction<Result>(
  world: World,
  work: (inside: World) => Promise<Result>,
): Promise<Result> {
  if (world.db.isTransaction) return work(world)
  let takeBack: TakeBack | undefined
  try {
    return await world.db.transaction().execute(async (db) => {
      const { apart, facts } = collecting(world.apart, world.now)
      const result = await work({ ...world, db, apart })
      if (facts.length > 0) takeBack = await world.apart.write(facts)
      return result
    })
  } catch (error) {
    await takeBack?.().catch((fault: unknown) => {
      world.log.error({ fault: faultOf(fault) }, 'The journal beside the database is closed')
    })
    throw error
  }
}

/** Reads several things as they were at one moment, whatever others write meanwhile. */
export function inSnapshot<Result>(
  world: World,
  work: (inside: World) => Promise<Result>,
): Promise<Result> {
  if (world.db.isTransaction) return work(world)
  const reading = world.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
  return reading.execute((db) => work({ ...world, db }))
}
