import { useLiveQuery } from 'dexie-react-hooks'

import { useHere } from '#data/here.tsx'
import { hasRole } from '#domain/officer.ts'

import { GroupedRows } from './grouped-rows.tsx'
import { useKeptWords } from './kept-words.tsx'
import { awaitingSealIn } from './seal-awaited.tsx'

/** For a leader, above what citizens say: what waits to have words taken out. */
export function AwaitingSeal() {
  const { db, officer } = useHere()
  const t = useKeptWords()
  const rows = useLiveQuery(() => awaitingSealIn(db), [db])
  if (!hasRole(officer, 'leader') || !rows?.length) return null
  return <GroupedRows kind="feedback" groups={[{ title: t('seal.waiting'), rows }]} drafts={[]} />
}
