import { resultOf } from '#domain/checklist/score.ts'
import { useChecklistWords } from '#records/checklist/use-checklists.tsx'
import { formatNumber } from '#ui/format.ts'
import { useLanguage } from '#ui/words.ts'

import { useAnsweringWords } from './answering-words.tsx'
import { useMinutesWords } from './minutes-words.tsx'
import { bandNameIn } from './band-words.tsx'
import { percentOf } from './result.tsx'
import type { ToSign } from './signing.tsx'
import { saidAt, saidOf } from './walk.ts'

/** What the checklists of a visit came to, a sentence each, and how far all of them are answered. */
export function useSumWords({ checklists, answers }: Pick<ToSign, 'checklists' | 'answers'>) {
  const t = useMinutesWords()
  const answering = useAnsweringWords()
  const words = useChecklistWords()
  const language = useLanguage()
  const said = saidAt(answers.map(({ version }) => version.fields))
  const results = checklists.map((checklist) => ({
    checklist,
    result: resultOf(checklist, saidOf(checklist, said)),
  }))
  const sums = results.map(({ checklist, result }) => {
    const { id, short, version } = checklist
    const name = words(id, 'short', short)
    if (!result.band) return t('resultSoFar', { name, version })
    return t('resultLine', {
      name,
      version,
      got: formatNumber(result.got, language),
      of: formatNumber(result.of, language),
      what: answering(result.by === 'points' ? 'scored' : 'met'),
      percent: percentOf(result),
      band: bandNameIn(words, checklist)(result.band),
    })
  })
  return {
    sums,
    answered: sumOf(results.map(({ result }) => result.answered)),
    items: sumOf(results.map(({ result }) => result.items)),
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}
