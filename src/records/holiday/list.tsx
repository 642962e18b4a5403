import { useSearchParams } from 'react-router'

import { useToday } from '#data/here.tsx'
import { useDrafts, useList } from '#data/lists.ts'
import { usePill } from '#data/pill.tsx'
import { recordOf } from '#data/record.ts'
import type { Shown } from '#data/db.ts'
import { groupedBy } from '#domain/grouped.ts'
import { Bar } from '#ui/bar.tsx'
import { FilterChips } from '#ui/chip.tsx'
import { formatShortDay, formatWeekday } from '#ui/format.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { Note } from '#ui/note.tsx'
import { Page } from '#ui/page.tsx'
import { Margin, RowList } from '#ui/row-list.tsx'
import { Row, type RowProps } from '#ui/row.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useLanguage, useWords } from '#ui/words.ts'

import { useDraftRow } from '#records/draft-row.tsx'
import { ListBody } from '#records/list-body.tsx'
import { useMay } from '#records/matter.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { useAnyRow } from '#records/rows.tsx'
import type { Holiday } from './record.ts'

/** Lịch nghỉ: the days of one year that are not what their weekday says, month by month. */
export function Component() {
  const own = useWords('holiday')
  const [params, setParams] = useSearchParams()
  const thisYear = useToday().slice(0, 4)
  const rows = useList('holiday', 'open')
  const canAdd = useMay('holiday')('add')
  const byYear = groupedBy(rows ?? [], (shown) => onOf(shown).slice(0, 4))
  const years = [...new Set([...byYear.keys(), thisYear])].toSorted()
  const year = years.find((each) => each === params.get('year')) ?? thisYear
  return (
    <>
      <Bar
        back="/more"
        title={own('many')}
        actions={canAdd && <IconButton icon="plus" label={own('new')} to="/holiday/new" />}
        pill={usePill()}
      />
      <Page busy={rows === undefined}>
        <FilterChips
          label={own('sections.years')}
          chips={years.map((each) => ({
            id: each,
            label: `${each} (${byYear.get(each)?.length ?? 0})`,
            on: each === year,
            onPress: () =>
              setParams(each === thisYear ? {} : { year: each }, {
                replace: true,
                preventScrollReset: true,
              }),
          }))}
        />
        <Drafts />
        {rows === undefined || byYear.get(year) === undefined ? (
          <ListBody kind="holiday" rows={rows && []} drafts={[]} isFiltered={false} />
        ) : (
          <Months rows={byYear.get(year) ?? []} />
        )}
      </Page>
    </>
  )
}

/** The days of a year under the heads of their months, and how many of them nobody confirmed yet. */
function Months({ rows }: { rows: readonly Shown[] }) {
  const own = useWords('holiday')
  const t = usePlainWords()
  const dayRow = useDayRow()
  const sorted = rows.toSorted((one, other) => (onOf(one) < onOf(other) ? -1 : 1))
  const unverified = rows.filter((shown) => !recordOf<Holiday>(shown).verified).length
  return (
    <>
      {unverified > 0 && (
        <Note look="warn" icon="calendar">
          {own('sections.unverifiedMany', { n: unverified })}
        </Note>
      )}
      <Margin>
        {[...groupedBy(sorted, (shown) => onOf(shown).slice(5, 7))].map(([month, members]) => (
          <div key={month}>
            <SectionHead title={t('month', { n: Number(month) })} count={members.length} />
            <RowList
              label={t('month', { n: Number(month) })}
              items={members}
              keyOf={({ id }) => id}
              draw={(shown) => <Row {...dayRow(shown)} />}
              line={false}
            />
          </div>
        ))}
      </Margin>
    </>
  )
}

/** A row with its day left of the line; read aloud in the order it is seen. */
function useDayRow(): (shown: Shown) => RowProps {
  const language = useLanguage()
  const row = useAnyRow()
  return (shown) => {
    const drawn = row('holiday', shown)
    const text = formatShortDay(onOf(shown))
    const kind = formatWeekday(onOf(shown), language)
    const sentence = drawn.sentence.replace(drawn.kind, `${text}. ${kind}`)
    return { ...drawn, when: { text }, kind, sentence }
  }
}

function Drafts() {
  const own = useWords('holiday')
  const drafts = useDrafts('holiday') ?? []
  const draftRow = useDraftRow()
  if (drafts.length === 0) return null
  return (
    <RowList
      label={own('new')}
      items={drafts}
      keyOf={({ id }) => id}
      draw={(draft) => <Row {...draftRow(draft)} />}
    />
  )
}

/** The day of a row; one from elsewhere may have none. */
function onOf(shown: Shown): string {
  const { on } = shown.version.fields as Partial<Holiday>
  return on ?? ''
}
