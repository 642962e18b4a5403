import { useHere } from '#data/here.tsx'
import { useWaiting } from '#data/marks.tsx'
import { DAY_MS } from '#domain/day.ts'
import { formatMoment } from '#ui/format.ts'
import { Strip } from '#ui/strip.tsx'
import { useLanguage } from '#ui/words.ts'

import { useOwn, useSignal, useStatus } from './notebook-context.tsx'
import { useAppWords } from './words.ts'

const LONG_WAIT_DAYS = 2

/** How sending stands, in words, on Hôm nay; opens Gửi và nhận. */
export function TodayStrip() {
  return <Strip {...useStripWords()} online={useSignal()} to="/sending" />
}

function useStripWords(): { kind: StripKind; title: string; detail?: string } {
  const t = useAppWords()
  const isOnline = useSignal()
  const { phase, progress = NO_PROGRESS } = useStatus()
  const { unsent, attention } = useWaiting()
  const detail = useDetail(unsent)
  const wait = t('strip.wait', { n: unsent })
  if (attention > 0) {
    const title = t('strip.attention', { n: attention })
    return { kind: 'attention', title, detail: unsent > 0 ? wait : t('strip.attentionHint') }
  }
  if (unsent === 0) {
    const kind = isOnline ? 'sent' : 'local'
    return { kind, title: t(isOnline ? 'strip.sent' : 'strip.saved'), detail }
  }
  if (phase === 'sending' && isOnline) {
    const title = t('strip.sending', { i: progress.done, n: progress.total })
    return { kind: 'send', title }
  }
  return { kind: 'wait', title: wait, detail }
}

type StripKind = 'local' | 'wait' | 'send' | 'sent' | 'attention'
const NO_PROGRESS = { done: 0, total: 0 }

function useDetail(unsent: number): string {
  const t = useAppWords()
  const language = useLanguage()
  const { now } = useHere()
  const { lostAt, contactAt } = useOwn()
  const { changes } = useWaiting()
  const { trouble } = useStatus()
  const isOnline = useSignal()
  if (trouble === 'sign-in') return t('strip.signIn')
  const oldest = Math.min(...changes.map(({ savedAt }) => savedAt))
  const days = Math.floor((now() - oldest) / DAY_MS)
  if (unsent > 0 && days >= LONG_WAIT_DAYS) return t('strip.long', { n: unsent, d: days })
  if (!isOnline && lostAt !== undefined) {
    return t('strip.lost', { time: formatMoment(lostAt, now(), language) })
  }
  if (unsent > 0) return t('strip.onlineWait')
  if (contactAt === undefined) return t('strip.never')
  return t('strip.sentAt', { time: formatMoment(contactAt, now(), language) })
}
