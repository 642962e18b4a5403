import { useState } from 'react'

import { useCalendar } from '#data/calendar.ts'
import { type CountedDay, countWorkingDays } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { DeadlineCard } from '#ui/deadline-card.tsx'
import { formatDay, formatLongDay, formatShortDay, formatWeekday } from '#ui/format.ts'
import { KeyValues } from '#ui/key-values.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { useLanguage } from '#ui/words.ts'

import { usePlainWords } from '#records/plain-words.tsx'
import { replyBasis, replyRuleOn } from './rules.ts'

/** When the reply is due, how that was counted, and by which article; nothing without a rule in force. */
export function ReplyDeadline({ receivedOn, channel }: { receivedOn: Day; channel: unknown }) {
  const t = usePlainWords()
  const language = useLanguage()
  const counted = useCounted(receivedOn)
  const lines = useLines(receivedOn, counted, channel)
  const [isOpen, setOpen] = useState(false)
  const due = counted.at(-1)?.day
  if (due === undefined) return null
  return (
    <>
      <DeadlineCard
        label={t('replyDue')}
        day={formatLongDay(due, language)}
        lines={lines}
        law={t('article')}
        actions={
          <>
            <Button look="text" small onPress={() => setOpen(true)}>
              {t('howCounted')}
            </Button>
            <ButtonLink look="text" small to="/holiday">
              {t('calendar')}
            </ButtonLink>
          </>
        }
      />
      <CountSheet
        open={isOpen}
        onClose={() => setOpen(false)}
        receivedOn={receivedOn}
        channel={channel}
      />
    </>
  )
}

/** Day by day, what was counted and what was left out, and why. */
export function CountSheet({
  open,
  onClose,
  receivedOn,
  channel,
}: {
  open: boolean
  onClose: () => void
  receivedOn: Day
  channel: unknown
}) {
  const t = usePlainWords()
  const language = useLanguage()
  const counted = useCounted(receivedOn)
  const lines = useLines(receivedOn, counted, channel)
  const says = (each: CountedDay) => {
    if ('number' in each) return t('countedDay', { n: each.number })
    return each.rest === 'weekend' ? t('weekend') : each.name
  }
  return (
    <Sheet open={open} title={t('howCounted')} onClose={onClose}>
      <KeyValues
        items={[
          { label: t('article'), value: lines.join(' ') },
          ...counted.map((each) => ({
            label: `${formatWeekday(each.day, language)}, ${formatDay(each.day)}`,
            value: says(each),
          })),
        ]}
      />
    </Sheet>
  )
}

function useCounted(receivedOn: Day): CountedDay[] {
  const calendar = useCalendar()
  const rule = replyRuleOn(receivedOn)
  return rule && calendar ? countWorkingDays(receivedOn, rule.workingDays, calendar) : []
}

function useLines(receivedOn: Day, counted: readonly CountedDay[], channel: unknown): string[] {
  const t = usePlainWords()
  const calendar = useCalendar()
  const rests = counted.filter((each) => 'rest' in each)
  const weekends = rests.filter(({ rest }) => rest === 'weekend').length
  const off = rests.filter(({ rest }) => rest === 'off')
  const isUnverified = off.some(({ day }) => calendar?.get(day)?.verified === false)
  const days = counted.length - rests.length
  const holidays =
    off.length === 0
      ? ''
      : t('skippedDay', { day: off.map(({ day }) => formatShortDay(day)).join(', ') })
  return [
    t('workingDays', { n: days, day: formatShortDay(receivedOn) }),
    ...(rests.length > 0 ? [t('skipped', { weekends, holidays })] : []),
    ...(replyBasis(channel) === 'practice' ? [t('basisPractice')] : []),
    ...(isUnverified ? [t('basisUnverified')] : []),
  ]
}
