import { useState } from 'react'

import { dropDraft } from '#data/drafts.ts'
import { useHere } from '#data/here.tsx'
import { dayOf } from '#domain/day.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Confirm } from '#ui/confirm.tsx'
import { formatShortDay, formatTime } from '#ui/format.ts'
import { Note } from '#ui/note.tsx'
import { Wrap } from '#ui/page.tsx'
import type { RowProps } from '#ui/row.tsx'
import { useWords } from '#ui/words.ts'

import { type Half, useHalfTyped } from './half-typed.tsx'
import { headline } from './look.tsx'
import { usePlainWords } from './plain-words.tsx'
import { useAnyRow } from './rows.tsx'
import { useWrite } from './write.tsx'

/** Half-typed words as a row, with the record they belong to: it opens where they were left. */
export function useHalfRow(): (half: Half) => RowProps {
  const row = useAnyRow()
  const plain = usePlainWords()
  const ui = useWords('ui')
  const momentOf = useMoment()
  return ({ draft, form, kind, shown, to }) => {
    const { title, icon } = row(kind, shown)
    const [moment, name] = [momentOf(draft.at), plain(`half.${form}`)]
    const sentence = [moment, name, title, ui('marks.draft')].filter(Boolean).join('. ')
    return { to, when: { text: moment }, icon, kind: name, title, mark: 'draft', sentence }
  }
}

/** On the page of a record: what is half typed of it on this phone, to go on with or to drop. */
export function HalfNotes({ id }: { id: string }) {
  return useHalfTyped(id)?.map((half) => <HalfNote key={half.draft.id} half={half} />)
}

function HalfNote({ half: { draft, form, to } }: { half: Half }) {
  const here = useHere()
  const plain = usePlainWords()
  const write = useWrite()
  const momentOf = useMoment()
  const [isAsking, setAsking] = useState(false)
  const words = ['words', 'newContent', 'answer', 'content'].map((name) => draft.values[name])
  return (
    <Note look="info" icon="draft">
      <b>{plain('halfTyped', { name: plain(`half.${form}`), time: momentOf(draft.at) })}</b>
      <p>
        {headline(
          words.find((each) => typeof each === 'string' && each !== ''),
          90,
        )}
      </p>
      <Wrap>
        <ButtonLink small to={to} replace={form !== 'edit'}>
          {plain('goOn')}
        </ButtonLink>
        <Button small look="outline" onPress={() => setAsking(true)}>
          {plain('drop')}
        </Button>
      </Wrap>
      <Confirm
        open={isAsking}
        title={plain('dropDraft')}
        text={plain('dropDraftText')}
        no={plain('keep')}
        yes={plain('drop')}
        danger
        onNo={() => setAsking(false)}
        onYes={() => void write(() => dropDraft(here, draft.id))}
      />
    </Note>
  )
}

function useMoment(): (at: number) => string {
  const { now } = useHere()
  return (at) => (dayOf(at) === dayOf(now()) ? formatTime(at) : formatShortDay(dayOf(at)))
}
