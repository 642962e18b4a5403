import { useParams } from 'react-router'

import { useCalendar } from '#data/calendar.ts'
import type { Shown } from '#data/db.ts'
import { recordOf } from '#data/record.ts'
import { runningClock } from '#domain/deadlines/running.ts'
import { RunningDeadline } from '#records/feedback/due.tsx'
import { History } from '#records/history.tsx'
import { headline } from '#records/look.tsx'
import { AmongOthers } from '#records/others.tsx'
import { RecordScreen } from '#records/record-screen.tsx'
import { SendingLine } from '#records/sending-line.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { formatDay, formatShortDay } from '#ui/format.ts'
import { Hero } from '#ui/hero.tsx'
import { Pad } from '#ui/page.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { Way } from '#ui/stepper.tsx'
import { Tag } from '#ui/tag.tsx'
import { useWords } from '#ui/words.ts'

import { Actions } from './actions.tsx'
import { type Around, useAround } from './around.tsx'
import { AssessmentOf } from './assessment-of.tsx'
import { Facts } from './facts.tsx'
import { Figures } from './figures.tsx'
import { HalfTyped } from './half-typed.tsx'
import { pieOfExemplar } from './look.tsx'
import { Mobilised } from './mobilised.tsx'
import { useExemplarWords } from './page-words.tsx'
import type { Exemplar } from './record.ts'
import { Replicas, usePlaceOf } from './replicas.tsx'
import { notedFrom } from './rules.ts'

const TITLE_MAX = 200

/** One exemplar: its stage, what people gave for it, how it was assessed, who took it over. */
export function Component() {
  const { id = '' } = useParams()
  const t = useExemplarWords()
  const own = useWords('exemplar')
  const placeOf = usePlaceOf()
  return (
    <AmongOthers kind="exemplar" id={id}>
      <RecordScreen
        key={id}
        kind="exemplar"
        partKind="step"
        title={(shown) => {
          const { type } = recordOf<Exemplar>(shown)
          return own(`choices.type.${type}`, { defaultValue: own('name') })
        }}
        detail={(shown) =>
          t('placeSince', {
            place: placeOf(shown),
            day: formatDay(recordOf<Exemplar>(shown).startOn),
          })
        }
        dock={(shown, steps) => <Actions shown={shown} steps={steps} />}
      >
        {(shown, steps) => <Whole shown={shown} steps={steps} />}
      </RecordScreen>
    </AmongOthers>
  )
}

function Whole({ shown, steps }: { shown: Shown; steps: readonly Shown[] }) {
  const t = useExemplarWords()
  const around = useAround(shown, steps)
  if (!around) return <Skeleton />
  return (
    <>
      <Head shown={shown} around={around} />
      <SendingLine shown={shown} />
      <NoteDue around={around} />
      <Mobilised shown={shown} notes={around.notes} />
      <Facts shown={shown} around={around} />
      <Figures shown={shown} figures={around.figures} />
      {around.assessments.map((each) => (
        <AssessmentOf key={each.by} shown={shown} assessment={each} />
      ))}
      <HalfTyped shown={shown} around={around} />
      <Replicas shown={shown} around={around} />
      <Pad space>
        <ButtonLink look="outline" to={`/exemplar/${shown.id}/profile`}>
          {t('profile')}
        </ButtonLink>
      </Pad>
      <History kind="exemplar" shown={shown} parts={[...steps, ...around.notes]} />
    </>
  )
}

const beads = ['surveyed', 'registered', 'running', 'recognised', 'replicated'] as const

function Head({ shown, around: { folded } }: { shown: Shown; around: Around }) {
  const t = useExemplarWords()
  const own = useWords('exemplar')
  const { name, field } = recordOf<Exemplar>(shown)
  const latest = beads.findLast((each) => folded.reachedOn[each] !== undefined)
  return (
    <>
      <Hero
        title={headline(name, TITLE_MAX)}
        tags={
          <>
            <Tag look="info" icon={pieOfExemplar(shown.state)}>
              {own(`states.${shown.state ?? 'proposed'}`)}
            </Tag>
            <Tag look="line" icon="exemplar">
              {own(`choices.field.${field}`, { defaultValue: field })}
            </Tag>
          </>
        }
      />
      <Way
        label={t('way')}
        beads={beads.map((id) => {
          const day = folded.reachedOn[id]
          return {
            id,
            label: t(`beads.${id}`),
            day: day && formatShortDay(day),
            isNow: id === latest,
          }
        })}
      />
    </>
  )
}

/** By when something is noted of it again, and how that is counted. */
function NoteDue({ around: { folded, parts } }: { around: Around }) {
  const calendar = useCalendar()
  const from = notedFrom(folded, parts)
  const clock =
    from === undefined || !calendar
      ? undefined
      : runningClock('exemplar_note_written', from, calendar)
  if (!clock) return null
  return <RunningDeadline clock={clock} />
}
