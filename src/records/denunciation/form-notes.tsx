import { useParams } from 'react-router'

import { useHere } from '#data/here.tsx'
import { hasRole } from '#domain/officer.ts'
import type { Values } from '#domain/record.ts'
import { FieldFrame } from '#ui/field.tsx'
import { Note } from '#ui/note.tsx'
import { Wrap } from '#ui/page.tsx'
import { PlainField } from '#ui/plain-field.tsx'
import type { FieldPlace } from '#ui/record-form.tsx'
import { Tag } from '#ui/tag.tsx'
import { Tiles } from '#ui/tiles.tsx'
import { useWords } from '#ui/words.ts'

import { feedback } from '#records/feedback/record.ts'
import { useNotebookOfficer } from '#records/own-officer.tsx'
import type { Turned } from '#records/turning.tsx'
import { Handler } from './accused-fields.tsx'
import { feedbackFrom } from './drafted.ts'
import { denunciation } from './record.ts'
import { TracesNote } from './traces-note.tsx'

/** The four types of what citizens say; before it is sealed it may still turn out to be another. */
export function Types({ values, turn }: { values: Values; turn: (turned: Turned) => void }) {
  const said = useWords('feedback')
  const { id } = useParams()
  if (id !== undefined) return null
  return (
    <FieldFrame id="denunciation-type" label={said('fields.type')} group>
      <Tiles
        value="denunciation"
        onPick={(type) => turn(feedbackFrom(values, type))}
        tiles={
          feedback.fields.type.options?.map((type) => ({
            value: type,
            label: said(`choices.type.${type}`),
            hint: said(`sections.${type}Hint`),
          })) ?? []
        }
      />
    </FieldFrame>
  )
}

/** What never goes into this form. */
export function KeepSecret() {
  const own = useWords('denunciation')
  return (
    <Note look="secret" icon="lock">
      <b>{own('sections.keepSecret')}</b>
      <p>{own('sections.keepSecretText')}</p>
    </Note>
  )
}

/** What happened, without names; words that point to a person are said while it is written. */
export function Summary({ place, text }: { place: FieldPlace; text: unknown }) {
  return (
    <>
      <PlainField {...place} field={denunciation.fields.summary} />
      <Traces said={text} />
    </>
  )
}

/** Which words of an answer point to a person, while it is written. */
export function Traces({ said }: { said: unknown }) {
  return typeof said === 'string' && <TracesNote text={said} />
}

/** Who handles it, or that a leader will say so; against a leader nobody else could. */
export function HandlerToBe({ place, values }: { place: FieldPlace; values: Values }) {
  const own = useWords('denunciation')
  const isClosed = values['against'] === 'leadership'
  const hint = own(isClosed ? 'sections.handlerNeeded' : 'hints.handler')
  return <Handler place={place} values={values} hint={hint} />
}

/** What this phone does with other records and not with this one. */
export function SwitchedOff() {
  const own = useWords('denunciation')
  return (
    <FieldFrame id="denunciation-off" label={own('sections.off')} group>
      <Wrap>
        <Tag look="secret" icon="download" off>
          {own('sections.offFile')}
        </Tag>
        <Tag look="secret" icon="document" off>
          {own('sections.offSlip')}
        </Tag>
      </Wrap>
    </FieldFrame>
  )
}

/** Who opens it once it is sealed, and who does not. */
export function SealNote({ values }: { values: Values }) {
  const own = useWords('denunciation')
  const { officer } = useHere()
  const isClosed = values['against'] === 'leadership'
  const denounced = values['againstOfficers']
  const isDenounced = Array.isArray(denounced) && denounced.includes(officer.id)
  const isLeading = hasRole(officer, 'leader') && !isClosed
  const isReader = !isDenounced && (isLeading || values['handler'] === officer.id)
  const who = useYouWord()
  return (
    <Note icon="lock">
      <p>
        <b>{own(isReader ? 'sections.sealedReader' : 'sections.sealed', { who })}</b>{' '}
        {own(isClosed ? 'sections.onlyHandler' : 'sections.handlerOrLeader')}
      </p>
    </Note>
  )
}

/** How whoever holds this phone is spoken to. */
export function useYouWord(): string {
  const own = useWords('denunciation')
  const pronoun = useNotebookOfficer()?.pronoun ?? 'plain'
  return own(`sections.you_${pronoun}`)
}
