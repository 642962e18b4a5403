import { useSearchParams } from 'react-router'

import type { Draft, Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { useDrafts, useList } from '#data/lists.ts'
import { usePill } from '#data/pill.tsx'
import { daysBetween } from '#domain/day.ts'
import { useDraftRow } from '#records/draft-row.tsx'
import { ListBody } from '#records/list-body.tsx'
import { useMay } from '#records/matter.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { useAnyRow } from '#records/rows.tsx'
import { Bar } from '#ui/bar.tsx'
import { FilterChips } from '#ui/chip.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Page } from '#ui/page.tsx'
import { RowList } from '#ui/row-list.tsx'
import { Row } from '#ui/row.tsx'
import type { State } from '#ui/status.tsx'
import { StageGroup, StageGroups } from '#ui/stepper.tsx'
import { useWords } from '#ui/words.ts'

import { useCardWords } from './card-words.tsx'
import { useExemplarWords } from './page-words.tsx'
import { type StageId, stageOf, stages } from './stages.ts'

/** Dân vận khéo: every exemplar by its stage, side by side where there is room. */
export function Component() {
  const own = useWords('exemplar')
  const open = useList('exemplar', 'open')
  const done = useList('exemplar', 'done')
  const drafts = useDrafts('exemplar') ?? []
  const canAdd = useMay('exemplar')('add')
  const rows = open && done && [...open, ...done]
  return (
    <>
      <Bar
        back="/more"
        title={own('many')}
        actions={canAdd && <IconButton icon="plus" label={own('new')} to="/exemplar/new" />}
        pill={usePill()}
      />
      <Page busy={rows === undefined}>
        {rows && rows.length > 0 ? (
          <Pipeline rows={rows} drafts={drafts} />
        ) : (
          <ListBody kind="exemplar" rows={rows} drafts={drafts} isFiltered={false} />
        )}
      </Page>
    </>
  )
}

type Rows = { rows: readonly Shown[]; drafts: readonly Draft[] }

function Pipeline({ rows, drafts }: Rows) {
  const t = useExemplarWords()
  const own = useWords('exemplar')
  const draftRow = useDraftRow()
  const [params] = useSearchParams()
  const chosen = stages.find(({ id }) => id === params.get('stage'))?.id
  const wordsOf = useCardWords()
  const of = (stage: StageId) => rows.filter(({ state }) => stageOf(state) === stage)
  const isShown = (id: StageId) => id !== 'ended' || of(id).length > 0
  const shown = stages.filter(({ id }) => (chosen === undefined ? isShown(id) : id === chosen))
  return (
    <>
      <Filters rows={rows} chosen={chosen} />
      {drafts.length > 0 && chosen === undefined && (
        <RowList
          label={own('many')}
          items={drafts}
          keyOf={({ id }) => id}
          draw={(draft) => <Row {...draftRow(draft)} />}
          line={false}
        />
      )}
      {chosen !== undefined && of(chosen).length === 0 && (
        <ListBody kind="exemplar" rows={[]} drafts={[]} isFiltered />
      )}
      <StageGroups columns={chosen === undefined}>
        {shown.map(({ id }) => (
          <StageGroup
            key={id}
            id={`stage-${id}`}
            number={stages.findIndex((each) => each.id === id) + 1}
            title={t(`stages.${id}`)}
            count={of(id).length}
          >
            <Stage title={t(`stages.${id}`)} rows={of(id)} wordsOf={wordsOf} />
          </StageGroup>
        ))}
      </StageGroups>
    </>
  )
}

/** Which stage is seen: all of them, or one. */
function Filters({ rows, chosen }: { rows: readonly Shown[]; chosen: StageId | undefined }) {
  const t = useExemplarWords()
  const plain = usePlainWords()
  const [, setParams] = useSearchParams()
  const go = (stage: StageId | undefined) =>
    setParams(stage === undefined ? {} : { stage }, { replace: true, preventScrollReset: true })
  const counted = stages
    .map(({ id }) => ({ id, count: rows.filter(({ state }) => stageOf(state) === id).length }))
    .filter(({ id, count }) => count > 0 || id === chosen)
  return (
    <FilterChips
      label={plain('filters')}
      chips={[
        {
          id: 'all',
          label: `${t('all')} ${rows.length}`,
          on: chosen === undefined,
          onPress: () => go(undefined),
        },
        ...counted.map(({ id, count }) => ({
          id,
          label: `${t(`stages.${id}`)} ${count}`,
          on: id === chosen,
          onPress: () => go(id),
        })),
      ]}
    />
  )
}

function Stage({
  title,
  rows,
  wordsOf,
}: {
  title: string
  rows: readonly Shown[]
  wordsOf: (shown: Shown) => State | undefined
}) {
  const row = useAnyRow()
  const lateOf = useLate()
  if (rows.length === 0) return null
  return (
    <RowList
      label={title}
      items={rows}
      keyOf={({ id }) => id}
      draw={(shown) => {
        const look = row('exemplar', shown, lateOf(shown) ?? wordsOf(shown))
        return <Row {...look} when={undefined} />
      }}
      line={false}
    />
  )
}

/** That nothing was noted of an exemplar for too long; its stage stands over it. */
function useLate(): (shown: Shown) => State | undefined {
  const t = useExemplarWords()
  const today = useToday()
  return ({ due, list }) => {
    const days = due === undefined || list !== 'open' ? 0 : daysBetween(due.on, today)
    return days > 0 ? { icon: 'late', tone: 'danger', text: t('lateNote', { n: days }) } : undefined
  }
}
