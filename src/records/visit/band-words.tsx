import type { Band, Cap } from '#domain/checklist/checklist.ts'
import { referenceBands, type Result } from '#domain/checklist/score.ts'
import type { KnownChecklist } from '#records/checklist/known.ts'
import { useChecklistWords } from '#records/checklist/use-checklists.tsx'

import { useAnsweringWords } from './answering-words.tsx'

/** The name of a rating of a checklist in the language in use. */
export function useBandName(): (checklist: KnownChecklist, band: Band) => string {
  const words = useChecklistWords()
  return (checklist, band) => bandNameIn(words, checklist)(band)
}

/** The same, with the words of the checklists at hand. */
export function bandNameIn(
  words: ReturnType<typeof useChecklistWords>,
  { id, bands }: Pick<KnownChecklist, 'id' | 'bands'>,
): (band: Band) => string {
  const from = bands.length > 0 ? id : 'reference'
  return ({ min, label }) => words(from, `band${min}`, label)
}

/** What holds a rating down in the language in use; with its name where it can be said to have happened. */
export function useCapWords(): (checklist: KnownChecklist, cap: Cap) => string {
  const words = useChecklistWords()
  return ({ id, caps = [] }, cap) => {
    const said = words(id, `cap${caps.indexOf(cap) + 1}`, cap.text)
    return cap.highest ? `${cap.id}. ${said}` : said
  }
}

/** What a result is rated; or why it is not. */
export function useRatingWords(): (checklist: KnownChecklist, result: Result) => string {
  const t = useAnsweringWords()
  const nameOf = useBandName()
  return (checklist, { band, of, isWaiting, answered, items }) => {
    if (band) return nameOf(checklist, band)
    const lowest = checklist.bands.at(-1)
    if (of === 0) return t(answered === items ? 'nothingCounts' : 'noRating')
    if (isWaiting || !lowest) return t('conditionsOpen')
    return t('below', { band: nameOf(checklist, lowest) })
  }
}

/** From where on which rating is given, and on what that stands. */
export function useBandWords(checklist: KnownChecklist): string {
  const t = useAnsweringWords()
  const nameOf = useBandName()
  const { bands, version, isReference } = checklist
  const all = (bands.length > 0 ? bands : referenceBands).map((band) =>
    t(band.min === 0 ? 'bandBelow' : 'bandFrom', { n: band.min, band: nameOf(checklist, band) }),
  )
  const words = isReference ? 'reference' : bands.length > 0 ? 'version' : 'versionReference'
  return t(words, { version, bands: all.join(', ') })
}
