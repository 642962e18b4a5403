import { Fragment, useRef } from 'react'
import { useNavigate, useParams } from 'react-router'

import type { Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { useParts } from '#data/lists.ts'
import { useNames } from '#data/names.tsx'
import { RECORD_ID_LENGTH } from '#data/new-id.ts'
import { recordOf } from '#data/record.ts'
import { save } from '#data/save.ts'
import { useChecklists } from '#records/checklist/use-checklists.tsx'
import { History } from '#records/history.tsx'
import { useStepSheets } from '#records/mending.tsx'
import { NoteSheet } from '#records/note-sheet.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { AmongOthers } from '#records/others.tsx'
import { RecordScreen } from '#records/record-screen.tsx'
import { SendingLine } from '#records/sending-line.tsx'
import { StepSheet } from '#records/step-sheet.tsx'
import { useWrite } from '#records/write.tsx'
import { Button } from '#ui/button.tsx'
import { formatDay } from '#ui/format.ts'
import { Note } from '#ui/note.tsx'
import { Dock } from '#ui/page.tsx'
import { useWords } from '#ui/words.ts'

import { type Answered, AnswerLists } from './answer-lists.tsx'
import { useBegun } from './begun.tsx'
import { checklistsOf } from './own-checklists.tsx'
import { useAnsweringWords } from './answering-words.tsx'
import { EarlyMinutes } from './early-minutes.tsx'
import { VisitFacts } from './facts.tsx'
import { Findings } from './findings.tsx'
import { HalfTyped } from './half-typed.tsx'
import { useLastTime } from './last-time.tsx'
import { pieOfState } from './look.tsx'
import { useMatterOf } from './matter.tsx'
import type { Visit } from './record.ts'
import { Bands, ChecklistResult } from './result.tsx'
import { isOver } from './rules.ts'
import { MinutesLinks } from './minutes-links.tsx'
import { UnitTrend } from './unit-trend.tsx'
import { saidAt, stopsOf } from './walk.ts'

/** One visit: what its checklists came to, what was found wanting, what is known and what happened. */
export function Component() {
  const { id = '' } = useParams()
  return (
    <AmongOthers kind="visit" id={id}>
      <RecordScreen
        key={id}
        kind="visit"
        partKind="step"
        title={(shown) => recordOf<Visit>(shown).title}
        detail={(shown) => <StateLine shown={shown} />}
        dock={(shown, steps) => <VisitDock shown={shown} steps={steps} />}
      >
        {(shown, steps) => <Whole shown={shown} steps={steps} />}
      </RecordScreen>
    </AmongOthers>
  )
}

type InVisit = { shown: Shown; steps: readonly Shown[] }

function StateLine({ shown }: { shown: Shown }) {
  const own = useWords('visit')
  const { nameOf } = useNames()
  const on = shown.takesPlaceOn
  const state = own(`states.${shown.state ?? 'planned'}`)
  return [state, on && formatDay(on), nameOf(recordOf<Visit>(shown).unit)]
    .filter(Boolean)
    .join(' · ')
}

function Whole({ shown, steps }: InVisit) {
  const answered = useAnswered(shown)
  const findings = useParts('finding', shown.id)?.filter(({ list }) => list !== 'removed')
  const signatures = useParts('signature', shown.id) ?? []
  const isBegun = useBegun(shown.id, shown.state)
  return (
    <>
      {isBegun && answered && <Results {...answered} />}
      <SendingLine shown={shown} />
      {isBegun && findings && <Findings shown={shown} findings={findings} />}
      {isBegun && answered && <ToCompare {...answered} />}
      {isBegun && <MinutesLinks shown={shown} steps={steps} />}
      <VisitFacts shown={shown} />
      <History kind="visit" shown={shown} parts={[...steps, ...signatures]} />
    </>
  )
}

/** The answers of a visit and the checklists they are read by; the same for all that is drawn of them, at once. */
function useAnswered(shown: Shown): Answered | undefined {
  const answers = useParts('answer', shown.id)
  const known = useChecklists()
  return known && answers && { shown, answers, known }
}

function Results({ shown, answers, known }: Answered) {
  const t = useAnsweringWords()
  const checklists = checklistsOf(shown, known, answers)
  const lastTime = useLastTime(shown, checklists, known)
  const stops = stopsOf(checklists)
  const said = saidAt(answers.map(({ version }) => version.fields))
  const missing = (recordOf<Visit>(shown).checklists ?? []).filter((id) => !known.has(id))
  return (
    <>
      <HalfTyped shown={shown} answers={answers} />
      {missing.map((id) => (
        <Note key={id} look="warn" icon="attention">
          {t('notHere', { id })}
        </Note>
      ))}
      {checklists.map((checklist) => (
        <ChecklistResult
          key={checklist.id}
          shown={shown}
          answers={answers}
          checklist={checklist}
          stops={stops.filter((stop) => stop.checklist === checklist)}
          said={said}
          lastTime={lastTime}
        />
      ))}
    </>
  )
}

/** What a result is held against, checklist by checklist: the other visits to the unit, the bands; then every answer. */
function ToCompare({ shown, answers, known }: Answered) {
  const checklists = checklistsOf(shown, known, answers)
  return (
    <>
      {checklists.map((checklist, nth) => (
        <Fragment key={checklist.id}>
          {checklists.findIndex(({ code }) => code === checklist.code) === nth && (
            <UnitTrend shown={shown} code={checklist.code} known={known} />
          )}
          <Bands checklist={checklist} isNamed={checklists.length > 1} />
        </Fragment>
      ))}
      <AnswerLists {...{ shown, answers, known }} />
    </>
  )
}

function VisitDock({ shown, steps }: InVisit) {
  const t = usePlainWords()
  const parts = useMatterOf(shown.id, steps)
  const { sheet, show, close, mends } = useStepSheets(shown.id)
  if (!parts) return null
  const main = <MainAct shown={shown} answered={parts.some(({ kind }) => kind === 'answer')} />
  const hasMain = mainActOf(shown) !== undefined
  // What is over asks for nothing more; it can be taken back all the same.
  const isDone = isOver(shown.state)
  return (
    <>
      <Dock>
        {!hasMain && (
          <Button look="outline" icon="pencil" onPress={() => show('note')}>
            {t('note')}
          </Button>
        )}
        <Button look={hasMain || isDone ? 'outline' : 'primary'} onPress={() => show('step')}>
          {t('change')}
        </Button>
        {hasMain && main}
      </Dock>
      <NoteSheet kind="visit" id={shown.id} open={sheet === 'note'} onClose={close} mends={mends} />
      <StepSheet
        kind="visit"
        shown={shown}
        parts={parts}
        open={sheet === 'step'}
        onClose={close}
        mends={mends}
        pieOf={pieOfState}
        tell={(to) => to === 'minuted' && <EarlyMinutes shown={shown} />}
      />
    </>
  )
}

/** What a visit asks for next: to begin it, or to answer its checklists. */
function mainActOf({ state, version }: Shown): 'begin' | 'answer' | undefined {
  const { unannounced, checklists = [] } = version.fields as Partial<Visit>
  if (state === 'announced' || (state === 'planned' && unannounced === true)) return 'begin'
  return state === 'under_way' && checklists.length > 0 ? 'answer' : undefined
}

function MainAct({ shown, answered }: { shown: Shown; answered: boolean }) {
  const t = useAnsweringWords()
  const begin = useBeginning(shown)
  const navigate = useNavigate()
  const goOn = () => void navigate(`/visit/${shown.id}/answer`)
  if (mainActOf(shown) === 'begin') return <Button onPress={begin}>{t('begin')}</Button>
  return <Button onPress={goOn}>{t(answered ? 'goOn' : 'answer')}</Button>
}

/** Begins a visit today with one tap, and opens its checklists where it has some. */
function useBeginning({ id, version }: Shown): () => void {
  const here = useHere()
  const today = useToday()
  const write = useWrite()
  const navigate = useNavigate()
  const stepId = useRef<string>(undefined)
  const hasChecklists = ((version.fields as Partial<Visit>).checklists ?? []).length > 0
  async function begin() {
    // However often it is tapped, it begins once.
    if (stepId.current !== undefined) return
    stepId.current = here.newId(RECORD_ID_LENGTH)
    const answers = { of: id, ofKind: 'visit', to: 'under_way', on: today }
    const step = { kind: 'step', id: stepId.current, answers, isNew: true } as const
    const isBegun = await write(() => save(here, step))
    if (!isBegun) stepId.current = undefined
    if (isBegun && hasChecklists) await navigate(`/visit/${id}/answer`)
  }
  return () => void begin()
}
