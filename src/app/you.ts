import { useOwn } from './notebook-context.tsx'
import { useAppWords } from './words.ts'

/** How this officer is spoken to: chị, anh, or neither when the profile does not say. */
export function useYou(): string {
  const t = useAppWords()
  const { pronoun } = useOwn().session.officer
  if (pronoun === 'chi') return t('sending.you')
  return pronoun === 'anh' ? t('sending.youAnh') : t('sending.youBoth')
}
