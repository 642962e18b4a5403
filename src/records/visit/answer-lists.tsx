import type { Shown } from '#data/db.ts'
import { standingOf } from '#domain/checklist/checklist.ts'
import type { Answer } from '#records/answer/record.ts'
import { saidIn } from '#records/answer/said.ts'
import { useChecklists, useChecklistWords } from '#records/checklist/use-checklists.tsx'
import { KeyValues } from '#ui/key-values.tsx'
import { More } from '#ui/more.tsx'

import { useAnsweringWords } from './answering-words.tsx'
import { checklistsOf } from './answering.tsx'
import { useSaidWords } from './said-words.tsx'
import { keyOf, type Stop, stopsOf } from './walk.ts'

/** What was answered and noted at each item, a fold for each checklist: read also after the minutes. */
export function AnswerLists({ shown, answers }: { shown: Shown; answers: readonly Shown[] }) {
  const t = useAnsweringWords()
  const words = useChecklistWords()
  const known = useChecklists()
  const lineOf = useAnswerLine()
  if (!known) return null
  const byKey = new Map<string, Partial<Answer>>(
    answers.map(({ version: { fields } }) => [
      keyOf(String(fields['checklist']), String(fields['item'])),
      fields,
    ]),
  )
  return checklistsOf(shown, known, answers).map((checklist) => {
    const lines = stopsOf([checklist]).flatMap((stop) => lineOf(stop, byKey.get(stop.key)))
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
}

/** An item with what was said and noted there; nothing where nobody said or noted anything. */
function useAnswerLine() {
  const t = useAnsweringWords()
  const words = useChecklistWords()
  const says = useSaidWords()
  return ({ checklist, item }: Stop, fields: Partial<Answer> | undefined) => {
    if (!fields) return []
    const said = saidIn(fields)
    const isOpen = standingOf(item, said) === 'open'
    if (isOpen && !fields.note) return []
    return [
      {
        label: `${item.id}. ${words(checklist.id, item.id, item.text)}`,
        value: isOpen ? t('open') : says(item, said),
        detail: fields.note && t('answerNote', { note: fields.note }),
      },
    ]
  }
}
