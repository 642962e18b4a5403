import type { KeyValue } from '#ui/key-values.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Note } from '#ui/note.tsx'
import { useWords } from '#ui/words.ts'

import { useShown } from '#data/lists.ts'
import { recordOf } from '#data/record.ts'
import type { Dialogue } from '#records/dialogue/record.ts'
import type { Opinion } from './record.ts'

/** The dialogue a record was heard at, and the way back to its opinion there. */
export function useFromOpinion(id: string | undefined): KeyValue | false {
  const own = useWords('opinion')
  const opinion = useShown('opinion', id ?? '')
  const of = opinion ? recordOf<Opinion>(opinion).of : undefined
  const dialogue = useShown('dialogue', of ?? '')
  if (id === undefined) return false
  return {
    icon: 'dialogue',
    label: own('sections.dialogue'),
    value: dialogue ? recordOf<Dialogue>(dialogue).title : own('name'),
    action: (
      <IconButton
        icon="forward"
        look="link"
        label={own('sections.openOpinion')}
        to={`/opinion/${id}`}
      />
    ),
  }
}

/** Said of a matter that names whoever asked in the hall that the name be kept back. */
export function AskedToBeKept({ id, raisedBy }: { id: string | undefined; raisedBy: string }) {
  const own = useWords('opinion')
  const opinion = useShown('opinion', id ?? '')
  const isKept = opinion ? recordOf<Opinion>(opinion).speakerKept === true : false
  if (!isKept || raisedBy !== 'named') return null
  return (
    <Note look="warn" icon="lock">
      {own('sections.keptInHall')}
    </Note>
  )
}
