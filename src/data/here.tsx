import { createContext, use, useEffect, useState } from 'react'

import { type Day, dayOf } from '#domain/day.ts'
import type { Officer } from '#domain/officer.ts'
import type { HistoryReply } from '#protocol/api.ts'

import type { Database } from './db.ts'
import type { Sheet } from './second-copy.ts'

/** The phone in the officer's hand: its records, who holds it, what time it says. */
export type Here = {
  db: Database
  officer: Officer
  now: () => number
  /** What the commune's server last said of the time. */
  server?: ServerTime
  /** A new random name of `length` characters a–z and 2–7. */
  newId: (length: number) => string
  /** What the server knows of a record's past before a position; nothing while it cannot be reached. */
  askHistory: (kind: string, id: string, before?: number) => Promise<HistoryReply | undefined>
  /** Kept once what was just written stands a second time outside the database, or cannot. */
  copied?: (sheet: Sheet, ids: readonly string[]) => Promise<void>
}

/** How far the server's clock is ahead of the phone's, in milliseconds; it was this day there already. */
export type ServerTime = { offset: number; day: Day }

export const HereContext = createContext<Here | undefined>(undefined)

export function useHere(): Here {
  const here = use(HereContext)
  if (!here) throw new Error('Screens are drawn inside <HereContext>')
  return here
}

const A_MINUTE_MS = 60_000

/**
 * The day it is in Việt Nam, by the server's clock where the phone's is wrong; a screen left open
 * over midnight turns with it.
 */
export function useToday(): Day {
  const here = useHere()
  const [today, setToday] = useState(() => todayOf(here))
  useEffect(() => {
    const look = () => setToday(todayOf(here))
    look()
    const timer = setInterval(look, A_MINUTE_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [here])
  return today
}

/** The same for who asks once. A phone whose clock was put back is not behind what it has heard. */
export function todayOf({ now, server }: Pick<Here, 'now' | 'server'>): Day {
  const { offset = 0, day = '' } = server ?? {}
  const today = dayOf(now() + offset)
  return today < day ? day : today
}
