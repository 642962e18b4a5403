import { createContext, use, useEffect, useState } from 'react'

import { dayOf } from '#domain/day.ts'
import type { Officer } from '#domain/officer.ts'
import type { HistoryReply } from '#protocol/api.ts'

import type { Database } from './db.ts'
import type { Sheet } from './second-copy.ts'

/** The phone in the officer's hand: its records, who holds it, what time it says. */
export type Here = {
  db: Database
  officer: Officer
  now: () => number
  /** A new random name of `length` characters a–z and 2–7. */
  newId: (length: number) => string
  /** What the server knows of a record's past before a position; nothing while it cannot be reached. */
  askHistory: (kind: string, id: string, before?: number) => Promise<HistoryReply | undefined>
  /** Kept once what was just written stands a second time outside the database, or cannot. */
  copied?: (sheet: Sheet, ids: readonly string[]) => Promise<void>
}

export const HereContext = createContext<Here | undefined>(undefined)

export function useHere(): Here {
  const here = use(HereContext)
  if (!here) throw new Error('Screens are drawn inside <HereContext>')
  return here
}

const A_MINUTE_MS = 60_000

/** The day it is in Việt Nam; a screen left open over midnight turns with it. */
export function useToday(): string {
  const { now } = useHere()
  const [today, setToday] = useState(() => dayOf(now()))
  useEffect(() => {
    const look = () => setToday(dayOf(now()))
    const timer = setInterval(look, A_MINUTE_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [now])
  return today
}
