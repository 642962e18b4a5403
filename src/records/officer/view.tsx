import { useHere } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { worksWithCitizens } from '#domain/officer.ts'
import { Hero, Small } from '#ui/hero.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { KeyValues } from '#ui/key-values.tsx'
import { Pad } from '#ui/page.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { Tag } from '#ui/tag.tsx'
import { useWords } from '#ui/words.ts'

import { Assigned, useAssigned } from '#records/assignment/assigned.tsx'
import { RecordScreen } from '#records/record-screen.tsx'
import { useUnitWords } from '#records/unit/page-words.tsx'
import type { OfficerRecord } from './record.ts'

/** One officer: the position, the unit, and what units are assigned. */
export function Component() {
  const own = useWords('officer')
  const { officer } = useHere()
  return (
    <RecordScreen kind="officer" partKind="step" title={() => own('name')}>
      {(shown) => (
        <>
          <Person person={recordOf<OfficerRecord>(shown)} />
          {worksWithCitizens(officer) && <Duties of={shown.id} />}
        </>
      )}
    </RecordScreen>
  )
}

function Person({ person: { name, position, unit, active } }: { person: OfficerRecord }) {
  const own = useWords('officer')
  const page = useUnitWords()
  const { nameOf } = useNames()
  return (
    <>
      <Hero
        title={name}
        tags={
          <Tag look={active ? 'ok' : 'neutral'}>
            {own(active ? 'fields.active' : 'sections.left')}
          </Tag>
        }
      />
      <KeyValues
        items={[
          { icon: 'person', label: own('fields.position'), value: position },
          ...(unit === undefined
            ? []
            : [
                {
                  icon: 'unit' as const,
                  label: own('fields.unit'),
                  value: nameOf(unit),
                  action: (
                    <IconButton
                      icon="forward"
                      look="link"
                      label={page('openIt', { name: nameOf(unit) })}
                      to={`/unit/${unit}`}
                    />
                  ),
                },
              ]),
        ]}
      />
    </>
  )
}

function Duties({ of }: { of: string }) {
  const page = useUnitWords()
  const assigned = useAssigned('officer', of)
  if (!assigned) return null
  return (
    <>
      <SectionHead flat title={page('duties')} />
      {assigned.length === 0 && (
        <Pad>
          <Small>{page('noDuties')}</Small>
        </Pad>
      )}
      <Assigned label={page('duties')} assigned={assigned} names="unit" />
    </>
  )
}
