import { type KeyboardEvent, type SubmitEvent, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'

import { useDrafting } from '#data/drafting.ts'
import { type Here, useHere } from '#data/here.tsx'
import { usePill } from '#data/pill.tsx'
import { dropRefused } from '#data/refused.ts'
import type { TypedIssue } from '#domain/checklist/typed.ts'
import type { Field } from '#domain/fields.ts'
import type { Issue, Values } from '#domain/record.ts'
import { FormDock } from '#records/form-dock.tsx'
import { useGoBack, useGoOn } from '#records/go-back.tsx'
import { useKeep } from '#records/keep.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { Bar } from '#ui/bar.tsx'
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx'
import { formatTime } from '#ui/format.ts'
import { issueWords } from '#ui/issue-words.ts'
import { Mark } from '#ui/mark.tsx'
import { Note } from '#ui/note.tsx'
import { Page } from '#ui/page.tsx'
import { useWords } from '#ui/words.ts'

import { EditorBands } from './editor-bands.tsx'
import { EditorFields } from './editor-fields.tsx'
import { EditorGroups } from './editor-groups.tsx'
import { newestVersion } from './known.ts'
import { type ChecklistPageWords, useChecklistPageWords } from './page-words.tsx'
import { checklist } from './record.ts'
import { checklistId, checklistNamed } from './rules.ts'
import { answersIn, draftOf, heard, issuesOfTyping, type Typing, typingOf } from './typing.ts'
import { useChecklists } from './use-checklists.tsx'

type Opened = {
  draftId: string
  code: string
  /** The version that was open when this one was begun. */
  from: string | undefined
  /** What the version says that it starts from. */
  base: Values
  start: Values
  savedAt: number | undefined
}

/** The words, the items and the ratings of a version; on this phone as they are typed. */
export function EditorForm(opened: Opened) {
  const t = useChecklistPageWords()
  const goBack = useGoBack('/checklist')
  const { typing, change, drafting } = useTyping(opened)
  const { next, newest } = useVersions(opened.code)
  const { finish, errors, found, hasFailed, said } = useFinish(opened, typing, drafting, next)
  const errorOf = (name: string) => errors.find(({ id }) => id === name)?.message
  const { short } = typing.words
  const leave = () => void drafting.flush().then((isKept) => isKept && goBack())
  return (
    <>
      <Bar
        form
        back={leave}
        title={short === '' ? t('makeNew') : t('versionOf', { name: short, n: next })}
        detail={<DraftMark at={drafting.savedAt ?? opened.savedAt} />}
        pill={usePill()}
      />
      <Page>
        <form
          noValidate
          autoComplete="off"
          onSubmit={(event) => void finish(event)}
          onKeyDown={stopEnter}
          onInput={({ target }) => {
            const isField = target instanceof HTMLElement && 'value' in target
            const name = isField ? target.getAttribute('name') : null
            if (name && isField) change((now) => heard(now, name, String(target.value)))
          }}
        >
          <ErrorSummary errors={errors} found={found} />
          <Starts draftId={opened.draftId} newest={newest} next={next} />
          <EditorFields code={opened.code} typing={typing} errorOf={errorOf} />
          <EditorGroups code={opened.code} typing={typing} change={change} errorOf={errorOf} />
          <EditorBands typing={typing} change={change} errorOf={errorOf} />
          {said}
          <FormDock
            finish={{ icon: 'check', label: t('save', { n: next }), toast: '', to: '' }}
            hasFailed={hasFailed}
            onLeave={leave}
          />
        </form>
      </Page>
    </>
  )
}

/** A version is for good: it is finished by its button alone, and a line of it has no second line. */
function stopEnter(event: KeyboardEvent) {
  const { key, target } = event
  const isOfRow = target instanceof HTMLTextAreaElement && target.name.includes('.')
  if (key === 'Enter' && (target instanceof HTMLInputElement || isOfRow)) event.preventDefault()
}

/** What stands in the form; each change of it is on disk as a draft at once. */
function useTyping({ draftId, base, start }: Opened) {
  const [typing, setTyping] = useState(() => typingOf(start))
  const [params, setParams] = useSearchParams()
  const [first] = useState(() => draftOf(typingOf(base)))
  const drafting = useDrafting({ id: draftId, kind: 'checklist', start: first })
  const latest = useRef(typing)
  const change = (by: (now: Typing) => Typing) => {
    latest.current = by(latest.current)
    setTyping(latest.current)
    drafting.keep(draftOf(latest.current))
    // The address remembers the draft, so that a reload or a restart finds the words again.
    if (!params.has('draft')) {
      setParams({ draft: draftId }, { replace: true, preventScrollReset: true })
    }
  }
  return { typing, change, drafting }
}

/** The newest version of a checklist that there is by now, and the number of the one that is made. */
function useVersions(code: string): { newest: number; next: number } {
  const known = useChecklists()
  const newest = known ? newestVersion(known, code) : 0
  return { newest, next: newest + 1 }
}

/** Saves the version once nothing is wrong with it; until then says what is. */
function useFinish(
  { draftId, code, from }: Opened,
  typing: Typing,
  drafting: ReturnType<typeof useDrafting>,
  next: number,
) {
  const t = useChecklistPageWords()
  const own = useWords('checklist')
  const ui = useWords('ui')
  const goOn = useGoOn()
  const here = useHere()
  const { keep, hasFailed, said } = useKeep(drafting)
  const [found, setFound] = useState<ReturnType<typeof issuesOfTyping>>(NOTHING_WRONG)
  const isSending = useRef(false)

  async function finish(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const wrong = issuesOfTyping(typing)
    setFound(wrong)
    if (isSending.current || wrong.fields.length + wrong.rows.length > 0) return
    isSending.current = true
    const id = checklistId(code, next)
    const answers = { code, version: String(next), ...answersIn(typing) }
    const isSaved = await keep({ kind: 'checklist', id, answers, draft: draftId })
    isSending.current = false
    if (isSaved && from !== undefined) await letGo(here, from)
    if (isSaved) await goOn(`/checklist/${id}`)
  }
  const errors: FieldError[] = [
    ...found.fields.map((issue) => ({ id: issue.path, message: wordsOf(issue) })),
    ...found.rows.map((issue) => ({ id: placeOf(issue), message: rowWords(issue, t) })),
  ]
  function wordsOf(issue: Issue): string {
    const fields: Readonly<Record<string, Field>> = checklist.fields
    return issueWords(issue, fields[issue.path], own, ui)
  }
  return { finish, errors, found, hasFailed, said }
}

/** What the commune did not take of a version has become another one: it waits for nobody any more. */
async function letGo(here: Here, id: string): Promise<void> {
  const changes = await here.db.outbox.where('[kind+record]').equals(['checklist', id]).toArray()
  for (const change of changes) if (change.state === 'refused') await dropRefused(here, change)
}

const NOTHING_WRONG = { fields: [], rows: [] }

/** The id of the input of which something is said. */
function placeOf({ key, name }: TypedIssue): string {
  return key === '' ? 'items' : `${key}.${name}`
}

function rowWords({ code, of }: TypedIssue, t: ChecklistPageWords): string {
  return t(`issues.${code}`, { of })
}

/** On which version it stands, what becomes of it, and whether somebody was quicker. */
function Starts({ draftId, newest, next }: { draftId: string; newest: number; next: number }) {
  const t = useChecklistPageWords()
  const begun = checklistNamed(draftId)?.version ?? next
  return (
    <>
      {newest >= begun && (
        <Note look="warn" icon="attention" urgent>
          {t('overtaken', { n: newest, next })}
        </Note>
      )}
      <Note icon="info">
        {begun === 1 ? t('startsNew') : t('starts', { n: begun - 1, next })} {t('forGood')}
      </Note>
    </>
  )
}

function DraftMark({ at }: { at: number | undefined }) {
  const t = usePlainWords()
  if (at === undefined) return null
  return <Mark kind="draft" words={t('draftAt', { time: formatTime(at) })} />
}
