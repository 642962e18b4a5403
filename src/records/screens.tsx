import type { IconName } from '#ui/icon.tsx'

import { assignmentLook } from './assignment/look.tsx'
import { conclusionLook } from './conclusion/look.tsx'
import { denunciationLook } from './denunciation/look.tsx'
import { dialogueLook } from './dialogue/look.tsx'
import { exemplarLook } from './exemplar/look.tsx'
import { feedbackLook } from './feedback/look.tsx'
import { holidayLook } from './holiday/look.tsx'
import { findingLook } from './finding/look.tsx'
import type { KindName } from './shapes.ts'
import type { LookOf } from './look.tsx'
import { officerLook } from './officer/look.tsx'
import { opinionLook } from './opinion/look.tsx'
import { plainLook } from './plain-look.tsx'
import { planLook } from './plan/look.tsx'
import { taskLook } from './task/look.tsx'
import { unitLook } from './unit/look.tsx'
import { visitLook } from './visit/look.tsx'

/** How a kind is drawn: its row, and whether it has screens. */
export type KindScreens = {
  icon: IconName
  look: LookOf
  /** Has its own list, form and view; a part of another record has none. */
  pages: boolean
  /** Stands among the kinds of Thêm: for everyone, or for those who work with citizens. */
  inMore?: 'everyone' | 'work'
}

/** Every kind's drawing, named once. */
export const screens: Record<KindName, KindScreens> = {
  feedback: {
    icon: 'feedback',
    look: feedbackLook,
    pages: true,
  },
  denunciation: {
    icon: 'lock',
    look: denunciationLook,
    pages: true,
  },
  task: {
    icon: 'task',
    look: taskLook,
    pages: true,
  },
  exemplar: {
    icon: 'exemplar',
    look: exemplarLook,
    pages: true,
    inMore: 'work',
  },
  dialogue: {
    icon: 'dialogue',
    look: dialogueLook,
    pages: true,
    inMore: 'work',
  },
  opinion: {
    icon: 'dialogue',
    look: opinionLook,
    pages: true,
  },
  conclusion: {
    icon: 'dialogue',
    look: conclusionLook,
    pages: true,
  },
  visit: {
    icon: 'visit',
    look: visitLook,
    pages: true,
    inMore: 'work',
  },
  finding: {
    icon: 'visit',
    look: findingLook,
    pages: true,
  },
  answer: { icon: 'visit', look: plainLook('answer', 'visit'), pages: false },
  checklist: {
    icon: 'document',
    look: plainLook('checklist', 'document'),
    pages: true,
    inMore: 'everyone',
  },
  unit: {
    icon: 'village',
    look: unitLook,
    pages: true,
    inMore: 'everyone',
  },
  holiday: {
    icon: 'calendar',
    look: holidayLook,
    pages: true,
    inMore: 'everyone',
  },
  officer: { icon: 'person', look: officerLook, pages: false },
  citizen: { icon: 'person', look: plainLook('citizen', 'person'), pages: false },
  signature: { icon: 'pencil', look: plainLook('signature', 'pencil'), pages: false },
  step: { icon: 'history', look: plainLook('step', 'history'), pages: false },
  progress: { icon: 'task', look: plainLook('progress', 'task'), pages: false },
  plan: {
    icon: 'document',
    look: planLook,
    pages: true,
    inMore: 'work',
  },
  target: {
    icon: 'target',
    look: plainLook('target', 'target'),
    pages: true,
    inMore: 'work',
  },
  figure: { icon: 'target', look: plainLook('figure', 'target'), pages: false },
  assignment: {
    icon: 'people',
    look: assignmentLook,
    pages: true,
    inMore: 'work',
  },
  'exemplar-note': { icon: 'exemplar', look: plainLook('exemplar-note', 'exemplar'), pages: false },
  'exemplar-figure': {
    icon: 'exemplar',
    look: plainLook('exemplar-figure', 'exemplar'),
    pages: false,
  },
  'exemplar-answer': {
    icon: 'exemplar',
    look: plainLook('exemplar-answer', 'exemplar'),
    pages: false,
  },
  occurrence: { icon: 'task', look: plainLook('occurrence', 'task'), pages: false },
  'change-request': { icon: 'task', look: plainLook('change-request', 'task'), pages: false },
}
