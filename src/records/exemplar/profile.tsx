import { useLiveQuery } from 'dexie-react-hooks'
import { Navigate, useParams } from 'react-router'

import { ownOf, type Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { useParts, useShown } from '#data/lists.ts'
import { useNames } from '#data/names.tsx'
import { usePill } from '#data/pill.tsx'
import { recordOf } from '#data/record.ts'
import type { ExemplarFigure } from '#records/exemplar-figure/record.ts'
import { PaperOut } from '#records/paper-out.tsx'
import { useValueWords } from '#records/value-words.tsx'
import { useBandName } from '#records/visit/band-words.tsx'
import { Bar } from '#ui/bar.tsx'
import { Small } from '#ui/hero.tsx'
import { formatDay, formatNumber } from '#ui/format.ts'
import { Page } from '#ui/page.tsx'
import { type ProfileLine, ProfilePage } from '#ui/profile-page.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { useLanguage, useWords } from '#ui/words.ts'

import { type Around, useAround } from './around.tsx'
import { type Assessment, isWhole } from './assessment.ts'
import { useRecognised, useRegistered } from './facts.tsx'
import { figureWords } from './figures.tsx'
import { useSums } from './mobilised.tsx'
import { onOnePage } from './one-page.ts'
import { useExemplarWords } from './page-words.tsx'
import type { Exemplar } from './record.ts'

/** The profile of an exemplar: one page to print, or to send as a picture or in words. */
export function Component() {
  const { id = '' } = useParams()
  const t = useExemplarWords()
  const shown = useShown('exemplar', id)
  const steps = useParts('step', id)
  const pill = usePill()
  if (shown === null) return <Navigate to={`/exemplar/${id}`} replace />
  return (
    <>
      <Bar back={`/exemplar/${id}`} title={t('profile')} pill={pill} />
      <Page busy={!shown || !steps}>
        {shown && steps ? <Profile shown={shown} steps={steps} /> : <Skeleton />}
      </Page>
    </>
  )
}

function Profile({ shown, steps }: { shown: Shown; steps: readonly Shown[] }) {
  const around = useAround(shown, steps)
  if (!around) return <Skeleton />
  return <Whole shown={shown} around={around} />
}

type Known = { shown: Shown; around: Around }

function Whole({ shown, around }: Known) {
  const t = useExemplarWords()
  const { db } = useHere()
  const today = useToday()
  const commune = useLiveQuery(async () => (await ownOf(db))?.session.officer.commune.name, [db])
  const { name } = recordOf<Exemplar>(shown)
  const lines = [
    ...useStanding({ shown, around }),
    ...useAsked(shown),
    ...useOutcome({ shown, around }),
  ]
  const { lines: onPaper, isClose, isCut } = onOnePage(name, lines)
  const head = [t('profileHead'), commune].filter(Boolean).join(' · ')
  const paper = {
    head: `${head} · ${name}`,
    lines: lines.map(({ label, value }) => ({ label, value })),
    steps: [],
  }
  return (
    <ProfilePage
      head={head}
      detail={t('printed', { day: formatDay(today) })}
      title={name}
      lines={onPaper}
      close={isClose}
      foot={
        <>
          {isCut && <Small>{t('profileCut')}</Small>}
          <PaperOut paper={paper} name={`dan-van-kheo-${shown.id.slice(0, 8)}`} words={t} />
        </>
      }
    />
  )
}

/** Where it stands: its state, its registration, its recognition, where it is done. */
function useStanding({ shown, around }: Known): ProfileLine[] {
  const t = useExemplarWords()
  const own = useWords('exemplar')
  const { nameOf } = useNames()
  const { villages = [] } = recordOf<Exemplar>(shown)
  const registered = useRegistered(shown, around)
  const recognised = useRecognised(shown, around)
  return [
    { label: t('stage'), value: own(`states.${shown.state ?? 'proposed'}`) },
    { label: own('fields.villages'), value: villages.map(nameOf).join(', ') },
    { label: t('registration'), value: registered },
    { label: t('recognition'), value: recognised },
  ].filter(({ value }) => value !== '')
}

const SHORT = [
  'type',
  'holder',
  'field',
  'subField',
  'leadUnit',
  'coUnits',
  'beneficiaries',
  'selectionReason',
  'startOn',
  'launchOn',
  'endOn',
  'plannedMoney',
  'plannedLabour',
  'plannedArea',
  'plannedInKind',
] as const
const LONG = [
  'situation',
  'goals',
  'criteria',
  'contentMethod',
  'forces',
  'outputs',
  'sustainability',
] as const

/** What was registered, in the order of the paper. */
function useAsked(shown: Shown): ProfileLine[] {
  const own = useWords('exemplar')
  const says = useValueWords('exemplar')
  const { fields } = shown.version
  const line = (name: string, long: boolean): ProfileLine => ({
    label: own(`fields.${name}`),
    value: says(name, fields[name]),
    long,
  })
  return [
    ...SHORT.map((name) => line(name, false)),
    ...LONG.map((name) => line(name, true)),
  ].filter(({ value }) => value !== '')
}

/** What came of it: what people gave, before and now, how it was assessed, where it went. */
function useOutcome({ shown, around }: Known): ProfileLine[] {
  const t = useExemplarWords()
  const language = useLanguage()
  const { nameOf } = useNames()
  const sums = useSums(shown, around.notes)
  const taken = around.figures.filter(({ isRefused }) => isRefused !== true)
  const measured = taken.map(
    (each) => `${recordOf<ExemplarFigure>(each).name}: ${figureWords(each, t, language)}`,
  )
  const scores = useScores(around.assessments)
  const grounds = useGrounds(around.assessments)
  const places = around.replicas.map((each) => {
    const { villages = [], leadUnit } = recordOf<Exemplar>(each)
    return villages.length > 0 ? villages.map(nameOf).join(', ') : nameOf(leadUnit)
  })
  return [
    {
      label: t('mobilised'),
      value: sums.map(({ label, value }) => `${value} ${label}`).join(' · '),
      long: true,
    },
    { label: t('figures'), value: measured.join('\n'), long: true },
    ...scores,
    ...grounds,
    { label: t('replicas'), value: places.join(', '), long: true },
  ].filter(({ value }) => value !== '')
}

/** The score and rating of each side that has assessed all there is; of another, how far it has come. */
function useScores(assessments: readonly Assessment[]): ProfileLine[] {
  const t = useExemplarWords()
  const language = useLanguage()
  const bandOf = useBandName()
  return assessments.flatMap((assessment) => {
    const { by, checklist, result, others } = assessment
    const { got, of, band, answered, items } = result
    if (answered === 0) return []
    if (!isWhole(assessment)) return [{ label: t(by), value: t('scoreSoFar', { answered, items }) }]
    const points = `${formatNumber(got, language)}/${formatNumber(of, language)}`
    const score = [points, band && bandOf(checklist, band)].filter(Boolean).join(' · ')
    const { version } = checklist
    return [{ label: t(by), value: others.length > 0 ? t('scoreOf', { score, version }) : score }]
  })
}

/** What each score stands on: the notes at the items by which it was counted. */
function useGrounds(assessments: readonly Assessment[]): ProfileLine[] {
  const t = useExemplarWords()
  return assessments.map(({ by, checklist, notes }) => {
    const counted = notes.filter((note) => note.checklist.id === checklist.id)
    const lines = counted.map(({ item, words }) => `${item.id}: ${words}`)
    return { label: t(`${by}Notes`), value: lines.join('\n'), long: true }
  })
}
