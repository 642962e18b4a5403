import { useShown } from '#data/lists.ts'
import { recordOf } from '#data/record.ts'
import { IconButton } from '#ui/icon-button.tsx'
import type { KeyValue } from '#ui/key-values.tsx'

import { useHallWords } from '#records/dialogue/hall-words.tsx'
import type { Dialogue } from '#records/dialogue/record.ts'
import type { Conclusion } from './record.ts'

/** The dialogue at whose end a task was decided, and the way back to its conclusion there. */
export function useFromConclusion(id: string | undefined): KeyValue | false {
  const t = useHallWords()
  const conclusion = useShown('conclusion', id ?? '')
  const of = conclusion ? recordOf<Conclusion>(conclusion).of : undefined
  const dialogue = useShown('dialogue', of ?? '')
  if (id === undefined) return false
  return {
    icon: 'dialogue',
    label: t('concludedAt'),
    value: dialogue ? recordOf<Dialogue>(dialogue).title : t('one'),
    action: (
      <IconButton icon="forward" look="link" label={t('openConclusion')} to={`/conclusion/${id}`} />
    ),
  }
}
