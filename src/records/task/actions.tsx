import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useParts } from '#data/lists.ts'
import type { Period } from '#domain/recurrence.ts'
import type { Values } from '#domain/record.ts'
import { Button } from '#ui/button.tsx'
import { Dock } from '#ui/page.tsx'

import { useMending } from '#records/mending.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { progressAmong } from './among.tsx'
import { notesIn } from './notes.ts'
import { type OpenTurn, openTurn } from './periods.ts'
import { ProgressSheet } from './progress-sheet.tsx'
import { RequestSheet } from './request-sheet.tsx'
import { dayOfTask } from './rules.ts'

/** Which sheet of a task is open: a note, of one turn where it comes back, or a request. */
type Open = { sheet: 'note'; period?: Period | undefined } | { sheet: 'request' }

export type TaskSheets = {
  open: Open | undefined
  note: (period?: Period) => void
  request: () => void
  close: () => void
}

/** The sheets of a task: as pressed, or for the refused part its address names. */
export function useTaskSheets(): TaskSheets {
  const [open, setOpen] = useState<Open>()
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
      {shown.state !== 'cancelled' && (
        <Dock>
          <Button look="outline" onPress={sheets.request}>
            {page('request.ask')}
          </Button>
          <Button onPress={() => sheets.note()}>{t('noteProgress')}</Button>
        </Dock>
      )}
      <Noting shown={shown} sheets={sheets} />
      <Requesting shown={shown} sheets={sheets} />
    </>
  )
}

/** The sheet of a note, of the turn that was pressed, else of the one that is open. */
function Noting({ shown, sheets }: Acting) {
  const turn = useOpenTurn(shown)
  const { mends, stop } = useMending('progress', shown.id)
  const { open } = sheets
  const period = mends ? periodOfNote(mends.values) : (pressedPeriod(open) ?? turn?.period)
  return (
    <ProgressSheet
      key={period}
      id={shown.id}
      percent={turn ? percentOf(turn, period) : (shown.percent ?? 0)}
      period={period}
      open={open?.sheet === 'note' || mends !== undefined}
      onClose={() => {
        sheets.close()
        if (mends) stop()
      }}
      mends={mends}
    />
  )
}

function Requesting({ shown, sheets }: Acting) {
  const { mends, stop } = useMending('change-request', shown.id)
  return (
    <RequestSheet
      id={shown.id}
      open={sheets.open?.sheet === 'request' || mends !== undefined}
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

/** The turn that is open of work that comes back. */
function useOpenTurn(shown: Shown) {
  const notes = useParts('progress', shown.id)
  const { fields } = shown.version
  return openTurn(fields, notesIn(progressAmong(notes)), dayOfTask(fields)?.on)
}

function percentOf(turn: OpenTurn, period: Period | undefined): number {
  return period === turn.period ? turn.percent : 0
}
