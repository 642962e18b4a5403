import { useState } from 'react'

import { useDrafting, useKeptDraft } from '#data/drafting.ts'
import type { Draft } from '#data/db.ts'
import type { Issue, Values } from '#domain/record.ts'
import { Button } from '#ui/button.tsx'
import { formatTime } from '#ui/format.ts'
import { Mark } from '#ui/mark.tsx'
import { Dock } from '#ui/page.tsx'
import { PlainField } from '#ui/plain-field.tsx'
import { type FieldPlace, RecordForm } from '#ui/record-form.tsx'
import { Sheet } from '#ui/sheet.tsx'

import { CitedQuestion, useCited } from '#records/directive/cited-question.tsx'
import { useKeep } from '#records/keep.tsx'
import { kinds } from '#records/kinds.ts'
import { useOptions } from '#records/options.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import {
  mayHavePiece,
  PIECES_MAX,
  splittingSavings,
  startOfPieces,
  type turnToSplit,
} from './splitting.tsx'
import type { Task } from './record.ts'
import { issuesOfNewDay } from './rules.ts'

/** The units stand in the place of those that coordinate: the same question, in other words. */
const UNITS = 'coUnits'
const ASKED = ['content', UNITS, 'dueOn']
const LEFT = Object.keys(kinds.task.fields).filter((name) => !ASKED.includes(name))

type Splitting = {
  task: Task
  /** The turn that is open, where the work comes back. */
  since: ReturnType<typeof turnToSplit>
  given: readonly string[]
  onClose: () => void
}

/** Splits a task among units: each gets a part of its own, all in one act. */
export function SplitSheet(splitting: Splitting) {
  const draft = useKeptDraft(`split:${splitting.task.id}`)
  return draft === undefined ? null : <OpenSheet {...splitting} draft={draft} />
}

function OpenSheet({ task, given, onClose, draft, ...open }: Splitting & { draft: Draft | null }) {
  const page = usePlanningWords()
  const t = usePlainWords()
  const optionsOf = useOptions()
  const draftId = `split:${task.id}`
  // A colleague may finish the turn while it is being split: the parts stay those of this one.
  const [since] = useState(open.since)
  const [start] = useState<Values>(() => startOfPieces(task, since))
  // A unit that was chosen in a draft may have its part from a colleague by now: it keeps that one.
  const openUnits = (answers: Values) => unitsIn(answers).filter((unit) => !given.includes(unit))
  const [values, setValues] = useState<Values>(
    draft ? { ...draft.values, [UNITS]: openUnits(draft.values) } : start,
  )
  const drafting = useDrafting({ id: draftId, kind: 'task', start })
  const { keep, hasFailed, said } = useKeep(drafting)
  const cited = useCited('task', draft?.values ?? {})

  async function finish(answers: Values) {
    const [first, ...rest] = splittingSavings(task, openUnits(answers), answers, since)
    if (first && (await keep({ ...first, draft: draftId }, ...rest))) onClose()
  }
  return (
    <Sheet
      open
      title={page('task.split')}
      beside={draft && <Mark kind="draft" words={t('draftAt', { time: formatTime(draft.at) })} />}
      onClose={() => void drafting.flush().then((isKept) => isKept && onClose())}
    >
      <RecordForm
        ns="task"
        fields={kinds.task.fields}
        values={values}
        omit={LEFT}
        musts={[UNITS]}
        check={(answers) => [
          ...issuesOfUnits(openUnits(answers)),
          ...issuesOfNewDay(task, answers['dueOn'], 'dueOn'),
        ]}
        optionsFor={(_, field) =>
          optionsOf(field).filter(({ id }) => !given.includes(id) && mayHavePiece(task.id, id))
        }
        drawField={(place) => (place.name === UNITS ? <Units place={place} /> : undefined)}
        onInput={(now, focus) => {
          setValues(now)
          drafting.keep(cited.kept(now), focus)
        }}
        onSubmit={finish}
        actions={
          <>
            <CitedQuestion
              {...{ kind: 'task', values, said: cited, onSay: drafting.keep }}
              before={start}
            />
            {said}
            <Dock>
              <Button submit>
                {hasFailed
                  ? t('saveAgain')
                  : page('task.splitSave', { n: openUnits(values).length })}
              </Button>
            </Dock>
          </>
        }
      />
    </Sheet>
  )
}

function Units({ place }: { place: FieldPlace }) {
  const page = usePlanningWords()
  return (
    <PlainField
      {...place}
      field={kinds.task.fields.coUnits}
      label={page('task.splitAmong')}
      hint={page('task.splitHint')}
      must
      icon="people"
    />
  )
}

function issuesOfUnits({ length }: readonly string[]): Issue[] {
  if (length === 0) return [{ path: UNITS, code: 'missing' }]
  return length > PIECES_MAX ? [{ path: UNITS, code: 'too_many' }] : []
}

function unitsIn(values: Values): string[] {
  const units = values[UNITS]
  return Array.isArray(units) ? units.map(String) : []
}
