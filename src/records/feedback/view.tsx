import { useCalendar } from '#data/calendar.ts'
import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { Button } from '#ui/button.tsx'
import { formatDay } from '#ui/format.ts'
import { Hero, Say } from '#ui/hero.tsx'
import { type KeyValue, KeyValues } from '#ui/key-values.tsx'
import { Dock } from '#ui/page.tsx'
import { Tag } from '#ui/tag.tsx'
import { useLateWords, useWords } from '#ui/words.ts'

import { History } from '#records/history.tsx'
import { titled } from '#records/look.tsx'
import { useStepSheets } from '#records/mending.tsx'
import { NoteSheet } from '#records/note-sheet.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { RecordScreen } from '#records/record-screen.tsx'
import { SealAskedNote } from '#records/seal-asked-note.tsx'
import { SendingLine } from '#records/sending-line.tsx'
import { StepSheet } from '#records/step-sheet.tsx'
import { stepsAmong } from '#records/steps-among.tsx'
import { AskedToBeKept, useFromOpinion } from '#records/opinion/from-opinion.tsx'
import { settlingByStep } from '#records/opinion/settling.tsx'
import { AlikeNote } from './alike-note.tsx'
import { daysLate } from './answered-late.ts'
import { useRaisedBy } from './citizen-facts.tsx'
import { useComplaintFacts } from './complaint-facts.tsx'
import { PromisedDay, RunningDeadline } from './due.tsx'
import { pieOfState } from './look.tsx'
import { useAgainst, usePlaceWords, useStepFacts, useTogether } from './matter-facts.tsx'
import { moreTexts } from './more-texts.ts'
import type { Feedback } from './record.ts'
import { CitizenSlip } from './slip-sheet.tsx'
import { standingBy, useClocksOf, useKnown } from './standing.tsx'
import { AfterDecision, StepNote } from './step-note.tsx'

/** One feedback: where it stands, by when it is answered, what was said, and what happened. */
export function Component() {
  const own = useWords('feedback')
  const t = usePlainWords()
  return (
    <RecordScreen
      kind="feedback"
      partKind="step"
      title={(shown) => titleOf(shown, own(`choices.type.${String(shown['type'])}`), t)}
      detail={(shown) => t('received', { day: formatDay(String(shown['receivedOn'])) })}
      dock={(shown, parts) => <Actions shown={shown} parts={parts} />}
    >
      {(shown, parts) => (
        <>
          <SealAskedNote kind="feedback" shown={shown} />
          <Head shown={shown} parts={parts} />
          <Running shown={shown} parts={parts} />
          <PromisedDay shown={shown} />
          <AfterDecision shown={shown} parts={parts} />
          <SendingLine shown={shown} />
          <Kept shown={shown} />
          <Words shown={shown} />
          <Facts shown={shown} parts={parts} />
          <AlikeNote shown={shown} />
          <CitizenSlip shown={shown} parts={parts} />
          <History kind="feedback" shown={shown} parts={parts} />
        </>
      )}
    </RecordScreen>
  )
}

function titleOf(shown: Shown, type: string, t: ReturnType<typeof usePlainWords>): string {
  const { registerNo, tempNo } = recordOf<Feedback>(shown)
  if (registerNo !== undefined) return `${type} ${registerNo}`
  return tempNo === undefined ? type : `${type}, ${t('tempShort', { no: tempNo })}`
}

const TITLE_MAX = 90

function Head({ shown, parts }: { shown: Shown; parts: readonly Shown[] }) {
  const own = useWords('feedback')
  const { content, topic, flags = [] } = recordOf<Feedback>(shown)
  return (
    <>
      <Hero
        title={titled(content, TITLE_MAX).title}
        tags={
          <>
            <Tag look={shown.list === 'done' ? 'ok' : 'info'} icon={pieOfState(shown.state)}>
              {own(`states.${shown.state ?? 'received'}`)}
            </Tag>
            <AnsweredLate shown={shown} parts={parts} />
            <Tag look="line" icon="topic">
              {own(`choices.topic.${topic}`)}
            </Tag>
            {flags.map((flag) => (
              <Tag key={flag} look="warn">
                {own(`choices.flags.${flag}`, { defaultValue: flag })}
              </Tag>
            ))}
          </>
        }
      />
    </>
  )
}

/** That the answer, or the decision on a complaint, came after its last day. */
function AnsweredLate({ shown, parts }: { shown: Shown; parts: readonly Shown[] }) {
  const t = useLateWords('more', moreTexts)
  const calendar = useCalendar()
  const { fields } = shown.version
  const n = calendar ? daysLate(fields, standingBy(shown, parts), calendar) : 0
  if (n === 0) return null
  return (
    <Tag look="danger" icon="late">
      {t(fields['type'] === 'complaint' ? 'decidedLate' : 'answeredLate', { n })}
    </Tag>
  )
}

/** What is due, the soonest first, each in its own card. */
function Running({ shown, parts }: { shown: Shown; parts: readonly Shown[] }) {
  const t = useLateWords('more', moreTexts)
  const labels = {
    suspended: t('orderDueSuspended'),
    resumed: t('orderDueResumed'),
  }
  return useClocksOf(shown, parts).map(({ clock, order }) => (
    <RunningDeadline
      key={order ? `${order.to} ${order.on} ${order.no}` : clock.rule.of}
      clock={clock}
      label={order && labels[order.to]}
    />
  ))
}

/** The rest of the citizen's own words, when the title could not hold them all. */
function Words({ shown }: { shown: Shown }) {
  const { content } = recordOf<Feedback>(shown)
  const { rest } = titled(content, TITLE_MAX)
  return rest === '' ? null : <Say>“{rest}”</Say>
}

function Kept({ shown }: { shown: Shown }) {
  const { opinion, raisedBy } = recordOf<Feedback>(shown)
  return <AskedToBeKept id={opinion} raisedBy={raisedBy} />
}

function Facts({ shown, parts }: { shown: Shown; parts: readonly Shown[] }) {
  const own = useWords('feedback')
  const t = usePlainWords()
  const { nameOf, officerOf } = useNames()
  const matter = recordOf<Feedback>(shown)
  const { village, channel, sentBy, sentByNo, demand, settledBy, opinion } = matter
  const from = useFromOpinion(opinion)
  const assigned = officerOf(shown.officer)
  const raisedBy = useRaisedBy(shown)
  const standing = standingBy(shown, parts)
  const ofComplaint = useComplaintFacts(shown)
  const ofSteps = useStepFacts(standing)
  const together = useTogether(shown)
  const facts: (KeyValue | false | undefined)[] = [
    shown.unit !== undefined && {
      icon: 'unit',
      label: t('assignedTo'),
      value: nameOf(shown.unit),
      detail: assigned?.name,
    },
    {
      icon: 'village',
      label: t('where'),
      value: village === undefined ? t('whole') : nameOf(village),
      detail: usePlaceWords(matter),
    },
    raisedBy,
    {
      icon: 'dialogue',
      label: t('heardAt'),
      value: own(`choices.channel.${channel}`),
      detail: [sentBy, sentByNo].filter(Boolean).join(', '),
    },
    demand !== undefined && { icon: 'pencil', label: own('fields.demand'), value: demand },
    settledBy !== undefined && { icon: 'unit', label: own('fields.settledBy'), value: settledBy },
    together,
    useAgainst(recordOf<Feedback>(shown)),
    ...ofComplaint,
    ...ofSteps,
    from,
  ]
  return <KeyValues items={facts.filter((fact) => fact !== false && fact !== undefined)} />
}

function Actions({ shown, parts }: { shown: Shown; parts: readonly Shown[] }) {
  const here = useHere()
  const t = usePlainWords()
  const { sheet, show, close, mends } = useStepSheets(shown.id)
  const known = useKnown(shown, parts)
  const isFinished = shown.state === 'filed'
  return (
    <>
      <Dock>
        <Button look="outline" icon="pencil" onPress={() => show('note')}>
          {t('note')}
        </Button>
        {!isFinished && <Button onPress={() => show('step')}>{t('change')}</Button>}
      </Dock>
      <NoteSheet
        kind="feedback"
        id={shown.id}
        open={sheet === 'note'}
        onClose={close}
        mends={mends}
      />
      <StepSheet
        kind="feedback"
        shown={shown}
        open={sheet === 'step'}
        onClose={close}
        mends={mends}
        parts={stepsAmong(parts)}
        tell={(to) => <StepNote to={to} shown={shown} parts={parts} />}
        pieOf={pieOfState}
        known={known}
        beside={(step) => settlingByStep(here, recordOf<Feedback>(shown), step)}
        since={recordOf<Feedback>(shown).receivedOn}
      />
    </>
  )
}
