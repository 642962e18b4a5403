import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'

import { useDrafting, useKeptDraft } from '#data/drafting.ts'
import { openForEdit } from '#data/drafts.ts'
import type { Database, Draft, Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import type { Opened, Saving } from '#data/save.ts'
import type { Issue, Values } from '#domain/record.ts'
import { valuesInView } from '#protocol/change.ts'
import { Button } from '#ui/button.tsx'
import { formatTime } from '#ui/format.ts'
import { Say } from '#ui/hero.tsx'
import { Mark } from '#ui/mark.tsx'
import { Note } from '#ui/note.tsx'
import { Dock } from '#ui/page.tsx'
import { RecordForm } from '#ui/record-form.tsx'
import { Sheet } from '#ui/sheet.tsx'

import type { ChangeRequest } from '#records/change-request/record.ts'
import { kindAsked } from '#records/change-request/rules.ts'
import { useKeep } from '#records/keep.tsx'
import { kindNamed, kinds } from '#records/kinds.ts'
import { relinking, unlinking } from '#records/opinion/settling.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { BeforeStep } from '#records/plan/ending.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { useRequestWords } from './request-words.tsx'
import type { Task } from './record.ts'
import { issuesOfAsked } from './request-sheet.tsx'

const ASKED = ['decision', 'decidedOn', 'answer']
const LEFT = Object.keys(kinds['change-request'].fields).filter((name) => !ASKED.includes(name))

type Deciding = {
  /** The task or the plan it was asked of. */
  whole: Shown
  request: Shown
  /** It was decided before, and may be decided otherwise. */
  anew?: boolean | undefined
  onClose: () => void
}

/** A leader decides what an officer asked of a task or a plan; what is accepted is done in the same act. */
export function DecideSheet(deciding: Deciding) {
  const here = useHere()
  const { id } = deciding.request
  const draft = useKeptDraft(`decide:${id}`)
  // A decision the commune did not accept is opened as it was, to be mended in its place.
  const opened = useLiveQuery(() => openForEdit(here, 'change-request', id), [here, id])
  return draft === undefined || !opened ? null : <OpenSheet {...deciding} {...{ draft, opened }} />
}

type About = Pick<Deciding, 'whole' | 'request'>
type Opening = Deciding & { draft: Draft | null; opened: Opened }

function OpenSheet({ whole, request, onClose, draft, ...opening }: Opening) {
  const { db } = useHere()
  const page = usePlanningWords()
  const t = usePlainWords()
  const today = useToday()
  const draftId = `decide:${request.id}`
  // What stood when this sheet was opened stays the same for as long as it is open.
  const [opened] = useState(() => openedWith(draft, opening.opened))
  const [initial] = useState(
    () => draft?.values ?? startOf(opening, only(ASKED, opened.values), today),
  )
  const start = { decidedOn: today }
  const { values: before, seen } = opened
  const drafting = useDrafting({ id: draftId, kind: 'change-request', start, before, seen })
  const { keep, hasFailed, said } = useKeep(drafting)

  async function finish(answers: Values) {
    const decided = Object.fromEntries(ASKED.map((name) => [name, answers[name]]))
    const [first, ...rest] = decidingSavings(whole.id, request, decided)
    const beside = await besideDecision(db, { whole, request }, rest, decided)
    if (first && (await keep({ ...first, opened, draft: draftId }, ...beside))) onClose()
  }
  function check(answers: Values): readonly Issue[] {
    const said = { ...request.version.fields, ...answers }
    const lacks = answers['decision'] === undefined
    return [
      ...(lacks ? [{ path: 'decision', code: 'missing' }] : []),
      ...(kindNamed('change-request')?.check?.(said) ?? []),
      ...issuesOfAccepting(whole, request, answers),
    ]
  }
  return (
    <Sheet
      open
      title={page(opening.anew ? 'request.decideAnew' : 'request.decide')}
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
        before={<Asked whole={whole} request={request} anew={opening.anew} />}
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

/** What was asked, and what the leader is to know before he decides it. */
function Asked({ whole, request, anew }: About & Pick<Deciding, 'anew'>) {
  const page = usePlanningWords()
  const { title, detail } = useRequestWords()(request)
  const endsPlan = isOfPlan(request) && recordOf<ChangeRequest>(request).asks === 'cancel'
  return (
    <>
      <Say>
        {title}. {detail}
      </Say>
      {anew && isInWhole(request) && <Note icon="info">{page('request.staysAsDone')}</Note>}
      {endsPlan && <BeforeStep plan={whole} to="cancelled" />}
    </>
  )
}

/** Who decides otherwise does so today. */
function startOf({ anew }: Pick<Deciding, 'anew'>, said: Values, today: string): Values {
  return anew ? { ...said, decidedOn: today } : { decidedOn: today, ...said }
}

/** True where what was accepted stands in the task or the plan itself, and is not taken back by another decision. */
function isInWhole(request: Shown): boolean {
  const { asks, decision, period } = request.version.fields
  if (decision !== 'accepted' || asks === 'cancel' || period !== undefined) return false
  return !isOfPlan(request) || asks !== 'content'
}

function isOfPlan({ version }: Shown): boolean {
  return kindAsked(version.fields) === 'plan'
}

function only(names: readonly string[], values: Values): Values {
  return Object.fromEntries(
    names.filter((name) => name in values).map((name) => [name, values[name]]),
  )
}

/** Going on with a draft, the decision stands on what the request said when it was begun. */
function openedWith(draft: Draft | null, opened: Opened): Opened {
  const { before, seen } = draft ?? {}
  return before && seen ? { values: before, seen } : opened
}

/** A day is accepted only where the task or the plan can have it. */
function issuesOfAccepting({ version }: Shown, request: Shown, { decision }: Values): Issue[] {
  if (decision !== 'accepted') return []
  return issuesOfAsked(version.fields, request.version.fields, 'decision')
}

/**
 * What a mended decision changes of its task or plan, in the place of what was refused with it;
 * where it changes nothing any more, what was refused becomes again what stands.
 */
async function mendingWhole(
  db: Database,
  { whole, request }: About,
  savings: readonly Saving[],
): Promise<Saving[]> {
  const refused = await db.outbox.where('state').equals('refused').toArray()
  const groups = refused.filter(({ record }) => record === request.id).map(({ group }) => group)
  const mates = refused.filter(({ record, group }) => record === whole.id && group !== undefined)
  const values: Values = Object.assign(
    {},
    ...mates.filter(({ group }) => groups.includes(group)).map(({ fields }) => fields),
  )
  const names = Object.keys(values)
  if (names.length === 0) return [...savings]
  const { fields } = whole.version
  const opened = { values: { ...fields, ...values }, seen: valuesInView(whole.version, names) }
  const stood = Object.fromEntries(names.map((name) => [name, fields[name]]))
  const answers = { ...stood, ...savings[0]?.answers }
  return [{ kind: kindAsked(request.version.fields), id: whole.id, answers, opened }]
}

/** What is saved with a decision: the task or plan as it is from then on, and the opinion a task came from. */
async function besideDecision(
  db: Database,
  about: About,
  rest: readonly Saving[],
  decided: Values,
): Promise<Saving[]> {
  const changed = await mendingWhole(db, about, rest)
  return [...changed, ...(await ofOpinion(db, about, decided))]
}

/** What a cancelled task came from waits for its answer again; where it goes on after all, it does not. */
async function ofOpinion(
  db: Database,
  { whole, request }: About,
  { decision }: Values,
): Promise<Saving[]> {
  if (recordOf<ChangeRequest>(request).asks !== 'cancel') return []
  const act = decision === 'accepted' ? unlinking : relinking
  return act({ db }, 'task', recordOf<Task>(whole))
}

/** The decision on a request, and what it changes of the task or the plan where it was accepted. */
export function decidingSavings(id: string, request: Shown, decided: Values): Saving[] {
  const { asks, period } = recordOf<ChangeRequest>(request)
  const decision: Saving = { kind: 'change-request', id: request.id, answers: decided }
  if (decided['decision'] !== 'accepted' || asks === 'cancel') return [decision]
  // The day of one turn follows from the decision; the task and its other turns stay as they are.
  if (asks === 'due' && period !== undefined) return [decision]
  // What else a plan is to say stands with the request; whoever keeps plans writes it into the plan.
  if (isOfPlan(request) && asks === 'content') return [decision]
  const kind = kindAsked(request.version.fields)
  return [decision, { kind, id, answers: acceptedOf(request) }]
}

/** What stands in a task or a plan once what was asked of it is accepted. */
function acceptedOf(request: Shown): Values {
  const { asks, newOn, newContent, newUnit } = recordOf<ChangeRequest>(request)
  if (asks === 'due') return { dueOn: newOn, beforeOn: null }
  if (asks === 'until') return { untilOn: newOn }
  if (asks === 'end') return { endOn: newOn }
  // The document named another lead: this one is the commune's choice.
  if (asks === 'unit') return { leadUnit: newUnit, leadBasis: 'commune' }
  return asks === 'content' ? { content: newContent } : {}
}
