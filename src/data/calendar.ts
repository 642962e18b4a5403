import { useLiveQuery } from 'dexie-react-hooks'

import type { Calendar } from '#domain/calendar.ts'

import { useHere } from './here.tsx'
import { calendarIn } from './show.ts'

/** The commune's calendar as this phone knows it, once it was read. */
export function useCalendar(): Calendar | undefined {
  const { db } = useHere()
  return useLiveQuery(() => calendarIn(db), [db])
}
