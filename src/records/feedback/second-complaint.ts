import type { Day } from '#domain/day.ts'
import type { DeadlineRule } from '#domain/deadlines/rule.ts'
import { ruleOn } from '#domain/deadlines/rules.ts'
import type { Folded } from '#domain/steps.ts'

/**
 * By which rule the person may complain a second time, from the day the decision is received. The
 * days are those of the decision's day, or of `today` while it is not made yet.
 *
 * Law: Luật Khiếu nại 02/2011/QH13, Điều 33 khoản 1.
 */
export function secondComplaintRule(
  { passed }: Pick<Folded, 'passed'>,
  today: Day,
): DeadlineRule | undefined {
  const decided = passed.find(({ step }) => step.to === 'decided')
  const isRemote = passed.some(({ step }) => step.to === 'accepted' && step.isRemote === true)
  return ruleOn('second_complaint_made', decided?.step.on ?? today, { isRemote })
}
