import type { Database, Draft, Own, Pending } from '#data/db.ts'
import { apartKey, editedBy, leaveAltered } from '#data/kept-apart.ts'
import type { Row } from '#protocol/change.ts'
import { kindNamed } from '#records/kinds.ts'

/** A row that comes, and the one of this record that stood before. */
type Met = { old: Row | undefined; row: Row }

/** Whether a record holds other fields apart than when this phone last read it. */
export function isApartAnew({ old, row }: Met): boolean {
  return apartIn(row).join(' ') !== (old ? apartIn(old) : []).join(' ')
}

/**
 * Takes what a record holds no more out of all that is left of it on this phone: out of what the
 * server has already, which took it out of its own history as well, and out of the drafts what
 * their officer read and did not write. What he wrote and has not sent is his to mend. Notes in
 * `own`, which the caller writes, what a form that is open may still show.
 */
export async function leaveApart(db: Database, own: Own, { old, row }: Met): Promise<void> {
  const { kind, id } = row
  const [names, had] = [apartIn(row), old ? apartIn(old) : []]
  const { [apartKey(kind, id)]: _, ...others } = own.apart ?? {}
  own.apart = names.length === 0 ? others : { ...others, [apartKey(kind, id)]: [...names] }
  const anew = names.filter((name) => !had.includes(name))
  if (anew.length === 0) return
  await db.outbox
    .where('[kind+record]')
    .equals([kind, id])
    .filter(wasReceived)
    .modify((change) => {
      for (const name of anew) if (name in change.fields) change.fields[name] = null
    })
  await db.drafts
    .where('kind')
    .equals(kind)
    .filter((draft) => editedBy(draft) === id)
    .modify((draft: Draft) => leaveAltered(draft, names))
}

/** Whether the commune has had it, be it asked for once more by now. */
function wasReceived({ state, again, doubted, leaving }: Pending): boolean {
  return state === 'kept' || again === 1 || doubted === 1 || leaving === 1
}

function apartIn({ kind, fields }: Row): readonly string[] {
  return kindNamed(kind)?.keptApart?.(fields) ?? []
}
