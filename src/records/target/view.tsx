import { useSearchParams } from 'react-router'

import type { Shown } from '#data/db.ts'
import { recordOf } from '#data/record.ts'
import { type Period, PERIOD } from '#domain/recurrence.ts'
import { KeyValues } from '#ui/key-values.tsx'
import { Pad } from '#ui/page.tsx'
import { Margin, RowList } from '#ui/row-list.tsx'
import { Row } from '#ui/row.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useWords } from '#ui/words.ts'

import { History } from '#records/history.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { RecordScreen } from '#records/record-screen.tsx'
import { useAnyRow } from '#records/rows.tsx'
import { SendingLine } from '#records/sending-line.tsx'
import { usePeriodWords } from '#records/task/period-words.tsx'
import { useValueWords } from '#records/value-words.tsx'
import { Bar } from './bar.tsx'
import type { Counted } from './counting.tsx'
import { Entering, Figures } from './figures.tsx'
import { useStanding } from './measure.tsx'
import { Periods } from './periods.tsx'
import type { Target } from './record.ts'
import { Serving } from './serving.tsx'

/** One target: its value and goal, what it is counted from, how it stood in its periods. */
export function Component() {
  const own = useWords('target')
  const period = useAskedPeriod()
  return (
    <RecordScreen
      kind="target"
      partKind="figure"
      {...(period && { back: ({ id }) => `/target/${id}` })}
      title={(shown) => [own('name'), recordOf<Target>(shown).ordinal].filter(Boolean).join(' ')}
      dock={(shown) => <Entering shown={shown} />}
    >
      {(shown, figures) => (
        <>
          <Measure shown={shown} period={period} />
          <Periods shown={shown} open={period} />
          <SendingLine shown={shown} />
          <Figures shown={shown} figures={figures} />
          <Facts shown={shown} />
          <Serving shown={shown} />
          <History kind="target" shown={shown} parts={[]} />
        </>
      )}
    </RecordScreen>
  )
}

/** The period the address names; today's where it names none. */
function useAskedPeriod(): Period | undefined {
  const [params] = useSearchParams()
  const asked = params.get('period') ?? ''
  return PERIOD.test(asked) ? asked : undefined
}

function Measure({ shown, period }: { shown: Shown; period: Period | undefined }) {
  const page = usePlanningWords()
  const says = usePeriodWords()
  const standing = useStanding(shown, period)
  if (!standing) return null
  const { counted, measured } = standing
  const { done, total } = measured ?? {}
  const made = total === undefined ? undefined : page('target.ofTotal', { done, total })
  return (
    <>
      <Pad space>
        <Bar standing={standing} />
      </Pad>
      <SectionHead flat title={says(standing.period)} count={made} />
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
