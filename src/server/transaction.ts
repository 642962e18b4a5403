import type { World } from './world.ts'

/**
 * Does something in one transaction: in the one that is open, if the world is inside one. Only
 * the world that is handed on may be used meanwhile; the outer one waits for the end.
 */
export function inTransaction<Result>(
  world: World,
  work: (inside: World) => Promise<Result>,
): Promise<Result> {
  if (world.db.isTransaction) return work(world)
  return world.db.transaction().execute((db) => work({ ...world, db }))
}

/** Reads several things as they were at one moment. */
export function inSnapshot<Result>(
  world: World,
  work: (inside: World) => Promise<Result>,
): Promise<Result> {
  if (world.db.isTransaction) return work(world)
  const reading = world.db.transaction().setAccessMode('read only')
  return reading.execute((db) => work({ ...world, db }))
}
