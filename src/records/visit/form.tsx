import { useParams } from 'react-router'

import { useCalendar } from '#data/calendar.ts'
import { useParts, useShown } from '#data/lists.ts'
import { isDay } from '#domain/day.ts'
import type { Issue, Values } from '#domain/record.ts'
import type { Matter } from '#domain/rules.ts'
import { FormScreen } from '#records/form-screen.tsx'
import { useChecklists, useChecklistWords } from '#records/checklist/use-checklists.tsx'
import { offeredChecklists } from '#records/checklist/known.ts'
import { useChecklistPageWords } from '#records/checklist/page-words.tsx'
import { HourInput } from '#ui/inputs/hour.tsx'
import { LinksInput } from '#ui/inputs/links.tsx'
import { describedBy, FieldFrame } from '#ui/field.tsx'
import { formatDay } from '#ui/format.ts'
import { PlainField } from '#ui/plain-field.tsx'
import type { FieldPlace } from '#ui/record-form.tsx'
import { useWords } from '#ui/words.ts'

import { useAnsweringWords } from './answering-words.tsx'
import { useMatterOf } from './matter.tsx'
import { visit } from './record.ts'
import { mayTakeMore, usualReportDay, visitRules } from './rules.ts'

/** What the team writes once it has been there. */
const AFTERWARDS = ['endAt', 'reportReceivedOn', 'strengths', 'limits', 'causes', 'conclusion']

/** What its steps stand on: it stays once they have begun. */
const BEFOREHAND = ['unannounced']

/** Plans a visit, or mends what is said of it. */
export function Component() {
  const { id } = useParams()
  const isNew = id === undefined
  const shown = useShown('visit', id ?? '')
  const isPlanned = shown?.state === 'planned'
  const parts = useMatterOf(id ?? '', useParts('step', id ?? ''))
  return (
    <FormScreen
      kind="visit"
      isReading={shown === undefined || !parts}
      start={{ direction: 'outgoing' }}
      omit={isNew ? AFTERWARDS : isPlanned ? [] : BEFOREHAND}
      icons={{ unit: 'unit', metWith: 'person', teamLeader: 'person', teamSecretary: 'person' }}
      drawField={(place, values) => {
        if (place.name === 'startAt' || place.name === 'endAt') return <Hour place={place} />
        if (place.name === 'visitedBy' && values['direction'] !== 'incoming') return null
        if (place.name === 'reportDueOn') return <ReportDay place={place} values={values} />
        const mayAdd = isNew || mayTakeMore(shown?.state)
        return place.name === 'checklists' ? (
          <Checklists place={place} mayAdd={mayAdd} />
        ) : undefined
      }}
      tidy={ownOfDirection}
      check={(values) =>
        shown && parts ? issuesOfMore(shown.version.fields, { values, parts }) : []
      }
    />
  )
}

/** The minutes may be written while the form stands open; of what it does not ask it says nothing. */
function issuesOfMore(before: Values, after: Matter): Issue[] {
  return visitRules.issuesOfChange(before, after).filter(({ path }) => path === 'checklists')
}

/** Only a visit by a higher level has a body that comes. */
function ownOfDirection(values: Values): Values {
  return values['direction'] === 'incoming' ? values : { ...values, visitedBy: undefined }
}

/** An hour of the day. */
function Hour({ place }: { place: FieldPlace }) {
  const ui = useWords('ui')
  const { id, name, label, hint, error, value } = place
  return (
    <FieldFrame id={id} label={label} note={ui('optional')} hint={hint} error={error}>
      <HourInput
        id={id}
        name={name}
        defaultValue={typeof value === 'string' ? value : undefined}
        invalid={error !== undefined}
        describedBy={describedBy({ id, hint, error })}
      />
    </FieldFrame>
  )
}

/** By when the unit sends its own report, and by when it usually does. */
function ReportDay({ place, values }: { place: FieldPlace; values: Values }) {
  const own = useWords('visit')
  const calendar = useCalendar()
  const { plannedOn } = values
  const isKnown = calendar && typeof plannedOn === 'string' && isDay(plannedOn)
  const usual = isKnown ? usualReportDay(plannedOn, calendar) : undefined
  const hint = usual && own('sections.usual_report_day', { day: formatDay(usual) })
  return <PlainField {...place} field={visit.fields.reportDueOn} hint={hint ?? place.hint} />
}

/**
 * The checklists of a visit: the latest of each, until its minutes are written, and those it has
 * already; an answered one stays.
 */
function Checklists({ place, mayAdd }: { place: FieldPlace; mayAdd: boolean }) {
  const t = useAnsweringWords()
  const answers = useParts('answer', useParams()['id'] ?? '')
  const known = useChecklists()
  const words = useChecklistWords()
  const page = useChecklistPageWords()
  const ui = useWords('ui')
  if (!known || !answers) return null
  const answered = new Set(answers.map(({ version }) => version.fields['checklist']))
  const chosen = Array.isArray(place.value) ? place.value.map(String) : []
  if (!mayAdd && chosen.length === 0) return null
  const offered = new Set(mayAdd ? offeredChecklists(known).map(({ id }) => id) : [])
  const versions = [...known.values()]
  const isOneOfSome = (code: unknown) => versions.filter((each) => each.code === code).length > 1
  const options = versions
    .filter(({ id }) => offered.has(id) || chosen.includes(id))
    .map(({ id, code, version, short }) => {
      const name = words(id, 'short', short)
      return { id, label: isOneOfSome(code) ? page('versionOf', { name, n: version }) : name }
    })
  return (
    <FieldFrame
      id={place.id}
      label={place.label}
      note={ui('optional')}
      hint={place.hint}
      error={place.error}
      group
    >
      <LinksInput
        name={place.name}
        options={options}
        defaultValue={chosen}
        icon="visit"
        held={{ ids: chosen.filter((each) => answered.has(each)), why: t('held') }}
      />
    </FieldFrame>
  )
}
