import { useState } from 'react'
import { Navigate, useParams, useSearchParams } from 'react-router'

import type { Draft, Shown } from '#data/db.ts'
import { useParts, useShown } from '#data/lists.ts'
import { usePill } from '#data/pill.tsx'
import { recordOf } from '#data/record.ts'
import type { Said } from '#domain/checklist/checklist.ts'
import { useChecklists } from '#records/checklist/use-checklists.tsx'
import { headline } from '#records/look.tsx'
import { useMay } from '#records/matter.tsx'
import { ItemPage, rowAt } from '#records/visit/answer-screen.tsx'
import { useSaidWords } from '#records/visit/said-words.tsx'
import { TYPED } from '#records/visit/typed-answer.tsx'
import { openStops, saidAt, type Stop, stopsOf } from '#records/visit/walk.ts'
import { Waiting } from '#records/waiting.tsx'
import { Bar } from '#ui/bar.tsx'
import { Note } from '#ui/note.tsx'

import { assessedId, assessmentBy, type Assessment, type Side } from './assessment.ts'
import { useAssessing, useTypedAt } from './half-typed.tsx'
import { useExemplarWords } from './page-words.tsx'
import type { Exemplar } from './record.ts'
import { isOpenTo } from './way.ts'

/** Where an exemplar is assessed by the checklist, one item after another, by one side. */
export function Component() {
  const { id = '' } = useParams()
  const [params] = useSearchParams()
  const shown = useShown('exemplar', id)
  const known = useChecklists()
  const answers = useParts('exemplar-answer', id)
  const may = useMay('exemplar-answer')
  if (shown === null) return <Navigate to={`/exemplar/${id}`} replace />
  if (!shown || !known || !answers) return <Waiting back={`/exemplar/${id}`} />
  const by = sideOf(params.get('by'), shown)
  const said = answers.map(({ version }) => version.fields)
  const assessment = assessmentBy(by, said, known)
  if (!assessment || !isOpenTo(by, shown) || !may('add')) {
    return <Navigate to={`/exemplar/${id}`} replace />
  }
  const other = by === 'team' ? assessmentBy('self', said, known) : undefined
  const own = answers.filter(({ version }) => version.fields['by'] === by)
  return <AtHalf key={`${id} ${by}`} {...{ shown, assessment, answers: own, other }} />
}

/** The side an address names; else the one whose turn it is. */
function sideOf(named: string | null, { state }: Shown): Side {
  if (named === 'self' || named === 'team') return named
  return state === 'under_review' ? 'team' : 'self'
}

type Open = {
  shown: Shown
  assessment: Assessment
  /** The answers of this side. */
  answers: readonly Shown[]
  /** What the holder said, where the reviewers assess. */
  other: Assessment | undefined
  /** What is half typed at its items. */
  half: readonly Draft[]
}

/** Reads first what is half typed: it is gone on with there. */
function AtHalf(open: Omit<Open, 'half'>) {
  const half = useTypedAt(open.shown.id)
  return half ? (
    <Assessing {...open} half={half} />
  ) : (
    <Waiting back={`/exemplar/${open.shown.id}`} />
  )
}

function Assessing(open: Open) {
  const { shown, assessment, answers } = open
  const t = useExemplarWords()
  const pill = usePill()
  const [params, setParams] = useSearchParams()
  const stops = stopsOf([assessment.checklist])
  const said = saidAt(answers.map(({ version }) => version.fields))
  // Where half-typed words are, or the first item that is open, is asked for once: afterwards the
  // officer says where to go.
  const [begun] = useState(() => (halfStop(open, stops) ?? openStops(stops, said, '')[0])?.key)
  const at = params.get('at') ?? begun
  const stop = stops.find(({ key }) => key === at) ?? stops[0]
  if (!stop) return null
  const go = (key: string) => setParams({ by: assessment.by, at: key }, { replace: true })
  return (
    <>
      <Bar
        back={`/exemplar/${shown.id}`}
        title={t(assessment.by)}
        detail={headline(recordOf<Exemplar>(shown).name, 60)}
        pill={pill}
      />
      <OneItem {...open} stops={stops} stop={stop} said={said} onGo={go} />
    </>
  )
}

/** The first item at which this side's words are half typed. */
function halfStop({ shown, assessment, half }: Open, stops: readonly Stop[]): Stop | undefined {
  const isHalf = ({ checklist, item }: Stop) => {
    const record = assessedId(shown.id, assessment.by, checklist.id, item.id)
    return half.some(({ id }) => id.startsWith(`${TYPED}${record}:`))
  }
  return stops.find(isHalf)
}

type AtItem = Open & {
  stops: readonly Stop[]
  stop: Stop
  said: ReadonlyMap<string, Said>
  onGo: (key: string) => void
}

function OneItem({ shown, assessment, answers, other, stops, stop, said, onGo }: AtItem) {
  const row = rowAt(stop, answers)
  const saying = useAssessing(shown.id, assessment.by, stop, row)
  return (
    <ItemPage
      back={`/exemplar/${shown.id}`}
      {...{ stops, stop, said, row, saying, onGo }}
      beside={<OwnWords stop={stop} said={other?.said.get(stop.item.id)} />}
    />
  )
}

/** What the holder said of an item, for the reviewers to see. */
function OwnWords({ stop, said }: { stop: Stop; said: Said | undefined }) {
  const t = useExemplarWords()
  const says = useSaidWords()
  if (!said) return null
  return <Note icon="history">{t('selfSaid', { said: says(stop.item, said) })}</Note>
}
