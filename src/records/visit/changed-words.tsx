import { DAY, FACTS, signedWords } from '#records/signature/signed.ts'
import { useWords } from '#ui/words.ts'

import { useMinutesWords } from './minutes-words.tsx'

/** What was changed after a signature, in words: thông tin chung, A5, C1, ưu điểm, 2 kiến nghị; empty for nothing. */
export function useChangedWords(): (changed: ReadonlySet<string>) => string {
  const t = useMinutesWords()
  const own = useWords('visit')
  return (changed) => {
    const items = [...changed].filter((name) => name.includes('.'))
    const words = signedWords.filter((name) => changed.has(name))
    const facts = changed.has(FACTS) ? [t('facts')] : []
    const days = changed.has(DAY) ? [t('day').toLowerCase()] : []
    const findings = changed.size - [facts, days, items, words].flat().length
    return [
      ...facts,
      ...days,
      ...items.map((name) => name.split('.').at(-1)),
      ...words.map((name) => own(`fields.${name}`).toLowerCase()),
      ...(findings > 0 ? [t('someFindings', { n: findings })] : []),
    ].join(', ')
  }
}
