import { ListButton } from '#ui/list-button.tsx'

import { useReaders } from './readers-asked.ts'
import { useReadersWords } from './readers-words.ts'

/** How many records wait for their readers to be confirmed; none while there is no signal. */
export function useReadersWaiting(): number {
  const { answer } = useReaders()
  return answer?.ok ? answer.value.waiting.length : 0
}

/** Says how many records wait for their readers to be confirmed, and opens them. */
export function ReadersLine({ count }: { count: number }) {
  const t = useReadersWords()
  return (
    <ListButton
      look="medium"
      icon="attention"
      title={t('line', { n: count })}
      detail={t('lineDetail')}
      to="/readers"
    />
  )
}
