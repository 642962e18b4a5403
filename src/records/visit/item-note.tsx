import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useKeptDraft } from '#data/drafting.ts'
import { Button } from '#ui/button.tsx'
import { Pad } from '#ui/page.tsx'

import { useAnsweringWords } from './answering-words.tsx'
import type { Saying } from './item-answer.tsx'
import { TYPED, TypedAnswer } from './typed-answer.tsx'

/** A note on an item; its field opens with a tap, and by itself where there is one or one is half typed. */
export function ItemNote({ row, saying }: { row: Shown | undefined; saying: Saying }) {
  const t = useAnsweringWords()
  const [isOpen, setOpen] = useState(false)
  const draft = useKeptDraft(`${TYPED}${saying.id}:note`)
  const { note } = row?.version.fields ?? {}
  const value = typeof note === 'string' ? note : undefined
  return (
    <Pad space>
      {isOpen || value !== undefined || typeof draft?.values['note'] === 'string' ? (
        <TypedAnswer saying={saying} name="note" value={value} />
      ) : (
        <Button small look="outline" icon="pencil" onPress={() => setOpen(true)}>
          {t('note')}
        </Button>
      )}
    </Pad>
  )
}
