import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'

import type { Draft } from '#data/db.ts'
import { useDrafting, useKeptDraft } from '#data/drafting.ts'
import { openForEdit } from '#data/drafts.ts'
import { useHere, useToday } from '#data/here.tsx'
import type { Opened, Saving } from '#data/save.ts'
import type { Issue, Values } from '#domain/record.ts'
import { Button } from '#ui/button.tsx'
import { formatTime } from '#ui/format.ts'
import { Mark } from '#ui/mark.tsx'
import { Dock } from '#ui/page.tsx'
import { RecordForm } from '#ui/record-form.tsx'
import { Sheet } from '#ui/sheet.tsx'

import { issuesOfDays } from '#records/days-asked.ts'
import { useKeep } from '#records/keep.tsx'
import { kindNamed, kinds } from '#records/kinds.ts'
import type { KindName } from '#records/shapes.ts'
import { useOptions } from '#records/options.tsx'
import { usePlainWords } from '#records/plain-words.tsx'

export type Asking = {
  /** The name of this sheet, with which its draft is kept. */
  name: string
  /** The opinion it is about. */
  id: string
  /** The kind whose fields are asked: the opinion's own, or those of a record it becomes. */
  kind: KindName
  title: string
  asks: readonly string[]
  musts?: readonly string[]
  /** What stands in the fields that say nothing yet. */
  start?: Values
  saveLabel: string
  /** What none of its links may point at. */
  notOffered?: readonly string[]
  /** The field that has the focus when nothing was typed yet. */
  focus?: string
  /** What is saved in one act, from the answers of the fields that are asked. */
  savings: (answers: Values, opened: Opened) => Promise<Saving[]>
  onClose: () => void
}

/** Asks some fields about an opinion in a sheet; what is typed is drafted and waits when it closes. */
export function AskSheet(asking: Asking) {
  const here = useHere()
  const { id, kind } = asking
  const draftId = `${asking.name}:${id}`
  const draft = useKeptDraft(draftId)
  const found = useLiveQuery(
    async () => (kind === 'opinion' ? await openForEdit(here, kind, id) : NEW) ?? null,
    [here, kind, id],
  )
  if (draft === undefined || !found) return null
  return <OpenSheet {...asking} draft={draft} draftId={draftId} found={found} />
}

const NEW: Opened = { values: {}, seen: {} }

type Open = Asking & { draft: Draft | null; draftId: string; found: Opened }

function OpenSheet({ draft, draftId, found, ...asking }: Open) {
  const t = usePlainWords()
  const { kind, asks } = asking
  const today = useToday()
  const optionsOf = useOptions()
  // What the record said when this sheet was opened stays the same for as long as it is open.
  const [opened] = useState<Opened>(() =>
    draft?.before && draft.seen ? { values: draft.before, seen: draft.seen } : found,
  )
  const [initial] = useState(() => draft?.values ?? { ...asking.start, ...filled(found.values) })
  const drafting = useDrafting({ id: draftId, kind, before: opened.values, seen: opened.seen })
  const { keep, hasFailed, said } = useKeep(drafting)
  const { fields } = kinds[kind]

  async function finish(answers: Values) {
    const asked = Object.fromEntries(asks.map((name) => [name, answers[name]]))
    const savings = await asking.savings(asked, opened)
    const [first, ...rest] = savings
    if (first && (await keep({ ...first, draft: draftId }, ...rest))) asking.onClose()
  }
  function check(answers: Values): readonly Issue[] {
    const lacking = (asking.musts ?? []).filter((name) => (answers[name] ?? '') === '')
    return [
      ...lacking.map((path) => ({ path, code: 'missing' })),
      ...issuesOfDays(
        { kind, taken: found.taken, isAsked: (name) => asks.includes(name) },
        answers,
        today,
      ),
      ...(kind === 'opinion' ? (kindNamed(kind)?.check?.(answers) ?? []) : []),
    ]
  }
  return (
    <Sheet
      open
      title={asking.title}
      beside={draft && <Mark kind="draft" words={t('draftAt', { time: formatTime(draft.at) })} />}
      onClose={() => void drafting.flush().then((isKept) => isKept && asking.onClose())}
    >
      <RecordForm
        ns={kind}
        fields={fields}
        values={initial}
        check={check}
        omit={Object.keys(fields).filter((name) => !asks.includes(name))}
        musts={asking.musts}
        optionsFor={(_, field) =>
          optionsOf(field).filter((each) => !asking.notOffered?.includes(each.id))
        }
        focusOn={draft?.focus ?? asking.focus}
        onInput={drafting.keep}
        onSubmit={finish}
        actions={
          <>
            {said}
            <Dock>
              <Button submit>{hasFailed ? t('saveAgain') : asking.saveLabel}</Button>
            </Dock>
          </>
        }
      />
    </Sheet>
  )
}

function filled(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null),
  )
}
