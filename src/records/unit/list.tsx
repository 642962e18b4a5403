import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { useDrafts, useList } from '#data/lists.ts'
import { usePill } from '#data/pill.tsx'
import { recordOf } from '#data/record.ts'
import type { Day } from '#domain/day.ts'
import { isFoundIn } from '#domain/fold.ts'
import { groupedBy } from '#domain/grouped.ts'
import { Bar } from '#ui/bar.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Page } from '#ui/page.tsx'
import { useWords } from '#ui/words.ts'

import { LackingLink } from '#records/assignment/lacking.tsx'
import { Finder, useQuery } from '#records/finder.tsx'
import { GroupedRows, type RowGroup } from '#records/grouped-rows.tsx'
import { ListBody } from '#records/list-body.tsx'
import { useMay } from '#records/matter.tsx'
import { useUnitWords } from './page-words.tsx'
import type { Unit } from './record.ts'
import { digitsOf, isActive, isVillage } from './rules.ts'

const groups = ['villages', 'offices', 'later', 'ended'] as const
type Group = (typeof groups)[number]

/** Đơn vị, thôn bản: the directory, villages first, the ended ones last; found without marks. */
export function Component() {
  const own = useWords('unit')
  const page = useUnitWords()
  const found = useQuery()
  const { query, clear } = found
  const rows = useList('unit', 'open')
  const drafts = useDrafts('unit') ?? []
  const canAdd = useMay('unit')('add')
  const fitting = rows?.filter((shown) => fits(recordOf<Unit>(shown), query)).toSorted(byName)
  const grouped = useGroups(fitting ?? [])
  return (
    <>
      <Bar
        back="/more"
        title={own('many')}
        actions={canAdd && <IconButton icon="plus" label={own('new')} to="/unit/new" />}
        pill={usePill()}
      />
      <Page busy={rows === undefined}>
        <Finder label={page('find')} found={found} />
        {query === '' && <LackingLink />}
        {fitting && fitting.length > 0 ? (
          <GroupedRows kind="unit" groups={grouped} drafts={query === '' ? drafts : []} />
        ) : (
          <ListBody
            kind="unit"
            rows={fitting}
            drafts={query === '' ? drafts : []}
            isFiltered={query !== ''}
            onClear={clear}
          />
        )}
      </Page>
    </>
  )
}

/** The units that are looked for, by what they are and whether they are there today. */
function useGroups(rows: readonly Shown[]): RowGroup[] {
  const page = useUnitWords()
  const today = useToday()
  const byGroup = groupedBy(rows, (shown) => groupOf(recordOf<Unit>(shown), today))
  return groups.map((group) => ({ title: page(group), rows: byGroup.get(group) ?? [] }))
}

function groupOf(unit: Unit, today: Day): Group {
  if (!isActive(unit, today)) return (unit.activeFrom ?? '') > today ? 'later' : 'ended'
  return isVillage(unit) ? 'villages' : 'offices'
}

/** True where a unit is looked for by these words; a number is found however it is written. */
function fits({ name, shortName, head, phone = '' }: Unit, query: string): boolean {
  if (query === '') return true
  return isFoundIn(query, [name, shortName, head, phone, digitsOf(phone)])
}

function byName(a: Shown, b: Shown): number {
  return recordOf<Unit>(a).name.localeCompare(recordOf<Unit>(b).name, 'vi')
}
