import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'

import type { Draft, Shown } from '#data/db.ts'
import { useDrafting, useKeptDraft } from '#data/drafting.ts'
import { openForEdit } from '#data/drafts.ts'
import { useHere, useToday } from '#data/here.tsx'
import type { Opened } from '#data/save.ts'
import type { Issue, Values } from '#domain/record.ts'
import { useKeep } from '#records/keep.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { useAnsweringWords } from '#records/visit/answering-words.tsx'
import { Button } from '#ui/button.tsx'
import { formatTime } from '#ui/format.ts'
import { Mark } from '#ui/mark.tsx'
import { Dock } from '#ui/page.tsx'
import { RecordForm } from '#ui/record-form.tsx'
import { Sheet } from '#ui/sheet.tsx'

import { finding } from './record.ts'
import { findingRules } from './rules.ts'

/** What can be said of a finding after it was noted. */
export type FindingAct = 'fix' | 'recheck' | 'hand' | 'reopen'

const asks: Record<FindingAct, readonly string[]> = {
  fix: ['fixedOn', 'fix'],
  recheck: ['recheck', 'recheckedOn'],
  hand: ['handedTo', 'handedOn'],
  reopen: ['reopenWhy', 'reopenedOn'],
}

/**
 * What is emptied by an act: what was mended anew is to be looked at anew; what was opened again is
 * begun anew, and how it was mended before stays to be read.
 */
const clears: Record<FindingAct, Values> = {
  fix: { recheck: null, recheckedOn: null, reopenedOn: null },
  recheck: {},
  hand: {},
  reopen: { recheck: null, recheckedOn: null, handedTo: null, handedOn: null, startedOn: null },
}

/** Asks what one act says of a finding; what is typed is drafted and waits when the sheet closes. */
export function FindingActSheet({
  shown,
  act,
  onClose,
}: {
  shown: Shown
  act: FindingAct
  onClose: () => void
}) {
  const here = useHere()
  const draftId = `${act}:${shown.id}`
  const draft = useKeptDraft(draftId)
  const found = useLiveQuery(
    async () => (await openForEdit(here, 'finding', shown.id)) ?? null,
    [here, shown.id],
  )
  if (draft === undefined || !found) return null
  return <OpenSheet {...{ shown, act, onClose, draft, draftId, found }} />
}

type Open = {
  shown: Shown
  act: FindingAct
  onClose: () => void
  draft: Draft | null
  draftId: string
  found: Opened
}

function OpenSheet({ shown, act, onClose, draft, draftId, found }: Open) {
  const plain = usePlainWords()
  const t = useAnsweringWords()
  const today = useToday()
  // What the record said when this sheet was opened stays the same for as long as it is open.
  const [opened] = useState<Opened>(() =>
    draft?.before && draft.seen ? { values: draft.before, seen: draft.seen } : found,
  )
  const [initial] = useState(() => draft?.values ?? startOf(act, found.values, today))
  const drafting = useDrafting({
    id: draftId,
    kind: 'finding',
    before: opened.values,
    seen: opened.seen,
  })
  const { keep, hasFailed, said } = useKeep(drafting)

  async function finish(answers: Values) {
    const says = saysOf(act, answers)
    const names = Object.keys(says)
    const view: Opened = { values: only(opened.values, names), seen: only(opened.seen, names) }
    const { id } = shown
    if (await keep({ kind: 'finding', id, answers: says, opened: view, draft: draftId })) onClose()
  }
  return (
    <Sheet
      open
      title={t(act)}
      beside={
        draft && <Mark kind="draft" words={plain('draftAt', { time: formatTime(draft.at) })} />
      }
      onClose={() => void drafting.flush().then((isKept) => isKept && onClose())}
    >
      <RecordForm
        ns="finding"
        fields={finding.fields}
        values={initial}
        check={(answers) => [
          ...issuesOf(act, opened.values, answers),
          ...notComeYet(act, answers, today),
        ]}
        omit={Object.keys(finding.fields).filter((name) => !asks[act].includes(name))}
        musts={asks[act]}
        optionsFor={() => []}
        focusOn={draft?.focus}
        onInput={drafting.keep}
        onSubmit={finish}
        actions={
          <>
            {said}
            <Dock>
              <Button submit>{hasFailed ? plain('saveAgain') : t(`${act}Save`)}</Button>
            </Dock>
          </>
        }
      />
    </Sheet>
  )
}

/** What an act says of the finding, by the answers of its sheet. */
function saysOf(act: FindingAct, answers: Values): Values {
  return { ...Object.fromEntries(asks[act].map((name) => [name, answers[name]])), ...clears[act] }
}

/** What is wrong with an act: an answer it lacks, or a finding that could not stand so. */
function issuesOf(act: FindingAct, before: Values, answers: Values): readonly Issue[] {
  const lacking = asks[act].filter((name) => (answers[name] ?? '') === '')
  const rules = findingRules.check(filled({ ...before, ...saysOf(act, answers) }))
  const missing = lacking.map((path) => ({ path, code: 'missing' }))
  return [...missing, ...rules.filter(({ path }) => !lacking.includes(path))]
}

/** What was done was done by today. */
function notComeYet(act: FindingAct, answers: Values, today: string): Issue[] {
  const days = asks[act].filter((name) => name.endsWith('On'))
  return days
    .filter((name) => String(answers[name] ?? '') > today)
    .map((path) => ({ path, code: 'after_today' }))
}

/** What stands in the sheet when it opens: today, and what was said before. */
function startOf(act: FindingAct, values: Values, today: string): Values {
  const days: Values = Object.fromEntries(
    asks[act].filter((name) => name.endsWith('On')).map((name) => [name, today]),
  )
  const isFailed = values['recheck'] !== undefined && values['recheck'] !== null
  const anew = act === 'reopen' || (act === 'fix' && isFailed)
  return { ...(anew ? {} : filled(values)), ...only(days, asks[act]) }
}

function only<Value>(all: Record<string, Value>, names: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)))
}

function filled(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null),
  )
}
