import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'

import type { Draft, Shown } from '#data/db.ts'
import { useDrafting, useKeptDraft } from '#data/drafting.ts'
import { openForEdit } from '#data/drafts.ts'
import { useHere, useToday } from '#data/here.tsx'
import type { Opened } from '#data/save.ts'
import { issuesOf } from '#domain/issues.ts'
import type { Issue, Values } from '#domain/record.ts'
import type { Period } from '#domain/recurrence.ts'
import { numberFrom } from '#records/answer/said.ts'
import { useKeep } from '#records/keep.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { usePeriodWords } from '#records/task/period-words.tsx'
import { Button } from '#ui/button.tsx'
import { formatTime } from '#ui/format.ts'
import { Mark } from '#ui/mark.tsx'
import { Dock } from '#ui/page.tsx'
import { RecordForm } from '#ui/record-form.tsx'
import { Sheet } from '#ui/sheet.tsx'

import { type Figure, figure } from './record.ts'
import { figureId, figureRules, shareIn, sharesFrom } from './rules.ts'

/** What a sheet starts from where nobody has entered a figure yet. */
const NONE: Opened = { values: {}, seen: {} }

type FigureSheetProps = { target: Shown; period: Period; onClose: () => void }

/**
 * Enters the figure of a target in a period, or mends the one that stands. What a colleague enters
 * while it is open is not replaced: both figures stand beside each other.
 */
export function FigureSheet(props: FigureSheetProps) {
  const here = useHere()
  const { target, period } = props
  // A draft is found again by the record its screen is of.
  const draftId = `figure:${target.id}:${period}`
  const draft = useKeptDraft(draftId)
  const id = figureId(target.id, period)
  const found = useLiveQuery(
    async () => (await openForEdit(here, 'figure', id)) ?? NONE,
    [here, id],
  )
  if (draft === undefined || !found) return null
  return <OpenSheet {...props} {...{ id, draft, draftId, found }} />
}

type Open = FigureSheetProps & {
  id: string
  draft: Draft | null
  draftId: string
  found: Opened
}

function OpenSheet({ target, period, onClose, id, draft, draftId, found }: Open) {
  const page = usePlanningWords()
  const plain = usePlainWords()
  const says = usePeriodWords()
  const today = useToday()
  // What stood when this sheet was opened stays the same for as long as it is open.
  const [opened] = useState<Opened>(() => (draft ? openedIn(draft) : found))
  const asks = target.version.fields['goalPercent'] === undefined ? NUMBER : SHARE
  const start: Values = { on: today, ...filled(only(typedIn(opened.values), asks)) }
  const [initial] = useState(() => (draft ? typedIn(draft.values) : start))
  const kept = opened === NONE ? { start } : { before: opened.values, seen: opened.seen }
  const drafting = useDrafting({ id: draftId, kind: 'figure', ...kept })
  const { keep, hasFailed, said } = useKeep(drafting)
  const wholeOf = (answers: Values): Values => ({
    of: target.id,
    period,
    ...oneWay(answers, opened.values, asks),
  })

  async function finish(answers: Values) {
    const whole = wholeOf(answers)
    if (await keep({ kind: 'figure', id, answers: whole, opened, draft: draftId })) onClose()
  }
  return (
    <Sheet
      open
      title={`${page('target.record')}: ${says(period)}`}
      beside={
        draft && <Mark kind="draft" words={plain('draftAt', { time: formatTime(draft.at) })} />
      }
      onClose={() => void drafting.flush().then((isKept) => isKept && onClose())}
    >
      <RecordForm
        ns="figure"
        fields={figure.fields}
        values={initial}
        check={(answers) => issuesIn(filled({ ...opened.values, ...wholeOf(answers) }), asks)}
        omit={Object.keys(figure.fields).filter((name) => !asks.includes(name))}
        optionsFor={() => []}
        focusOn={draft?.focus}
        onInput={drafting.keep}
        onSubmit={finish}
        actions={
          <>
            {said}
            <Dock>
              <Button submit>{hasFailed ? plain('saveAgain') : page('target.recordSave')}</Button>
            </Dock>
          </>
        }
      />
    </Sheet>
  )
}

const NUMBER = ['done', 'words', 'on']
const SHARE = ['share', 'done', 'total', 'words', 'on']
const COUNTED = ['done', 'total']

/** What was in view when a draft was begun: nothing, where nobody had entered a figure by then. */
function openedIn({ before, seen }: Draft): Opened {
  return before && seen ? { values: before, seen } : NONE
}

/** The share as it is typed, with a comma; a draft of an older app has whole percents alone. */
function typedIn(values: Values): Values {
  const { percent, share, ...rest } = values as Partial<Figure>
  const stored = percent === undefined ? share : shareIn({ percent, share })
  return stored === undefined ? rest : { ...rest, share: stored.replace('.', ',') }
}

/**
 * What the sheet asks, by its answers. A share is entered as such or as two numbers: where one of
 * them was entered over the other, the other one is emptied.
 */
function oneWay(answers: Values, opened: Values, asks: readonly string[]): Values {
  const before = typedIn(opened)
  const says = Object.fromEntries(asks.map((name) => [name, given(answers[name])]))
  const isNew = (name: string) => (says[name] ?? null) !== (before[name] ?? null)
  if (!asks.includes('share')) return says
  const hasBoth = says['share'] !== null && COUNTED.some((name) => says[name] !== null)
  const isCounted = COUNTED.some(isNew)
  if (!hasBoth || Object.keys(opened).length === 0 || isNew('share') === isCounted)
    return stored(says)
  return stored(isCounted ? { ...says, share: null } : { ...says, done: null, total: null })
}

/** The share as it is stored; what is no number stays as it was typed, and is told. */
function stored({ share, ...says }: Values): Values {
  if (typeof share !== 'string') return { ...says, share: null, percent: null }
  const number = numberFrom(share)
  if (number === undefined) return { ...says, share, percent: null }
  return { ...says, share: null, ...sharesFrom(number) }
}

/** What is wrong with a figure, at the questions that are asked: where a share is, neither of its two numbers says it alone. */
function issuesIn(whole: Values, asks: readonly string[]): Issue[] {
  const lacking = COUNTED.filter((name) => whole[name] === undefined)
  const isHalf = asks.includes('total') && lacking.length === 1
  const half = isHalf ? lacking.map((path) => ({ path, code: 'missing' })) : []
  const issues = [...issuesOf(figure, whole), ...half]
  const all = issues.length > 0 ? issues : figureRules.check(whole)
  return all.map(({ path, code }) => ({ path: path === 'percent' ? 'share' : path, code }))
}

function given(value: unknown): unknown {
  return value === undefined || value === '' ? null : value
}

function only(all: Values, names: readonly string[]): Values {
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)))
}

function filled(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => (value ?? null) !== null))
}
