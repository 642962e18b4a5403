import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { useMarkOf } from '#data/marks.tsx'
import { useNames } from '#data/names.tsx'
import { madeAt, recordOf } from '#data/record.ts'
import { daysBetween } from '#domain/day.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Entry } from '#ui/entry.tsx'
import { daysWords, formatTime } from '#ui/format.ts'
import { RowList } from '#ui/row-list.tsx'
import { type State, Status } from '#ui/status.tsx'
import { useLanguage, useWords } from '#ui/words.ts'

import type { Feedback } from '#records/feedback/record.ts'
import { opinionState } from '#records/opinion/look.tsx'
import type { Opinion } from '#records/opinion/record.ts'
import { type OpinionSheet, OpinionSheets } from '#records/opinion/sheets.tsx'
import { TurnButtons } from '#records/opinion/turn-buttons.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { OtherSheet } from './other-sheet.tsx'
import { Promised } from './promised.tsx'

/** What was said, the latest first; on what nobody decided yet, one tap decides. */
export function Opinions({ shown, opinions }: { shown: Shown; opinions: readonly Shown[] }) {
  const own = useWords('dialogue')
  const [other, setOther] = useState<string>()
  const [sheet, setSheet] = useState<OpinionSheet>()
  const isNew = opinions.length === 0
  const chosen = opinions.find(({ id }) => id === other)
  const numbered = opinions.map((opinion, place) => ({ opinion, number: place + 1 })).toReversed()
  return (
    <>
      {isNew ? (
        <Empty nothing title={own('sections.noOpinion')} text={own('sections.noOpinionText')} />
      ) : (
        <RowList
          label={own('sections.opinions')}
          items={numbered}
          keyOf={({ opinion }) => opinion.id}
          draw={({ opinion, number }) => (
            <OneOpinion
              opinion={opinion}
              number={number}
              onOther={(more) => {
                setOther(opinion.id)
                setSheet(more)
              }}
            />
          )}
        />
      )}
      {!isNew && <Promised shown={shown} />}
      {chosen && (
        <>
          <OtherSheet
            shown={chosen}
            number={opinions.indexOf(chosen) + 1}
            open={sheet === undefined}
            onPick={setSheet}
            onClose={() => setOther(undefined)}
          />
          <OpinionSheets
            shown={chosen}
            sheet={sheet}
            onClose={() => {
              setSheet(undefined)
              setOther(undefined)
            }}
          />
        </>
      )}
    </>
  )
}

/** `onOther` opens what else can be done with it, or one sheet of that at once. */
type One = { opinion: Shown; number: number; onOther: (sheet?: OpinionSheet) => void }

function OneOpinion({ opinion, number, onOther }: One) {
  const own = useWords('opinion')
  const markOf = useMarkOf()
  const { content, speaker, speakerKept } = recordOf<Opinion>(opinion)
  return (
    <Entry
      number={number}
      time={formatTime(madeAt(opinion))}
      label={own('sections.no', { n: number })}
      to={`/opinion/${opinion.id}`}
      words={content}
      detail={speakerKept === true ? own('sections.kept') : speaker}
      foot={<Foot opinion={opinion} number={number} onOther={onOther} />}
      mark={markOf(opinion.id)}
    />
  )
}

function Foot({ opinion, number, onOther }: One) {
  const own = useWords('opinion')
  const state = useStanding(opinion)
  const { feedback, task } = recordOf<Opinion>(opinion)
  if (opinion.state !== 'new') {
    return (
      <>
        {opinion.state !== 'turned' && <Status {...state} />}
        {feedback !== undefined && <LinkTo kind="feedback" id={feedback} />}
        {task !== undefined && <LinkTo kind="task" id={task} />}
      </>
    )
  }
  return (
    <>
      <TurnButtons shown={opinion} onAsk={() => onOther('task')} />
      <Button
        small
        look="outline"
        label={own('sections.other', { n: number })}
        onPress={() => onOther()}
      >
        …
      </Button>
    </>
  )
}

/** How an opinion stands; once it is given to somebody, to whom and how long there is. */
function useStanding(opinion: Shown): State {
  const own = useWords('opinion')
  const language = useLanguage()
  const { nameOf } = useNames()
  const today = useToday()
  const state = opinionState(opinion, own)
  if (opinion.state !== 'assigned' && opinion.state !== 'in_progress') return state
  const { toUnit, toOfficer } = recordOf<Opinion>(opinion)
  const days = opinion.due ? daysBetween(today, opinion.due.on) : undefined
  const left = days === undefined ? '' : daysWords(days, language)
  return {
    ...state,
    text: [opinion.state === 'in_progress' && state.text, nameOf(toUnit ?? toOfficer), left]
      .filter(Boolean)
      .join(' · '),
    ...(days !== undefined && days < 0 ? { tone: 'danger' } : {}),
  }
}

/** The record an opinion became, by its number. */
function LinkTo({ kind, id }: { kind: 'feedback' | 'task'; id: string }) {
  const { db } = useHere()
  const own = useWords('feedback')
  const ofKind = useWords(kind)
  const t = usePlainWords()
  const row = useLiveQuery(() => db.table<Shown>(kind).get(id), [db, kind, id])
  const { registerNo, tempNo, topic } = row ? recordOf<Partial<Feedback> & { id: string }>(row) : {}
  const number = registerNo ?? (tempNo === undefined ? '' : t('tempShort', { no: tempNo }))
  const about = topic === undefined ? '' : own(`choices.topic.${topic}`)
  const gone = row?.list === 'removed' && t('removedToast')
  return (
    <ButtonLink small look="text" icon={kind} to={`/${kind}/${id}`}>
      {[kind === 'task' ? ofKind('name') : '', number, about, gone].filter(Boolean).join(' · ') ||
        ofKind('name')}
    </ButtonLink>
  )
}
