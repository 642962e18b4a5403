import { assignmentTexts } from './assignment/texts.ts'
import { changeRequestTexts } from './change-request/texts.ts'
import { answerTexts } from './answer/texts.ts'
import { checklistTexts } from './checklist/texts.ts'
import { citizenTexts } from './citizen/texts.ts'
import { conclusionTexts } from './conclusion/texts.ts'
import { denunciationTexts } from './denunciation/texts.ts'
import { dialogueTexts } from './dialogue/texts.ts'
import { exemplarTexts } from './exemplar/texts.ts'
import { exemplarNoteTexts } from './exemplar-note/texts.ts'
import { exemplarFigureTexts } from './exemplar-figure/texts.ts'
import { exemplarAnswerTexts } from './exemplar-answer/texts.ts'
import { feedbackTexts } from './feedback/texts.ts'
import { figureTexts } from './figure/texts.ts'
import { findingTexts } from './finding/texts.ts'
import { holidayTexts } from './holiday/texts.ts'
import type { KindName } from './shapes.ts'
import { occurrenceTexts } from './occurrence/texts.ts'
import { officerTexts } from './officer/texts.ts'
import { opinionTexts } from './opinion/texts.ts'
import { planTexts } from './plan/texts.ts'
import { progressTexts } from './progress/texts.ts'
import { signatureTexts } from './signature/texts.ts'
import { stepTexts } from './step/texts.ts'
import { targetTexts } from './target/texts.ts'
import { taskTexts } from './task/texts.ts'
import { unitTexts } from './unit/texts.ts'
import { visitTexts } from './visit/texts.ts'

/** The Vietnamese words of every kind, as i18next takes them: one namespace each. */
export const texts = {
  unit: unitTexts,
  officer: officerTexts,
  holiday: holidayTexts,
  feedback: feedbackTexts,
  denunciation: denunciationTexts,
  task: taskTexts,
  citizen: citizenTexts,
  exemplar: exemplarTexts,
  'exemplar-note': exemplarNoteTexts,
  'exemplar-figure': exemplarFigureTexts,
  'exemplar-answer': exemplarAnswerTexts,
  dialogue: dialogueTexts,
  opinion: opinionTexts,
  conclusion: conclusionTexts,
  checklist: checklistTexts,
  visit: visitTexts,
  answer: answerTexts,
  finding: findingTexts,
  signature: signatureTexts,
  step: stepTexts,
  progress: progressTexts,
  plan: planTexts,
  occurrence: occurrenceTexts,
  'change-request': changeRequestTexts,
  target: targetTexts,
  figure: figureTexts,
  assignment: assignmentTexts,
} satisfies Record<KindName, unknown>
