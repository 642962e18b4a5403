import { useList } from '#data/lists.ts'
import { useHere, useToday } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { groupedBy } from '#domain/grouped.ts'
import { hasRole } from '#domain/officer.ts'
import { CardList } from '#ui/card.tsx'
import { Small } from '#ui/hero.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { Pad } from '#ui/page.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useWords, type Words } from '#ui/words.ts'

import type { Unit } from '#records/unit/record.ts'
import type { Assignment } from './record.ts'
import { type Lack, lacksOf, needsSomebody } from './rules.ts'

export type Lacking = { unit: Unit; lacks: Lack[] }

/** Units to which nobody, or too many, are assigned today: told to those who can put it right. */
export function useLacking(): Lacking[] | undefined {
  const { officer } = useHere()
  const { units, officerOf } = useNames()
  const today = useToday()
  const rows = useList('assignment', 'open')
  if (!rows) return undefined
  if (!hasRole(officer, 'leader', 'coordinator')) return []
  // Whoever left is in charge of nothing any more.
  const standing = rows
    .filter(({ isRefused }) => isRefused !== true)
    .map((shown) => recordOf<Assignment>(shown))
    .filter((each) => officerOf(each.officer)?.active !== false)
  const byUnit = groupedBy(standing, ({ unit }) => unit)
  return units
    .filter((unit) => needsSomebody(unit, today))
    .map((unit) => ({ unit, lacks: lacksOf(byUnit.get(unit.id) ?? [], today) }))
    .filter(({ lacks }) => lacks.length > 0)
}

/** What is wrong with the assignments of a unit, as one sentence. */
export function lackWords(lacks: readonly Lack[], words: Words): string {
  const whole = lacks.map((lack) => words(`sections.${lack}`)).join(', ')
  return whole.charAt(0).toUpperCase() + whole.slice(1)
}

/** The way from the directory to what is to be put right, with how many units it is about. */
export function LackingLink() {
  const words = useWords('assignment')
  const lacking = useLacking() ?? []
  if (lacking.length === 0) return null
  return (
    <CardList label={words('sections.lacking')}>
      <li>
        <ListButton
          icon="warning"
          title={words('sections.lackingUnits', { n: lacking.length })}
          detail={words('sections.rule')}
          to="/assignment"
        />
      </li>
    </CardList>
  )
}

/** The units whose assignments are to be put right, each opening its page. */
export function LackingUnits({ lacking }: { lacking: readonly Lacking[] }) {
  const words = useWords('assignment')
  if (lacking.length === 0) return null
  return (
    <>
      <SectionHead flat title={words('sections.lacking')} count={lacking.length} />
      <Pad>
        <Small>{words('sections.rule')}</Small>
      </Pad>
      <CardList near label={words('sections.lacking')}>
        {lacking.map(({ unit, lacks }) => (
          <li key={unit.id}>
            <ListButton
              icon="warning"
              title={unit.name}
              detail={lackWords(lacks, words)}
              to={`/unit/${unit.id}`}
            />
          </li>
        ))}
      </CardList>
    </>
  )
}
