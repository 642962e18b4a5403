import { resultOf } from '#domain/checklist/score.ts'
import { useChecklistWords } from '#records/checklist/use-checklists.tsx'
import { formatNumber } from '#ui/format.ts'
import { useLanguage } from '#ui/words.ts'

import { useAnsweringWords } from './answering-words.tsx'
import { useMinutesWords } from './minutes-words.tsx'
import { useCapWords, useRatingWords } from './band-words.tsx'
import type { Visit } from './record.ts'
import { percentOf } from './result.tsx'
import { changedOf, type ToSign } from './signing.tsx'
import { keyOf, saidAt, saidOf } from './walk.ts'

/** What the checklists of a visit came to, a sentence each, and how far all of them are answered. */
export function useSumWords(toSign: ToSign) {
  const { shown, checklists, answers } = toSign
  const t = useMinutesWords()
  const answering = useAnsweringWords()
  const words = useChecklistWords()
  const language = useLanguage()
  const ratingOf = useRatingWords()
  const capOf = useCapWords()
  const changed = changedOf(toSign)
  const said = saidAt(answers.map(({ version }) => version.fields))
  const results = checklists.map((checklist) => ({
    checklist,
    result: resultOf(checklist, saidOf(checklist, said)),
  }))
  const lineOf = ({ checklist, result }: (typeof results)[number]) => {
    const { id, short, version, isReference } = checklist
    const name = t(isReference ? 'reference' : 'version', {
      name: words(id, 'short', short),
      version,
    })
    const isWhole = result.answered === result.items
    if (result.of === 0) return t(isWhole ? 'resultOfNothing' : 'resultSoFar', { name })
    return t(isWhole ? 'resultLine' : 'resultLineSoFar', {
      name,
      answered: result.answered,
      items: result.items,
      got: formatNumber(result.got, language),
      of: formatNumber(result.of, language),
      what: answering(result.by === 'points' ? 'scored' : 'met'),
      percent: percentOf(result),
      band: ratingOf(checklist, result),
    })
  }
  const sums = results.flatMap((each) => {
    const held = each.result.happened.map((cap) => {
      const isChanged = changed.has(keyOf(each.checklist.id, cap.id))
      return t(isChanged ? 'heldByChanged' : 'heldBy', { what: capOf(each.checklist, cap) })
    })
    return [lineOf(each), ...held]
  })
  const { checklists: chosen = [] } = shown.version.fields as Partial<Visit>
  const unread = chosen.filter((id) => !checklists.some((each) => each.id === id))
  return {
    sums,
    /** The checklists that are not on this phone: nothing of them is in the sums. */
    missing: unread.map((id) => answering('notHere', { id })),
    answered: sumOf(results.map(({ result }) => result.answered)),
    items: sumOf(results.map(({ result }) => result.items)),
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}
