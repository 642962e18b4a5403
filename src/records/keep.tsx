import { type ReactNode, useState } from 'react'

import type { Drafting } from '#data/drafting.ts'
import { useHere } from '#data/here.tsx'
import { saveTogether, type Saving } from '#data/save.ts'
import { afterFailedWrite, type SaveTrouble } from '#data/trouble.ts'
import { Note } from '#ui/note.tsx'
import { useToast } from '#ui/toast.tsx'

import { usePlainWords } from './plain-words.tsx'

/**
 * Saves what a form says, its draft going in the same act. When the phone cannot write, the words
 * stay on the screen and `said` says what to do.
 */
export function useKeep(
  drafting: Drafting,
  toastWords?: string,
): {
  keep: (...savings: Saving[]) => Promise<boolean>
  hasFailed: boolean
  said: ReactNode
} {
  const here = useHere()
  const t = usePlainWords()
  const toast = useToast()
  const [trouble, setTrouble] = useState<SaveTrouble>()

  async function keep(...savings: Saving[]): Promise<boolean> {
    try {
      await drafting.flush()
      drafting.stop()
      await saveTogether(here, savings)
    } catch (error) {
      drafting.goOn()
      setTrouble(await afterFailedWrite(here.db, error))
      return false
    }
    toast.show({ icon: 'local', text: toastWords ?? t('savedToast') })
    return true
  }
  const isSaid = trouble ?? drafting.trouble
  const said = isSaid && (
    <Note look="danger" icon="warning" urgent>
      {t(isSaid === 'full' ? 'full' : 'saveFailed')}
    </Note>
  )
  return { keep, hasFailed: trouble !== undefined, said }
}
