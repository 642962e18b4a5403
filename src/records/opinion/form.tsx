import { Navigate, useParams } from 'react-router'

import { useToday } from '#data/here.tsx'
import { useShown } from '#data/lists.ts'
import { recordOf } from '#data/record.ts'
import { daysToCome } from '#domain/days-to-come.ts'
import type { Values } from '#domain/record.ts'
import { Note } from '#ui/note.tsx'
import { Pad } from '#ui/page.tsx'
import { useWords } from '#ui/words.ts'

import { FormScreen } from '#records/form-screen.tsx'
import type { Opinion } from './record.ts'

const LATER = [
  'toUnit',
  'toOfficer',
  'dueOn',
  'startedOn',
  'answer',
  'answeredBy',
  'disposition',
  'answeredOn',
  'toldOn',
  'settledOn',
]

/** Mends what was said, when and by whom. A new opinion is added in its dialogue, never here. */
export function Component() {
  const { id } = useParams()
  const today = useToday()
  const shown = useShown('opinion', id ?? '')
  if (id === undefined) return <Navigate to="/dialogue" replace />
  const isFeedback = shown ? recordOf<Opinion>(shown).feedback !== undefined : false
  return (
    <FormScreen
      kind="opinion"
      omit={LATER}
      icons={{ speaker: 'person', village: 'village' }}
      tidy={withoutName}
      check={(answers) => daysToCome(answers, ['on'], today)}
      drawField={({ name }, values) => {
        if (name === 'speaker' && values['speakerKept'] === true) return null
        return name === 'speakerKept' && isFeedback ? <KeptThere /> : undefined
      }}
    />
  )
}

/** Whose name is kept back leaves none here. */
function withoutName({ speaker, ...answers }: Values): Values {
  if (answers['speakerKept'] === true) return answers
  // A box that nobody ticked says nothing.
  return { ...answers, speaker, speakerKept: undefined }
}

/** Where an opinion became a feedback, the name is kept back there, and goes from here with it. */
function KeptThere() {
  const own = useWords('opinion')
  return (
    <Pad space>
      <Note icon="lock">{own('sections.keepInFeedback')}</Note>
    </Pad>
  )
}
