import { useState } from 'react'

import type { Draft, Pending } from '#data/db.ts'
import { dropDraft } from '#data/drafts.ts'
import { useHere } from '#data/here.tsx'
import { mayExport } from '#data/refused.ts'
import type { Left } from '#data/remove-account.ts'
import { useDraftPlace } from '#records/draft-place.tsx'
import { useWrite } from '#records/write.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Confirm } from '#ui/confirm.tsx'
import { Note } from '#ui/note.tsx'
import { Pad, Wrap } from '#ui/page.tsx'
import { SectionHead } from '#ui/section-head.tsx'

import { useExportAll } from './export-all.tsx'
import { usePhoneWords } from './phone-words.ts'

/** What of an account is on this phone alone, and what can be done about each part of it. */
export function StillHere({ left }: { left: Left }) {
  const t = usePhoneWords()
  const { unsent, sealed, drafts, toGive } = left
  const exportAll = useExportAll(unsent)
  const records = new Set(unsent.map(({ about }) => about)).size
  return (
    <>
      <OnlyHere left={left} records={records} />
      {records > 0 && (
        <>
          <SectionHead flat title={t('unsent')} count={records} />
          <Pad space>
            <Wrap>
              <ButtonLink look="outline" to="/sending">
                {t('send')}
              </ButtonLink>
              {exportAll && (
                <Button look="outline" icon="download" onPress={() => void exportAll()}>
                  {t('export')}
                </Button>
              )}
            </Wrap>
          </Pad>
          <InNoFile changes={unsent.filter((change) => !mayExport(change))} />
        </>
      )}
      {records === 0 && sealed + toGive > 0 && (
        <Pad space>
          <ButtonLink look="outline" to="/sending">
            {t('send')}
          </ButtonLink>
        </Pad>
      )}
      {drafts.length > 0 && (
        <>
          <SectionHead flat title={t('drafts')} count={drafts.length} />
          {drafts.map((draft) => (
            <DraftCard key={draft.id} draft={draft} />
          ))}
        </>
      )}
    </>
  )
}

/** Says what keeps the account, and what can be done: what is no work of this hand is only sent. */
function OnlyHere({ left, records }: { left: Left; records: number }) {
  const t = usePhoneWords()
  const { sealed, drafts, toGive } = left
  const what = [
    records > 0 && t('leftUnsent', { n: records }),
    sealed > 0 && t('leftSealed', { n: sealed }),
    drafts.length > 0 && t('leftDrafts', { n: drafts.length }),
    toGive > 0 && t('leftToGive', { n: toGive }),
  ]
  const isByHand = records + drafts.length > 0
  return (
    <Note look="warn" icon="warning">
      {t(isByHand ? 'left' : 'leftToSend', { what: what.filter(Boolean).join(', ') })}
    </Note>
  )
}

/** Says what the file leaves out, and what can be done about it instead; nothing where all may go. */
function InNoFile({ changes }: { changes: readonly Pending[] }) {
  const t = usePhoneWords()
  if (changes.length === 0) return null
  return (
    <Note look="secret" icon="lock">
      {t('inNoFile', { n: new Set(changes.map(({ about }) => about)).size })}
    </Note>
  )
}

/** One draft, wherever its form is: opened there, or dropped after a question. */
function DraftCard({ draft }: { draft: Draft }) {
  const here = useHere()
  const t = usePhoneWords()
  const write = useWrite()
  const place = useDraftPlace(draft)
  const [isAsking, setAsking] = useState(false)
  return (
    <Card>
      <p>{place.words}</p>
      <Wrap>
        {place.to !== undefined && (
          <ButtonLink small look="soft" to={place.to}>
            {t('open')}
          </ButtonLink>
        )}
        <Button small look="outline" onPress={() => setAsking(true)}>
          {t('drop')}
        </Button>
      </Wrap>
      <Confirm
        open={isAsking}
        title={t('dropTitle')}
        text={t('dropText')}
        no={t('keep')}
        yes={t('drop')}
        danger
        onNo={() => setAsking(false)}
        onYes={() => void write(() => dropDraft(here, draft.id)).then(() => setAsking(false))}
      />
    </Card>
  )
}
