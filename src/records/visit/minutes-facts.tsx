import type { Shown } from '#data/db.ts'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { useValueWords } from '#records/value-words.tsx'
import { formatDay } from '#ui/format.ts'
import type { PaperLine } from '#ui/paper.tsx'
import { useWords } from '#ui/words.ts'

import { type MinutesWords, useMinutesWords } from './minutes-words.tsx'
import type { Visit } from './record.ts'

/** What minutes say of a visit before its results; a line without a value was not recorded. */
export function useFactLines(shown: Shown): PaperLine[] {
  const t = useMinutesWords()
  const own = useWords('visit')
  const says = useValueWords('visit')
  const { nameOf } = useNames()
  const { unit, type, plan, team, ...said } = recordOf<Visit>(shown)
  // Older visits name the leader and the secretary among the team.
  const heads = (['teamLeader', 'teamSecretary'] as const).flatMap((name) =>
    said[name] === undefined ? [] : [{ label: own(`fields.${name}`), value: said[name] }],
  )
  return [
    { label: own('fields.unit'), value: nameOf(unit) },
    ...(said.direction === 'incoming'
      ? [{ label: own('fields.visitedBy'), value: said.visitedBy }]
      : []),
    { label: own('fields.type'), value: says('type', type) },
    { label: t('day'), value: whenWords(t, shown.takesPlaceOn, said) },
    { label: own('fields.place'), value: said.place },
    ...(plan === undefined ? [] : [{ label: own('fields.plan'), value: nameOf(plan) }]),
    { label: t('decision'), value: decisionWords(t, said) },
    { label: t('period'), value: periodWords(t, said) },
    ...heads,
    // Nobody is missing where its leader is named and it has no others.
    ...(team === undefined && heads.length > 0 ? [] : [{ label: own('fields.team'), value: team }]),
    { label: own('fields.metWith'), value: said.metWith },
  ]
}

function dayWords(on: string | undefined): string {
  return on === undefined ? '' : formatDay(on)
}

/** The day, and from when to when as far as that was recorded. */
function whenWords(t: MinutesWords, on: string | undefined, said: Partial<Visit>): string {
  const { startAt, endAt } = said
  const isWhole = startAt !== undefined && endAt !== undefined
  const hours = isWhole ? t('fromTo', { from: startAt, to: endAt }) : (startAt ?? endAt)
  return [dayWords(on), hours].filter(Boolean).join(', ')
}

function decisionWords(t: MinutesWords, { decisionNo, decisionOn }: Partial<Visit>): string {
  if (decisionNo === undefined || decisionOn === undefined) {
    return decisionNo ?? dayWords(decisionOn)
  }
  return t('ofDay', { what: decisionNo, day: formatDay(decisionOn) })
}

function periodWords(t: MinutesWords, { periodFrom, periodTo }: Partial<Visit>): string {
  if (periodFrom === undefined || periodTo === undefined) return dayWords(periodFrom ?? periodTo)
  return t('fromTo', { from: formatDay(periodFrom), to: formatDay(periodTo) })
}
