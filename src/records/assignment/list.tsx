import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { useDrafts, useList } from '#data/lists.ts'
import { useNames } from '#data/names.tsx'
import { usePill } from '#data/pill.tsx'
import { recordOf } from '#data/record.ts'
import type { Day } from '#domain/day.ts'
import { groupedBy } from '#domain/grouped.ts'
import { Bar } from '#ui/bar.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Page } from '#ui/page.tsx'
import { useWords } from '#ui/words.ts'

import { GroupedRows, type RowGroup } from '#records/grouped-rows.tsx'
import { ListBody } from '#records/list-body.tsx'
import { useMay } from '#records/matter.tsx'
import { LackingUnits, useLacking } from './lacking.tsx'
import type { Assignment } from './record.ts'
import { isInForce } from './rules.ts'

const groups = ['now', 'later', 'ended'] as const
type Group = (typeof groups)[number]

/** Phân công: what is to be put right first, then who is in charge of what, by unit. */
export function Component() {
  const own = useWords('assignment')
  const rows = useList('assignment', 'open')
  const drafts = useDrafts('assignment') ?? []
  const lacking = useLacking()
  const grouped = useGroups(rows ?? [])
  const canAdd = useMay('assignment')('add')
  return (
    <>
      <Bar
        back="/more"
        title={own('many')}
        actions={canAdd && <IconButton icon="plus" label={own('new')} to="/assignment/new" />}
        pill={usePill()}
      />
      <Page busy={rows === undefined}>
        <LackingUnits lacking={lacking ?? []} />
        {rows && rows.length > 0 ? (
          <GroupedRows kind="assignment" groups={grouped} drafts={drafts} />
        ) : (
          <ListBody kind="assignment" rows={rows} drafts={drafts} isFiltered={false} />
        )}
      </Page>
    </>
  )
}

function useGroups(rows: readonly Shown[]): RowGroup[] {
  const own = useWords('assignment')
  const today = useToday()
  const { nameOf } = useNames()
  const unitOf = (shown: Shown) => nameOf(recordOf<Assignment>(shown).unit)
  const sorted = rows.toSorted((a, b) => unitOf(a).localeCompare(unitOf(b), 'vi') || byDuty(a, b))
  const byGroup = groupedBy(sorted, (shown) => groupOf(recordOf<Assignment>(shown), today))
  return groups.map((group) => ({
    title: own(`sections.${group}`),
    rows: byGroup.get(group) ?? [],
  }))
}

function groupOf(each: Assignment, today: Day): Group {
  if (isInForce(each, today)) return 'now'
  return each.startOn > today ? 'later' : 'ended'
}

/** The leader stands before the officers of a unit. */
function byDuty(a: Shown, b: Shown): number {
  return Number(isLeader(b)) - Number(isLeader(a))
}

function isLeader(shown: Shown): boolean {
  return recordOf<Assignment>(shown).duty === 'leader_in_charge'
}
