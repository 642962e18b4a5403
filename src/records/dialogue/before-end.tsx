import { useState } from 'react'

import { useCalendar } from '#data/calendar.ts'
import type { Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import { save } from '#data/save.ts'
import { CardList } from '#ui/card.tsx'
import { formatDay, formatShortDay } from '#ui/format.ts'
import type { IconName } from '#ui/icon.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { SectionHead } from '#ui/section-head.tsx'

import { CountSheet } from '#records/feedback/due.tsx'
import { useMay } from '#records/matter.tsx'
import { useWrite } from '#records/write.tsx'
import { useHallWords } from './hall-words.tsx'
import type { Dialogue } from './record.ts'
import { resultsClock } from './rules.ts'

type Still = { icon: IconName; title: string; act?: string; onPress?: () => void }

/** What is left to do before a dialogue ends, each line with the way to do it. */
export function BeforeEnd({
  shown,
  opinions,
  onOpen,
}: {
  shown: Shown
  opinions: readonly Shown[]
  onOpen: (tab: 'people' | 'opinions') => void
}) {
  const t = useHallWords()
  const sorted = useSorted(opinions, () => onOpen('opinions'))
  const present = usePresent(shown, () => onOpen('people'))
  const readBack = useReadBack(shown)
  return (
    <>
      <SectionHead flat title={t('beforeEnd')} />
      <CardList near label={t('beforeEnd')}>
        {[sorted, present, readBack].map((still) => (
          <StillLine key={still.title} {...still} />
        ))}
        <Results shown={shown} />
      </CardList>
    </>
  )
}

function StillLine(still: Still) {
  return (
    <li>
      <ListButton look="medium" {...still} />
    </li>
  )
}

/** How many opinions somebody has decided on; pressed, the others. */
function useSorted(opinions: readonly Shown[], onPress: () => void): Still {
  const t = useHallWords()
  const left = opinions.filter(({ state }) => state === 'new').length
  const title = t('sorted', { all: opinions.length, done: opinions.length - left })
  if (left === 0) return { icon: opinions.length === 0 ? 'pie0' : 'pie4', title }
  return { icon: 'pie2', title, act: t('seeUnsorted', { n: left }), onPress }
}

function usePresent(shown: Shown, onPress: () => void): Still {
  const t = useHallWords()
  const mayCount = useMay('dialogue')('change', shown) && shown.list !== 'removed'
  const { participants: people, households, ethnicMinority: minority } = recordOf<Dialogue>(shown)
  const way = mayCount ? { act: t('count'), onPress } : {}
  if (people === undefined) return { icon: 'pie0', title: t('presentNobody'), ...way }
  if (households === undefined) {
    return { icon: 'pie2', title: t('presentPeople', { people }), ...way }
  }
  if (minority === undefined) return { icon: 'pie4', title: t('present', { people, households }) }
  return { icon: 'pie4', title: t('presentMinority', { people, households, minority }) }
}

/** The conclusions are read back to the people before they go home; one tap writes down that they were. */
function useReadBack(shown: Shown): Still {
  const t = useHallWords()
  const here = useHere()
  const today = useToday()
  const write = useWrite()
  const mayChange = useMay('dialogue')('change', shown) && shown.list !== 'removed'
  const { readBackOn } = recordOf<Dialogue>(shown)
  if (readBackOn !== undefined) {
    return { icon: 'pie4', title: t('readBackOn', { day: formatDay(readBackOn) }) }
  }
  const answers = { readBackOn: today }
  const onPress = () => void write(() => save(here, { kind: 'dialogue', id: shown.id, answers }))
  const way = mayChange ? { act: t('readBackDone'), onPress } : {}
  return { icon: 'pie0', title: t('readBack'), ...way }
}

/** By when the results are published and posted, where the law asks it; pressed, how that was counted. */
function Results({ shown }: { shown: Shown }) {
  const t = useHallWords()
  const calendar = useCalendar()
  const [isOpen, setOpen] = useState(false)
  const clock = calendar && resultsClock(shown.version.fields, shown.takesPlaceOn, calendar)
  if (!clock?.dueOn) return null
  if (shown.state === 'published' || shown.state === 'closed') {
    return <StillLine icon="pie4" title={t('resultsDone')} />
  }
  return (
    <>
      <StillLine
        icon="clock"
        title={t('results', { day: formatShortDay(clock.dueOn) })}
        act={t('howCounted')}
        onPress={() => setOpen(true)}
      />
      <CountSheet open={isOpen} onClose={() => setOpen(false)} clock={clock} />
    </>
  )
}
