import type { Shown } from '#data/db.ts'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { standingOf } from '#domain/checklist/checklist.ts'
import { nameOf } from '#domain/checklist/repeated.ts'
import type { Answer } from '#records/answer/record.ts'
import { useChecklistWords } from '#records/checklist/use-checklists.tsx'
import type { Finding } from '#records/finding/record.ts'
import { formatDay } from '#ui/format.ts'
import type { PaperItem } from '#ui/paper.tsx'

import { type MinutesWords, useMinutesWords } from './minutes-words.tsx'
import { useSaidWords } from './said-words.tsx'
import { changedOf, type ToSign } from './signing.tsx'
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
  const { saidTo, says, asked, besideIt, marks } = useItemWords(toSign)
  return toSign.stops.flatMap((stop) => {
    const { key, item } = stop
    const said = saidTo(stop)
    const isTyped = item.answer === 'number' || item.answer === 'text'
    const answer = isTyped && standingOf(item, said) === 'said' ? says(item, said) : ''
    if (isWanting(item, said) || (answer === '' && besideIt(stop).length === 0)) return []
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
  const besides = new Map(answers.map((each) => besideOf(each, t)))
  const besideIt = ({ key }: Stop) => besides.get(key) ?? []
  return {
    says,
    besideIt,
    saidTo: ({ key }: Stop) => said.get(key) ?? {},
    asked: ({ checklist, item }: Stop) =>
      `${item.id}. ${words(checklist.id, nameOf(item), item.text)}`,
    marks: (stop: Stop) => [
      ...besideIt(stop),
      ...(changed.has(stop.key) ? [t('changedMark')] : []),
    ],
  }
}

/** By the key of its item, what was noted beside an answer, and what it stands on. */
function besideOf(answer: Shown, t: MinutesWords): [key: string, beside: string[]] {
  const { checklist = '', item = '', note = '', evidence = '' } = recordOf<Answer>(answer)
  const seen = evidence === '' ? '' : t('evidence', { what: evidence })
  return [keyOf(checklist, item), [note, seen].filter(Boolean)]
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
