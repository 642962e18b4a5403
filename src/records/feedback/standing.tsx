import { useCalendar } from '#data/calendar.ts'
import type { Shown } from '#data/db.ts'
import { useNames } from '#data/names.tsx'
import type { Clock } from '#domain/deadlines/clock.ts'
import type { Values } from '#domain/record.ts'
import type { Folded } from '#domain/steps.ts'

import { stepsAmong } from '#records/steps-among.tsx'
import { isRemoteAt } from '#records/unit/rules.ts'
import { clockRunning, standingOf } from './rules.ts'

/** Where a matter stands by the steps this phone knows; what the commune refused moves nothing. */
export function standingBy(shown: Shown, parts: readonly Shown[]): Folded {
  return standingOf(shown.version.fields, stepsAmong(parts))
}

/** The clock that runs for a matter now, once the calendar was read. */
export function useClockOf(shown: Shown, parts: readonly Shown[]): Clock | undefined {
  const calendar = useCalendar()
  return calendar && clockRunning(shown.version.fields, standingBy(shown, parts), calendar)
}

/** What the units say of a matter that its steps record: whether it lies in a remote area. */
export function useKnown({ version }: Shown): Values {
  const { units } = useNames()
  const { type, village } = version.fields
  if (type !== 'complaint') return {}
  const isRemote = isRemoteAt(units, village)
  return isRemote === undefined ? {} : { isRemote }
}
