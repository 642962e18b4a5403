import type { Issue, Values } from '#domain/record.ts'
import { type Matter, mayAddOnly, type PartChange, type Rules } from '#domain/rules.ts'
import { issuesOfHandling, readersInWhole } from '#records/feedback/readers.ts'

/**
 * How many copies there are of the minutes of a complaint's dialogue, at the least.
 *
 * Law: Nghị định 155/2026/NĐ-CP, Mẫu 14.
 */
const minutesCopies = { atLeast: 3 } as const

/** Which kinds and moves there are is asked of the record a step belongs to. */
export const stepRules = {
  stream: 'work',
  restricted: { readers: readersInWhole },
  may: mayAddOnly,
  // The day of a talk and the day that is promised may be to come.
  past: ['on', 'toldOn', 'sentOn'],
  partOf: (values: Values) => ({ kind: String(values['ofKind']), id: String(values['of']) }),
  check: ({ of, ofKind, copies, extensionDays }: Values): Issue[] => {
    const issues: Issue[] = []
    if (typeof of !== 'string') issues.push({ path: 'of', code: 'missing' })
    if (typeof ofKind !== 'string') issues.push({ path: 'ofKind', code: 'missing' })
    if (typeof copies === 'number' && copies < minutesCopies.atLeast) {
      issues.push({ path: 'copies', code: 'too_few_copies' })
    }
    // Fewer than none is no count at all, and is refused as such.
    if (extensionDays === 0) issues.push({ path: 'extensionDays', code: 'too_small' })
    return issues
  },
  issuesInWhole: (whole: Matter, { after }: PartChange): Issue[] => issuesOfHandling(whole, after),
} satisfies Rules
