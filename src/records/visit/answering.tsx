import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import { Navigate, useParams, useSearchParams } from 'react-router'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { useParts, useShown } from '#data/lists.ts'
import { useNames } from '#data/names.tsx'
import { usePill } from '#data/pill.tsx'
import { recordOf } from '#data/record.ts'
import { answerId, placeOfAnswer } from '#records/answer/said.ts'
import type { KnownChecklist } from '#records/checklist/known.ts'
import { useChecklists, useChecklistWords } from '#records/checklist/use-checklists.tsx'
import { Waiting } from '#records/waiting.tsx'
import { Bar } from '#ui/bar.tsx'

import { AnswerScreen } from './answer-screen.tsx'
import { isUnderWay } from './begun.tsx'
import { useLastTime } from './last-time.tsx'
import { checklistsOf } from './own-checklists.tsx'
import type { Visit } from './record.ts'
import { TYPED } from './typed-answer.tsx'
import { keyOf, saidAt, type Stop, stopsOf, whereItStood } from './walk.ts'

/** Where the checklists of a visit are answered, one item after another. */
export function Component() {
  const { id = '' } = useParams()
  const shown = useShown('visit', id)
  const known = useChecklists()
  const answers = useParts('answer', id)
  const half = useHalfTyped(id)
  const [params] = useSearchParams()
  if (shown === null) return <Navigate to={`/visit/${id}`} replace />
  if (!shown || !known || !answers || !half) return <Waiting back={`/visit/${id}`} />
  const checklists = checklistsOf(shown, known, answers, [
    params.get('at') ?? '',
    ...half.map((draft) => placeOfAnswer(id, draft.split(':')[1] ?? '')),
  ])
  if (!isUnderWay(shown) || checklists.length === 0) {
    return <Navigate to={`/visit/${id}`} replace />
  }
  return <Answering key={id} {...{ shown, known, checklists, answers, half }} />
}

/** The records whose answers are half typed on this phone. */
function useHalfTyped(visit: string): string[] | undefined {
  const { db } = useHere()
  return useLiveQuery(async () => {
    const drafts = await db.drafts.where('id').startsWith(`${TYPED}${visit}-`).toArray()
    return drafts.filter(({ sealed }) => sealed === undefined).map(({ id }) => id)
  }, [db, visit])
}

type Open = {
  shown: Shown
  known: ReadonlyMap<string, KnownChecklist>
  checklists: readonly KnownChecklist[]
  answers: readonly Shown[]
  half: readonly string[]
}

function Answering({ shown, known, checklists, answers, half }: Open) {
  const { nameOf } = useNames()
  const words = useChecklistWords()
  const pill = usePill()
  const lastTime = useLastTime(shown, checklists, known)
  const { officer } = useHere()
  // What is not sent yet names nobody: it is this phone's.
  const isOwn = ({ version }: Shown) => (version.fields['author'] ?? officer.id) === officer.id
  const stops = stopsOf(checklists)
  // Where it stood is asked once: afterwards the officer says where to go, and the address keeps it.
  const [begun] = useState(() =>
    whereItStood(stops, halfKeys(shown.id, stops, half), {
      own: stampedAt(answers.filter(isOwn)),
      said: saidAt(answers.map(({ version }) => version.fields)),
    }),
  )
  const [params, setParams] = useSearchParams()
  const at = params.get('at') ?? begun
  const stop = stops.find(({ key }) => key === at) ?? stops[0]
  if (!stop) return null

  const { checklist } = stop
  return (
    <>
      <Bar
        back={`/visit/${shown.id}`}
        title={words(checklist.id, 'short', checklist.short)}
        detail={nameOf(recordOf<Visit>(shown).unit)}
        pill={pill}
      />
      <AnswerScreen
        shown={shown}
        stops={stops}
        stop={stop}
        answers={answers}
        before={lastTime?.get(stop.key)}
        onGo={(key) => setParams({ at: key }, { replace: true })}
      />
    </>
  )
}

/** The items whose words are half typed, by the names of their drafts. */
function halfKeys(visit: string, stops: readonly Stop[], half: readonly string[]): string[] {
  const isHalf = ({ checklist, item }: Stop) => {
    const draft = `${TYPED}${answerId(visit, checklist.id, item.id)}:`
    return half.some((each) => each.startsWith(draft))
  }
  return stops.filter(isHalf).map(({ key }) => key)
}

/** By when each item was answered last. */
function stampedAt(answers: readonly Shown[]) {
  return answers.map(({ version: { fields, stamps } }) => ({
    key: keyOf(String(fields['checklist']), String(fields['item'])),
    stamp: ['value', 'points', 'number', 'words']
      .map((name) => stamps[name] ?? '')
      .reduce((a, b) => (a > b ? a : b)),
  }))
}
