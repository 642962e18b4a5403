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
import { isWanting, keyOf, saidAt } from './walk.ts'

/** The items that are not met, with what was noted there. */
export function useUnmetItems(toSign: ToSign): PaperItem[] {
  const t = useMinutesWords()
  const words = useChecklistWords()
  const says = useSaidWords()
  const { stops, answers } = toSign
  const changed = changedOf(toSign)
  const said = saidAt(answers.map(({ version }) => version.fields))
  const notes = notesAt(answers)
  const unmet = stops.filter(({ key, item }) => isWanting(item, said.get(key)))
  return unmet.map(({ key, checklist, item }) => {
    const points = item.maxPoints > 0 ? ` (${says(item, said.get(key) ?? {})})` : ''
    return {
      id: key,
      words: `${item.id}. ${words(checklist.id, item.id, item.text)}${points}`,
      marks: [notes.get(key) ?? '', changed.has(key) ? t('changedMark') : ''].filter(Boolean),
    }
  })
}

/** The numbers and words that items were answered with, and what was noted at the other ones that are met. */
export function useRecordedItems(toSign: ToSign): PaperItem[] {
  const t = useMinutesWords()
  const words = useChecklistWords()
  const says = useSaidWords()
  const { stops, answers } = toSign
  const changed = changedOf(toSign)
  const said = saidAt(answers.map(({ version }) => version.fields))
  const notes = notesAt(answers)
  return stops.flatMap(({ key, checklist, item }) => {
    const it = said.get(key) ?? {}
    const note = notes.get(key) ?? ''
    const isTyped = item.answer === 'number' || item.answer === 'text'
    const answer = isTyped && standingOf(item, it) === 'said' ? says(item, it) : ''
    if (isWanting(item, it) || (answer === '' && note === '')) return []
    const asked = `${item.id}. ${words(checklist.id, item.id, item.text)}`
    const marks = [note, changed.has(key) ? t('changedMark') : ''].filter(Boolean)
    return [{ id: key, words: [asked, answer].filter(Boolean).join(': '), marks }]
  })
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
