import { CHANGE_BYTES_MAX, GROUP_CHANGES_MAX } from '#protocol/api.ts'

import type { Values } from '#domain/record.ts'

import type { Database, Pending } from './db.ts'

/** A record that is being saved in one act with others. */
type UnderWay = { kind: string; id: string; answers: Values }

/** A change that waits from now on. */
export type Queued = Pick<Pending, 'id' | 'kind' | 'record'>

/**
 * Takes mended changes away for the one that stands in their place, and answers the act it is part
 * of: the others of it, refused with them, go with it again. Of several acts that fit into one, all
 * go together, since one record of theirs is mended as one. Where even one act does not fit beside
 * what is being saved, its others stay refused, in sight, and go without what was mended.
 */
export async function joinActs(
  db: Database,
  mended: readonly Pending[],
  underWay: readonly UnderWay[],
): Promise<{ group?: string; mates: Queued[] }> {
  if (mended.length === 0) return { mates: [] }
  await db.outbox.bulkDelete(mended.map(({ seq }) => seq))
  const groups = mended.flatMap(({ group }) => group ?? [])
  const [group] = groups
  if (group === undefined) return { mates: [] }
  const refused = db.outbox.where('state').equals('refused')
  const all = await refused.filter((each) => groups.includes(each.group ?? '')).toArray()
  const isFitting = (mates: readonly Pending[]) => fitsOneAct(mates, mended, underWay)
  const mates = [all, all.filter((each) => each.group === group)].find(isFitting)
  if (!mates) return { mates: [] }
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

/** Whether what is being saved and the others of refused acts are no more than an act may have. */
function fitsOneAct(
  mates: readonly Pending[],
  mended: readonly Pending[],
  underWay: readonly UnderWay[],
): boolean {
  // A mate whose record is saved as well is mended with it.
  const names = new Set(underWay.map(({ kind, id }) => `${kind} ${id}`))
  const others = mates.filter(({ kind, record }) => !names.has(`${kind} ${record}`))
  const parts = [others, mended, underWay.map(({ answers }) => answers)]
  const bytes = new TextEncoder().encode(JSON.stringify(parts)).length
  return others.length + underWay.length <= GROUP_CHANGES_MAX && bytes <= CHANGE_BYTES_MAX
}
