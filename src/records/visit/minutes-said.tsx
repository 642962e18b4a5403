import { useLiveQuery } from 'dexie-react-hooks'

import { ownOf, type Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { useParts } from '#data/lists.ts'
import { recordOf } from '#data/record.ts'
import type { Day } from '#domain/day.ts'
import { signedWords } from '#records/signature/signed.ts'
import type { Step } from '#records/step/record.ts'
import { formatDay } from '#ui/format.ts'
import type { PaperItem, PaperLine, PaperSide } from '#ui/paper.tsx'
import { useWords } from '#ui/words.ts'

import { useFactLines } from './minutes-facts.tsx'
import { useFindingItems, useRecordedItems, useUnmetItems } from './minutes-lists.tsx'
import { useMinutesSides } from './minutes-sides.tsx'
import { type MinutesWords, useMinutesWords } from './minutes-words.tsx'
import type { Visit } from './record.ts'
import { type ToSign, unsettledIn } from './signing.tsx'
import { useSumWords } from './sum-words.tsx'

/** What minutes say, as words: the same for the paper and for its picture. */
export type MinutesSaid = {
  issuer: string
  place: string
  about: string
  facts: readonly PaperLine[]
  results: readonly string[]
  unmet: readonly PaperItem[] | undefined
  recorded: readonly PaperItem[]
  findings: readonly PaperItem[]
  remarks: readonly PaperLine[]
  sides: readonly PaperSide[]
  /** What was told after the minutes, where it was: it stands under the signatures. */
  conclusion: { title: string; words: string } | undefined
}

/** All that the minutes of a visit say, from what was recorded. */
export function useMinutes(toSign: ToSign): MinutesSaid {
  const t = useMinutesWords()
  const own = useWords('visit')
  const commune = useCommune()
  const { shown, stops } = toSign
  const { title, direction, visitedBy, ...said } = recordOf<Visit>(shown)
  const issuer = direction === 'incoming' ? (visitedBy ?? '') : commune
  const { sums, answered, items, missing } = useSumWords(toSign)
  const unmet = useUnmetItems(toSign)
  const answeredLine = t('answered', { n: answered, of: items })
  const unsettled = unsettledIn(toSign.answers)
  const warning = unsettled === '' ? [] : [t('unsettled', { items: unsettled })]
  return {
    issuer: issuer.toLocaleUpperCase('vi'),
    place: placeAndDay(t, commune, shown.takesPlaceOn),
    about: title,
    facts: useFactLines(shown),
    results: items === 0 ? missing : [...sums, ...missing, answeredLine, ...warning],
    unmet: stops.length === 0 ? undefined : unmet,
    findings: useFindingItems(toSign),
    remarks: signedWords.map((name) => ({ label: own(`fields.${name}`), value: said[name] })),
    recorded: useRecordedItems(toSign),
    sides: useMinutesSides(toSign),
    conclusion: useConclusion(shown),
  }
}

/** The conclusion of a visit, and by which paper it was told. */
function useConclusion({ id, version }: Shown): MinutesSaid['conclusion'] {
  const t = useMinutesWords()
  const steps = useParts('step', id) ?? []
  const { conclusion } = version.fields as Partial<Visit>
  if (conclusion === undefined) return undefined
  const told = steps.filter(({ list, version: { fields } }) => {
    return fields['to'] === 'concluded' && list !== 'removed'
  })
  const { on, documentNo = '' } = (told.at(-1)?.version.fields ?? {}) as Partial<Step>
  const no = documentNo === '' ? '' : t('conclusionNo', { no: documentNo })
  const day = on === undefined ? '' : t('conclusionOn', { day: formatDay(on) })
  return { title: [t('conclusion'), no, day].filter(Boolean).join(' '), words: conclusion }
}

/** What the commune of this phone is called. */
function useCommune(): string {
  const { db } = useHere()
  const own = useLiveQuery(() => ownOf(db), [db])
  return own?.session.officer.commune.name ?? ''
}

const KIND_OF_COMMUNE = /^(Xã|Phường|Đặc khu)\s+/

/**
 * Where and when minutes were written, as it stands over a document.
 *
 * Law: Nghị định 30/2020/NĐ-CP, Phụ lục I: ngày dưới 10 và tháng 1, 2 có số 0 ở trước.
 */
function placeAndDay(t: MinutesWords, commune: string, on: Day | undefined): string {
  if (on === undefined) return commune
  const [year = '', month = '', day = ''] = on.split('-')
  return t('placeAndDay', {
    place: commune.replace(KIND_OF_COMMUNE, ''),
    day,
    month: Number(month) < 3 ? month : String(Number(month)),
    year,
  })
}
