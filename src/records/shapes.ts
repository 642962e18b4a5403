import type { RecordKind } from '#domain/record.ts'

import { answer } from './answer/record.ts'
import { assignment } from './assignment/record.ts'
import { changeRequest } from './change-request/record.ts'
import { checklist } from './checklist/record.ts'
import { citizen } from './citizen/record.ts'
import { conclusion } from './conclusion/record.ts'
import { denunciation } from './denunciation/record.ts'
import { dialogue } from './dialogue/record.ts'
import { exemplarAnswer } from './exemplar-answer/record.ts'
import { exemplarFigure } from './exemplar-figure/record.ts'
import { exemplarNote } from './exemplar-note/record.ts'
import { exemplar } from './exemplar/record.ts'
import { feedback } from './feedback/record.ts'
import { figure } from './figure/record.ts'
import { finding } from './finding/record.ts'
import { holiday } from './holiday/record.ts'
import { occurrence } from './occurrence/record.ts'
import { officer } from './officer/record.ts'
import { opinion } from './opinion/record.ts'
import { plan } from './plan/record.ts'
import { progress } from './progress/record.ts'
import { signature } from './signature/record.ts'
import { step } from './step/record.ts'
import { target } from './target/record.ts'
import { task } from './task/record.ts'
import { unit } from './unit/record.ts'
import { visit } from './visit/record.ts'

/**
 * Every kind of record as the first screen needs it: its fields and columns. What may be done with
 * it follows in `kinds.ts`, which is loaded after that screen is drawn.
 */
export const shapes = {
  unit,
  officer,
  holiday,
  feedback,
  denunciation,
  task,
  citizen,
  exemplar,
  dialogue,
  opinion,
  conclusion,
  checklist,
  visit,
  answer,
  finding,
  step,
  progress,
  plan,
  occurrence,
  'change-request': changeRequest,
  target,
  figure,
  assignment,
  signature,
  'exemplar-note': exemplarNote,
  'exemplar-figure': exemplarFigure,
  'exemplar-answer': exemplarAnswer,
} satisfies Record<string, RecordKind>

export type KindName = keyof typeof shapes

export const kindNames = Object.keys(shapes) as KindName[]

/** The shape of a kind, or nothing for one that only a newer version knows. */
export function shapeNamed(name: string): RecordKind | undefined {
  return Object.hasOwn(shapes, name) ? shapes[name as KindName] : undefined
}

/** Whether records of a kind are parts of others: those say of which. */
export function isPart(kind: string): boolean {
  return Object.hasOwn(shapeNamed(kind)?.fields ?? {}, 'of')
}
