import type { Values } from '#domain/record.ts'
import { formatNumber } from '#ui/format.ts'
import { useLanguage, useWords } from '#ui/words.ts'

import type { Answer } from './record.ts'
import { NUMBER } from './rules.ts'
import { saying } from './whole.ts'

/** Says an answer where its item is not at hand: Đạt · Chấm điểm: 4,5. */
export function useWholeAnswer(): (answers: Values) => string {
  const own = useWords('answer')
  const language = useLanguage()
  return (answers) => {
    const said: Partial<Answer> = answers
    return saying(said)
      .map((name) => {
        const written = String(said[name])
        if (name === 'value') return own(`choices.value.${written}`)
        const isNumber = name !== 'words' && NUMBER.test(written)
        return `${own(`fields.${name}`)}: ${isNumber ? formatNumber(Number(written), language) : written}`
      })
      .join(' · ')
  }
}
