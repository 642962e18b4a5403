import { useSearchParams } from 'react-router'

import { useToday } from '#data/here.tsx'
import { useMarkOf } from '#data/marks.tsx'
import { useNames } from '#data/names.tsx'
import type { Day } from '#domain/day.ts'
import type { Unit } from '#records/unit/record.ts'
import { isActive } from '#records/unit/rules.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { formatDay } from '#ui/format.ts'
import { Small } from '#ui/hero.tsx'
import { Mark } from '#ui/mark.tsx'
import { Pad, Wrap } from '#ui/page.tsx'
import { Status } from '#ui/status.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import { useWords } from '#ui/words.ts'

import { AdminPage, adminOnly } from './admin-page.tsx'
import { PasteUnits } from './paste-units.tsx'
import { type AdminWords, useAdminWords } from './words.ts'

/** Đơn vị, thôn bản: every unit of the commune, those in force first, the ended ones after. */
export const Component = adminOnly(() => {
  const [params] = useSearchParams()
  return params.has('paste') ? <PasteUnits /> : <Units />
})

function Units() {
  const t = useAdminWords()
  const today = useToday()
  const columns = useColumns(today)
  const units = useNames().units.filter(({ removedAt }) => removedAt === undefined)
  const inForce = units.filter((unit) => isActive(unit, today))
  const others = units.filter((unit) => !isActive(unit, today))
  return (
    <AdminPage title={t('units.title')}>
      <Pad space>
        <Wrap>
          <ButtonLink icon="plus" to="/unit/new">
            {t('units.add')}
          </ButtonLink>
          <ButtonLink look="outline" icon="copy" to="/admin/units?paste=1">
            {t('units.paste')}
          </ButtonLink>
        </Wrap>
      </Pad>
      {units.length === 0 ? (
        <Empty title={t('units.empty')} text={t('units.emptyText')} />
      ) : (
        <>
          <Pad space>
            <Small>{t('units.count', { n: units.length, m: inForce.length })}</Small>
          </Pad>
          <Table
            caption={t('units.title')}
            columns={columns}
            rows={[...inForce, ...others]}
            keyOf={({ id }) => id}
          />
        </>
      )}
    </AdminPage>
  )
}

function useColumns(today: Day): Column<Unit>[] {
  const t = useAdminWords()
  const words = useWords('unit')
  const markOf = useMarkOf()
  return [
    { id: 'name', title: t('units.name'), draw: ({ name }) => name },
    { id: 'type', title: t('units.type'), draw: ({ type }) => words(`choices.type.${type}`) },
    {
      id: 'dates',
      title: t('units.dates'),
      whole: true,
      draw: (unit) => <Force unit={unit} today={today} />,
    },
    {
      id: 'mark',
      title: t('units.mark'),
      whole: true,
      draw: ({ id }) => <Mark kind={markOf(id)} />,
    },
    {
      id: 'edit',
      title: t('units.edit'),
      draw: ({ id, name }) => (
        <ButtonLink look="text" small icon="pencil" to={`/unit/${id}/edit`}>
          {t('units.edit')}
          <VisuallyHidden> {name}</VisuallyHidden>
        </ButtonLink>
      ),
    },
  ]
}

function Force({ unit, today }: { unit: Unit; today: Day }) {
  const t = useAdminWords()
  const isLater = (unit.activeFrom ?? '') > today
  const dates = datesOf(unit, t)
  return (
    <>
      {isActive(unit, today) ? (
        <Status tone="ok" icon="check" text={t('units.inForce')} />
      ) : (
        <Status icon="history" text={t(isLater ? 'units.later' : 'units.ended')} />
      )}
      {dates && <Small>{dates}</Small>}
    </>
  )
}

function datesOf({ activeFrom, activeTo }: Unit, t: AdminWords): string {
  const from = activeFrom === undefined ? undefined : formatDay(activeFrom)
  const to = activeTo === undefined ? undefined : formatDay(activeTo)
  if (from !== undefined && to !== undefined) return t('units.fromUntil', { from, to })
  if (from !== undefined) return t('units.from', { from })
  return to === undefined ? '' : t('units.until', { to })
}
