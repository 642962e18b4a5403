import { useEffect, useRef } from 'react'

import { useToast } from '#ui/toast.tsx'

import { useStatus } from './notebook-context.tsx'
import { useAppWords } from './words.ts'

/** Says once after each exchange how many items got their receipt. */
export function SentToast() {
  const t = useAppWords()
  const toast = useToast()
  const { lastSent = 0, lastDoneAt } = useStatus()
  const told = useRef(lastDoneAt)
  useEffect(() => {
    if (lastDoneAt === undefined || lastDoneAt === told.current) return
    told.current = lastDoneAt
    if (lastSent > 0) toast.show({ icon: 'sent', text: t('sending.allSent', { n: lastSent }) })
  }, [lastDoneAt, lastSent, t, toast])
  return null
}
