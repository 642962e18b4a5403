import { type Item, type Said, saysOf } from '#domain/checklist/checklist.ts'
import { formatNumber } from '#ui/format.ts'
import { useLanguage, useWords } from '#ui/words.ts'

import { useAnsweringWords } from './answering-words.tsx'

/** Says what was answered to an item: Đạt, 4,5 điểm, 98,5, or its words. */
export function useSaidWords(): (item: Item, said: Said) => string {
  const own = useWords('answer')
  const t = useAnsweringWords()
  const language = useLanguage()
  return (item, said) => {
    const { value, points, number, words } = saysOf(item, said)
    if (value === 'na') return own('choices.value.na')
    const scored =
      points === undefined ? '' : t('points', { n: formatNumber(points, language), count: points })
    if (item.answer === 'score') return scored
    if (item.answer === 'text') return words ?? ''
    if (item.answer === 'number') {
      return number === undefined ? '' : formatNumber(Number(number), language)
    }
    return [value && own(`choices.value.${value}`), scored].filter(Boolean).join(' · ')
  }
}
