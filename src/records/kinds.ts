import type { RecordKind } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'

import { changeRequest } from './change-request/record.ts'
import { changeRequestRules } from './change-request/rules.ts'
import { answer } from './answer/record.ts'
import { answerRules } from './answer/rules.ts'
import { checklist } from './checklist/record.ts'
import { checklistRules } from './checklist/rules.ts'
import { citizen } from './citizen/record.ts'
import { citizenRules } from './citizen/rules.ts'
import { conclusion } from './conclusion/record.ts'
import { conclusionRules } from './conclusion/rules.ts'
import { denunciation } from './denunciation/record.ts'
import { denunciationRules } from './denunciation/rules.ts'
import { dialogue } from './dialogue/record.ts'
import { dialogueRules } from './dialogue/rules.ts'
import { exemplar } from './exemplar/record.ts'
import { exemplarRules } from './exemplar/rules.ts'
import { feedback } from './feedback/record.ts'
import { feedbackRules } from './feedback/rules.ts'
import { figure } from './figure/record.ts'
import { figureRules } from './figure/rules.ts'
import { finding } from './finding/record.ts'
import { findingRules } from './finding/rules.ts'
import { holiday } from './holiday/record.ts'
import { holidayRules } from './holiday/rules.ts'
import { occurrence } from './occurrence/record.ts'
import { occurrenceRules } from './occurrence/rules.ts'
import { officer } from './officer/record.ts'
import { officerRules } from './officer/rules.ts'
import { opinion } from './opinion/record.ts'
import { opinionRules } from './opinion/rules.ts'
import { plan } from './plan/record.ts'
import { planRules } from './plan/rules.ts'
import { progress } from './progress/record.ts'
import { progressRules } from './progress/rules.ts'
import { step } from './step/record.ts'
import { stepRules } from './step/rules.ts'
import { target } from './target/record.ts'
import { targetRules } from './target/rules.ts'
import { task } from './task/record.ts'
import { taskRules } from './task/rules.ts'
import { unit } from './unit/record.ts'
import { unitRules } from './unit/rules.ts'
import { visit } from './visit/record.ts'
import { visitRules } from './visit/rules.ts'

/** Every kind of record there is, and its rules. A new kind is a folder beside this file and a line here. */
export const kinds = {
  unit: { ...unit, ...unitRules },
  officer: { ...officer, ...officerRules },
  holiday: { ...holiday, ...holidayRules },
  feedback: { ...feedback, ...feedbackRules },
  denunciation: { ...denunciation, ...denunciationRules },
  task: { ...task, ...taskRules },
  citizen: { ...citizen, ...citizenRules },
  exemplar: { ...exemplar, ...exemplarRules },
  dialogue: { ...dialogue, ...dialogueRules },
  opinion: { ...opinion, ...opinionRules },
  conclusion: { ...conclusion, ...conclusionRules },
  checklist: { ...checklist, ...checklistRules },
  visit: { ...visit, ...visitRules },
  answer: { ...answer, ...answerRules },
  finding: { ...finding, ...findingRules },
  step: { ...step, ...stepRules },
  progress: { ...progress, ...progressRules },
  plan: { ...plan, ...planRules },
  occurrence: { ...occurrence, ...occurrenceRules },
  'change-request': { ...changeRequest, ...changeRequestRules },
  target: { ...target, ...targetRules },
  figure: { ...figure, ...figureRules },
} satisfies Record<string, Kind>

/** A kind as phone and server ask it: what it is and what may be done with it. */
export type Kind = RecordKind & Rules

export type KindName = keyof typeof kinds

export const kindNames = Object.keys(kinds) as KindName[]

/** The kind of a name, or nothing for one that only a newer version knows. */
export function kindNamed(name: string): Kind | undefined {
  return Object.hasOwn(kinds, name) ? kinds[name as KindName] : undefined
}
