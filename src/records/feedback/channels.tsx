import { useState } from 'react'

import { Button } from '#ui/button.tsx'
import { Chips } from '#ui/chip.tsx'
import { describedBy, FieldFrame } from '#ui/field.tsx'
import type { FieldPlace } from '#ui/record-form.tsx'
import { useLateWords } from '#ui/words.ts'

import { moreTexts } from './more-texts.ts'

/** Where a village is heard every day: offered at once; the others after a press. */
const everyDay: readonly string[] = [
  'at_home',
  'village_meeting',
  'dialogue',
  'phone',
  'suggestion_box',
  'reception',
  'online',
  'zalo',
]

/** Where it was heard, or who passed it on. */
export function Channels({ place }: { place: FieldPlace }) {
  const t = useLateWords('more', moreTexts)
  const said = typeof place.value === 'string' ? place.value : undefined
  const isOther = said !== undefined && !everyDay.includes(said)
  const [isWhole, setWhole] = useState(isOther)
  const offered = place.options.filter(({ id }) => isWhole || everyDay.includes(id))
  return (
    <FieldFrame id={place.id} label={place.label} error={place.error} group>
      <Chips
        name="channel"
        defaultValue={said}
        options={offered.map(({ id, label }) => ({ value: id, label }))}
        describedBy={describedBy({ id: place.id, hint: undefined, error: place.error })}
      />
      {!isWhole && (
        <Button look="text" small onPress={() => setWhole(true)}>
          {t('otherChannels')}
        </Button>
      )}
    </FieldFrame>
  )
}
