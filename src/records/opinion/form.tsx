import { useState } from 'react'
import { Navigate, useParams } from 'react-router'

import { useShown } from '#data/lists.ts'
import { useWaiting } from '#data/marks.tsx'
import { recordOf } from '#data/record.ts'
import type { Values } from '#domain/record.ts'
import { Note } from '#ui/note.tsx'
import { Pad } from '#ui/page.tsx'
import { useWords } from '#ui/words.ts'

import { FormScreen } from '#records/form-screen.tsx'
import { keptSpeaker } from './kept-speaker.tsx'
import type { Opinion } from './record.ts'
import { isGone } from './settling.tsx'

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
]

/** It follows from the record the opinion became. */
const NEVER = ['settledOn']

/** Mends what was said, when and by whom. A new opinion is added in its dialogue, never here. */
export function Component() {
  const { id } = useParams()
  const shown = useShown('opinion', id ?? '')
  const feedback = useShown('feedback', (shown && recordOf<Opinion>(shown).feedback) ?? '')
  const refused = useRefused(id)
  // Only where it stands on this phone can the name be kept back there.
  const isFeedback = feedback ? !isGone(feedback) : false
  if (id === undefined) return <Navigate to="/dialogue" replace />
  return (
    <FormScreen
      kind="opinion"
      omit={[...LATER.filter((name) => !refused.has(name)), ...NEVER]}
      icons={{ speaker: 'person', village: 'village' }}
      tidy={withoutName}
      beside={keptSpeaker}
      drawField={({ name }, values) => {
        if (name === 'speaker' && values['speakerKept'] === true) return null
        return name === 'speakerKept' && isFeedback ? <KeptThere /> : undefined
      }}
    />
  )
}

/** What the sheets asked and the commune refused: it is mended here, beside what this form asks. */
function useRefused(id: string | undefined): ReadonlySet<string> {
  const { changes } = useWaiting()
  // What is sent again while the form is open stays in it.
  const [names] = useState(() => {
    const refused = changes.filter(({ record, state }) => record === id && state === 'refused')
    return new Set(refused.flatMap(({ fields }) => Object.keys(fields)))
  })
  return names
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
