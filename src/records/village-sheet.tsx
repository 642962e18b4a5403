import { useNames } from '#data/names.tsx'
import { Pad } from '#ui/page.tsx'
import { Radios } from '#ui/radio.tsx'
import { Sheet } from '#ui/sheet.tsx'

import { isVillage } from './unit/rules.ts'
import { usePlainWords } from './plain-words.tsx'

/** Chooses the village a list is about. */
export function VillageSheet({
  open,
  value,
  onPick,
  onClose,
}: {
  open: boolean
  value: string | undefined
  onPick: (village: string | undefined) => void
  onClose: () => void
}) {
  const t = usePlainWords()
  const { units } = useNames()
  const villages = units.filter(isVillage).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Sheet open={open} title={t('anyVillage')} onClose={onClose}>
      <Pad>
        <Radios
          options={[{ value: '', label: t('anyVillage') }, ...villages]}
          value={value ?? ''}
          onPick={(village) => onPick(village === '' ? undefined : village)}
        />
      </Pad>
    </Sheet>
  )
}
