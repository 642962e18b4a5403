import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import type { Draft } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { type Dated, type KindCount, useDrafts, useDue } from '#data/lists.ts'
import { worksWithCitizens } from '#domain/officer.ts'
import { useDraftRow } from '#records/draft-row.tsx'
import { type Half, useHalfTyped } from '#records/half-typed.tsx'
import { useHalfRow } from '#records/half-note.tsx'
import { useAnyRow } from '#records/rows.tsx'
import { WaitingLine } from '#records/task/waiting.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { formatDay, formatWeekday } from '#ui/format.ts'
import { Pad, Page, Wrap } from '#ui/page.tsx'
import { RootBar } from '#ui/root-bar.tsx'
import { Margin, RowList } from '#ui/row-list.tsx'
import { Row } from '#ui/row.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { useLanguage } from '#ui/words.ts'

import { noteDrawn } from './drawn.ts'
import { useOwn } from './notebook-context.tsx'
import { TodayStrip } from './today-strip.tsx'
import { useAppWords } from './words.ts'

/** Hôm nay: what is unfinished on this phone, what is late, what is due today and soon. */
export function Today() {
  const t = useAppWords()
  const language = useLanguage()
  const today = useToday()
  const { session } = useOwn()
  const due = useDue()
  const drafts = useDrafts()
  const halves = useHalfTyped()
  const isReady = due !== undefined && drafts !== undefined && halves !== undefined
  useEffect(() => {
    if (isReady) noteDrawn()
  }, [isReady])
  return (
    <>
      <RootBar
        title={t('today.title')}
        day={`${formatWeekday(today, language)}, ${formatDay(today)}`}
        commune={session.officer.commune.name}
      />
      <Page busy={!isReady}>
        <TodayStrip />
        {!isReady && <Skeleton />}
        {isReady && (
          <Margin>
            <Drafts drafts={drafts} halves={halves} />
            <WaitingLine />
            <Due title={t('today.late')} {...due.late} />
            <Due title={t('today.today')} {...due.today} />
            <Due title={t('today.soon')} {...due.soon} />
          </Margin>
        )}
        {isReady &&
          due.late.count + due.today.count + due.soon.count + drafts.length + halves.length ===
            0 && <Nothing />}
      </Page>
    </>
  )
}

/** New records and notes that are not finished, then what is half typed at others. */
function Drafts({ drafts, halves }: { drafts: readonly Draft[]; halves: readonly Half[] }) {
  const t = useAppWords()
  const draftRow = useDraftRow()
  const halfRow = useHalfRow()
  const rows = [
    ...drafts.map((draft) => ({ id: draft.id, row: draftRow(draft) })),
    ...halves.map((half) => ({ id: half.draft.id, row: halfRow(half) })),
  ]
  if (rows.length === 0) return null
  return (
    <>
      <SectionHead title={t('today.drafts')} count={rows.length} />
      <RowList
        label={t('today.drafts')}
        items={rows}
        keyOf={({ id }) => id}
        draw={({ row }) => <Row {...row} />}
        line={false}
      />
    </>
  )
}

type DueProps = { title: string; rows: Dated[]; count: number; counts: readonly KindCount[] }

function Due({ title, rows, count, counts }: DueProps) {
  const row = useAnyRow()
  if (count === 0) return null
  return (
    <>
      <SectionHead title={title} count={count} />
      <RowList
        label={title}
        items={rows}
        keyOf={({ kind, shown }) => `${kind} ${shown.id}`}
        draw={({ kind, shown }) => <Row {...row(kind, shown)} />}
        line={false}
      />
      {count > rows.length && <Lists counts={counts} />}
    </>
  )
}

/** What does not fit here stands in the list of its kind: the way to each, with how many there are. */
function Lists({ counts }: { counts: readonly KindCount[] }) {
  const { t } = useTranslation()
  const app = useAppWords()
  return (
    <Pad>
      <Wrap>
        {counts.map(({ kind, count }) => (
          <ButtonLink key={kind} look="soft" to={`/${kind}`}>
            {app('today.all', { kind: String(t('many', { ns: kind })), n: count })}
          </ButtonLink>
        ))}
      </Wrap>
    </Pad>
  )
}

function Nothing() {
  const t = useAppWords()
  const mayNote = worksWithCitizens(useHere().officer)
  return (
    <Empty
      done
      title={t('today.allDone')}
      text={t('today.allDoneText')}
      action={mayNote && <ButtonLink to="/?note=1">{t('today.note')}</ButtonLink>}
    />
  )
}
