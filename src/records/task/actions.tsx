import { useRef, useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useParts, useShown } from '#data/lists.ts'
import { recordOf } from '#data/record.ts'
import type { Period } from '#domain/recurrence.ts'
import type { Values } from '#domain/record.ts'
import { Button } from '#ui/button.tsx'
import { Dock } from '#ui/page.tsx'

import { useGoingOn } from '#records/half-typed.tsx'
import { useMending } from '#records/mending.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { progressAmong } from './among.tsx'
import { DecideSheet } from './decide-sheet.tsx'
import { notesIn } from './notes.ts'
import { latestOfTurn, openPeriod, percentOfTurn } from './periods.ts'
import { ProgressSheet } from './progress-sheet.tsx'
import type { Task } from './record.ts'
import { RequestSheet } from './request-sheet.tsx'
import { workOf } from './shown.tsx'

/** Which sheet of a task is open: a note, of one turn where it comes back, or a request. */
type Open = { sheet: 'note'; period?: Period | undefined } | { sheet: 'request' }

export type TaskSheets = {
  open: Open | undefined
  note: (period?: Period) => void
  request: () => void
  close: () => void
}

/** The sheets of a task: as pressed, or for the half-typed words or the refused part its address names. */
export function useTaskSheets(id: string): TaskSheets {
  const [open, setOpen] = useState<Open>()
  useGoingOn(`progress:${id}`, (period) => setOpen({ sheet: 'note', period: period || undefined }))
  useGoingOn(`change-request:${id}`, () => setOpen({ sheet: 'request' }))
  return {
    open,
    note: (period) => setOpen({ sheet: 'note', period }),
    request: () => setOpen({ sheet: 'request' }),
    close: () => setOpen(undefined),
  }
}

type Acting = { shown: Shown; sheets: TaskSheets }

/** What can be done with a task: to note how far it has come, and to ask for a change of it. */
export function Actions({ shown, sheets }: Acting) {
  const t = usePlainWords()
  const page = usePlanningWords()
  return (
    <>
      {mayBeNoted(shown) && (
        <Dock>
          {shown.state !== 'cancelled' && (
            <Button look="outline" onPress={sheets.request}>
              {page('request.ask')}
            </Button>
          )}
          <Button onPress={() => sheets.note()}>{t('noteProgress')}</Button>
        </Dock>
      )}
      <Noting shown={shown} sheets={sheets} />
      <Requesting shown={shown} sheets={sheets} />
    </>
  )
}

/** What was cancelled is noted no more; of a part that ended with its task, what was done until then still is. */
function mayBeNoted({ state, endedWith }: Shown): boolean {
  return state !== 'cancelled' || endedWith !== undefined
}

/** The sheet of a note, of the turn that was pressed, else of the one that is open. */
export function Noting({ shown, sheets }: Acting) {
  const parts = useParts('progress', shown.id)
  const fields = workOf(shown)
  const notes = notesIn(progressAmong(parts), fields)
  const { mends, stop } = useMending('progress', shown.id)
  const { open } = sheets
  const isPressed = open?.sheet === 'note' && parts !== undefined
  const opened = useOpened(isPressed, pressedPeriod(open) ?? openPeriod(fields, notes))
  const period = mends ? periodOfNote(mends.values) : opened?.as
  return (
    <ProgressSheet
      key={period}
      task={recordOf<Task>(shown)}
      percent={percentOfTurn(fields, notes, period)}
      done={latestOfTurn(fields, notes, period)?.done}
      period={period}
      open={opened !== undefined || mends !== undefined}
      onClose={() => {
        sheets.close()
        if (mends) stop()
      }}
      mends={mends}
    />
  )
}

/** The turn that another day is asked for, once that is pressed: the one that is open. */
function useAsked({ shown, sheets }: Acting) {
  const fields = workOf(shown)
  const parts = useParts('progress', shown.id)
  const isAsking = sheets.open?.sheet === 'request' && parts !== undefined
  return useOpened(isAsking, openPeriod(fields, notesIn(progressAmong(parts), fields)))
}

function Requesting({ shown, sheets }: Acting) {
  const asked = useAsked({ shown, sheets })
  const { mends, stop } = useMending('change-request', shown.id)
  const request = useShown('change-request', mends?.id ?? '')
  // What a leader decided was refused, not what was asked.
  if (mends && 'decision' in mends.values && !('asks' in mends.values)) {
    return request && <DecideSheet whole={shown} request={request} onClose={stop} />
  }
  return (
    <RequestSheet
      whole={shown}
      period={mends ? periodOfNote(mends.values) : asked?.as}
      open={(asked ?? mends) !== undefined}
      onClose={() => {
        sheets.close()
        if (mends) stop()
      }}
      mends={mends}
    />
  )
}

function pressedPeriod(open: Open | undefined): Period | undefined {
  return open?.sheet === 'note' ? open.period : undefined
}

function periodOfNote({ period }: Values): Period | undefined {
  return typeof period === 'string' ? period : undefined
}

/** The turn a sheet was opened for, as long as it is open, whatever comes from colleagues meanwhile. */
function useOpened(isOpen: boolean, period: Period | undefined) {
  const opened = useRef<{ as: Period | undefined }>(undefined)
  if (isOpen) opened.current ??= { as: period }
  else opened.current = undefined
  return opened.current
}
