/** A calendar day in Việt Nam, written `2026-11-20`. Days compare as plain text. */
export type Day = string

export const DAY_MS = 86_400_000
const HANOI_MS = 7 * 3_600_000

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** How many days lie from one day to another; negative when `to` is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(day).getUTCDay()
}

/** The day it is in Việt Nam at a moment, whatever the zone of the machine. */
export function dayOf(moment: number): Day {
  return new Date(moment + HANOI_MS).toISOString().slice(0, 10)
}

/** The time of day in Việt Nam at a moment, as `07:43`. */
export function timeOf(moment: number): string {
  return new Date(moment + HANOI_MS).toISOString().slice(11, 16)
}

/** True for a day that exists, from 1900 to 2199: `2026-02-30` does not, and nobody means 9999. */
export function isDay(text: string): boolean {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false
  const moment = Date.parse(text)
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text)
}
