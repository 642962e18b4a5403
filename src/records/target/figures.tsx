import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import { firstDayIn, type Period, PERIOD } from '#domain/recurrence.ts'
import type { Figure } from '#records/figure/record.ts'
import { measuredIn } from '#records/figure/rules.ts'
import { FigureSheet } from '#records/figure/sheet.tsx'
import { useGoingOn } from '#records/half-typed.tsx'
import { useMay } from '#records/matter.tsx'
import { useMending } from '#records/mending.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { usePeriodWords } from '#records/task/period-words.tsx'
import { Button } from '#ui/button.tsx'
import { CardList } from '#ui/card.tsx'
import { formatDay } from '#ui/format.ts'
import { ListButton } from '#ui/list-button.tsx'
import { Dock } from '#ui/page.tsx'

import { type Standing, standingBy, useMeasureWords, useStanding } from './measure.tsx'
import type { Target } from './record.ts'
import { periodsBefore } from './time.ts'

/**
 * What was entered for each period, the latest first. Each stays open to be mended, and those that
 * were left out, back to the one before today's at least, to be entered.
 */
export function Figures({ shown, figures }: { shown: Shown; figures: readonly Shown[] }) {
  const page = usePlanningWords()
  const says = usePeriodWords()
  const mayAdd = useMay('figure')('add')
  const mayEnter = mayAdd && shown.list !== 'removed'
  const [entering, enter] = useState<Period>()
  useGoingOn(`figure:${shown.id}`, enter)
  const standing = useStanding(shown)
  if (!standing || recordOf<Target>(shown).counts !== undefined) return null
  const entered = figures.filter((each) => each.list !== 'removed' && PERIOD.test(periodIn(each)))
  const figureBy = new Map(entered.map((each) => [periodIn(each), each]))
  const lacking = mayEnter
    ? leftOut(standing, [...figureBy.keys()]).filter((period) => !figureBy.has(period))
    : []
  const periods = [...figureBy.keys(), ...lacking].toSorted(latestFirst)
  if (periods.length === 0) return null
  return (
    <>
      <CardList label={page('target.figures')}>
        {periods.map((period) => {
          const figure = figureBy.get(period)
          const onPress = mayEnter ? () => enter(period) : undefined
          return (
            <li key={period}>
              {figure ? (
                <Entered {...{ standing, figure, onPress }} />
              ) : (
                <ListButton
                  icon="target"
                  title={`${says(period)}: ${page('target.noFigure')}`}
                  act={page('target.record')}
                  onPress={onPress}
                />
              )}
            </li>
          )
        })}
      </CardList>
      {entering !== undefined && (
        <FigureSheet target={shown} period={entering} onClose={() => enter(undefined)} />
      )}
    </>
  )
}

const LEFT_OUT_MAX = 12

/** The periods before today's back to the first that was entered; the one right before always. */
function leftOut({ target, period }: Standing, entered: readonly Period[]): Period[] {
  const first = entered.toSorted().at(0)
  const [before, ...earlier] = periodsBefore(target, period, { atMost: LEFT_OUT_MAX })
  const since = earlier.filter(
    (each) => first !== undefined && firstDayIn(first) < firstDayIn(each),
  )
  return before === undefined ? [] : [before, ...since]
}

function latestFirst(a: Period, b: Period): number {
  return firstDayIn(a) < firstDayIn(b) ? 1 : -1
}

/** What was entered for one period, and whether it reached the goal. */
function Entered({
  standing: { target },
  figure,
  onPress,
}: {
  standing: Standing
  figure: Shown
  onPress: (() => void) | undefined
}) {
  const page = usePlanningWords()
  const says = usePeriodWords()
  const measures = useMeasureWords()
  const today = useToday()
  const { period = '', words, on } = recordOf<Figure>(figure)
  const measured = measuredIn(figure.version.fields)
  const stood = standingBy(target, { period, measured }, today)
  const { done, total } = measured ?? {}
  const made = total === undefined ? '' : page('target.ofTotal', { done, total })
  // How the present period stands is told by the bar.
  const told = stood.isOver && measures.state(stood).text
  return (
    <ListButton
      icon="target"
      title={`${says(period)}: ${[measures.value(stood), made].filter(Boolean).join(' · ')}`}
      detail={[told, words, formatDay(on)].filter(Boolean).join(' · ')}
      onPress={onPress}
    />
  )
}

function periodIn({ version }: Shown): string {
  return String(version.fields['period'] ?? '')
}

/** Enters the figure of the present period, or mends it; or the refused one its address names. */
export function Entering({ shown }: { shown: Shown }) {
  const page = usePlanningWords()
  const mayEnter = useMay('figure')('add')
  const [isOpen, setOpen] = useState(false)
  const standing = useStanding(shown)
  const { mends, stop } = useMending('figure', shown.id)
  if (recordOf<Target>(shown).counts !== undefined || !mayEnter || !standing) return null
  const mended = mends?.id.slice(shown.id.length + 1)
  const period = mended ?? (isOpen ? standing.period : undefined)
  return (
    <>
      <Dock>
        <Button onPress={() => setOpen(true)}>{page('target.record')}</Button>
      </Dock>
      {period !== undefined && (
        <FigureSheet
          key={period}
          target={shown}
          period={period}
          onClose={() => {
            setOpen(false)
            if (mends) stop()
          }}
        />
      )}
    </>
  )
}
