import { CHANGE_BYTES_MAX, GROUP_CHANGES_MAX } from '#protocol/api.ts'

import type { Database, Pending } from './db.ts'

/** A change that waits from now on. */
export type Queued = Pick<Pending, 'id' | 'kind' | 'record'>

/**
 * Takes mended changes away for the one that stands in their place, and answers the act it is part
 * of: the others of it, refused with them, go with it again. Of several acts that fit into one, all
 * go together, since one record of theirs is mended as one.
 */
export async function joinActs(
  db: Database,
  mended: readonly Pending[],
): Promise<{ group?: string; mates: Queued[] }> {
  if (mended.length === 0) return { mates: [] }
  await db.outbox.bulkDelete(mended.map(({ seq }) => seq))
  const groups = mended.flatMap(({ group }) => group ?? [])
  const [group] = groups
  if (group === undefined) return { mates: [] }
  const refused = db.outbox.where('state').equals('refused')
  const all = await refused.filter((each) => groups.includes(each.group ?? '')).toArray()
  const mates = fitsOneAct([...all, ...mended]) ? all : all.filter((each) => each.group === group)
  for (const mate of mates) {
    mate.state = 'waiting'
    mate.group = group
    delete mate.reason
    delete mate.issues
    // The commune may hold the act as it was: as it is now, it is held anew.
    delete mate.held
    delete mate.heldSince
  }
  await db.outbox.bulkPut(mates)
  return { group, mates }
}

/** Whether changes are no more than an act may have. */
function fitsOneAct(changes: readonly Pending[]): boolean {
  const bytes = new TextEncoder().encode(JSON.stringify(changes)).length
  return changes.length <= GROUP_CHANGES_MAX && bytes <= CHANGE_BYTES_MAX
}
