import type { AnswersOf } from '#domain/record.ts'
import type { feedback } from '#records/feedback/record.ts'
import type { step } from '#records/step/record.ts'

import type { DemoLogin } from './accounts.ts'
import { complaints } from './complaints.ts'
import { settledFeedback } from './feedback-settled.ts'
import { openFeedback } from './feedback-open.ts'
import type { OfficeId, VillageId } from './units.ts'

type FeedbackAnswers = AnswersOf<typeof feedback>
type StepAnswers = AnswersOf<typeof step>

type State =
  | 'sorted'
  | 'settling'
  | 'forwarded'
  | 'answered'
  | 'told'
  | 'filed'
  | 'examining'
  | 'accepted'
  | 'verifying'

/** One step on an invented matter, `after` working days from the day it was received. */
export type DemoStep = Pick<
  StepAnswers,
  'means' | 'satisfied' | 'documentNo' | 'words' | 'toBody' | 'isRemote'
> & {
  after: number
  by: DemoLogin
  to?: State
  toUnit?: OfficeId
  toOfficer?: DemoLogin
}

/** An invented matter that a citizen told the commune. */
export type DemoFeedback = Pick<
  FeedbackAnswers,
  | 'content'
  | 'person'
  | 'address'
  | 'place'
  | 'topic'
  | 'channel'
  | 'complainedOf'
  | 'complainedNo'
  | 'hasPetition'
  | 'groupSize'
  | 'representatives'
  | 'demand'
  | 'flags'
> & {
  key: string
  by: DemoLogin
  type: 'observation' | 'recommendation' | 'complaint'
  village?: VillageId
  /** Days from the first start: to the day its reply is due, or since the day it was received. */
  when: { dueIn: number } | { daysAgo: number }
  steps: readonly DemoStep[]
}

export const demoFeedback: readonly DemoFeedback[] = [
  ...openFeedback,
  ...settledFeedback,
  ...complaints,
]
