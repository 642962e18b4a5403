import type { Shown } from '#data/db.ts'
import { KeyValues } from '#ui/key-values.tsx'
import { Fold } from '#ui/versions.tsx'
import { useWords } from '#ui/words.ts'

import { kinds } from './kinds.ts'
import type { KindName } from './shapes.ts'
import { bareLabel } from './look.tsx'
import { useSettleWords } from './settle-words.tsx'
import { useValueWords } from './value-words.tsx'

/** What both officers left alike, folded away. */
export function SameFields({ kind, shown: { version } }: { kind: KindName; shown: Shown }) {
  const t = useSettleWords()
  const own = useWords(kind)
  const says = useValueWords(kind)
  const asOne: readonly string[] = kinds[kind].asOne ?? []
  const isAsked = (name: string) => version.contested?.[name] !== undefined
  const isOpen = (name: string) => isAsked(name) || (asOne.includes(name) && asOne.some(isAsked))
  const items = Object.entries(kinds[kind].fields)
    .filter(([name, { widget }]) => widget !== 'own' && !isOpen(name))
    .map(([name]) => ({
      label: bareLabel(own(`fields.${name}`)),
      value: says(name, version.fields[name]),
    }))
    .filter(({ value }) => value !== '')
  if (items.length === 0) return null
  return (
    <Fold title={t('contested.same', { n: items.length })}>
      <KeyValues items={items} />
    </Fold>
  )
}
