import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'

import type { Shown } from '#data/db.ts'
import { type Here, useToday } from '#data/here.tsx'
import { useList, useParts, useShown } from '#data/lists.ts'
import { RECORD_ID_LENGTH } from '#data/new-id.ts'
import { recordOf } from '#data/record.ts'
import type { Saving } from '#data/save.ts'
import type { Day } from '#domain/day.ts'
import type { Values } from '#domain/record.ts'
import { type Beside, FormScreen } from '#records/form-screen.tsx'
import { useNotebookOfficer } from '#records/own-officer.tsx'
import { stepsAmong } from '#records/steps-among.tsx'
import { Note } from '#ui/note.tsx'

import { useExemplarWords } from './page-words.tsx'
import type { Exemplar } from './record.ts'
import { replicaOf } from './replica.ts'
import { maySpread } from './replicas.tsx'

/** What steps and notes say by now: asked only of a record that says it itself. */
const SAID_BY_STEPS = new Set([
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

/** Registers an exemplar; one that replicates another starts with what is known of that one. */
export function Component() {
  const [params] = useSearchParams()
  const { id } = useParams()
  const unit = useNotebookOfficer()?.unit
  // The address lets go of it once the draft is kept, and the draft knows it by then.
  const [of] = useState(() => params.get('parent') ?? '')
  const parent = useSpreadable(of)
  const spread = useSpreading()
  const today = useToday()
  // What is known of the first one is there before the form is.
  if (parent === undefined || spread === undefined) return null
  const known = parent ? replicaOf(parent.id, parent.version.fields) : {}
  const lead: Values = unit === undefined ? {} : { leadUnit: unit }
  return (
    <FormScreen
      kind="exemplar"
      start={{ ...(parent ? {} : lead), ...known }}
      icons={{ leadUnit: 'unit', coUnits: 'people' }}
      drawField={({ name, value }) => {
        if (name === 'parent') return typeof value === 'string' ? <Replicates id={value} /> : null
        return SAID_BY_STEPS.has(name) && value === undefined ? null : undefined
      }}
      {...(id === undefined ? { beside: takingOver(spread, today) } : {})}
    />
  )
}

/** The exemplar of an address, where others may take it over; null where it is none of those. */
function useSpreadable(id: string): Shown | null | undefined {
  const named = useShown('exemplar', id)
  const steps = useParts('step', id)
  if (named === undefined || steps === undefined) return undefined
  return named && maySpread(named, stepsAmong(steps)) ? named : null
}

/** Which exemplar this one replicates, and what saving it does. */
function Replicates({ id }: { id: string }) {
  const t = useExemplarWords()
  const parent = useShown('exemplar', id)
  if (!parent) return null
  return (
    <Note icon="exemplar">
      <b>
        {t('replicaOf')}: {recordOf<Exemplar>(parent).name}
      </b>
      <p>{t('replicaHint')}</p>
      {parent.state === 'recognised' && <p>{t('becomesReplicated')}</p>}
    </Note>
  )
}

const SPREADING = new Set(['recognised', 'replicated'])

/** The exemplars whose stage says that others take them over. */
function useSpreading(): string[] | undefined {
  const open = useList('exemplar', 'open')
  return open?.filter(({ state }) => SPREADING.has(state ?? '')).map(({ id }) => id)
}

/** A recognised exemplar counts as replicated in the same act by which another one takes it over. */
function takingOver(spreading: readonly string[], on: Day): Beside {
  return {
    fields: {},
    part: () => undefined,
    open: (_here, own) => Promise.resolve(own),
    check: () => [],
    savings: (here: Here, { id }: Saving, { parent }: Values) => {
      if (!spreading.some((each) => each === parent)) return []
      const answers = { of: parent, ofKind: 'exemplar', to: 'replicated', on, replica: id }
      return [{ kind: 'step', id: here.newId(RECORD_ID_LENGTH), answers, isNew: true }]
    },
  }
}
