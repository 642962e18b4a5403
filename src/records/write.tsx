import { useHere } from '#data/here.tsx'
import { afterFailedWrite } from '#data/trouble.ts'
import { useToast } from '#ui/toast.tsx'

import { usePlainWords } from './plain-words.tsx'

/** Does a small act on this phone's records; says so when the phone could not write. */
export function useWrite(): (act: () => Promise<unknown>) => Promise<boolean> {
  const { db } = useHere()
  const t = usePlainWords()
  const toast = useToast()
  return async (act) => {
    try {
      await act()
      return true
    } catch (error) {
      const trouble = await afterFailedWrite(db, error)
      toast.show({ icon: 'warning', text: t(trouble === 'full' ? 'fullShort' : 'failedShort') })
      return false
    }
  }
}
