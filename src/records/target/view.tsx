import { useMemo, useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import { type Period, PERIOD } from '#domain/recurrence.ts'
import { Button } from '#ui/button.tsx'
import { CardList } from '#ui/card.tsx'
import { formatDay } from '#ui/format.ts'
import { KeyValues } from '#ui/key-values.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { Dock, Pad } from '#ui/page.tsx'
import { Margin, RowList } from '#ui/row-list.tsx'
import { Row } from '#ui/row.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useWords } from '#ui/words.ts'

import type { Figure } from '#records/figure/record.ts'
import { measuredIn } from '#records/figure/rules.ts'
import { FigureSheet } from '#records/figure/sheet.tsx'
import { History } from '#records/history.tsx'
import { useMay } from '#records/matter.tsx'
import { useMending } from '#records/mending.tsx'
import { RecordScreen } from '#records/record-screen.tsx'
import { useAnyRow } from '#records/rows.tsx'
import { SendingLine } from '#records/sending-line.tsx'
import { usePeriodWords } from '#records/task/period-words.tsx'
import { useValueWords } from '#records/value-words.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { Bar } from './bar.tsx'
import type { Counted } from './counting.tsx'
import {
  periodBefore,
  type Standing,
  standingBy,
  useMeasureWords,
  useStandings,
} from './measure.tsx'
import type { Target } from './record.ts'

/** One target: its value and goal, what it is counted from, the figures of its periods. */
export function Component() {
  const own = useWords('target')
  return (
    <RecordScreen
      kind="target"
      partKind="figure"
      title={(shown) => [own('name'), recordOf<Target>(shown).ordinal].filter(Boolean).join(' ')}
      dock={(shown) => <Entering shown={shown} />}
    >
      {(shown, figures) => (
        <>
          <Measure shown={shown} />
          <SendingLine shown={shown} />
          <Figures shown={shown} figures={figures} />
          <Facts shown={shown} />
          <History kind="target" shown={shown} parts={[]} />
        </>
      )}
    </RecordScreen>
  )
}

function useStanding(shown: Shown): Standing | undefined {
  const one = useMemo(() => [shown], [shown])
  return useStandings(one)?.[0]
}

function Measure({ shown }: { shown: Shown }) {
  const page = usePlanningWords()
  const says = usePeriodWords()
  const standing = useStanding(shown)
  if (!standing) return null
  const { counted, period, measured } = standing
  const { done, total } = measured ?? {}
  const made = total === undefined ? undefined : page('target.ofTotal', { done, total })
  return (
    <>
      <Pad space>
        <Bar standing={standing} />
      </Pad>
      <SectionHead flat title={says(period)} count={made} />
      {counted && <Records counted={counted} />}
    </>
  )
}

/** Exactly the records that were counted. */
function Records({ counted: { kind, met, unmet } }: { counted: Counted }) {
  const page = usePlanningWords()
  const row = useAnyRow()
  const parts = [
    { title: page('target.unmet'), rows: unmet },
    { title: page('target.met'), rows: met },
  ].filter(({ rows }) => rows.length > 0)
  return (
    <Margin>
      {parts.map(({ title, rows }) => (
        <div key={title}>
          <SectionHead title={title} count={rows.length} />
          <RowList
            label={title}
            items={rows}
            keyOf={({ id }) => id}
            draw={(each) => <Row {...row(kind, each)} />}
            line={false}
          />
        </div>
      ))}
    </Margin>
  )
}

/** What was entered for each period, the latest first; the period before stays open to be entered. */
function Figures({ shown, figures }: { shown: Shown; figures: readonly Shown[] }) {
  const page = usePlanningWords()
  const says = usePeriodWords()
  const mayAdd = useMay('figure')('add')
  const mayEnter = mayAdd && shown.list !== 'removed'
  const [entering, enter] = useState<Period>()
  const standing = useStanding(shown)
  if (!standing || recordOf<Target>(shown).counts !== undefined) return null
  const before = periodBefore(standing.target, standing.period)
  const entered = figures.filter((each) => each.list !== 'removed' && PERIOD.test(periodIn(each)))
  const lacksBefore = mayEnter && entered.every((figure) => periodIn(figure) !== before)
  if (entered.length === 0 && !lacksBefore) return null
  const byPeriod = entered.toSorted((a, b) => (periodIn(a) < periodIn(b) ? 1 : -1))
  const mended = (period: Period) =>
    mayEnter && (period === before || period === standing.period) ? () => enter(period) : undefined
  return (
    <>
      <CardList label={page('target.figures')}>
        {byPeriod.map((figure) => (
          <li key={figure.id}>
            <Entered {...{ standing, figure }} onPress={mended(periodIn(figure))} />
          </li>
        ))}
        {lacksBefore && (
          <li>
            <ListButton
              icon="target"
              title={`${says(before)}: ${page('target.noFigure')}`}
              act={page('target.record')}
              onPress={() => enter(before)}
            />
          </li>
        )}
      </CardList>
      {entering !== undefined && (
        <FigureSheet target={shown} period={entering} onClose={() => enter(undefined)} />
      )}
    </>
  )
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

const TOLD = ['plan', 'counts', 'leadUnit', 'recurrence', 'source'] as const

function Facts({ shown }: { shown: Shown }) {
  const own = useWords('target')
  const says = useValueWords('target')
  const target = recordOf<Target>(shown)
  const told = TOLD.filter((name) => target[name] !== undefined)
  return (
    <KeyValues
      items={told.map((name) => ({
        label: own(`fields.${name}`),
        value: says(name, target[name]),
      }))}
    />
  )
}

/** Enters the figure of the present period, or mends it; or the refused one its address names. */
function Entering({ shown }: { shown: Shown }) {
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
