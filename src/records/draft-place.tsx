import { useLiveQuery } from 'dexie-react-hooks'

import type { Draft } from '#data/db.ts'
import { NOTE } from '#data/drafts.ts'
import { useHere } from '#data/here.tsx'

import { kindNamed } from './kinds.ts'
import { type KindName, kindNames } from './shapes.ts'
import { headline } from './look.tsx'
import { screens } from './screens.tsx'
import { useDraftRow } from './draft-row.tsx'

/** Any draft's first words, and the screen on which it is gone on with. */
export function useDraftPlace(draft: Draft): { words: string; to: string | undefined } {
  const { db } = useHere()
  const row = useDraftRow()(draft)
  const [form, recordId] = draft.id.split(':')
  const isOfRecord = recordId !== undefined
  // A step does not say of which kind its record is; the record itself is looked for.
  const owner = useLiveQuery(async () => {
    for (const kind of kindNames) {
      if (!isOfRecord || !screens[kind].pages) continue
      if ((await db.table(kind).get(recordId)) !== undefined) return kind
    }
    return undefined
  }, [db, isOfRecord, recordId])
  const words = headline(draft.values[titleOf(draft.kind)] ?? draft.values['words'])
  const title = [row.kind, words].filter(Boolean).join(': ')
  if (!isOfRecord) return { words: title, to: row.to }
  return { words: title, to: owner && placeOf(owner, recordId, form === 'edit') }
}

function placeOf(kind: KindName, id: string, isEdit: boolean): string {
  return isEdit ? `/${kind}/${id}/edit` : `/${kind}/${id}`
}

function titleOf(kind: string): string {
  return kind === NOTE ? 'content' : (kindNamed(kind)?.title ?? 'content')
}
