import type { Shown } from '#data/db.ts'
import { SectionHead } from '#ui/section-head.tsx'
import { formatNumber } from '#ui/format.ts'
import { Sums } from '#ui/sums.tsx'
import { useLanguage } from '#ui/words.ts'

import { useExemplarWords } from './page-words.tsx'
import { givenNames, mobilised } from './sums.ts'

/** What people have given for an exemplar so far, added up from what was recorded. */
export function Mobilised({ shown, notes }: { shown: Shown; notes: readonly Shown[] }) {
  const t = useExemplarWords()
  const items = useSums(shown, notes)
  if (items.length === 0) return null
  return (
    <>
      <SectionHead flat title={t('mobilised')} />
      <Sums items={items} />
    </>
  )
}

/** The sums that were recorded, each in words. */
export function useSums(shown: Shown, notes: readonly Shown[]): { label: string; value: string }[] {
  const t = useExemplarWords()
  const language = useLanguage()
  const taken = notes.filter(({ isRefused }) => isRefused !== true)
  const sums = mobilised(
    shown.version.fields,
    taken.map(({ version }) => version.fields),
  )
  return givenNames.flatMap((name) => {
    const sum = sums[name]
    return sum === undefined ? [] : [{ label: t(name), value: formatNumber(sum, language) }]
  })
}
