import { lazy, Suspense } from 'react'

import type { Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import type { Day } from '#domain/day.ts'
import { worksWithCitizens } from '#domain/officer.ts'
import { CardList } from '#ui/card.tsx'
import { formatDay } from '#ui/format.ts'
import { Hero } from '#ui/hero.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { Note } from '#ui/note.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { Tag } from '#ui/tag.tsx'
import { useWords } from '#ui/words.ts'

import { History } from '#records/history.tsx'
import { RecordScreen } from '#records/record-screen.tsx'
import { SendingLine } from '#records/sending-line.tsx'
import { UnitFacts } from './facts.tsx'
import { useUnitWords } from './page-words.tsx'
import type { Unit } from './record.ts'
import { Responsible } from './responsible.tsx'
import { isActive, successorOf } from './rules.ts'
import { UnitWork } from './unit-work.tsx'

const UnitVisits = lazy(async () => ({
  default: (await import('#records/visit/unit-visits.tsx')).UnitVisits,
}))

/** One unit: how it is reached, who is in charge of it, what belongs to it, what became of it. */
export function Component() {
  const own = useWords('unit')
  const { officer } = useHere()
  return (
    <RecordScreen
      kind="unit"
      partKind="step"
      title={(shown) => own(`choices.type.${recordOf<Unit>(shown).type}`)}
    >
      {(shown, parts) => {
        const unit = recordOf<Unit>(shown)
        return (
          <>
            <Hero title={unit.name} tags={<Tags unit={unit} />} />
            <SendingLine shown={shown} />
            <Became unit={unit} />
            <UnitFacts shown={shown} />
            {worksWithCitizens(officer) && (
              <>
                <Responsible shown={shown} />
                <UnitWork id={shown.id} />
                <Suspense>
                  <UnitVisits unit={shown.id} />
                </Suspense>
              </>
            )}
            <Around shown={shown} />
            <History kind="unit" shown={shown} parts={parts} />
          </>
        )
      }}
    </RecordScreen>
  )
}

function Tags({ unit }: { unit: Unit }) {
  const own = useWords('unit')
  const page = useUnitWords()
  const today = useToday()
  const { isRemote } = unit
  return (
    <>
      {isActive(unit, today) ? (
        <Tag look="ok" icon="check">
          {page('inForce')}
        </Tag>
      ) : (
        <Tag icon="history">{endWords(unit, today, page)}</Tag>
      )}
      {isRemote === true && (
        <Tag look="warn" icon="place">
          {own('sections.remote')}
        </Tag>
      )}
    </>
  )
}

function endWords(
  { activeFrom = '', activeTo = '' }: Unit,
  today: Day,
  page: ReturnType<typeof useUnitWords>,
): string {
  return activeFrom > today
    ? page('notYet', { day: formatDay(activeFrom) })
    : page('endedOn', { day: formatDay(activeTo) })
}

/** What a unit went into, and what that is part of today. */
function Became({ unit }: { unit: Unit }) {
  const page = useUnitWords()
  const { units } = useNames()
  const into = units.find(({ id }) => id === unit.mergedInto)
  const now = successorOf(units, unit)
  if (!into || !now) return null
  return (
    <>
      <CardList label={page('mergedInto', { name: into.name })}>
        <li>
          <ListButton
            icon="merge"
            title={page('mergedInto', { name: into.name })}
            detail={now.id === into.id ? undefined : page('nowIs', { name: now.name })}
            to={`/unit/${into.id}`}
          />
        </li>
      </CardList>
      <Note icon="info">{page('oldRecords')}</Note>
    </>
  )
}

/** The units that went into this one, those that belong to it, and the officers who work there. */
function Around({ shown }: { shown: Shown }) {
  const page = useUnitWords()
  const own = useWords('unit')
  const today = useToday()
  const { units, officers } = useNames()
  const there = units.filter(({ removedAt }) => removedAt === undefined)
  const formed = there.filter(({ mergedInto }) => mergedInto === shown.id)
  const belonging = there.filter(
    (each) => each.parent === shown.id && each.id !== shown.id && isActive(each, today),
  )
  const people = officers.filter(({ unit, active }) => unit === shown.id && active)
  return (
    <>
      <Lines
        title={page('people')}
        lines={people.map(({ id, name, position }) => ({
          icon: 'person',
          title: name,
          detail: position,
          to: `/officer/${id}`,
        }))}
      />
      <Lines
        title={page('belonging')}
        lines={belonging.map(({ id, name, type }) => ({
          icon: 'unit',
          title: name,
          detail: own(`choices.type.${type}`),
          to: `/unit/${id}`,
        }))}
      />
      <Lines
        title={page('formed')}
        lines={formed.map(({ id, name, activeTo }) => ({
          icon: 'merge',
          title: name,
          detail: activeTo && page('endedOn', { day: formatDay(activeTo) }),
          to: `/unit/${id}`,
        }))}
      />
    </>
  )
}

type Line = {
  icon: 'person' | 'unit' | 'merge'
  title: string
  detail?: string | undefined
  to: string
}

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <SectionHead flat title={title} count={lines.length} />
      <CardList near label={title}>
        {lines.map((line) => (
          <li key={line.to}>
            <ListButton {...line} />
          </li>
        ))}
      </CardList>
    </>
  )
}
