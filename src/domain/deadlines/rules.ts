import type { Day } from '#domain/day.ts'
import { complaintRules, complaintSuspensions } from './complaint.ts'
import {
  denunciationExtensions,
  denunciationRules,
  denunciationSuspensions,
} from './denunciation.ts'
import { exemplarDeadlines } from './exemplar.ts'
import { publicityRules } from './publicity.ts'
import { receptionRules } from './reception.ts'
import type {
  Circumstances,
  Complexity,
  DeadlineRule,
  Duty,
  ExtensionRule,
  Standing,
  SuspensionRule,
} from './rule.ts'

/**
 * Every deadline the app counts in days, in force or not.
 *
 * Law: each row names its article in `source`.
 */
export const deadlineRules: readonly DeadlineRule[] = [
  ...receptionRules,
  ...complaintRules,
  ...denunciationRules,
  ...publicityRules,
  ...exemplarDeadlines,
]

/**
 * Every deadline that can be put off in writing.
 *
 * Law: each row names its article in `source`.
 */
export const extensionRules: readonly ExtensionRule[] = denunciationExtensions

/**
 * Every deadline that stands still while a matter is suspended or a person excused.
 *
 * Law: each row names its article in `source`.
 */
export const suspensionRules: readonly SuspensionRule[] = [
  ...complaintSuspensions,
  ...denunciationSuspensions,
]

/**
 * The rule for a duty that is in force on the day of its event, for a matter in these
 * circumstances; nothing on a day before there was one. Circumstances no row knows leave the
 * general row, the shorter one.
 *
 * Law: Nghị định 155/2026/NĐ-CP, Điều 22: a case goes on by the rule its clock began under.
 */
export function ruleOn(
  of: Duty,
  on: Day,
  circumstances: Circumstances = {},
): DeadlineRule | undefined {
  return deadlineRules
    .filter((rule) => rule.of === of && isInForce(rule, on) && isMetBy(rule, circumstances))
    .toSorted((one, other) => asksOf(other) - asksOf(one))
    .at(0)
}

/** The rule by which the deadline of a duty may be put off, if it may. */
export function extensionRuleOn(
  of: Duty,
  on: Day,
  complexity: Complexity,
): ExtensionRule | undefined {
  return extensionRules.find(
    (rule) => rule.of === of && rule.complexity === complexity && isInForce(rule, on),
  )
}

/** The rule by which the clock of a duty stands still from a day on, if it does. */
export function suspensionRuleOn(of: Duty, on: Day): SuspensionRule | undefined {
  return suspensionRules.find((rule) => rule.of === of && isInForce(rule, on))
}

function isInForce({ validFrom = '', validTo }: Standing, on: Day): boolean {
  return validFrom <= on && (validTo === undefined || on <= validTo)
}

function isMetBy({ when = {} }: DeadlineRule, circumstances: Circumstances): boolean {
  return Object.entries(when).every(
    ([name, asked]) => circumstances[name as keyof Circumstances] === asked,
  )
}

function asksOf({ when = {} }: DeadlineRule): number {
  return Object.keys(when).length
}
