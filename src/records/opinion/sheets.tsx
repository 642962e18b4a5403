import type { Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import type { Opened } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { useWords } from '#ui/words.ts'

import { AskSheet, type Asking } from './ask-sheet.tsx'
import { unsettled } from './settling.tsx'
import { feedbackFrom, turningInto, useTaskFrom } from './turn.tsx'

/** What can be asked about an opinion in a sheet. */
export type OpinionSheet = 'answer' | 'assign' | 'tell' | 'task' | 'against'

/** One of the sheets of an opinion, open. */
export function OpinionSheets({
  shown,
  sheet,
  onClose,
}: {
  shown: Shown
  sheet: OpinionSheet | undefined
  onClose: () => void
}) {
  if (sheet === undefined) return null
  const Drawn = drawn[sheet]
  return <Drawn shown={shown} onClose={onClose} />
}

type OfOpinion = { shown: Shown; onClose: () => void }

function Answer({ shown, onClose }: OfOpinion) {
  const own = useWords('opinion')
  const today = useToday()
  const isNow = shown.state === 'new' || shown.state === undefined
  const asked = ofOpinion(shown, 'answer', onClose)
  return (
    <AskSheet
      {...asked}
      title={own(isNow ? 'sections.answerNow' : 'sections.answer')}
      asks={['answer', 'answeredBy', 'disposition', 'answeredOn']}
      musts={['answer', 'answeredOn']}
      start={{ answeredOn: today, ...(isNow ? { disposition: 'answered_now' } : {}) }}
      saveLabel={own('sections.answerSave')}
      savings={(answers, opened) =>
        // That the people were told was of an answer that holds no more.
        asked.savings({ ...answers, ...unsettled(opened.values) }, opened)
      }
    />
  )
}

/** Whom it is given to; whoever has it now has not begun yet. */
function Assign({ shown, onClose }: OfOpinion) {
  const own = useWords('opinion')
  const asked = ofOpinion(shown, 'assign', onClose)
  return (
    <AskSheet
      {...asked}
      title={own('sections.assign')}
      asks={['toUnit', 'toOfficer', 'dueOn']}
      musts={['toUnit']}
      saveLabel={own('sections.assignSave')}
      savings={(answers, opened) => {
        const isOther = ['toUnit', 'toOfficer'].some(
          (name) => (answers[name] ?? '') !== (opened.values[name] ?? ''),
        )
        return asked.savings(isOther ? { ...answers, startedOn: null } : answers, opened)
      }}
    />
  )
}

function Tell({ shown, onClose }: OfOpinion) {
  const own = useWords('opinion')
  const today = useToday()
  return (
    <AskSheet
      {...ofOpinion(shown, 'tell', onClose)}
      title={own('sections.tell')}
      asks={['toldOn']}
      musts={['toldOn']}
      start={{ toldOn: today }}
      saveLabel={own('sections.tellSave')}
    />
  )
}

/** The task an opinion becomes where no unit is known to lead it; what is to be done is what was said. */
function ToTask({ shown, onClose }: OfOpinion) {
  const here = useHere()
  const own = useWords('opinion')
  const start = useTaskFrom()(shown)
  return (
    <AskSheet
      name="totask"
      id={shown.id}
      kind="task"
      title={own('sections.toTask')}
      asks={['leadUnit', 'assignee', 'dueOn']}
      musts={['leadUnit']}
      start={start}
      saveLabel={own('sections.toTask')}
      savings={(answers) => turningInto(here, 'task', shown, { ...start, ...answers })}
      onClose={onClose}
    />
  )
}

/**
 * The observation an opinion becomes that is about officers of the commune: who they are is asked
 * before it is made, since they never read it. Whoever writes it down is not offered.
 */
function Against({ shown, onClose }: OfOpinion) {
  const here = useHere()
  const own = useWords('opinion')
  const said = { ...feedbackFrom(shown, 'observation'), topic: 'staff_attitude' }
  return (
    <AskSheet
      name="against"
      id={shown.id}
      kind="feedback"
      title={own('sections.against')}
      asks={['againstOfficers']}
      musts={['againstOfficers']}
      notOffered={[here.officer.id]}
      saveLabel={own('sections.against')}
      savings={(answers) => turningInto(here, 'feedback', shown, { ...said, ...answers })}
      onClose={onClose}
    />
  )
}

const drawn: Record<OpinionSheet, (props: OfOpinion) => React.ReactNode> = {
  answer: Answer,
  assign: Assign,
  tell: Tell,
  task: ToTask,
  against: Against,
}

function ofOpinion({ id }: Shown, name: OpinionSheet, onClose: () => void) {
  const savings = async (answers: Values, opened: Opened) => [
    { kind: 'opinion' as const, id, answers, opened: onlyOf(opened, answers) },
  ]
  return { name, id, kind: 'opinion', savings, onClose } satisfies Partial<Asking>
}

/** What the sheet had in view, of the fields it asks. */
function onlyOf({ values, seen }: Opened, answers: Values): Opened {
  const names = Object.keys(answers)
  const pick = <Value,>(all: Record<string, Value>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)))
  return { values: pick(values), seen: pick(seen) }
}
