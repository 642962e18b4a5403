import type { SameWords } from '#domain/texts.ts'

import { assignmentTextsEn } from './assignment/texts-en.ts'
import { changeRequestTextsEn } from './change-request/texts-en.ts'
import { answerTextsEn } from './answer/texts-en.ts'
import { checklistTextsEn } from './checklist/texts-en.ts'
import { citizenTextsEn } from './citizen/texts-en.ts'
import { conclusionTextsEn } from './conclusion/texts-en.ts'
import { denunciationTextsEn } from './denunciation/texts-en.ts'
import { dialogueTextsEn } from './dialogue/texts-en.ts'
import { exemplarTextsEn } from './exemplar/texts-en.ts'
import { exemplarNoteTextsEn } from './exemplar-note/texts-en.ts'
import { exemplarFigureTextsEn } from './exemplar-figure/texts-en.ts'
import { exemplarAnswerTextsEn } from './exemplar-answer/texts-en.ts'
import { feedbackTextsEn } from './feedback/texts-en.ts'
import { figureTextsEn } from './figure/texts-en.ts'
import { findingTextsEn } from './finding/texts-en.ts'
import { holidayTextsEn } from './holiday/texts-en.ts'
import { occurrenceTextsEn } from './occurrence/texts-en.ts'
import { officerTextsEn } from './officer/texts-en.ts'
import { opinionTextsEn } from './opinion/texts-en.ts'
import { planTextsEn } from './plan/texts-en.ts'
import { progressTextsEn } from './progress/texts-en.ts'
import { signatureTextsEn } from './signature/texts-en.ts'
import { stepTextsEn } from './step/texts-en.ts'
import { targetTextsEn } from './target/texts-en.ts'
import { taskTextsEn } from './task/texts-en.ts'
import type { texts } from './texts.ts'
import { unitTextsEn } from './unit/texts-en.ts'
import { visitTextsEn } from './visit/texts-en.ts'

/** The English words of every kind, loaded when chosen. */
export const textsEn = {
  unit: unitTextsEn,
  officer: officerTextsEn,
  holiday: holidayTextsEn,
  feedback: feedbackTextsEn,
  denunciation: denunciationTextsEn,
  task: taskTextsEn,
  citizen: citizenTextsEn,
  exemplar: exemplarTextsEn,
  'exemplar-note': exemplarNoteTextsEn,
  'exemplar-figure': exemplarFigureTextsEn,
  'exemplar-answer': exemplarAnswerTextsEn,
  dialogue: dialogueTextsEn,
  opinion: opinionTextsEn,
  conclusion: conclusionTextsEn,
  checklist: checklistTextsEn,
  visit: visitTextsEn,
  answer: answerTextsEn,
  finding: findingTextsEn,
  signature: signatureTextsEn,
  step: stepTextsEn,
  progress: progressTextsEn,
  plan: planTextsEn,
  occurrence: occurrenceTextsEn,
  'change-request': changeRequestTextsEn,
  target: targetTextsEn,
  figure: figureTextsEn,
  assignment: assignmentTextsEn,
} satisfies SameWords<typeof texts>
