import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { History } from '#records/history.tsx'
import type { KindName } from '#records/shapes.ts'
import { Button } from '#ui/button.tsx'
import { Pad } from '#ui/page.tsx'
import { Sheet } from '#ui/sheet.tsx'

import { useAnsweringWords } from './answering-words.tsx'

/** How an answer came: what stood before, and what was not chosen, to be read and brought back. */
export function AnswerHistory({
  kind,
  row,
  onClose,
}: {
  kind: KindName
  row: Shown
  onClose: () => void
}) {
  const t = useAnsweringWords()
  const title = t('answerHistory', { item: String(row.version.fields['item']) })
  return (
    <Sheet open title={title} onClose={onClose}>
      <History kind={kind} shown={row} parts={[]} />
    </Sheet>
  )
}

/** The way to it at the item itself. */
export function ItemHistory({ kind, row }: { kind: KindName; row: Shown }) {
  const t = useAnsweringWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <Pad>
      <Button small look="text" icon="history" onPress={() => setOpen(true)}>
        {t('answerHistory', { item: String(row.version.fields['item']) })}
      </Button>
      {isOpen && <AnswerHistory kind={kind} row={row} onClose={() => setOpen(false)} />}
    </Pad>
  )
}
