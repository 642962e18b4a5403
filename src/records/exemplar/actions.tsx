import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { issuesOf } from '#domain/issues.ts'
import type { Issue, Values } from '#domain/record.ts'
import { useGoingOn } from '#records/half-typed.tsx'
import { kinds } from '#records/kinds.ts'
import { useMay } from '#records/matter.tsx'
import { useMending, useStepSheets } from '#records/mending.tsx'
import { NoteSheet } from '#records/note-sheet.tsx'
import { type Mended, PartSheet } from '#records/part-sheet.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { Button } from '#ui/button.tsx'
import { Dock } from '#ui/page.tsx'

import { useAround } from './around.tsx'
import { LeadOn } from './lead-on.tsx'
import { useExemplarWords } from './page-words.tsx'
import { exemplarSteps } from './way.ts'

type Acting = { shown: Shown; steps: readonly Shown[] }

/** What can be done with an exemplar: to note how it fares, and to lead it on. */
export function Actions({ shown, steps }: Acting) {
  const t = useExemplarWords()
  const plain = usePlainWords()
  const around = useAround(shown, steps)
  const may = useMay('exemplar-note')
  const { sheet, show, close, mends } = useStepSheets(shown.id)
  const noting = useMending('exemplar-note', shown.id)
  const [isNoting, setNoting] = useState(false)
  useGoingOn(`exemplar-note:${shown.id}`, () => setNoting(true))
  if (!around || !may('add')) return null
  const hasMoves = (exemplarSteps.moves[shown.state ?? exemplarSteps.first] ?? []).length > 0
  return (
    <>
      <Dock>
        <Button
          look={hasMoves ? 'outline' : 'primary'}
          icon="pencil"
          onPress={() => setNoting(true)}
        >
          {t('note')}
        </Button>
        {hasMoves && <Button onPress={() => show('step')}>{plain('change')}</Button>}
      </Dock>
      <NoteOf
        id={shown.id}
        open={isNoting || noting.mends !== undefined}
        mends={noting.mends}
        onClose={() => {
          setNoting(false)
          if (noting.mends) noting.stop()
        }}
      />
      <NoteSheet
        kind="exemplar"
        id={shown.id}
        open={sheet === 'note'}
        onClose={close}
        mends={mends}
      />
      <LeadOn shown={shown} around={around} open={sheet === 'step'} onClose={close} mends={mends} />
    </>
  )
}

const NOTED = ['words', 'money', 'labour', 'land', 'households', 'inKind'] as const

/** Notes what was done with an exemplar and what people gave for it. */
function NoteOf({
  id,
  open,
  onClose,
  mends,
}: {
  id: string
  open: boolean
  onClose: () => void
  mends: Mended | undefined
}) {
  const t = useExemplarWords()
  const today = useToday()
  return (
    <PartSheet
      part="exemplar-note"
      of={id}
      title={t('note')}
      open={open}
      onClose={onClose}
      mends={mends}
      start={{ on: today }}
      asks={() => NOTED}
      saveLabel={() => t('noteSave')}
      check={(whole) => [
        ...issuesOf(kinds['exemplar-note'], whole),
        ...kinds['exemplar-note'].check(whole),
        ...notYet(whole, today),
      ]}
      whole={(values) => ({
        of: id,
        ...Object.fromEntries(
          [...NOTED, 'on']
            .filter((name) => values[name] !== undefined && values[name] !== '')
            .map((name) => [name, values[name]]),
        ),
      })}
    />
  )
}

/** A note is on what was done: its day has come. */
function notYet({ on }: Values, today: string): Issue[] {
  return typeof on === 'string' && on > today ? [{ path: 'on', code: 'after_today' }] : []
}
