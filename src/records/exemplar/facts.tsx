import type { Shown } from '#data/db.ts'
import { recordOf } from '#data/record.ts'
import type { Taken } from '#domain/steps.ts'
import { useShown } from '#data/lists.ts'
import { useVersionsOf } from '#records/contested-note.tsx'
import { useValueWords } from '#records/value-words.tsx'
import { formatDay } from '#ui/format.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { type KeyValue, KeyValues } from '#ui/key-values.tsx'
import { useWords } from '#ui/words.ts'

import type { Around } from './around.tsx'
import { useExemplarWords } from './page-words.tsx'
import { exemplar, type Exemplar } from './record.ts'

/** Said elsewhere on the screen, or by a step. */
const ELSEWHERE = new Set([
  'name',
  'field',
  'parent',
  'registrationNo',
  'registeredOn',
  'registrationReceivedBy',
  'recognitionNo',
  'recognisedOn',
  'recognitionLevel',
  'recognitionTitle',
  'mobilisedMoney',
  'mobilisedLabour',
  'mobilisedLand',
  'mobilisedHouseholds',
])

/** What is known of an exemplar, in the order of its form; how it was registered and recognised. */
export function Facts({ shown, around }: { shown: Shown; around: Around }) {
  const t = useExemplarWords()
  const registered = useRegistered(shown, around)
  const recognised = useRecognised(shown, around)
  const facts: (KeyValue | false)[] = [
    useParent(shown),
    registered !== '' && { label: t('registration'), value: registered },
    recognised !== '' && { label: t('recognition'), value: recognised },
    ...useAsked(shown),
  ]
  return <KeyValues items={facts.filter((fact) => fact !== false)} />
}

function useAsked(shown: Shown): KeyValue[] {
  const own = useWords('exemplar')
  const says = useValueWords('exemplar')
  const versionsOf = useVersionsOf(shown)
  const { fields } = shown.version
  return Object.keys(exemplar.fields)
    .filter((name) => !ELSEWHERE.has(name) && isSaid(fields[name]))
    .map((name) => ({
      label: own(`fields.${name}`),
      value: says(name, fields[name]),
      detail: versionsOf(name),
    }))
}

function isSaid(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  return value !== undefined && value !== null && value !== '' && value !== false
}

/** The latest step that led into a state. */
function stepInto({ folded }: Around, state: string): Taken | undefined {
  return folded.passed.findLast((each) => each.state === state)?.step
}

/** How it was registered, by its step; by the record itself where an earlier version asked there. */
export function useRegistered(shown: Shown, around: Around): string {
  const step = stepInto(around, 'registered')
  const { registrationNo, registeredOn, registrationReceivedBy } = recordOf<Exemplar>(shown)
  const on = step?.on ?? registeredOn
  return [
    step?.documentNo ?? registrationNo,
    on && formatDay(on),
    step?.receivedBy ?? registrationReceivedBy,
  ]
    .filter(Boolean)
    .join(' · ')
}

/**
 * By which decision, when and by whom it was recognised: by its step, and by the record itself
 * where an earlier version asked there.
 */
export function useRecognised(shown: Shown, around: Around): string {
  const own = useWords('exemplar')
  const said = recordOf<Exemplar>(shown)
  const { documentNo, on, recognitionLevel, recognitionTitle } = {
    ...said,
    documentNo: said.recognitionNo,
    on: said.recognisedOn,
    ...stepInto(around, 'recognised'),
  }
  return [
    documentNo,
    on && formatDay(on),
    recognitionLevel && own(`choices.recognitionLevel.${recognitionLevel}`),
    recognitionTitle,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** The exemplar it replicates, and the way there. */
function useParent(shown: Shown): KeyValue | false {
  const t = useExemplarWords()
  const { parent: id } = recordOf<Exemplar>(shown)
  const parent = useShown('exemplar', id ?? '')
  if (id === undefined || !parent) return false
  return {
    label: t('replicaOf'),
    value: recordOf<Exemplar>(parent).name,
    action: (
      <IconButton icon="forward" look="link" label={t('openParent')} to={`/exemplar/${id}`} />
    ),
  }
}
