import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import { Navigate, useParams, useSearchParams } from 'react-router'

import type { Draft } from '#data/db.ts'
import { useKeptDraft } from '#data/drafting.ts'
import { openForEdit } from '#data/drafts.ts'
import { type Here, useHere } from '#data/here.tsx'
import type { Values } from '#domain/record.ts'
import { useMay } from '#records/matter.tsx'
import { NotYours } from '#records/not-yours.tsx'
import { Waiting } from '#records/waiting.tsx'

import { defaultChecklists } from './defaults.ts'
import { EditorForm } from './editor-form.tsx'
import { newestVersion } from './known.ts'
import { useChecklistPageWords } from './page-words.tsx'
import { checklistId, checklistNamed } from './rules.ts'
import { useChecklists } from './use-checklists.tsx'

/** So long is the name of a checklist that the commune makes for itself. */
const CODE_LENGTH = 10

/** Where the coordinator or the admin makes a version of a checklist: the next one, or the first of a new one. */
export function Component() {
  const { newId } = useHere()
  const { id } = useParams()
  const [params] = useSearchParams()
  const known = useChecklists()
  const may = useMay('checklist')
  const [fresh] = useState(() => checklistId(`cl-${newId(CODE_LENGTH)}`, 1))
  const t = useChecklistPageWords()
  if (!may('add')) return <NotYours kind="checklist" text={t('notYours')} />
  if (!known) return <Waiting back="/checklist" />
  const draft = params.get('draft') ?? fresh
  if (id === undefined) return <Opening key={draft} draftId={draft} from={undefined} />
  const named = checklistNamed(id)
  if (!named) return <Navigate to="/checklist" replace />
  const newest = newestVersion(known, named.code)
  const next = checklistId(named.code, newest === 0 ? named.version : newest + 1)
  return <Opening key={id} draftId={params.get('draft') ?? next} from={id} />
}

function Opening({ from, ...now }: { draftId: string; from: string | undefined }) {
  // A version that a colleague makes meanwhile begins no other draft.
  const [draftId] = useState(now.draftId)
  const named = checklistNamed(draftId)
  const opened = useOpened(draftId, from ?? (named && baseOf(named)))
  if (!named) return <Navigate to="/checklist" replace />
  if (!opened) return <Waiting back="/checklist" />
  const { draft, values } = opened
  return (
    <EditorForm
      draftId={draftId}
      code={named.code}
      from={from}
      base={values}
      // A draft from before a field was there says nothing of it: that stays as it was.
      start={draft ? { repeats: values['repeats'], ...draft.values } : values}
      savedAt={draft?.at}
    />
  )
}

/** The draft there is, and what the version says that it starts from, as both were when it was opened. */
function useOpened(draftId: string, base: string | undefined) {
  const here = useHere()
  const draft = useKeptDraft(draftId)
  const values = useLiveQuery(async () => (await valuesOf(here, base)) ?? {}, [here, base])
  const [opened, setOpened] = useState<{ draft: Draft | null; values: Values }>()
  if (draft !== undefined && values && !opened) setOpened({ draft, values })
  return opened
}

/** The version before the one that is being made. */
function baseOf({ code, version }: { code: string; version: number }): string | undefined {
  return version > 1 ? checklistId(code, version - 1) : undefined
}

/** What a version says, with what the commune did not take of it on this phone. */
async function valuesOf(here: Here, id: string | undefined): Promise<Values | undefined> {
  if (id === undefined) return undefined
  const own = defaultChecklists.find(
    ({ code, version }) => checklistId(String(code), String(version)) === id,
  )
  return own ?? (await openForEdit(here, 'checklist', id))?.values
}
