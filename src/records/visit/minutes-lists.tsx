import type { Shown } from '#data/db.ts'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { standingOf } from '#domain/checklist/checklist.ts'
import type { Answer } from '#records/answer/record.ts'
import { useChecklistWords } from '#records/checklist/use-checklists.tsx'
import type { Finding } from '#records/finding/record.ts'
import { formatDay } from '#ui/format.ts'
import type { PaperItem } from '#ui/paper.tsx'

import { useMinutesWords } from './minutes-words.tsx'
import { useSaidWords } from './said-words.tsx'
import { changedAfter, type ToSign } from './signing.tsx'
import { isWanting, keyOf, saidAt, type Stop } from './walk.ts'

/** The items that are not met, with what was noted there. */
export function useUnmetItems(toSign: ToSign): PaperItem[] {
  const { saidTo, says, asked, marks } = useItemWords(toSign)
  const unmet = toSign.stops.filter((stop) => isWanting(stop.item, saidTo(stop)))
  return unmet.map((stop) => {
    const points = stop.item.maxPoints > 0 ? ` (${says(stop.item, saidTo(stop))})` : ''
    return { id: stop.key, words: `${asked(stop)}${points}`, marks: marks(stop) }
  })
}

/** The numbers and words that items were answered with, and what was noted at the other ones that are met. */
export function useRecordedItems(toSign: ToSign): PaperItem[] {
  const { saidTo, says, asked, noteAt, marks } = useItemWords(toSign)
  return toSign.stops.flatMap((stop) => {
    const { key, item } = stop
    const said = saidTo(stop)
    const isTyped = item.answer === 'number' || item.answer === 'text'
    const answer = isTyped && standingOf(item, said) === 'said' ? says(item, said) : ''
    if (isWanting(item, said) || (answer === '' && noteAt(stop) === '')) return []
    return [
      { id: key, words: [asked(stop), answer].filter(Boolean).join(': '), marks: marks(stop) },
    ]
  })
}

/** What both lists of items say of one: what it asks, what was said and noted there, whether that was changed after. */
function useItemWords(toSign: ToSign) {
  const t = useMinutesWords()
  const words = useChecklistWords()
  const says = useSaidWords()
  const { answers } = toSign
  const changed = changedOf(toSign)
  const said = saidAt(answers.map(({ version }) => version.fields))
  const notes = notesAt(answers)
  const noteAt = ({ key }: Stop) => notes.get(key) ?? ''
  return {
    says,
    noteAt,
    saidTo: ({ key }: Stop) => said.get(key) ?? {},
    asked: ({ checklist, item }: Stop) => `${item.id}. ${words(checklist.id, item.id, item.text)}`,
    marks: (stop: Stop) =>
      [noteAt(stop), changed.has(stop.key) ? t('changedMark') : ''].filter(Boolean),
  }
}

/** By the keys of items, what was noted there. */
function notesAt(answers: readonly Shown[]): Map<string, string> {
  return new Map(
    answers.map((each) => {
      const { checklist = '', item = '', note = '' } = recordOf<Answer>(each)
      return [keyOf(checklist, item), note]
    }),
  )
}

/** What was found wanting, who mends it by when. */
export function useFindingItems(toSign: ToSign): PaperItem[] {
  const t = useMinutesWords()
  const { nameOf } = useNames()
  const changed = changedOf(toSign)
  return toSign.findings.map((shown) => {
    const { id, item, content, recommendation, responsible, dueOn } = recordOf<Finding>(shown)
    const line = t('findingLine', {
      recommendation: ended(recommendation),
      unit: nameOf(responsible),
      day: formatDay(dueOn),
    })
    return {
      id,
      words: `${[item, ended(content)].filter(Boolean).join('. ')} ${line}`,
      marks: changed.has(id) ? [t('changedMark')] : [],
    }
  })
}

/** A sentence with its full stop. */
function ended(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`
}

/** What was changed after one of the sides had signed. */
function changedOf({ signatures, stood }: ToSign): ReadonlySet<string> {
  return new Set([...signatures.values()].flatMap((each) => [...changedAfter(each, stood)]))
}
