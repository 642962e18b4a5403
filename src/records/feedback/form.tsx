import { useCalendar } from '#data/calendar.ts'
import type { Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { useParts, useShown } from '#data/lists.ts'
import { hasRole } from '#domain/officer.ts'
import type { Part } from '#domain/part.ts'
import type { Issue, Values } from '#domain/record.ts'
import { takenOf } from '#domain/steps.ts'
import { FieldFrame } from '#ui/field.tsx'
import { PlainField } from '#ui/plain-field.tsx'
import type { FieldPlace } from '#ui/record-form.tsx'
import { Tiles } from '#ui/tiles.tsx'
import { useLateWords, useWords } from '#ui/words.ts'
import { createContext, type ReactNode, use, useMemo } from 'react'
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
import { type Feedback, feedback } from './record.ts'
import { clockRunning, feedbackRules, isSpokenFor, standingOf } from './rules.ts'

/** The matter that is edited, as it stands, and its steps; a new one has none. */
type Matter = { shown: Shown | null | undefined; parts: readonly Part[] }

const MatterContext = createContext<Matter>({ shown: null, parts: [] })

/** Logs what a citizen said. With or without a signal it is the same act. */
export function Component() {
  const own = useWords('feedback')
  const more = useLateWords('more', moreTexts)
  const today = useToday()
  const { id = '' } = useParams()
  const shown = useShown('feedback', id)
  const steps = useParts('step', id)
  const matter = useMemo<Matter>(() => ({ shown, parts: stepsAmong(steps) }), [shown, steps])
  return (
    <MatterContext value={matter}>
      <FormScreen
        kind="feedback"
        isReading={shown === undefined || !steps}
        start={{ type: 'observation', raisedBy: 'named', receivedOn: today }}
        omit={['person', 'phone', 'address', 'notSame']}
        icons={{ village: 'village', topic: 'topic' }}
        folded={({ type }) => ({ label: more('fold'), names: foldedOf(type) })}
        title={({ type }) => own(`newOf.${typeof type === 'string' ? type : 'observation'}`)}
        tidy={tidied}
        beside={keptName}
        drawField={drawQuestion}
        below={(values) => <Begins values={values} />}
        check={(answers) => issuesOfReceipt(answers, shown?.version.fields, matter.parts)}
      />
    </MatterContext>
  )
}

/** A day on which it came in that is mended to one after a step of it was taken. */
function issuesOfReceipt(
  { receivedOn = '' }: Partial<Feedback>,
  before: Values | undefined,
  parts: readonly Part[],
): Issue[] {
  const isMended = before !== undefined && before['receivedOn'] !== receivedOn
  const isLater = takenOf(parts).some(({ to, on }) => to !== undefined && on < receivedOn)
  return isMended && isLater ? [{ path: 'receivedOn', code: 'after_step' }] : []
}

/** What runs for the matter as the form says it, and until when the citizen could complain. */
function Begins({ values }: { values: Values }) {
  const calendar = useCalendar()
  const { parts } = use(MatterContext)
  const clock = calendar && clockRunning(values, standingOf(values, parts), calendar)
  return (
    <>
      <ComplainingLimit values={values} />
      {clock && <Deadline clock={clock} />}
    </>
  )
}

/** What is asked of few matters; how many complain together decides who speaks for them. */
function foldedOf(type: unknown): readonly string[] {
  const ofFew = [
    'demand',
    'settledBy',
    'excuse',
    'excusedFrom',
    'excusedTo',
    'flags',
    'againstOfficers',
  ]
  return type === 'complaint' ? ofFew : ['groupSize', 'representatives', ...ofFew]
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
  'excuse',
  'excusedFrom',
  'excusedTo',
]

function isAsked(name: string, values: Values): boolean {
  if (name === 'sentBy' || name === 'sentByNo') return passesOn.includes(values['channel'])
  if (name === 'representatives') return isSpokenFor(values) && isNameAsked(values)
  return values['type'] === 'complaint' || !complaintFields.includes(name)
}

function isNameAsked(values: Values): boolean {
  const { raisedBy } = values
  return raisedBy === 'named' || (raisedBy === 'withheld' && !isKeptFrom(values))
}

/** The questions that are asked in a way of their own. */
const ownWays: Readonly<Record<string, (asking: Asking) => ReactNode>> = {
  channel: Channels,
  place: Where,
  groupSize: Together,
  sameAs: AlikeField,
  againstOfficers: AgainstOfficers,
  representatives: Representatives,
}

function drawQuestion(place: FieldPlace, values: Values, turn: (turned: Turned) => void) {
  if (!isAsked(place.name, values)) return null
  if (place.name === 'type' || place.name === 'raisedBy') {
    return (
      <FieldFrame id={place.id} label={place.label} error={place.error} group>
        {place.name === 'raisedBy' ? (
          <RaisedBy values={values} place={place} />
        ) : (
          <Types value={place.value} onDenounced={() => turn(denouncedFrom(values))} />
        )}
      </FieldFrame>
    )
  }
  const Question = ownWays[place.name]
  return Question && <Question values={values} place={place} />
}

type Asking = { values: Values; place: FieldPlace }

/** The place in words; and where the officer stands, unless that could show whose name is kept back. */
function Where({ values, place }: Asking) {
  return (
    <>
      <PlainField {...place} field={feedback.fields.place} icon="place" />
      {values['raisedBy'] !== 'withheld' && <Locate value={values['point']} />}
    </>
  )
}

/**
 * Who of the commune it is about: asked until the commune has taken it, and never again. Whoever
 * writes it down is not offered: it would leave his own phone.
 */
function AgainstOfficers({ place }: Asking) {
  const { id } = useParams()
  const { officer } = useHere()
  const { shown } = use(MatterContext)
  if (id !== undefined && shown?.isRefused !== true) return null
  const options = place.options.filter((option) => option.id !== officer.id)
  const { againstOfficers } = feedback.fields
  return <PlainField {...place} options={options} field={againstOfficers} icon="people" />
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
  const { officer } = useHere()
  const { shown, parts } = use(MatterContext)
  const why = (type: string): string | undefined => {
    if (type === 'denunciation') {
      const how = hasRole(officer, 'leader') ? 'newRecordWhy' : 'newRecordAskWhy'
      return id === undefined ? undefined : denunciation(`sections.${how}`)
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
 * Whoever is not named in the matter leaves no name, number or address in it, and whose name is kept
 * back no point; and what is asked of some matters alone stands in no other.
 */
function tidied(answers: Values): Values {
  const asked = Object.entries(answers).filter(([name]) => isAsked(name, answers))
  const said = Object.fromEntries(asked)
  if (answers['raisedBy'] === 'named') return said
  const { person: _person, phone: _phone, address: _address, ...nameless } = said
  const { representatives: _representatives, ...rest } = nameless
  const { point: _point, ...placeless } = rest
  return answers['raisedBy'] === 'withheld' ? placeless : rest
}
