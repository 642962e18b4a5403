import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { useParts } from '#data/lists.ts'
import { useMarkOf } from '#data/marks.tsx'
import { useNames } from '#data/names.tsx'
import { piecesOf } from '#data/pieces.ts'
import { recordOf } from '#data/record.ts'
import { Button } from '#ui/button.tsx'
import { CardList } from '#ui/card.tsx'
import { formatDay } from '#ui/format.ts'
import { ListButton } from '#ui/list-button.tsx'
import { Mark } from '#ui/mark.tsx'
import { Note } from '#ui/note.tsx'
import { Pad, Wrap } from '#ui/page.tsx'
import { ProgressBar } from '#ui/progress.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useWords } from '#ui/words.ts'

import { useGoingOn } from '#records/half-typed.tsx'
import { useMay } from '#records/matter.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { taskLook, taskPie } from './look.tsx'
import { countedPieces, maySplit, shareOfPieces, turnToSplit } from './splitting.tsx'
import type { Task } from './record.ts'
import { SplitSheet } from './split-sheet.tsx'
import { standOf } from './stand.ts'

/** The parts of a task that units have, how far they have come, and the way to split it. */
export function Pieces({ shown }: { shown: Shown }) {
  const page = usePlanningWords()
  const mayAdd = useMay('task')('add')
  const [isOpen, setOpen] = useState(false)
  const task = recordOf<Task>(shown)
  const isOffered = mayAdd && maySplit(task, shown)
  useGoingOn(`split:${shown.id}`, () => setOpen(isOffered))
  const parts = usePiecesOf(shown.id)
  const notes = useParts('progress', shown.id)
  const requests = useParts('change-request', shown.id)
  if (!parts || !notes || !requests) return null
  return (
    <>
      {parts.length > 0 && <Given parts={parts} />}
      {isOffered && (
        <Pad space>
          <Wrap>
            <Button look="outline" icon="people" onPress={() => setOpen(true)}>
              {page('task.split')}
            </Button>
          </Wrap>
        </Pad>
      )}
      {isOpen && (
        <SplitSheet
          task={task}
          since={turnToSplit(shown, notes, requests)}
          given={parts.map((part) => recordOf<Task>(part).leadUnit)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

function Given({ parts }: { parts: readonly Shown[] }) {
  const page = usePlanningWords()
  const today = useToday()
  const share = shareOfPieces(parts)
  const counted = countedPieces(parts)
  const done = counted.filter((part) => standOf(part, today) === 'done').length
  return (
    <>
      <SectionHead flat title={page('task.parts')} count={`${done}/${counted.length}`} />
      {share !== undefined && (
        <>
          <Pad space>
            <ProgressBar percent={share} label={page('task.partsLabel')} />
          </Pad>
          <Note icon="info">{page('task.partsShare', { n: share })}</Note>
        </>
      )}
      <CardList near label={page('task.parts')}>
        {parts.map((part) => (
          <li key={part.id}>
            <Piece part={part} />
          </li>
        ))}
      </CardList>
    </>
  )
}

function Piece({ part }: { part: Shown }) {
  const own = useWords('task')
  const plain = usePlainWords()
  const names = useNames()
  const markOf = useMarkOf()
  const page = usePlanningWords()
  const { state } = taskLook(part, { own, plain, names })
  const isGone = part.list === 'removed'
  const day = part.due && !isGone && page('turn.due', { day: formatDay(part.due.on) })
  const mark = markOf(part.id)
  return (
    <ListButton
      icon={taskPie(part)}
      title={names.nameOf(recordOf<Task>(part).leadUnit)}
      detail={isGone ? page('task.partGone') : [state?.text, day].filter(Boolean).join(' · ')}
      to={`/task/${part.id}`}
      end={mark === 'sent' ? undefined : <Mark kind={mark} />}
    />
  )
}

function usePiecesOf(taskId: string): Shown[] | undefined {
  const { db } = useHere()
  return useLiveQuery(() => piecesOf(db, 'task', taskId), [db, taskId])
}
