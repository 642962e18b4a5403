import { useSearchParams } from 'react-router'

import { useCalendar } from '#data/calendar.ts'
import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { useParts } from '#data/lists.ts'
import { standingParts } from '#data/parts.ts'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { daysBetween } from '#domain/day.ts'
import { Button } from '#ui/button.tsx'
import { DueCard } from '#ui/deadline-card.tsx'
import { formatDay, formatShortDay, formatWeekday } from '#ui/format.ts'
import { Dock, Pad } from '#ui/page.tsx'
import { Segment } from '#ui/segment.tsx'
import { useLanguage, useWords } from '#ui/words.ts'

import { RunningDeadline } from '#records/feedback/due.tsx'
import { useStepSheets } from '#records/mending.tsx'
import { NoteSheet } from '#records/note-sheet.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { RecordScreen } from '#records/record-screen.tsx'
import { StepSheet } from '#records/step-sheet.tsx'
import { OpinionComposer } from './composer.tsx'
import { Conclusions } from './conclusions.tsx'
import { useHallWords } from './hall-words.tsx'
import { pieOfState } from './look.tsx'
import { Opinions } from './opinions.tsx'
import { People } from './people.tsx'
import { Promised } from './promised.tsx'
import type { Dialogue } from './record.ts'
import { noticeClock, resultsClock } from './rules.ts'

/** The hall: who is there, what is said, one opinion after the other. */
export function Component() {
  return (
    <RecordScreen
      kind="dialogue"
      partKind="step"
      title={(shown) => recordOf<Dialogue>(shown).title}
      detail={(shown) => <StateLine shown={shown} />}
      dock={(shown, steps) => <HallDock shown={shown} steps={steps} />}
    >
      {(shown, steps) => <Hall shown={shown} steps={steps} />}
    </RecordScreen>
  )
}

function countOf(rows: readonly Shown[] | undefined): number | '' {
  return rows ? rows.length : ''
}

/** What was promised opens a new dialogue; once people speak, the latest words stand first. */
function opensWithPromises(shown: Shown, tab: Tab, opinions: readonly Shown[] | undefined) {
  return opinions?.length === 0 && (tab === 'opinions' || tab === usualTab(shown))
}

type InHall = { shown: Shown; steps: readonly Shown[] }

function StateLine({ shown }: { shown: Shown }) {
  const own = useWords('dialogue')
  const { nameOf } = useNames()
  const on = shown.takesPlaceOn
  const { village } = recordOf<Dialogue>(shown)
  const state = own(`states.${shown.state ?? 'planned'}`)
  return [state, on && formatDay(on), nameOf(village)].filter(Boolean).join(' · ')
}

const tabs = ['people', 'opinions', 'conclusions'] as const
type Tab = (typeof tabs)[number]

/** The side a dialogue opens on: who is asked to come, until the people are told of it. */
function usualTab({ state }: Shown): Tab {
  return state === 'planned' || state === 'postponed' ? 'people' : 'opinions'
}

/** Which side of the hall is open; it stands in the address, so that going back finds it. */
function useTab(shown: Shown): [Tab, (tab: Tab) => void] {
  const [params, setParams] = useSearchParams()
  const asked = tabs.find((each) => each === params.get('tab'))
  return [
    asked ?? usualTab(shown),
    (next) => setParams({ tab: next }, { replace: true, preventScrollReset: true }),
  ]
}

function useOpinions({ id }: Shown): Shown[] | undefined {
  return useParts('opinion', id)?.filter(({ list }) => list !== 'removed')
}

function useConclusions({ id }: Shown): Shown[] | undefined {
  return useParts('conclusion', id)?.filter(({ list }) => list !== 'removed')
}

function Hall({ shown, steps }: InHall) {
  const own = useWords('dialogue')
  const t = useHallWords()
  const [tab, open] = useTab(shown)
  const opinions = useOpinions(shown)
  const conclusions = useConclusions(shown)
  const { participants } = recordOf<Dialogue>(shown)
  return (
    <>
      <Pad space>
        <Segment
          label={own('name')}
          value={tab}
          onPick={(picked) => open(tabs.find((each) => each === picked) ?? 'opinions')}
          parts={[
            { value: 'people', label: own('sections.people'), count: participants ?? '–' },
            {
              value: 'opinions',
              label: own('sections.opinions'),
              count: countOf(opinions),
            },
            {
              value: 'conclusions',
              label: t('tab'),
              count: countOf(conclusions),
            },
          ]}
        />
      </Pad>
      <Due shown={shown} />
      {opensWithPromises(shown, tab, opinions) && <Promised shown={shown} />}
      {tab === 'people' && <People shown={shown} steps={steps} />}
      {tab === 'opinions' && opinions && <Opinions shown={shown} opinions={opinions} />}
      {tab === 'conclusions' && opinions && conclusions && (
        <Conclusions shown={shown} conclusions={conclusions} opinions={opinions} onOpen={open} />
      )}
    </>
  )
}

/** What the law asks next: the notice, or the results. A day people agreed on stands in the head. */
function Due({ shown }: { shown: Shown }) {
  const own = useWords('dialogue')
  const language = useLanguage()
  const today = useToday()
  const calendar = useCalendar()
  const { due, state, takesPlaceOn, version } = shown
  if (due?.rule === undefined || !calendar) return null
  const day = `${formatWeekday(due.on, language)} ${formatShortDay(due.on)}`
  const isNotice = state === 'planned' || state === 'postponed'
  const clock = isNotice
    ? noticeClock(version.fields, takesPlaceOn)
    : resultsClock(version.fields, takesPlaceOn, calendar)
  const title = own(isNotice ? 'sections.notice_due' : 'sections.results_due', { day })
  const law = own('sections.article')
  if (clock) return <RunningDeadline clock={clock} said={{ title, law }} />
  return <DueCard days={daysBetween(today, due.on)} title={title} law={law} />
}

function HallDock({ shown, steps }: InHall) {
  const [tab] = useTab(shown)
  const opinions = useOpinions(shown)
  const sheets = useStepSheets(shown.id)
  if (opinions === undefined) return null
  const hasComposer = tab === 'opinions'
  return (
    <>
      {!hasComposer && <Actions shown={shown} onShow={sheets.show} />}
      {hasComposer && shown.state !== 'closed' && (
        <Dock>
          <OpinionComposer shown={shown} count={opinions.length} />
        </Dock>
      )}
      <StepSheets shown={shown} steps={steps} opinions={opinions} sheets={sheets} />
    </>
  )
}

function Actions({ shown, onShow }: { shown: Shown; onShow: (sheet: 'note' | 'step') => void }) {
  const t = usePlainWords()
  const hall = useHallWords()
  const [tab] = useTab(shown)
  // Once it is concluded, the next step is that it ends.
  const isEnding = tab === 'conclusions' && shown.state === 'announced'
  const isClosed = shown.state === 'closed'
  return (
    <Dock>
      <Button look="outline" icon="pencil" onPress={() => onShow('note')}>
        {t('note')}
      </Button>
      {!isClosed && (
        <Button onPress={() => onShow('step')}>{isEnding ? hall('end') : t('change')}</Button>
      )}
    </Dock>
  )
}

type Sheets = ReturnType<typeof useStepSheets>

/** They stand beside every side of the hall: an address opens them over whichever one is open. */
function StepSheets({
  shown,
  steps,
  opinions,
  sheets: { sheet, close, mends },
}: InHall & { opinions: readonly Shown[]; sheets: Sheets }) {
  return (
    <>
      <NoteSheet
        kind="dialogue"
        id={shown.id}
        open={sheet === 'note'}
        onClose={close}
        mends={mends}
      />
      <StepSheet
        kind="dialogue"
        shown={shown}
        parts={[...standingParts('step', steps), ...standingParts('opinion', opinions)]}
        open={sheet === 'step'}
        onClose={close}
        mends={mends}
        pieOf={pieOfState}
      />
    </>
  )
}
