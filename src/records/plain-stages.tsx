import type { Draft, Shown } from '#data/db.ts'
import { RowList } from '#ui/row-list.tsx'
import { Row } from '#ui/row.tsx'
import { StageGroup, StageGroups, Stepper } from '#ui/stepper.tsx'
import { useWords } from '#ui/words.ts'

import { DraftRows } from './draft-rows.tsx'
import { kindNamed } from './kinds.ts'
import type { KindName } from './shapes.ts'
import { usePlainWords } from './plain-words.tsx'
import { useAnyRow } from './rows.tsx'

/** Records of a kind with steps, state by state in the order of its way; empty states are left out. */
export function PlainStages({
  kind,
  rows,
  drafts,
}: {
  kind: KindName
  rows: readonly Shown[]
  drafts: readonly Draft[]
}) {
  const own = useWords(kind)
  const t = usePlainWords()
  const row = useAnyRow()
  const states = kindNamed(kind)?.steps?.({}).states ?? []
  const stages = states
    .map((state) => ({ state, members: rows.filter((shown) => shown.state === state) }))
    .filter(({ members }) => members.length > 0)
  return (
    <>
      <Stepper
        label={t('stage')}
        stages={stages.map(({ state, members }) => ({
          id: `stage-${state}`,
          label: own(`states.${state}`),
          count: members.length,
        }))}
      />
      <DraftRows kind={kind} drafts={drafts} />
      <StageGroups>
        {stages.map(({ state, members }, place) => (
          <StageGroup
            key={state}
            id={`stage-${state}`}
            number={place + 1}
            title={own(`states.${state}`)}
            count={members.length}
          >
            <RowList
              label={own(`states.${state}`)}
              items={members}
              keyOf={({ id }) => id}
              draw={(shown) => <Row {...row(kind, shown)} when={undefined} />}
              line={false}
            />
          </StageGroup>
        ))}
      </StageGroups>
    </>
  )
}
