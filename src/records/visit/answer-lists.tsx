import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { type Cap, hasHappened, standingOf } from '#domain/checklist/checklist.ts'
import { nameOf } from '#domain/checklist/repeated.ts'
import type { Answer } from '#records/answer/record.ts'
import { saidIn } from '#records/answer/said.ts'
import type { KnownChecklist } from '#records/checklist/known.ts'
import { useChecklistWords } from '#records/checklist/use-checklists.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { KeyValues } from '#ui/key-values.tsx'
import { More } from '#ui/more.tsx'

import { AnswerHistory } from './answer-history.tsx'
import { useAnsweringWords } from './answering-words.tsx'
import { useCapWords } from './band-words.tsx'
import { checklistsOf } from './own-checklists.tsx'
import { useSaidWords } from './said-words.tsx'
import { keyOf, type Stop, stopsOf } from './walk.ts'

/** The answers of a visit, and the checklists they are read by. */
export type Answered = {
  shown: Shown
  answers: readonly Shown[]
  known: ReadonlyMap<string, KnownChecklist>
}

/** What was answered and noted at each item, a fold for each checklist: read also after the minutes. */
export function AnswerLists({ shown, answers, known }: Answered) {
  const t = useAnsweringWords()
  const words = useChecklistWords()
  const lineOf = useAnswerLine()
  const capLineOf = useCapLine()
  const [toldId, setTold] = useState<string>()
  const byKey = new Map(
    answers.map((row) => {
      const { checklist, item } = row.version.fields
      return [keyOf(String(checklist), String(item)), row]
    }),
  )
  const told = answers.find(({ id }) => id === toldId)
  const all = checklistsOf(shown, known, answers).map((checklist) => {
    const lines = stopsOf([checklist]).flatMap((stop) => {
      const row = byKey.get(stop.key)
      return row ? lineOf(stop, row, () => setTold(row.id)) : []
    })
    for (const cap of checklist.caps ?? []) {
      const row = byKey.get(keyOf(checklist.id, cap.id))
      if (row && cap.highest) lines.push(capLineOf(checklist, cap, row, () => setTold(row.id)))
    }
    const name = words(checklist.id, 'short', checklist.short)
    return lines.length === 0 ? null : (
      <More
        key={checklist.id}
        label={t('answers', { name, n: lines.length })}
        startsOpen={false}
        isWrong={false}
      >
        <KeyValues items={lines} />
      </More>
    )
  })
  return (
    <>
      {all}
      {told && <AnswerHistory kind="answer" row={told} onClose={() => setTold(undefined)} />}
    </>
  )
}

/** An item with what was said and noted there, and the way to how that came; nothing where nobody said or noted anything. */
function useAnswerLine() {
  const t = useAnsweringWords()
  const words = useChecklistWords()
  const says = useSaidWords()
  return ({ checklist, item }: Stop, row: Shown, onHistory: () => void) => {
    const fields: Partial<Answer> = row.version.fields
    const said = saidIn(fields)
    const isOpen = standingOf(item, said) === 'open'
    const { note, evidence } = fields
    if (isOpen && !note && !evidence) return []
    const beside = [
      note && t('answerNote', { note }),
      evidence && t('answerEvidence', { evidence }),
    ].filter(Boolean)
    return [
      {
        label: `${item.id}. ${words(checklist.id, nameOf(item), item.text)}`,
        value: isOpen ? t('open') : says(item, said),
        detail: beside.join(' · '),
        action: <ToHistory item={item.id} onPress={onHistory} />,
      },
    ]
  }
}

/** What holds the rating down with whether it happened, also where that was taken back, and the way to how that came. */
function useCapLine() {
  const t = useAnsweringWords()
  const words = useCapWords()
  return (checklist: KnownChecklist, cap: Cap, row: Shown, onHistory: () => void) => ({
    label: words(checklist, cap),
    value: t(hasHappened(cap, saidIn(row.version.fields)) ? 'capHappened' : 'capTakenBack'),
    detail: '',
    action: <ToHistory item={cap.id} onPress={onHistory} />,
  })
}

function ToHistory({ item, onPress }: { item: string; onPress: () => void }) {
  const t = useAnsweringWords()
  const label = t('answerHistory', { item })
  return <IconButton icon="history" look="link" label={label} onPress={onPress} />
}
