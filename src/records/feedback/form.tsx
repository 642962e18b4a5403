import { useCalendar } from '#data/calendar.ts'
import { useToday } from '#data/here.tsx'
import { useParts, useShown } from '#data/lists.ts'
import type { Values } from '#domain/record.ts'
import { FieldFrame } from '#ui/field.tsx'
import { PlainField } from '#ui/plain-field.tsx'
import type { FieldPlace } from '#ui/record-form.tsx'
import { Tiles } from '#ui/tiles.tsx'
import { useLateWords, useWords } from '#ui/words.ts'
import { useParams } from 'react-router'

import { FormScreen } from '#records/form-screen.tsx'
import { denouncedFrom } from '#records/denunciation/drafted.ts'
import { stepsAmong } from '#records/steps-among.tsx'
import type { Turned } from '#records/turning.tsx'
import { AlikeField } from './alike-field.tsx'
import { Channels } from './channels.tsx'
import { RaisedBy, Representatives } from './citizen-fields.tsx'
import { ComplainingLimit } from './complaint-facts.tsx'
import { Deadline } from './due.tsx'
import { isKeptFrom, keptName } from './kept-name.tsx'
import { Locate } from './locate.tsx'
import { moreTexts } from './more-texts.ts'
import { feedback } from './record.ts'
import { clockRunning, feedbackRules, standingOf } from './rules.ts'

/** Logs what a citizen said. With or without a signal it is the same act. */
export function Component() {
  const own = useWords('feedback')
  const more = useLateWords('more', moreTexts)
  const today = useToday()
  return (
    <FormScreen
      kind="feedback"
      start={{ type: 'observation', raisedBy: 'named', receivedOn: today }}
      omit={['person', 'phone', 'notSame']}
      icons={{ topic: 'topic' }}
      folded={({ type }) => ({ label: more('fold'), names: foldedOf(type) })}
      title={({ type }) => own(`newOf.${typeof type === 'string' ? type : 'observation'}`)}
      tidy={tidied}
      beside={keptName}
      drawField={drawQuestion}
      below={(values) => <Begins values={values} />}
    />
  )
}

/** What runs for the matter as the form says it, and until when the citizen could complain. */
function Begins({ values }: { values: Values }) {
  const calendar = useCalendar()
  const { parts } = useMatter()
  const clock = calendar && clockRunning(values, standingOf(values, parts), calendar)
  return (
    <>
      <ComplainingLimit values={values} />
      {clock && <Deadline clock={clock} />}
    </>
  )
}

/** The matter that is edited, as it stands, and its steps; a new one has none. */
function useMatter() {
  const { id = '' } = useParams()
  const shown = useShown('feedback', id)
  return { shown, parts: stepsAmong(useParts('step', id)) }
}

/** What is asked of few matters; how many complain together decides who speaks for them. */
function foldedOf(type: unknown): readonly string[] {
  const ofFew = ['demand', 'excuse', 'excusedFrom', 'excusedTo', 'flags']
  return type === 'complaint' ? ofFew : ['groupSize', ...ofFew]
}

/** Who passes on what others said. */
const passesOn: readonly unknown[] = ['forwarded', 'deputy', 'press', 'peoples_inspectorate']

/** What is asked of a complaint alone. */
const complaintFields: readonly string[] = [
  'complainedOf',
  'complainedNo',
  'complainedOn',
  'complainedToldOn',
  'hasPetition',
  'representatives',
  'excuse',
  'excusedFrom',
  'excusedTo',
]

function isAsked(name: string, values: Values): boolean {
  if (name === 'sentBy' || name === 'sentByNo') return passesOn.includes(values['channel'])
  if (!complaintFields.includes(name)) return true
  return values['type'] === 'complaint' && (name !== 'representatives' || isNameAsked(values))
}

function isNameAsked(values: Values): boolean {
  const { raisedBy } = values
  return raisedBy === 'named' || (raisedBy === 'withheld' && !isKeptFrom(values))
}

function drawQuestion(place: FieldPlace, values: Values, turn: (turned: Turned) => void) {
  if (!isAsked(place.name, values)) return null
  if (place.name === 'type') {
    return (
      <FieldFrame id={place.id} label={place.label} error={place.error} group>
        <Types value={place.value} onDenounced={() => turn(denouncedFrom(values))} />
      </FieldFrame>
    )
  }
  if (place.name === 'channel') return <Channels place={place} />
  if (place.name === 'village') return <Where values={values} place={place} />
  if (place.name === 'groupSize') return <Together values={values} place={place} />
  if (place.name === 'sameAs') return <AlikeField values={values} place={place} />
  if (place.name === 'representatives') return <Representatives values={values} place={place} />
  if (place.name === 'raisedBy') {
    return (
      <FieldFrame id={place.id} label={place.label} error={place.error} group>
        <RaisedBy values={values} place={place} />
      </FieldFrame>
    )
  }
  return undefined
}

type Asking = { values: Values; place: FieldPlace }

/** The village; and where the officer stands, unless that could show whose name is kept back. */
function Where({ values, place }: Asking) {
  return (
    <>
      <PlainField {...place} field={feedback.fields.village} icon="village" />
      {values['raisedBy'] !== 'withheld' && <Locate value={values['point']} />}
    </>
  )
}

/** How many said it together; of a complaint it is asked in the words of the law. */
function Together({ values, place }: Asking) {
  const t = useLateWords('more', moreTexts)
  const label = values['type'] === 'complaint' ? place.label : t('together')
  return <PlainField {...place} label={label} field={feedback.fields.groupSize} />
}

/**
 * The four types. A denunciation is a record of its own: a new matter goes on as one, and one that
 * stands already never becomes one. Those of another way are closed once steps were taken.
 */
function Types({ value, onDenounced }: { value: unknown; onDenounced: () => void }) {
  const own = useWords('feedback')
  const denunciation = useWords('denunciation')
  const { id } = useParams()
  const { shown, parts } = useMatter()
  const why = (type: string): string | undefined => {
    if (type === 'denunciation') {
      return id === undefined ? undefined : denunciation('sections.newRecordWhy')
    }
    const [issue] = shown
      ? feedbackRules.issuesOfChange(shown.version.fields, { values: { type }, parts })
      : []
    return issue && own(`issues.${issue.code}`)
  }
  return (
    <Tiles
      name="type"
      defaultValue={textOf(value)}
      onPick={(type) => {
        if (type === 'denunciation') onDenounced()
      }}
      tiles={
        feedback.fields.type.options?.map((type) => ({
          value: type,
          label: own(`choices.type.${type}`),
          hint: own(`sections.${type}Hint`),
          disabledWhy: why(type),
        })) ?? []
      }
    />
  )
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/**
 * Whoever is not named in the matter leaves no name and no number in it, and whose name is kept back
 * no place; and what is asked of some matters alone stands in no other.
 */
function tidied(answers: Values): Values {
  const asked = Object.entries(answers).filter(([name]) => isAsked(name, answers))
  const said = Object.fromEntries(asked)
  if (answers['raisedBy'] === 'named') return said
  const { person: _person, phone: _phone, representatives: _representatives, ...rest } = said
  const { point: _point, ...placeless } = rest
  return answers['raisedBy'] === 'withheld' ? placeless : rest
}
