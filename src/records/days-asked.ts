import type { Day } from '#domain/day.ts'
import { daysToCome, saidAnew } from '#domain/days-to-come.ts'
import type { Issue, Values } from '#domain/record.ts'

import { kindNamed } from './kinds.ts'
import type { KindName } from './shapes.ts'

/** What a form asks of a record, and what the commune had taken of that when it was opened. */
type Asking = {
  kind: KindName
  taken: Values | undefined
  isAsked: (name: string) => boolean
}

/** The days to come that a form asks and says anew; one that the commune has already is left as it is. */
export function issuesOfDays(
  { kind, taken, isAsked }: Asking,
  answers: Values,
  today: Day,
): Issue[] {
  const names = kindNamed(kind)?.past?.filter(isAsked) ?? []
  return daysToCome(answers, saidAnew(names, answers, taken), today)
}
