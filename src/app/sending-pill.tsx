import { useWaiting } from '#data/marks.tsx'
import { Pill } from '#ui/pill.tsx'

import { useSignal, useStatus } from './notebook-context.tsx'
import { useAppWords } from './words.ts'

/** The pill of every screen's corner: how many records wait, and the way to Gửi và nhận. */
export function SendingPill() {
  const t = useAppWords()
  const { unsent, attention } = useWaiting()
  const { phase } = useStatus()
  const isOnline = useSignal()
  const kind = kindOf(attention, unsent, phase === 'sending')
  const count = attention > 0 ? attention : unsent
  return (
    <Pill
      kind={kind}
      count={count}
      online={isOnline}
      to="/sending"
      label={t(`pill.${kind}`, { n: count })}
    />
  )
}

function kindOf(attention: number, unsent: number, isSending: boolean) {
  if (attention > 0) return 'attention'
  if (unsent === 0) return 'sent'
  return isSending ? 'send' : 'wait'
}
