import { useMemo, useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { useParts } from '#data/lists.ts'
import { recordOf } from '#data/record.ts'
import { issuesOf } from '#domain/issues.ts'
import { Button } from '#ui/button.tsx'
import { CardList } from '#ui/card.tsx'
import { formatDay, formatNumber } from '#ui/format.ts'
import { KeyValues } from '#ui/key-values.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { Dock, Pad } from '#ui/page.tsx'
import { Margin, RowList } from '#ui/row-list.tsx'
import { Row } from '#ui/row.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useLanguage, useWords } from '#ui/words.ts'

import type { Figure } from '#records/figure/record.ts'
import { figureId, measuredIn } from '#records/figure/rules.ts'
import { History } from '#records/history.tsx'
import { kindNamed, kinds } from '#records/kinds.ts'
import { useMay } from '#records/matter.tsx'
import { useMending } from '#records/mending.tsx'
import { PartSheet } from '#records/part-sheet.tsx'
import { RecordScreen } from '#records/record-screen.tsx'
import { useAnyRow } from '#records/rows.tsx'
import { SendingLine } from '#records/sending-line.tsx'
import { usePeriodWords } from '#records/task/period-words.tsx'
import { useValueWords } from '#records/value-words.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { Bar } from './bar.tsx'
import type { Counted } from './counting.tsx'
import { type Standing, useStandings } from './measure.tsx'
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

/** What was entered for each period, the latest first. */
function Figures({ shown, figures }: { shown: Shown; figures: readonly Shown[] }) {
  const page = usePlanningWords()
  const says = usePeriodWords()
  const language = useLanguage()
  const { goalPercent, counts } = recordOf<Target>(shown)
  const entered = figures.filter(({ list }) => list !== 'removed')
  if (counts !== undefined || entered.length === 0) return null
  const byPeriod = entered.toSorted((a, b) => (periodIn(a) < periodIn(b) ? 1 : -1))
  return (
    <CardList label={page('target.figures')}>
      {byPeriod.map((figure) => {
        const { period = '', words, on } = recordOf<Figure>(figure)
        const { value = 0, done, total } = measuredIn(figure.version.fields) ?? {}
        const n = formatNumber(value, language)
        const share = goalPercent === undefined ? n : page('target.share', { n })
        const made = total === undefined ? '' : page('target.ofTotal', { done, total })
        return (
          <li key={figure.id}>
            <ListButton
              icon="target"
              title={`${says(period)}: ${[share, made].filter(Boolean).join(' · ')}`}
              detail={[words, formatDay(on)].filter(Boolean).join(' · ')}
            />
          </li>
        )
      })}
    </CardList>
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

/** Enters the figure of the present period, or mends it. */
function Entering({ shown }: { shown: Shown }) {
  const page = usePlanningWords()
  const today = useToday()
  const mayEnter = useMay('figure')('add')
  const [isOpen, setOpen] = useState(false)
  const standing = useStanding(shown)
  const figures = useParts('figure', shown.id)
  const refused = useMending('figure', shown.id)
  const { counts, goalPercent } = recordOf<Target>(shown)
  if (counts !== undefined || !mayEnter || !standing || !figures) return null
  const { period } = standing
  const id = figureId(shown.id, period)
  const known = figures.find((figure) => figure.id === id)?.version.fields
  return (
    <>
      <Dock>
        <Button onPress={() => setOpen(true)}>{page('target.record')}</Button>
      </Dock>
      <PartSheet
        part="figure"
        of={shown.id}
        title={page('target.record')}
        open={isOpen || refused.mends !== undefined}
        onClose={() => {
          setOpen(false)
          if (refused.mends) refused.stop()
        }}
        mends={refused.mends ?? { id, values: { on: today, ...known } }}
        start={{ on: today }}
        asks={() => (goalPercent === undefined ? ['done', 'words'] : SHARE)}
        saveLabel={() => page('target.recordSave')}
        check={(whole) => [
          ...issuesOf(kinds.figure, whole),
          ...(kindNamed('figure')?.check?.(whole) ?? []),
        ]}
        whole={({ percent, done, total, words, on }) => ({
          of: shown.id,
          period: refused.mends?.values['period'] ?? period,
          on,
          ...given({ percent, done, total, words }),
        })}
      />
    </>
  )
}

const SHARE = ['percent', 'done', 'total', 'words']

function given(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  )
}
