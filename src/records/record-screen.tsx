import type { ReactNode } from 'react'
import { useParams } from 'react-router'

import { useAllParts } from '#data/all-parts.ts'
import type { Shown } from '#data/db.ts'
import { useParts, useShown } from '#data/lists.ts'
import { usePill } from '#data/pill.tsx'
import { Bar } from '#ui/bar.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Note } from '#ui/note.tsx'
import { Page } from '#ui/page.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { useWords } from '#ui/words.ts'

import { ContestedNote, ContestedParts } from './contested-note.tsx'
import { HalfNotes } from './half-note.tsx'
import type { KindName } from './shapes.ts'
import { useMay } from './matter.tsx'
import { usePlainWords } from './plain-words.tsx'
import { RecordMenu } from './record-menu.tsx'
import { RefusedNote } from './refused-note.tsx'
import { RemovedNote } from './remove-sheet.tsx'
import { useSettleWords } from './settle-words.tsx'

/** The record at this address with its parts, framed; or the words for why it is not here. */
export function RecordScreen({
  kind,
  partKind,
  back = () => `/${kind}`,
  title,
  detail,
  children,
  dock,
}: {
  kind: KindName
  partKind: KindName
  /** The screen it returns to, where that is not the list of its kind. */
  back?: (shown: Shown) => string
  title: (shown: Shown) => string
  detail?: (shown: Shown) => ReactNode
  children: (shown: Shown, parts: readonly Shown[]) => ReactNode
  dock?: (shown: Shown, parts: readonly Shown[]) => ReactNode
}) {
  const { id = '' } = useParams()
  const t = useSettleWords()
  const own = useWords(kind)
  const shown = useShown(kind, id)
  const belonging = useBelonging(partKind, id)
  const may = useMay(kind)
  const pill = usePill()
  if (shown === undefined || belonging === undefined) {
    return (
      <>
        <Bar back={`/${kind}`} title="" pill={pill} />
        <Page busy>
          <Skeleton />
        </Page>
      </>
    )
  }
  if (shown === null) return <NotHere kind={kind} />
  const { parts, all } = belonging
  return (
    <>
      <Bar
        back={back(shown)}
        title={title(shown)}
        detail={detail?.(shown)}
        actions={<RecordMenu kind={kind} shown={shown} parts={all} />}
        pill={pill}
      />
      <Page>
        <RemovedNote kind={kind} shown={shown} mayRestore={may('restore', shown, all)} />
        <RefusedNote id={shown.id} />
        <ContestedNote kind={kind} shown={shown} />
        <ContestedParts id={shown.id} />
        <HalfNotes id={shown.id} />
        {shown.stuck && (
          <Note look="danger" icon="attention">
            {own('sections.stuck', { defaultValue: t('stuckTitle') })}
          </Note>
        )}
        {children(shown, parts)}
      </Page>
      {shown.list !== 'removed' && dock?.(shown, parts)}
    </>
  )
}

/** What belongs to a record: the parts its screen draws, and all there is, by which the menu is judged. */
function useBelonging(partKind: KindName, id: string) {
  const parts = useParts(partKind, id)
  const all = useAllParts(id)
  return parts && all && { parts, all }
}

function NotHere({ kind }: { kind: KindName }) {
  const t = usePlainWords()
  return (
    <>
      <Bar back={`/${kind}`} title={t('notHere')} pill={usePill()} />
      <Page>
        <Empty
          nothing
          title={t('notHere')}
          text={t('notHereText')}
          action={
            <ButtonLink look="outline" to={`/${kind}`}>
              {t('back')}
            </ButtonLink>
          }
        />
      </Page>
    </>
  )
}
