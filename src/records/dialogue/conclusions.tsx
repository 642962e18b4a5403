import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { useMarkOf } from '#data/marks.tsx'
import { useNames } from '#data/names.tsx'
import { RECORD_ID_LENGTH } from '#data/new-id.ts'
import { recordOf } from '#data/record.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Entry } from '#ui/entry.tsx'
import { formatDay } from '#ui/format.ts'
import { Pad } from '#ui/page.tsx'
import { RowList } from '#ui/row-list.tsx'
import { Status } from '#ui/status.tsx'
import { useWords } from '#ui/words.ts'

import { Decide } from '#records/conclusion/give-out.tsx'
import { conclusionState } from '#records/conclusion/look.tsx'
import type { Conclusion } from '#records/conclusion/record.ts'
import { useMay } from '#records/matter.tsx'
import { AskSheet } from '#records/opinion/ask-sheet.tsx'
import { BeforeEnd } from './before-end.tsx'
import { useHallWords } from './hall-words.tsx'

/** What the one presiding concludes, in order, and what is left to do before the dialogue ends. */
export function Conclusions({
  shown,
  conclusions,
  opinions,
  onOpen,
}: {
  shown: Shown
  conclusions: readonly Shown[]
  opinions: readonly Shown[]
  onOpen: (tab: 'people' | 'opinions') => void
}) {
  const t = useHallWords()
  const numbered = conclusions.map((conclusion, place) => ({ conclusion, number: place + 1 }))
  return (
    <>
      {conclusions.length === 0 ? (
        <Empty nothing title={t('none')} text={t('noneText')} />
      ) : (
        <RowList
          label={t('tab')}
          items={numbered}
          keyOf={({ conclusion }) => conclusion.id}
          draw={({ conclusion, number }) => <OneConclusion shown={conclusion} number={number} />}
        />
      )}
      <Add shown={shown} />
      <BeforeEnd shown={shown} opinions={opinions} onOpen={onOpen} />
    </>
  )
}

function OneConclusion({ shown, number }: { shown: Shown; number: number }) {
  const t = useHallWords()
  const own = useWords('conclusion')
  const markOf = useMarkOf()
  const { content, task } = recordOf<Conclusion>(shown)
  const isOpen = shown.state === 'undecided'
  return (
    <Entry
      number={number}
      label={t('no', { n: number })}
      to={`/conclusion/${shown.id}`}
      words={content}
      facts={useFacts(shown)}
      foot={
        <>
          <Decide shown={shown} />
          {task !== undefined && <TaskLink id={task} />}
          {!isOpen && task === undefined && <Status {...conclusionState(shown, own)} />}
        </>
      }
      mark={markOf(shown.id)}
    />
  )
}

/** Which unit does it by when; what is not said is called so only while nobody has decided. */
function useFacts(shown: Shown): { icon: 'unit' | 'calendar'; text: string }[] {
  const t = useHallWords()
  const { nameOf } = useNames()
  const { toUnit, dueOn } = recordOf<Conclusion>(shown)
  if (shown.state === 'minutes_only') return []
  const unsaid = (words: string) => (shown.state === 'undecided' ? words : '')
  const unit = toUnit === undefined ? unsaid(t('noUnit')) : nameOf(toUnit)
  const day = dueOn === undefined ? unsaid(t('noDay')) : formatDay(dueOn)
  return [
    { icon: 'unit' as const, text: unit },
    { icon: 'calendar' as const, text: day },
  ].filter(({ text }) => text !== '')
}

function TaskLink({ id }: { id: string }) {
  const t = useHallWords()
  return (
    <ButtonLink small look="text" icon="task" to={`/task/${id}`}>
      {t('becameTask')}
    </ButtonLink>
  )
}

/** Writes down a conclusion: its words, and where they say so, which unit and by when. */
function Add({ shown }: { shown: Shown }) {
  const t = useHallWords()
  const { newId } = useHere()
  const today = useToday()
  const [isOpen, setOpen] = useState(false)
  const mayAdd = useMay('conclusion')('add')
  if (!mayAdd || shown.list === 'removed' || shown.state === 'closed') return null
  return (
    <Pad space>
      <Button wide look="outline" icon="plus" onPress={() => setOpen(true)}>
        {t('add')}
      </Button>
      {isOpen && (
        <AskSheet
          name="conclusion"
          id={shown.id}
          kind="conclusion"
          title={t('add')}
          asks={['content', 'toUnit', 'dueOn']}
          musts={['content']}
          focus="content"
          saveLabel={t('addSave')}
          savings={(answers) =>
            Promise.resolve([
              {
                kind: 'conclusion',
                id: newId(RECORD_ID_LENGTH),
                answers: { ...answers, of: shown.id, on: today },
                isNew: true,
              },
            ])
          }
          onClose={() => setOpen(false)}
        />
      )}
    </Pad>
  )
}
