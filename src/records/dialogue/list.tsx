import { useLiveQuery } from 'dexie-react-hooks'
import { useSearchParams } from 'react-router'

import { useHere, useToday } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { usePill } from '#data/pill.tsx'
import { worksWithCitizens } from '#domain/officer.ts'
import { Bar } from '#ui/bar.tsx'
import { CardList } from '#ui/card.tsx'
import { formatDay } from '#ui/format.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { Note } from '#ui/note.tsx'
import { Page } from '#ui/page.tsx'
import { pieOf } from '#ui/pie.tsx'
import { useWords } from '#ui/words.ts'

import { ListBody } from '#records/list-body.tsx'
import type { Asks } from '#records/filter-sheet.tsx'
import { useMay } from '#records/matter.tsx'
import { useFilters } from '#records/use-filters.tsx'
import { WorkList } from '#records/work-list.tsx'
import { useHallWords } from './hall-words.tsx'
import { dialogueRules } from './rules.ts'
import { type Asked as AskedOf, askedOf, isHeldIn, yearOf } from './yearly.ts'

const asks: Asks = {
  kind: 'dialogue',
  criteria: ['regime', 'state'],
  states: dialogueRules.steps().states,
}

/** Đối thoại: what the year asks and what was held, then all of them, the most pressing first. */
export function Component() {
  const [params] = useSearchParams()
  const regime = params.get('regime')
  const year = params.get('year')
  if (regime !== null && year !== null) return <Held regime={regime} year={year} />
  return <All />
}

function All() {
  const own = useWords('dialogue')
  // Others have no dialogue on the phone: a count of them would say that none was held.
  const works = worksWithCitizens(useHere().officer)
  const canAdd = useMay('dialogue')('add')
  const list = useFilters('dialogue')
  return (
    <>
      <Bar
        back="/more"
        title={own('many')}
        actions={canAdd && <IconButton icon="plus" label={own('new')} to="/dialogue/new" />}
        pill={usePill()}
      />
      <Page busy={list.rows === undefined}>
        <WorkList asks={asks} list={list} head={works && <ThisYear />} />
      </Page>
    </>
  )
}

/** How many were held this year of how many are asked; each figure opens its records. */
function ThisYear() {
  const t = useHallWords()
  const year = yearOf(useToday())
  const { units } = useNames()
  return (
    <CardList label={t('yearlyList')}>
      {askedOf(year, units).map((asked) => (
        <li key={asked.regime}>
          <Asked asked={asked} year={year} />
        </li>
      ))}
    </CardList>
  )
}

function Asked({ asked, year }: { asked: AskedOf; year: string }) {
  const t = useHallWords()
  const own = useWords('dialogue')
  const { regime, leastTimes: least, set, law } = asked
  const source =
    set === undefined
      ? t('yearlyDefault')
      : t('yearlySet', { day: formatDay(set.from), basis: breakable(set.basis) })
  // An article is cited as it stands, in whatever language the officer reads.
  const floor = law && t('yearlyLaw', { n: law.leastTimes, source: breakable(law.source) })
  const held = useHeld(regime, year)?.length
  const isStarted = held !== undefined && held > 0
  return (
    <ListButton
      icon={isStarted ? pieOf((held / least) * 100) : 'pie0'}
      title={t('yearly', { year, held: held ?? '', least })}
      detail={[t('yearlyFor', { regime: own(`choices.regime.${regime}`), source }), floor]
        .filter(Boolean)
        .join(' ')}
      to={`/dialogue?regime=${regime}&year=${year}`}
    />
  )
}

/** The number of a law may go on in the next line after each of its strokes, and nowhere else. */
function breakable(source: string): string {
  return source.replaceAll('/', '/\u200B')
}

/** The dialogues a figure of the year counts. */
function Held({ regime, year }: { regime: string; year: string }) {
  const t = useHallWords()
  const own = useWords('dialogue')
  const rows = useHeld(regime, year)
  const label = own(`choices.regime.${regime}`, { defaultValue: regime })
  return (
    <>
      <Bar
        back="/dialogue"
        title={own('many')}
        detail={t('heldIn', { year, regime: label })}
        pill={usePill()}
      />
      <Page busy={rows === undefined}>
        <ListBody kind="dialogue" rows={rows} drafts={[]} isFiltered />
        <Note icon="info">{t('yearlyByAdmin')}</Note>
      </Page>
    </>
  )
}

function useHeld(regime: string, year: string) {
  const { db } = useHere()
  return useLiveQuery(async () => {
    const rows = await db.dialogue.where('regime').equals(regime).toArray()
    return rows
      .filter((shown) => isHeldIn(year, regime, shown))
      .toSorted((a, b) => ((a.takesPlaceOn ?? '') < (b.takesPlaceOn ?? '') ? 1 : -1))
  }, [db, regime, year])
}
