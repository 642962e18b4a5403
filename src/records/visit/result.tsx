import type { Shown } from '#data/db.ts'
import { type Said, standingOf } from '#domain/checklist/checklist.ts'
import { type Result, resultOf, resultOfGroup, type Sum } from '#domain/checklist/score.ts'
import type { KnownChecklist } from '#records/checklist/known.ts'
import { useChecklistWords } from '#records/checklist/use-checklists.tsx'
import { formatDay, formatNumber } from '#ui/format.ts'
import { Small } from '#ui/hero.tsx'
import { Note } from '#ui/note.tsx'
import { Pad } from '#ui/page.tsx'
import { ResultParts, ResultRing } from '#ui/result.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useLanguage } from '#ui/words.ts'

import { useAnsweringWords } from './answering-words.tsx'
import { useBandName, useBandWords, useRatingWords } from './band-words.tsx'
import { Caps } from './caps.tsx'
import type { Before } from './last-time.tsx'
import { useGroupTitle } from './repeated.tsx'
import { differ, saidOf, type Stop } from './walk.ts'

type Of = {
  shown: Shown
  answers: readonly Shown[]
  checklist: KnownChecklist
  stops: readonly Stop[]
  said: ReadonlyMap<string, Said>
  lastTime: ReadonlyMap<string, Before> | undefined
}

/** What one checklist of a visit came to: its score and rating, its groups, what is other than before. */
export function ChecklistResult({ shown, answers, checklist, stops, said, lastTime }: Of) {
  const words = useChecklistWords()
  const own = saidOf(checklist, said)
  const result = resultOf(checklist, own)
  return (
    <>
      <SectionHead
        flat
        title={words(checklist.id, 'short', checklist.short)}
        count={`${result.answered}/${result.items}`}
      />
      <Ring checklist={checklist} result={result} />
      <Parts checklist={checklist} said={own} />
      <Changed stops={stops} said={said} lastTime={lastTime} />
      <Caps {...{ shown, checklist, answers }} />
    </>
  )
}

/** From where on a rating is reached; with the name of the checklist where there are several. */
export function Bands({ checklist, isNamed }: { checklist: KnownChecklist; isNamed: boolean }) {
  const words = useChecklistWords()
  const name = words(checklist.id, 'short', checklist.short)
  return (
    <Pad space>
      <Small>{[isNamed && `${name}.`, useBandWords(checklist)].filter(Boolean).join(' ')}</Small>
    </Pad>
  )
}

/** How much of the whole was reached, in whole per cent; rounded down, so that none is of a rating above. */
export function percentOf({ got, of }: Sum): number {
  return of === 0 ? 0 : Math.floor((got * 100) / of)
}

function Ring({ checklist, result }: { checklist: KnownChecklist; result: Result }) {
  const t = useAnsweringWords()
  const language = useLanguage()
  const nameOf = useBandName()
  const ratingOf = useRatingWords()
  const { got, of, by, next, answered, items, happened } = result
  const isWhole = answered === items
  return (
    <ResultRing
      got={formatNumber(got, language)}
      of={`/${formatNumber(of, language)}`}
      percent={percentOf(result)}
    >
      <p>{t(isWhole ? 'rating' : 'ratingSoFar')}</p>
      <h2>{ratingOf(checklist, result)}</h2>
      {happened.length > 0 && (
        <p>{t('heldDown', { n: happened.length, count: happened.length })}</p>
      )}
      {next && (
        <p>
          {t(by === 'points' ? 'nextPoints' : 'nextMet', {
            n: formatNumber(next.missing, language),
            count: next.missing,
            band: nameOf(checklist, next.band),
          })}
        </p>
      )}
      {!isWhole && <p>{t('left', { n: items - answered })}</p>}
    </ResultRing>
  )
}

/** The groups of which something counts. */
function Parts({
  checklist,
  said,
}: {
  checklist: KnownChecklist
  said: ReadonlyMap<string, Said>
}) {
  const titleOf = useGroupTitle()
  const language = useLanguage()
  const parts = checklist.groups
    .map((group) => ({ group, sum: resultOfGroup(checklist, group, said) }))
    .filter(({ sum }) => sum.of > 0)
    .map(({ group, sum }) => ({
      name: group.id,
      title: titleOf(checklist, group),
      got: formatNumber(sum.got, language),
      of: `/${formatNumber(sum.of, language)}`,
      percent: percentOf(sum),
    }))
  return parts.length === 0 ? null : <ResultParts parts={parts} />
}

/** How many answers are other than those of the last time; of items that are not answered yet it says nothing. */
function Changed({ stops, said, lastTime }: Pick<Of, 'stops' | 'said' | 'lastTime'>) {
  const t = useAnsweringWords()
  const before = stops.flatMap((stop) => {
    const last = lastTime?.get(stop.key)
    return last ? [{ stop, last, now: said.get(stop.key) }] : []
  })
  const both = before.filter(({ stop, now }) => standingOf(stop.item, now) !== 'open')
  if (both.length === 0) return null
  const other = both.filter(({ stop, last, now }) => differ(stop.item, now, last.said))
  const days = new Set(both.map(({ last }) => last.on))
  const day = [...days].reduce((a, b) => (a > b ? a : b))
  const when = t(days.size > 1 ? 'whenLastMany' : 'whenLast', { day: formatDay(day) })
  const names = other.map(({ stop }) => stop.item.id).join(', ')
  const saysOf = (words: 'changed' | 'unchangedSoFar', n: number) => t(words, { when, n, count: n })
  return (
    <Note icon="history">
      {other.length > 0
        ? saysOf('changed', other.length)
        : both.length < before.length
          ? saysOf('unchangedSoFar', both.length)
          : t('unchanged', { when })}
      {names !== '' && <p>{names}</p>}
    </Note>
  )
}
