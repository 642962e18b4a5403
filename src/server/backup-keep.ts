import { type Day, dayOf, timeOf } from '#domain/day.ts'

const NAME = /^gan-dan-(\d{4}-\d{2}-\d{2})-(\d{4})\.jsonl\.gz$/
const DAILY = 14
const MONTHLY = 12

/** What a backup of a moment is called: `gan-dan-2026-11-20-0200.jsonl.gz`, in Việt Nam's time. */
export function backupName(at: number): string {
  return `gan-dan-${dayOf(at)}-${timeOf(at).replace(':', '')}.jsonl.gz`
}

/**
 * Of the files of a folder, the backups that need not be kept: all but the last one of each of the
 * newest 14 days, and the first one of each of the newest 12 months. Other files are never named.
 */
export function dispensable(names: readonly string[]): string[] {
  const backups = names.filter((name) => NAME.test(name)).toSorted()
  const byDay = new Map(backups.map((name) => [dayIn(name), name]))
  const byMonth = new Map(backups.toReversed().map((name) => [dayIn(name).slice(0, 7), name]))
  const kept = new Set([...newest(byDay, DAILY), ...newest(byMonth, MONTHLY)])
  return backups.filter((name) => !kept.has(name))
}

function dayIn(name: string): Day {
  return NAME.exec(name)?.[1] ?? ''
}

function newest(byTime: ReadonlyMap<string, string>, count: number): string[] {
  const times = [...byTime.keys()].toSorted().slice(-count)
  return times.map((time) => byTime.get(time) ?? '')
}
