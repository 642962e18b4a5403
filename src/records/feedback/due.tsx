import { useState } from 'react'

import { useCalendar } from '#data/calendar.ts'
import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { daysBetween } from '#domain/day.ts'
import type { Clock } from '#domain/deadlines/clock.ts'
import {
  type ExplainedDay,
  explainClock,
  explainLength,
  restsOnUnverified,
} from '#domain/deadlines/explain.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { DeadlineCard, DueCard } from '#ui/deadline-card.tsx'
import { formatDay, formatLongDay, formatShortDay, formatWeekday } from '#ui/format.ts'
import { KeyValues } from '#ui/key-values.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { useLanguage, useWords, type Words } from '#ui/words.ts'

import { usePlainWords } from '#records/plain-words.tsx'

/** A deadline that a form would begin: its day, how it was counted, its article. */
export function Deadline({ clock }: { clock: Clock }) {
  const t = usePlainWords()
  const words = useWords('plain')
  const language = useLanguage()
  const { lines } = useTelling(clock)
  const [isOpen, setOpen] = useState(false)
  if (clock.dueOn === undefined) return null
  return (
    <>
      <DeadlineCard
        label={words(`due.${clock.rule.of}`)}
        day={formatLongDay(clock.dueOn, language)}
        lines={lines}
        law={clock.rule.source}
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
      <CountSheet open={isOpen} onClose={() => setOpen(false)} clock={clock} />
    </>
  )
}

/** A deadline that runs for a record, or that it stands still; pressed, it says how it was counted. */
export function RunningDeadline({
  clock,
  label,
  said = { law: clock.rule.source },
}: {
  clock: Clock
  /** What is due, where the rule alone does not say it. */
  label?: string | undefined
  /** What a kind says of it in words of its own. */
  said?: { title?: string; law?: string }
}) {
  const t = usePlainWords()
  const words = useWords('plain')
  const language = useLanguage()
  const today = useToday()
  const { isUnverified } = useTelling(clock)
  const [isOpen, setOpen] = useState(false)
  const { dueOn, rule, remaining } = clock
  const due = label ?? words(`due.${rule.of}`)
  const running = dueOn !== undefined && {
    days: daysBetween(today, dueOn),
    title: said.title ?? `${due} ${formatWeekday(dueOn, language)} ${formatShortDay(dueOn)}`,
  }
  return (
    <>
      <DueCard
        {...(running || { title: t('standsStill', { n: remaining }) })}
        law={said.law}
        doubt={ignoredWords(clock, words)[0] ?? (isUnverified ? t('basisUnverified') : undefined)}
        onPress={() => setOpen(true)}
      />
      <CountSheet open={isOpen} onClose={() => setOpen(false)} clock={clock} />
    </>
  )
}

/** The day for which a person was told to wait; it was promised, so nothing counts it. */
export function PromisedDay({ shown: { due } }: { shown: Shown }) {
  const own = useWords('feedback')
  const language = useLanguage()
  const today = useToday()
  if (due?.basis !== 'agreed') return null
  const day = `${formatWeekday(due.on, language)} ${formatShortDay(due.on)}`
  return (
    <DueCard
      days={daysBetween(today, due.on)}
      title={own('sections.promised', { day })}
      law={own('sections.promisedWhy')}
    />
  )
}

/** Day by day, what was counted and what was left out, and why. */
export function CountSheet({
  open,
  onClose,
  clock,
}: {
  open: boolean
  onClose: () => void
  clock: Clock
}) {
  const t = usePlainWords()
  const words = useWords('plain')
  const language = useLanguage()
  const { lines, days } = useTelling(clock)
  const { rule, startedOn, dueOn } = clock
  const nameOf = (day: string) => `${formatWeekday(day, language)}, ${formatDay(day)}`
  const says = (each: ExplainedDay) => {
    const counted = dayWords(each, words)
    return each.day === dueOn ? t('lastDay', { counted }) : counted
  }
  return (
    <Sheet open={open} title={t('howCounted')} onClose={onClose}>
      <KeyValues
        items={[
          { label: words(`due.${rule.of}`), value: lines.join(' ') },
          { label: t('basis'), value: rule.source },
          {
            label: nameOf(startedOn),
            value: t('dayZero', { from: words(`countedFrom.${rule.from}`) }),
          },
          ...days.map((each) => ({ label: nameOf(each.day), value: says(each) })),
        ]}
      />
    </Sheet>
  )
}

function dayWords(each: ExplainedDay, words: Words): string {
  if ('number' in each) return words('countedDay', { n: each.number })
  if ('suspended' in each) return words('suspendedDay')
  if ('movedFrom' in each) return words('movedDay')
  return each.rest === 'weekend' ? words('weekend') : each.name
}

/** Every day of a clock, and what there is to say of them together. */
function useTelling(clock: Clock): {
  days: ExplainedDay[]
  lines: string[]
  isUnverified: boolean
} {
  const words = useWords('plain')
  const calendar = useCalendar()
  if (!calendar) return { days: [], lines: [], isUnverified: false }
  const { rule, startedOn } = clock
  const isBack = rule.direction === 'before'
  const days = isBack ? explainLength(rule, startedOn, calendar) : explainClock(clock, calendar)
  const isUnverified = restsOnUnverified(days, rule, calendar)
  return { days, lines: linesOf(clock, days, isUnverified, words), isUnverified }
}

function linesOf(
  clock: Clock,
  days: readonly ExplainedDay[],
  isUnverified: boolean,
  words: Words,
): string[] {
  const { rule, startedOn, total, remaining, dueOn } = clock
  const from = words(`countedFrom.${rule.from}`)
  const stoodStill = days.filter((each) => 'suspended' in each).length
  return [
    rule.when?.complexity === 'complex' && words('complexMatter'),
    rule.when?.isRemote && words('remoteArea'),
    words(rule.direction === 'before' ? 'countedBack' : `counted.${rule.unit}`, {
      n: total,
      from,
      day: formatShortDay(startedOn),
    }),
    rule.unit === 'working_days' ? skippedWords(days, words) : movedWords(days, words),
    stoodStill > 0 && words('stoodStill', { n: stoodStill }),
    dueOn === undefined && `${words('standsStill', { n: remaining })}.`,
    ...ignoredWords(clock, words),
    isUnverified && words('basisUnverified'),
  ].filter((line) => typeof line === 'string' && line !== '') as string[]
}

/** What was to move the last day and did not, and why. */
function ignoredWords({ ignored }: Clock, words: Words): string[] {
  return ignored.map(({ event: { type, on }, why }) =>
    words(`ignored.${type}`, { day: formatShortDay(on), why: words(`ignoredWhy.${why}`) }),
  )
}

/** The rest days that were left out of a count of working days. */
function skippedWords(days: readonly ExplainedDay[], words: Words): string {
  const rests = days.filter((each) => 'rest' in each)
  const off = rests.filter(({ rest }) => rest === 'off').map(({ day }) => formatShortDay(day))
  if (rests.length === 0) return ''
  const holidays = off.length === 0 ? '' : words('skippedDay', { day: off.join(', ') })
  return words('skipped', { weekends: rests.length - off.length, holidays })
}

/** Where a count of calendar days ended on a day of rest. */
function movedWords(days: readonly ExplainedDay[], words: Words): string {
  const last = days.at(-1)
  return last && 'movedFrom' in last ? words('movedOn', { day: formatShortDay(last.day) }) : ''
}
