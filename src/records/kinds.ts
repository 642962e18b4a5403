import type { RecordKind } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'

import { answerRules } from './answer/rules.ts'
import { assignmentRules } from './assignment/rules.ts'
import { changeRequestRules } from './change-request/rules.ts'
import { checklistRules } from './checklist/rules.ts'
import { citizenRules } from './citizen/rules.ts'
import { conclusionRules } from './conclusion/rules.ts'
import { denunciationRules } from './denunciation/rules.ts'
import { dialogueRules } from './dialogue/rules.ts'
import { exemplarAnswerRules } from './exemplar-answer/rules.ts'
import { exemplarFigureRules } from './exemplar-figure/rules.ts'
import { exemplarNoteRules } from './exemplar-note/rules.ts'
import { exemplarRules } from './exemplar/rules.ts'
import { feedbackRules } from './feedback/rules.ts'
import { figureRules } from './figure/rules.ts'
import { findingRules } from './finding/rules.ts'
import { holidayRules } from './holiday/rules.ts'
import { occurrenceRules } from './occurrence/rules.ts'
import { officerRules } from './officer/rules.ts'
import { opinionRules } from './opinion/rules.ts'
import { planRules } from './plan/rules.ts'
import { progressRules } from './progress/rules.ts'
import { signatureRules } from './signature/rules.ts'
import { stepRules } from './step/rules.ts'
import { targetRules } from './target/rules.ts'
import { taskRules } from './task/rules.ts'
import { unitRules } from './unit/rules.ts'
import { visitRules } from './visit/rules.ts'
import { type KindName, shapes } from './shapes.ts'

/** Every kind of record with its rules. A new kind is a folder beside this file, a line here and one in `shapes.ts`. */
export const kinds = {
  unit: { ...shapes.unit, ...unitRules },
  officer: { ...shapes.officer, ...officerRules },
  holiday: { ...shapes.holiday, ...holidayRules },
  feedback: { ...shapes.feedback, ...feedbackRules },
  denunciation: { ...shapes.denunciation, ...denunciationRules },
  task: { ...shapes.task, ...taskRules },
  citizen: { ...shapes.citizen, ...citizenRules },
  exemplar: { ...shapes.exemplar, ...exemplarRules },
  dialogue: { ...shapes.dialogue, ...dialogueRules },
  opinion: { ...shapes.opinion, ...opinionRules },
  conclusion: { ...shapes.conclusion, ...conclusionRules },
  checklist: { ...shapes.checklist, ...checklistRules },
  visit: { ...shapes.visit, ...visitRules },
  answer: { ...shapes.answer, ...answerRules },
  finding: { ...shapes.finding, ...findingRules },
  step: { ...shapes.step, ...stepRules },
  progress: { ...shapes.progress, ...progressRules },
  plan: { ...shapes.plan, ...planRules },
  occurrence: { ...shapes.occurrence, ...occurrenceRules },
  'change-request': { ...shapes['change-request'], ...changeRequestRules },
  target: { ...shapes.target, ...targetRules },
  figure: { ...shapes.figure, ...figureRules },
  assignment: { ...shapes.assignment, ...assignmentRules },
  signature: { ...shapes.signature, ...signatureRules },
  'exemplar-note': { ...shapes['exemplar-note'], ...exemplarNoteRules },
  'exemplar-figure': { ...shapes['exemplar-figure'], ...exemplarFigureRules },
  'exemplar-answer': { ...shapes['exemplar-answer'], ...exemplarAnswerRules },
} satisfies Record<KindName, Kind>

/** A kind as phone and server ask it: what it is and what may be done with it. */
export type Kind = RecordKind & Rules

/** The kind of a name, or nothing for one that only a newer version knows. */
export function kindNamed(name: string): Kind | undefined {
  return Object.hasOwn(kinds, name) ? kinds[name as KindName] : undefined
}
