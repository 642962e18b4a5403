import { useLiveQuery } from 'dexie-react-hooks'

import type { Draft } from '#data/db.ts'
import { useKeptDraft } from '#data/drafting.ts'
import { useHere } from '#data/here.tsx'
import { useShown } from '#data/lists.ts'
import { usePill } from '#data/pill.tsx'
import { Bar } from '#ui/bar.tsx'
import { Note } from '#ui/note.tsx'
import { Page } from '#ui/page.tsx'
import { useWords } from '#ui/words.ts'

import { useMay } from './matter.tsx'
import { usePlainWords } from './plain-words.tsx'
import type { KindName } from './shapes.ts'

/** In the place of a form whose address was opened by somebody who may not write there. */
export function NotYours({ kind, text }: { kind: KindName; text?: string }) {
  const own = useWords(kind)
  const t = usePlainWords()
  return (
    <>
      <Bar back={`/${kind}`} title={own('name')} pill={usePill()} />
      <Page>
        <Note icon="lock">{text ?? t('notWriting')}</Note>
      </Page>
    </>
  )
}

/** What is begun under an id, and whether this officer may go on with it: their own words always. */
export function useBegun(kind: KindName, id: string) {
  const draft = useKeptDraft(id)
  const shown = useShown(kind, id)
  const mayAdd = useMay(kind)('add')
  if (draft === undefined || shown === undefined) return undefined
  return { draft, isSaved: shown !== null, isTheirs: mayAdd || draft !== null }
}

/**
 * Whether this officer mends a record: it is theirs to change, or words of theirs wait in it, sent
 * or drafted, which they go on with whatever became of their rights. Nothing while it is being read.
 */
export function useMayMend(
  kind: KindName,
  id: string,
  draft: Draft | null | undefined,
): boolean | undefined {
  const { db } = useHere()
  const may = useMay(kind)
  const shown = useShown(kind, id)
  const hasOwn = useLiveQuery(async () => {
    const own = await db.outbox.where('[kind+record]').equals([kind, id]).count()
    return own > 0
  }, [db, kind, id])
  if (shown === undefined || hasOwn === undefined) return undefined
  return hasOwn || Boolean(draft) || (shown !== null && may('change', shown))
}
