import { useState } from 'react'

import { useDrafting, useKeptDraft } from '#data/drafting.ts'
import type { Draft, Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import type { Saving } from '#data/save.ts'
import type { Issue, Values } from '#domain/record.ts'
import { Button } from '#ui/button.tsx'
import { formatTime } from '#ui/format.ts'
import { Say } from '#ui/hero.tsx'
import { Mark } from '#ui/mark.tsx'
import { Dock } from '#ui/page.tsx'
import { RecordForm } from '#ui/record-form.tsx'
import { Sheet } from '#ui/sheet.tsx'

import type { ChangeRequest } from '#records/change-request/record.ts'
import { useKeep } from '#records/keep.tsx'
import { kindNamed, kinds } from '#records/kinds.ts'
import { usePlainWords } from '#records/plain-words.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { useRequestWords } from './request-words.tsx'

const ASKED = ['decision', 'decidedOn', 'answer']
const LEFT = Object.keys(kinds['change-request'].fields).filter((name) => !ASKED.includes(name))

type Deciding = { task: Shown; request: Shown; onClose: () => void }

/** A leader decides what an officer asked of a task; what is accepted is done in the same act. */
export function DecideSheet(deciding: Deciding) {
  const draft = useKeptDraft(`decide:${deciding.request.id}`)
  return draft === undefined ? null : <OpenSheet {...deciding} draft={draft} />
}

function OpenSheet({ task, request, onClose, draft }: Deciding & { draft: Draft | null }) {
  const page = usePlanningWords()
  const t = usePlainWords()
  const today = useToday()
  const says = useRequestWords()
  const draftId = `decide:${request.id}`
  const [initial] = useState<Values>(() => draft?.values ?? { decidedOn: today })
  const drafting = useDrafting({ id: draftId, kind: 'change-request', start: { decidedOn: today } })
  const { keep, hasFailed, said } = useKeep(drafting)

  async function finish(answers: Values) {
    const decided = Object.fromEntries(ASKED.map((name) => [name, answers[name]]))
    const [first, ...rest] = decidingSavings(task.id, request, decided)
    if (first && (await keep({ ...first, draft: draftId }, ...rest))) onClose()
  }
  function check(answers: Values): readonly Issue[] {
    const whole = { ...request.version.fields, ...answers }
    const lacks = answers['decision'] === undefined
    return [
      ...(lacks ? [{ path: 'decision', code: 'missing' }] : []),
      ...(kindNamed('change-request')?.check?.(whole) ?? []),
    ]
  }
  const { title, detail } = says(request)
  return (
    <Sheet
      open
      title={page('request.decide')}
      beside={draft && <Mark kind="draft" words={t('draftAt', { time: formatTime(draft.at) })} />}
      onClose={() => void drafting.flush().then((isKept) => isKept && onClose())}
    >
      <RecordForm
        ns="change-request"
        fields={kinds['change-request'].fields}
        values={initial}
        check={check}
        omit={LEFT}
        musts={['decision', 'decidedOn']}
        before={
          <Say>
            {title}. {detail}
          </Say>
        }
        onInput={drafting.keep}
        onSubmit={finish}
        actions={
          <>
            {said}
            <Dock>
              <Button submit>{hasFailed ? t('saveAgain') : page('request.decideSave')}</Button>
            </Dock>
          </>
        }
      />
    </Sheet>
  )
}

/** The decision on a request, and what it changes of the task where it was accepted. */
export function decidingSavings(taskId: string, request: Shown, decided: Values): Saving[] {
  const { asks, newOn, newContent } = recordOf<ChangeRequest>(request)
  const decision: Saving = { kind: 'change-request', id: request.id, answers: decided }
  if (decided['decision'] !== 'accepted' || asks === 'cancel') return [decision]
  const answers = asks === 'due' ? { dueOn: newOn, beforeOn: null } : { content: newContent }
  return [decision, { kind: 'task', id: taskId, answers }]
}
