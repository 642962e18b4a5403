import { useState } from 'react'

import type { Draft } from '#data/db.ts'
import { dropDraft } from '#data/drafts.ts'
import { useHere } from '#data/here.tsx'
import { useDrafts } from '#data/lists.ts'
import { usePill } from '#data/pill.tsx'
import { dayOf } from '#domain/day.ts'
import { Bar } from '#ui/bar.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Confirm } from '#ui/confirm.tsx'
import { formatDay, formatTime } from '#ui/format.ts'
import { Note } from '#ui/note.tsx'
import { Page, Wrap } from '#ui/page.tsx'
import { useWords } from '#ui/words.ts'

import { kinds } from './kinds.ts'
import type { KindName } from './shapes.ts'
import { headline } from './look.tsx'
import { usePlainWords } from './plain-words.tsx'

const OFFERED_MAX = 3

/** The unfinished records of a kind, offered back where a new one begins. */
export function DraftOffer({ kind }: { kind: KindName }) {
  const here = useHere()
  const t = usePlainWords()
  // Only what was there when the form opened: the form's own draft is not offered to itself.
  const [openedAt] = useState(here.now)
  const drafts = useDrafts(kind)?.filter(({ at }) => at <= openedAt)
  return drafts?.slice(0, OFFERED_MAX).map((draft) => (
    <Offer key={draft.id} kind={kind} draft={draft} onDrop={() => dropDraft(here, draft.id)}>
      <ButtonLink small to={`/${kind}/new?draft=${draft.id}`} replace>
        {t('goOn')}
      </ButtonLink>
    </Offer>
  ))
}

/** The words of an unfinished edit, offered back before the form opens anew. */
export function EditOffer({
  kind,
  draft,
  onGoOn,
  onDrop,
}: {
  kind: KindName
  draft: Draft
  onGoOn: () => void
  onDrop: () => void
}) {
  const here = useHere()
  const t = usePlainWords()
  const own = useWords(kind)
  return (
    <>
      <Bar
        form
        title={t('edit')}
        detail={own('name')}
        back={`/${kind}/${draft.id.split(':')[1]}`}
        pill={usePill()}
      />
      <Page>
        <Offer
          kind={kind}
          draft={draft}
          onDrop={async () => {
            await dropDraft(here, draft.id)
            onDrop()
          }}
        >
          <Button small onPress={onGoOn}>
            {t('goOn')}
          </Button>
        </Offer>
      </Page>
    </>
  )
}

function Offer({
  kind,
  draft,
  onDrop,
  children,
}: {
  kind: KindName
  draft: Draft
  onDrop: () => Promise<void>
  children: React.ReactNode
}) {
  const t = usePlainWords()
  const [isAsking, setAsking] = useState(false)
  const words = headline(draft.values[kinds[kind].title ?? ''], 90)
  return (
    <Note look="info" icon="draft">
      <b>{t('draftFound', { time: formatTime(draft.at), day: formatDay(dayOf(draft.at)) })}</b>
      {words !== '' && <p>{words}</p>}
      <Wrap>
        {children}
        <Button small look="outline" onPress={() => setAsking(true)}>
          {t('drop')}
        </Button>
      </Wrap>
      <Confirm
        open={isAsking}
        title={t('dropDraft')}
        text={t('dropDraftText')}
        no={t('keep')}
        yes={t('drop')}
        danger
        onNo={() => setAsking(false)}
        onYes={() => {
          setAsking(false)
          void onDrop()
        }}
      />
    </Note>
  )
}
