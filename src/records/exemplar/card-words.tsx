import { useLiveQuery } from 'dexie-react-hooks'

import type { Database, Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { standingParts } from '#data/parts.ts'
import { recordOf } from '#data/record.ts'
import { groupedBy } from '#domain/grouped.ts'
import type { Part } from '#domain/part.ts'
import { foldSteps, takenOf } from '#domain/steps.ts'
import type { KnownChecklist } from '#records/checklist/known.ts'
import { useChecklists } from '#records/checklist/use-checklists.tsx'
import { formatNumber } from '#ui/format.ts'
import type { State } from '#ui/status.tsx'
import { useLanguage, useWords } from '#ui/words.ts'

import { assessmentBy, isWhole } from './assessment.ts'
import { pieOfExemplar } from './look.tsx'
import { useExemplarWords } from './page-words.tsx'
import type { Exemplar } from './record.ts'
import { exemplarSteps } from './way.ts'

/** What the card of an exemplar tells beside its state, as far as it is known. */
type Known = { score: number | undefined; year: string | undefined; places: number }

const SCORED = new Set(['running', 'self_assessed', 'under_review'])
const YEARED = new Set(['recognised', 'maintained'])
const SPREAD = new Set(['recognised', 'maintained', 'replicated'])
/** The head of the column says the state already. */
const SAID_ABOVE = new Set(['recognised', 'running', 'replicated'])
const STARRED = new Set(['recognised', 'replicated'])

/**
 * How an exemplar stands, in the words of its card: what its holders gave it, once they have
 * answered all of the checklist; the year of its recognition; in how many places it was taken over.
 */
export function useCardWords(): (shown: Shown) => State | undefined {
  const { db } = useHere()
  const t = useExemplarWords()
  const own = useWords('exemplar')
  const language = useLanguage()
  const checklists = useChecklists()
  const known = useLiveQuery(
    async () => (checklists ? knownOf(db, checklists) : undefined),
    [db, checklists],
  )
  return ({ id, state = '' }) => {
    const more = toldOf(state, known?.get(id)).map(([key, n]) =>
      typeof n === 'number'
        ? t(key, { n: formatNumber(n, language), count: n })
        : t(key, { n, year: n }),
    )
    if (more.length === 0) return undefined
    const text = [...(SAID_ABOVE.has(state) ? [] : [own(`states.${state}`)]), ...more].join(' · ')
    return STARRED.has(state)
      ? { icon: 'star', text, tone: 'ok' }
      : { pie: pieOfExemplar(state), text }
  }
}

type Told = ['selfScore' | 'recognisedIn' | 'places', number | string | undefined]

/** What is told of an exemplar in a state, by the name of its words. */
function toldOf(state: string, known: Known | undefined): Told[] {
  const { score, year, places = 0 } = known ?? {}
  const told: (Told | false)[] = [
    SCORED.has(state) && ['selfScore', score],
    YEARED.has(state) && ['recognisedIn', year],
    SPREAD.has(state) && ['places', places === 0 ? undefined : places],
  ]
  return told.filter((each) => each !== false).filter(([, value]) => value !== undefined)
}

async function knownOf(
  db: Database,
  checklists: ReadonlyMap<string, KnownChecklist>,
): Promise<ReadonlyMap<string, Known>> {
  const rows = await db.exemplar.toArray()
  const ids = rows.map(({ id }) => id)
  const [steps, answers] = await Promise.all([
    db.step.where('of').anyOf(ids).toArray(),
    db['exemplar-answer'].where('of').anyOf(ids).toArray(),
  ])
  const standing = rows.filter(({ isRefused, list }) => isRefused !== true && list !== 'removed')
  const places = (id: string) =>
    standing.filter((each) => recordOf<Exemplar>(each).parent === id && isDone(each)).length
  const stepsBy = groupedBy(standingParts('step', steps), ofWhich)
  const answersBy = groupedBy(standingParts('exemplar-answer', answers), ofWhich)
  return new Map(
    rows.map((shown) => [
      shown.id,
      {
        score: scoreIn(answersBy.get(shown.id) ?? [], checklists),
        year: yearOf(shown, stepsBy.get(shown.id) ?? []),
        places: places(shown.id),
      },
    ]),
  )
}

/** What was only proposed, or was stopped, is done at no place. */
function isDone({ state = 'proposed' }: Shown): boolean {
  return state !== 'proposed' && state !== 'stopped'
}

function ofWhich({ values }: Part): string {
  return String(values['of'])
}

/** A part of the points is no score. */
function scoreIn(
  answers: readonly Part[],
  checklists: ReadonlyMap<string, KnownChecklist>,
): number | undefined {
  const said = answers.map(({ values }) => values)
  const assessment = assessmentBy('self', said, checklists)
  return assessment && isWhole(assessment) ? assessment.result.got : undefined
}

/** The year in which it was recognised: by its step, or as an earlier version recorded it. */
function yearOf({ version }: Shown, steps: readonly Part[]): string | undefined {
  const { passed } = foldSteps(exemplarSteps, takenOf(steps))
  const on =
    passed.findLast(({ state }) => state === 'recognised')?.step.on ??
    version.fields['recognisedOn']
  return typeof on === 'string' ? on.slice(0, 4) : undefined
}
