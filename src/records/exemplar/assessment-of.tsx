import type { Shown } from '#data/db.ts'
import { type Group, type Item, saysOf, standingOf } from '#domain/checklist/checklist.ts'
import { useChecklistWords } from '#records/checklist/use-checklists.tsx'
import { useBandName, useBandWords, useRatingWords } from '#records/visit/band-words.tsx'
import { useMay } from '#records/matter.tsx'
import { useAnsweringWords } from '#records/visit/answering-words.tsx'
import { useSaidWords } from '#records/visit/said-words.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { formatNumber } from '#ui/format.ts'
import { Small } from '#ui/hero.tsx'
import { type KeyValue, KeyValues } from '#ui/key-values.tsx'
import { Note } from '#ui/note.tsx'
import { Pad } from '#ui/page.tsx'
import { ResultParts, ResultRing } from '#ui/result.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useLanguage } from '#ui/words.ts'

import { type Assessment, unmetOf } from './assessment.ts'
import { useExemplarWords } from './page-words.tsx'
import { isOpenTo } from './way.ts'

type Of = { shown: Shown; assessment: Assessment }

/** One side's assessment by the checklist: its score and rating, its conditions, item by item. */
export function AssessmentOf({ shown, assessment }: Of) {
  const t = useExemplarWords()
  const { by, result, notes } = assessment
  const mayAdd = useMay('exemplar-answer')('add')
  const isOpen = mayAdd && isOpenTo(by, shown)
  if (result.answered === 0 && notes.length === 0 && !isOpen) return null
  return (
    <>
      <SectionHead flat title={t(by)} count={`${result.answered}/${result.items}`} />
      {result.answered > 0 && <Result assessment={assessment} />}
      <Others assessment={assessment} />
      <ItemNotes assessment={assessment} />
      {isOpen && (
        <Pad space>
          <ButtonLink look="outline" to={`/exemplar/${shown.id}/answer?by=${by}`}>
            {result.answered > 0 ? t('goOn') : t(by === 'self' ? 'assessSelf' : 'assessTeam')}
          </ButtonLink>
        </Pad>
      )}
    </>
  )
}

/** Where a side has answered by several versions: which one counts, and what stands beside. */
function Others({ assessment: { checklist, others } }: { assessment: Assessment }) {
  const t = useExemplarWords()
  if (others.length === 0) return null
  return (
    <Note look="warn" icon="warning">
      <b>{t('countedBy', { version: checklist.version })}</b>
      {others.map((each) => (
        <p key={each.checklist.id}>
          {t('alsoBy', { version: each.checklist.version, n: each.answered })}
        </p>
      ))}
    </Note>
  )
}

/** What was noted at the items, whatever the stage: what the points stand on. */
function ItemNotes({ assessment }: { assessment: Assessment }) {
  const t = useExemplarWords()
  const words = useChecklistWords()
  const labelOf = useNoteLabel(assessment)
  const { notes } = assessment
  if (notes.length === 0) return null
  return (
    <>
      <SectionHead flat title={t('itemNotes')} count={notes.length} />
      <KeyValues
        items={notes.map((note) => ({
          label: `${labelOf(note)}. ${words(note.checklist.id, note.item.id, note.item.text)}`,
          value: note.words,
        }))}
      />
    </>
  )
}

/** Names the item of a note, with its version where that is not the one that counts. */
export function useNoteLabel({ checklist: counted }: Pick<Assessment, 'checklist'>) {
  const t = useExemplarWords()
  return ({ checklist, item }: Assessment['notes'][number]): string =>
    checklist.id === counted.id
      ? item.id
      : t('itemOf', { item: item.id, version: checklist.version })
}

function Result({ assessment }: { assessment: Assessment }) {
  const t = useExemplarWords()
  const { checklist } = assessment
  const unmet = unmetOf(assessment)
  const conditions = useFacts(
    assessment,
    checklist.groups.filter(({ isCondition }) => isCondition),
  )
  const words = useFacts(
    assessment,
    checklist.groups.filter(({ isCondition }) => !isCondition),
    ({ answer }) => answer === 'text',
  )
  return (
    <>
      <Ring assessment={assessment} />
      <Scores assessment={assessment} />
      {unmet.length > 0 && (
        <Note look="warn" icon="warning">
          {t('unmet', { items: unmet.join(', ') })}
        </Note>
      )}
      {conditions.length > 0 && (
        <>
          <SectionHead flat title={t('conditions')} count={metOf(assessment)} />
          <KeyValues items={conditions} />
        </>
      )}
      {words.length > 0 && (
        <>
          <SectionHead flat title={t('verdict')} />
          <KeyValues items={words} />
        </>
      )}
      <Pad space>
        <Small>{useBandWords(checklist)}</Small>
      </Pad>
    </>
  )
}

/** How many of the conditions are met: 2/3. */
function metOf({ checklist, said }: Assessment): string {
  const items = checklist.groups
    .filter(({ isCondition }) => isCondition)
    .flatMap((each) => each.items)
  const met = items.filter(({ id }) => said.get(id)?.value === 'yes').length
  return `${met}/${items.length}`
}

/** What was answered to the items of some groups. */
function useFacts(
  { checklist, said }: Assessment,
  groups: readonly Group[],
  isShown: (item: Item) => boolean = () => true,
): KeyValue[] {
  const words = useChecklistWords()
  const says = useSaidWords()
  return groups
    .flatMap(({ items }) => items)
    .filter(isShown)
    .flatMap((item) => {
      const it = said.get(item.id)
      if (it === undefined || standingOf(item, it) === 'open') return []
      return [
        {
          label: `${item.id}. ${words(checklist.id, item.id, item.text)}`,
          value: says(item, it),
        },
      ]
    })
}

function Ring({ assessment: { checklist, result } }: { assessment: Assessment }) {
  const t = useAnsweringWords()
  const language = useLanguage()
  const nameOf = useBandName()
  const ratingOf = useRatingWords()
  const { got, of, next, answered, items } = result
  return (
    <ResultRing
      got={formatNumber(got, language)}
      of={`/${formatNumber(of, language)}`}
      percent={of === 0 ? 0 : Math.round((got * 100) / of)}
    >
      <p>{t(answered === items ? 'rating' : 'ratingSoFar')}</p>
      <h3>{ratingOf(checklist, result)}</h3>
      {next && (
        <p>
          {t('nextPoints', {
            n: formatNumber(next.missing, language),
            count: next.missing,
            band: nameOf(checklist, next.band),
          })}
        </p>
      )}
    </ResultRing>
  )
}

/** The items that give points, each as a bar. */
function Scores({ assessment: { checklist, said } }: { assessment: Assessment }) {
  const words = useChecklistWords()
  const language = useLanguage()
  const parts = checklist.groups
    .flatMap(({ items }) => items)
    .flatMap((item) => {
      const { points } = saysOf(item, said.get(item.id))
      if (item.maxPoints === 0 || points === undefined) return []
      return [
        {
          name: item.id,
          title: words(checklist.id, item.id, item.text),
          got: formatNumber(points, language),
          of: `/${formatNumber(item.maxPoints, language)}`,
          percent: Math.round((points * 100) / item.maxPoints),
        },
      ]
    })
  return parts.length === 0 ? null : <ResultParts parts={parts} />
}
