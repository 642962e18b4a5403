import { useState } from 'react'

import type { Pending } from '#data/db.ts'
import { useWaiting } from '#data/marks.tsx'
import { Button } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { Wrap } from '#ui/page.tsx'

import { RefusedSheet } from './refused-sheet.tsx'
import { RefusedWords } from './refused-words.tsx'
import { useSettleWords } from './settle-words.tsx'

/** What the commune did not accept of a record, with its reason, its words and what can be done. */
export function RefusedNote({ id }: { id: string }) {
  const { changes } = useWaiting()
  const refused = changes
    .filter(({ state }) => state === 'refused')
    .filter(({ about, record }) => about === id || record === id)
  return refused.map((change) => <Refused key={change.id} change={change} />)
}

function Refused({ change }: { change: Pending }) {
  const t = useSettleWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Note look="danger" icon="attention" urgent>
        <b>{t('refused.note', { why: t(`reasons.${change.reason ?? 'fault'}`) })}</b>
        <RefusedWords change={change} />
        <Wrap>
          <Button small look="outline" onPress={() => setOpen(true)}>
            {t('refused.act')}
          </Button>
        </Wrap>
      </Note>
      <RefusedSheet change={change} open={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}
