import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useKeptDraft } from '#data/drafting.ts'
import { Button } from '#ui/button.tsx'
import { Pad, Wrap } from '#ui/page.tsx'
import { useWords } from '#ui/words.ts'

import type { Saying } from './item-answer.tsx'
import { TYPED, TypedAnswer } from './typed-answer.tsx'

type Beside = 'note' | 'evidence'
type Noting = { row: Shown | undefined; saying: Saying }

/** What stands beside an answer: a note, and at a visit the evidence that was seen. */
export function ItemNote({ row, saying }: Noting) {
  const note = useBeside('note', { row, saying })
  const evidence = useBeside('evidence', { row, saying })
  const all = saying.kind === 'answer' ? [note, evidence] : [note]
  return (
    <>
      {all.some(({ button }) => button) && (
        <Pad space>
          <Wrap>{all.map(({ button }) => button)}</Wrap>
        </Pad>
      )}
      {all.map(({ field }) => field)}
    </>
  )
}

/** A field that opens with a tap, and by itself where it says something or is half typed. */
function useBeside(name: Beside, { row, saying }: Noting) {
  const own = useWords('answer')
  const [isOpen, setOpen] = useState(false)
  const draft = useKeptDraft(`${TYPED}${saying.id}:${name}`)
  const said = row?.version.fields[name]
  const value = typeof said === 'string' ? said : undefined
  const isDrawn = isOpen || value !== undefined || typeof draft?.values[name] === 'string'
  const button = (
    <Button key={name} small look="outline" icon={icons[name]} onPress={() => setOpen(true)}>
      {own(`fields.${name}`)}
    </Button>
  )
  const field = (
    <Pad key={name} space>
      <TypedAnswer saying={saying} name={name} value={value} />
    </Pad>
  )
  return isDrawn ? { button: null, field } : { button, field: null }
}

const icons = { note: 'pencil', evidence: 'document' } as const
