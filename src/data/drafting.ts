import { useLiveQuery } from 'dexie-react-hooks'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { Values } from '#domain/record.ts'

import type { Draft } from './db.ts'
import { draftsOfEdit, dropDraft, hasWords, keepDraft } from './drafts.ts'
import { useHere } from './here.tsx'
import { afterFailedWrite, type SaveTrouble } from './trouble.ts'

/** From the first letter typed to the draft on disk; the promise is 300 ms. */
const KEEP_AFTER_MS = 150

/** The draft of a form as it was when the form opened: `null` when there is none. */
export function useKeptDraft(id: string): Draft | null | undefined {
  const { db } = useHere()
  const kept = useRef<{ id: string; draft: Draft | null } | undefined>(undefined)
  // What was found says of which draft: after another was asked for, the answer is the old one for a while.
  const found = useLiveQuery(
    async () => ({ id, draft: (await db.drafts.get(id)) ?? null }),
    [db, id],
  )
  if (found?.id === id && kept.current?.id !== id) kept.current = found
  // What was begun for a role that is lost is opened by no form.
  if (kept.current?.draft?.sealed !== undefined) return undefined
  return kept.current?.id === id ? kept.current.draft : undefined
}

/** The latest draft of an edit of a record, as it was when the form opened: `null` when there is none. */
export function useKeptEdit(recordId: string): Draft | null | undefined {
  const { db } = useHere()
  const [kept, setKept] = useState<Draft | null>()
  const found = useLiveQuery(() => draftsOfEdit(db, recordId), [db, recordId])
  if (found && kept === undefined) setKept(found.at(-1) ?? null)
  return kept
}

export type Drafting = {
  /** Remembers what the form says now; on disk within 300 ms. */
  keep: (values: Values, focus?: string) => void
  /** Writes at once what is not on disk yet; false when the phone could not. */
  flush: () => Promise<boolean>
  /** Stops remembering while the words become a record, and for good once they have. */
  stop: () => void
  /** They did not become one: remembers again. */
  goOn: () => void
  /** Removes the draft and its words from the phone. */
  drop: () => Promise<void>
  /** When the draft was last written, in milliseconds. */
  savedAt: number | undefined
  /** Why the last words could not be written. */
  trouble: SaveTrouble | undefined
}

/** Writes what is not on disk yet when the page is hidden, left or closed. */
function useLeaving(flush: () => Promise<boolean>): void {
  useEffect(() => {
    const leave = () => void flush()
    addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      leave()
    }
  }, [flush])
}

/**
 * Keeps the draft of one form while it is typed, also when the page is hidden, left or closed.
 * A form emptied again keeps no draft.
 */
export function useDrafting(
  draft: Pick<Draft, 'id' | 'kind' | 'before' | 'seen'> & { start?: Values | undefined },
): Drafting {
  const here = useHere()
  const [savedAt, setSavedAt] = useState<number>()
  const [trouble, setTrouble] = useState<SaveTrouble>()
  const pending = useRef<{ values: Values; focus?: string } | undefined>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const isOver = useRef(false)
  const latest = useRef(draft)
  latest.current = draft
  const writing = useRef<Promise<boolean>>(Promise.resolve(true))
  /** How many writes were begun: the words of the last one count. */
  const begun = useRef(0)

  const write = useCallback(async () => {
    const words = pending.current
    pending.current = undefined
    if (!words || isOver.current) return true
    const nth = (begun.current += 1)
    const { start, ...kept } = latest.current
    const isEmpty = kept.before === undefined && !hasWords(words.values, start)
    try {
      await (isEmpty ? dropDraft(here, kept.id) : keepDraft(here, { ...kept, ...words }))
    } catch (error) {
      // What could not be written is still to be written, where nothing later was typed since.
      if (nth === begun.current) pending.current ??= words
      setTrouble(await afterFailedWrite(here.db, error))
      return false
    }
    setTrouble(undefined)
    setSavedAt(isEmpty ? undefined : here.now())
    return true
  }, [here])

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    // What is being written already is waited for: only then are all words on the phone.
    const before = writing.current
    writing.current = write().then(async (isKept) => {
      const wasKept = await before
      return isKept && (wasKept || pending.current === undefined)
    })
    return writing.current
  }, [write])

  useLeaving(flush)

  return {
    keep: (values, focus) => {
      pending.current = focus === undefined ? { values } : { values, focus }
      timer.current ??= setTimeout(() => void flush(), KEEP_AFTER_MS)
    },
    flush,
    stop: () => {
      isOver.current = true
      pending.current = undefined
      clearTimeout(timer.current)
    },
    goOn: () => {
      isOver.current = false
    },
    drop: async () => {
      isOver.current = true
      clearTimeout(timer.current)
      await dropDraft(here, latest.current.id)
    },
    savedAt,
    trouble,
  }
}
