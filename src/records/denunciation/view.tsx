import { useCalendar } from '#data/calendar.ts'
import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { hasRole } from '#domain/officer.ts'
import type { Taken } from '#domain/steps.ts'
import { Button } from '#ui/button.tsx'
import { formatDay } from '#ui/format.ts'
import { Hero, Say } from '#ui/hero.tsx'
import { type KeyValue, KeyValues } from '#ui/key-values.tsx'
import { Dock } from '#ui/page.tsx'
import { Tag } from '#ui/tag.tsx'
import { useWords } from '#ui/words.ts'

import { useVersionsOf } from '#records/contested-note.tsx'
import { RunningDeadline } from '#records/feedback/due.tsx'
import { History } from '#records/history.tsx'
import { useStepSheets } from '#records/mending.tsx'
import { NoteSheet } from '#records/note-sheet.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { RecordScreen } from '#records/record-screen.tsx'
import { SendingLine } from '#records/sending-line.tsx'
import { StepSheet } from '#records/step-sheet.tsx'
import { stepsAmong } from '#records/steps-among.tsx'
import { TooLateNote } from '#records/too-late-note.tsx'
import { ExtensionsNote } from './extensions-note.tsx'
import { NameHandler } from './handler-sheet.tsx'
import { pieOfState, titleOf } from './look.tsx'
import type { Denunciation } from './record.ts'
import { clocksRunning, standingOf } from './rules.ts'
import { stepTraces } from './step-traces.ts'
import { StepTraces } from './traces-note.tsx'

/** One denunciation, for those who may read it: where it stands, by when what is due, who handles it. */
export function Component() {
  const own = useWords('denunciation')
  const t = usePlainWords()
  return (
    <RecordScreen
      kind="denunciation"
      partKind="step"
      title={() => own('name')}
      detail={(shown) =>
        t('received', { day: formatDay(recordOf<Denunciation>(shown).receivedOn) })
      }
      dock={(shown, parts) => <Actions shown={shown} parts={parts} />}
    >
      {(shown, parts) => (
        <>
          <Head shown={shown} />
          <Running shown={shown} parts={parts} />
          <SendingLine shown={shown} />
          <Say>{recordOf<Denunciation>(shown).summary}</Say>
          <Facts shown={shown} parts={parts} />
          <NameHandler shown={shown} />
          <History kind="denunciation" shown={shown} parts={parts} />
        </>
      )}
    </RecordScreen>
  )
}

function Head({ shown }: { shown: Shown }) {
  const own = useWords('denunciation')
  const plain = usePlainWords()
  return (
    <Hero
      title={titleOf(recordOf<Denunciation>(shown), { own, plain })}
      tags={
        <>
          <Tag look={shown.list === 'done' ? 'ok' : 'info'} icon={pieOfState(shown.state)}>
            {own(`states.${shown.state ?? 'received'}`)}
          </Tag>
          <Tag look="secret" icon="lock">
            {own(isClosed(shown) ? 'sections.onlyHandler' : 'sections.handlerOrLeader')}
          </Tag>
        </>
      }
    />
  )
}

function isClosed(shown: Shown): boolean {
  return recordOf<Denunciation>(shown).against === 'leadership'
}

function Running({ shown, parts }: { shown: Shown; parts: readonly Shown[] }) {
  const calendar = useCalendar()
  const { fields } = shown.version
  if (!calendar) return null
  const clocks = clocksRunning(fields, standingOf(fields, stepsAmong(parts)), calendar)
  const isToConclude = clocks.some(({ rule }) => rule.of === 'denunciation_conclusion')
  return (
    <>
      {clocks.map((clock) => (
        <RunningDeadline key={clock.rule.of} clock={clock} />
      ))}
      {isToConclude && <ExtensionsNote shown={shown} parts={parts} />}
    </>
  )
}

/** How hard it was found to be, and by which document. */
function useComplexity(acts: readonly Taken[]): KeyValue | false {
  const own = useWords('denunciation')
  const steps = useWords('step')
  const found = acts.findLast(({ complexity }) => complexity !== undefined)
  if (!found) return false
  return {
    icon: 'document',
    label: own('sections.complexity'),
    value: steps(`choices.complexity.${found.complexity}`),
    detail: own('sections.byDocument', { no: found.documentNo, day: formatDay(found.on) }),
  }
}

function Facts({ shown, parts }: { shown: Shown; parts: readonly Shown[] }) {
  const own = useWords('denunciation')
  const steps = useWords('step')
  const { nameOf, officerOf } = useNames()
  const versionsOf = useVersionsOf(shown)
  const { paperNo, village, channel, against, againstOfficers, againstOthers, handler } =
    recordOf<Denunciation>(shown)
  const { set, acts } = standingOf(shown.version.fields, stepsAmong(parts))
  const { outcome } = set
  const complex = useComplexity(acts)
  const denounced = againstOfficers?.map((id) => nameOf(id)) ?? []
  const named = officerOf(handler)
  const facts: (KeyValue | false)[] = [
    outcome !== undefined && {
      icon: 'check',
      label: own('sections.outcome'),
      value: steps(`choices.outcome.${outcome}`),
    },
    complex,
    {
      icon: 'person',
      label: own('fields.handler'),
      value: named?.name ?? own('sections.noHandler'),
      detail: versionsOf('handler') ?? named?.position,
    },
    {
      icon: 'people',
      label: own('fields.against'),
      value: [...denounced, againstOthers === true && own('sections.others')]
        .filter(Boolean)
        .join(', '),
      detail: own(`choices.against.${against}`),
    },
    { icon: 'document', label: own('sections.paper'), value: paperNo },
    village !== undefined && {
      icon: 'village',
      label: own('fields.village'),
      value: nameOf(village),
    },
    { icon: 'dialogue', label: own('fields.channel'), value: own(`choices.channel.${channel}`) },
  ]
  return <KeyValues items={facts.filter((fact) => fact !== false)} />
}

function Actions({ shown, parts }: { shown: Shown; parts: readonly Shown[] }) {
  const t = usePlainWords()
  const { officer } = useHere()
  const { sheet, show, close, mends } = useStepSheets(shown.id)
  const isLeader = hasRole(officer, 'leader')
  const isOurs = isLeader || recordOf<Denunciation>(shown).handler === officer.id
  if (!isOurs) return null
  return (
    <>
      <Dock>
        <Button look="outline" icon="pencil" onPress={() => show('note')}>
          {t('note')}
        </Button>
        {shown.list !== 'done' && <Button onPress={() => show('step')}>{t('change')}</Button>}
      </Dock>
      <NoteSheet
        kind="denunciation"
        id={shown.id}
        open={sheet === 'note'}
        onClose={close}
        mends={mends}
        check={stepTraces}
        beneath={(values) => <StepTraces values={values} />}
      />
      <StepSheet
        kind="denunciation"
        shown={shown}
        parts={stepsAmong(parts)}
        open={sheet === 'step'}
        onClose={close}
        mends={mends}
        pieOf={pieOfState}
        tell={(to) => <TooLateNote to={to} dueOn={shown.due?.on} />}
        since={recordOf<Denunciation>(shown).receivedOn}
        check={stepTraces}
        beneath={(values) => (
          <>
            <ExtensionsNote shown={shown} parts={parts} step={values} />
            <StepTraces values={values} />
          </>
        )}
      />
    </>
  )
}
