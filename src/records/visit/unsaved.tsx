import { createContext, use, useEffect, useState } from 'react'
import { useBlocker } from 'react-router'

import type { SaveTrouble } from '#data/trouble.ts'
import { usePlainWords } from '#records/plain-words.tsx'
import { Button } from '#ui/button.tsx'
import { Confirm } from '#ui/confirm.tsx'
import { Note } from '#ui/note.tsx'

import { useAnsweringWords } from './answering-words.tsx'

/** Tries again to save words that the phone could not write; says whether it could. */
type Again = () => Promise<boolean>

/** What saves the words of an item that are not saved yet, by field. */
export type Unsaved = Map<string, Again>

export const UnsavedContext = createContext<Unsaved>(new Map())

/** Saves the words of a field before its item is left, for as long as they are `typed` and not saved. */
export function useSavedFirst(name: string, again: Again, typed: boolean): void {
  const unsaved = use(UnsavedContext)
  useEffect(() => {
    if (!typed) return
    unsaved.set(name, again)
    return () => void unsaved.delete(name)
  }, [name, again, typed, unsaved])
}

/** Tries once more to save all of them; false while one stands on the screen alone. */
async function savesAll(unsaved: Unsaved): Promise<boolean> {
  // Whatever goes wrong: what was not saved is asked about, and nobody is held without a word.
  const tries = [...unsaved.values()].map((again) => again().catch(() => false))
  const tried = await Promise.all(tries)
  return tried.every(Boolean)
}

/**
 * Holds whoever leaves an item, by whatever way, until its words are saved. What the phone cannot
 * write stands on the screen alone: nobody loses it without being asked.
 */
export function AskBeforeLeaving({ unsaved }: { unsaved: Unsaved }) {
  const t = useAnsweringWords()
  const blocker = useBlocker(() => unsaved.size > 0)
  const [isAsking, setAsking] = useState(false)
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    void savesAll(unsaved).then((isSaved) => {
      if (isSaved) blocker.proceed()
      else setAsking(true)
    })
  }, [blocker, unsaved])
  const answer = (leaves: boolean) => {
    setAsking(false)
    if (leaves) blocker.proceed?.()
    else blocker.reset?.()
  }
  return (
    <Confirm
      open={isAsking}
      title={t('leaveTitle')}
      text={t('leaveText')}
      no={t('leaveNo')}
      yes={t('leaveYes')}
      danger
      onNo={() => answer(false)}
      onYes={() => answer(true)}
    />
  )
}

/**
 * Says that typed words are not saved, for as long as they are not; the browser asks before it closes
 * the page on them. They are tried again by a tap, and by themselves when the officer comes back to the app: from where room was made, most likely.
 */
export function NotSaved({ trouble, onAgain }: { trouble: SaveTrouble; onAgain: Again }) {
  const t = usePlainWords()
  useEffect(() => {
    const comeBack = () => {
      if (document.visibilityState === 'visible') void onAgain()
    }
    const close = (event: Event) => event.preventDefault()
    document.addEventListener('visibilitychange', comeBack)
    addEventListener('beforeunload', close)
    return () => {
      document.removeEventListener('visibilitychange', comeBack)
      removeEventListener('beforeunload', close)
    }
  }, [onAgain])
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
