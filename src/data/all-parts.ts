import { useLiveQuery } from 'dexie-react-hooks'

import type { Shown } from './db.ts'
import { useHere } from './here.tsx'
import { partKinds } from './owners.ts'

/** All that belongs to a record, of whatever kind: what the commune looks at before it is taken out. */
export function useAllParts(of: string): Shown[] | undefined {
  const { db } = useHere()
  return useLiveQuery(async () => {
    const asked = partKinds.map((kind) => db.table<Shown>(kind).where('of').equals(of).toArray())
    return (await Promise.all(asked)).flat()
  }, [db, of])
}
