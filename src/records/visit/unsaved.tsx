import { createContext, use, useEffect } from 'react'

import type { SaveTrouble } from '#data/trouble.ts'
import { usePlainWords } from '#records/plain-words.tsx'
import { Button } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'

/** Tries again to save words that the phone could not write; says whether it could. */
type Again = () => Promise<boolean>

/** The words of an item that stand on the screen alone, by field. */
export type Unsaved = Map<string, Again>

export const UnsavedContext = createContext<Unsaved>(new Map())

/** Tries once more to save all of them; false while one stands on the screen alone. */
export async function savesAll(unsaved: Unsaved): Promise<boolean> {
  const tried = await Promise.all([...unsaved.values()].map((again) => again()))
  return tried.every(Boolean)
}

/**
 * Says that typed words are not saved, for as long as they are not. They are tried again by a tap,
 * and by themselves when the officer comes back to the app: from where room was made, most likely.
 */
export function NotSaved({
  name,
  trouble,
  onAgain,
}: {
  name: string
  trouble: SaveTrouble
  onAgain: Again
}) {
  const t = usePlainWords()
  const unsaved = use(UnsavedContext)
  useEffect(() => {
    const comeBack = () => {
      if (document.visibilityState === 'visible') void onAgain()
    }
    unsaved.set(name, onAgain)
    document.addEventListener('visibilitychange', comeBack)
    return () => {
      unsaved.delete(name)
      document.removeEventListener('visibilitychange', comeBack)
    }
  }, [name, onAgain, unsaved])
  return (
    <>
      <Note look="danger" icon="warning" inset urgent>
        {t(trouble === 'full' ? 'full' : 'saveFailed')}
      </Note>
      <Button small look="outline" onPress={() => void onAgain()}>
        {t('saveAgain')}
      </Button>
    </>
  )
}
