import type { Edit } from '#data/edits.ts'
import { FieldFrame } from '#ui/field.tsx'
import { SelectInput } from '#ui/inputs/select.tsx'
import { useWords } from '#ui/words.ts'

import { askedIn } from './edit-words.tsx'
import type { KindName } from './shapes.ts'
import { bareLabel } from './look.tsx'
import { useSettleWords } from './settle-words.tsx'

/** What is chosen to see the steps and notes alone. */
export const PARTS = 'parts'

/** Tells the past of one field alone; drawn once there is a field that was changed. */
export function HistoryFilter({
  kind,
  edits,
  hasParts,
  chosen,
  onPick,
}: {
  kind: KindName
  edits: readonly Edit[]
  hasParts: boolean
  chosen: string
  onPick: (name: string) => void
}) {
  const t = useSettleWords()
  const own = useWords(kind)
  const changed = Object.assign({}, ...edits.map(({ fields }) => fields)) as Edit['fields']
  const names = askedIn(kind, changed)
  if (names.length === 0) return null
  const options = names.map((name) => ({ id: name, label: bareLabel(own(`fields.${name}`)) }))
  if (hasParts) options.push({ id: PARTS, label: t('past.parts') })
  return (
    <FieldFrame id="history-of" label={t('past.filter')} near>
      <SelectInput
        id="history-of"
        name="of"
        options={options}
        defaultValue={chosen}
        none={t('past.any')}
        onPick={onPick}
      />
    </FieldFrame>
  )
}
