import { Button } from '#ui/button.tsx'
import type { IconName } from '#ui/icon.tsx'
import { Dock } from '#ui/page.tsx'

import { usePlainWords } from './plain-words.tsx'

/** How a form is finished where that is another act than saving, and where it leads. */
export type Finish = { icon: IconName; label: string; toast: string; to: string }

/** Leaves the form with its draft, or finishes it, in the words of the act. */
export function FormDock({
  finish,
  hasFailed,
  onLeave,
}: {
  finish: Finish | undefined
  hasFailed: boolean
  onLeave: () => void
}) {
  const t = usePlainWords()
  const { icon = 'check', label = t('save') } = finish ?? {}
  return (
    <Dock>
      <Button look="outline" onPress={onLeave}>
        {t('keepDraft')}
      </Button>
      <Button submit icon={icon}>
        {hasFailed ? t('saveAgain') : label}
      </Button>
    </Dock>
  )
}
