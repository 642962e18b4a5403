import type { ComponentType } from 'react'

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
import { opinionLook } from './opinion/look.tsx'
import { plainLook } from './plain-look.tsx'
import { planLook } from './plan/look.tsx'
import { taskLook } from './task/look.tsx'
import { unitLook } from './unit/look.tsx'
import { visitLook } from './visit/look.tsx'

type Load = () => Promise<{ Component: ComponentType }>

/** How a kind is drawn: its row, and its screens where they are not the plain ones. */
export type KindScreens = {
  icon: IconName
  look: LookOf
  /** Has its own list, form and view; a part of another record has none. */
  pages: boolean
  /** Stands among the kinds of Thêm: for everyone, or for those who work with citizens. */
  inMore?: 'everyone' | 'work'
  list?: Load
  form?: Load
  view?: Load
}

/** Every kind's drawing, named once. */
export const screens: Record<KindName, KindScreens> = {
  feedback: {
    icon: 'feedback',
    look: feedbackLook,
    pages: true,
    list: () => import('./feedback/list.tsx'),
    form: () => import('./feedback/form.tsx'),
    view: () => import('./feedback/view.tsx'),
  },
  denunciation: {
    icon: 'lock',
    look: denunciationLook,
    pages: true,
    list: () => import('./denunciation/list.tsx'),
    form: () => import('./denunciation/form.tsx'),
    view: () => import('./denunciation/view.tsx'),
  },
  task: {
    icon: 'task',
    look: taskLook,
    pages: true,
    list: () => import('./task/list.tsx'),
    form: () => import('./task/form.tsx'),
    view: () => import('./task/view.tsx'),
  },
  exemplar: {
    icon: 'exemplar',
    look: exemplarLook,
    pages: true,
    inMore: 'work',
    list: () => import('./exemplar/list.tsx'),
    form: () => import('./exemplar/form.tsx'),
    view: () => import('./exemplar/view.tsx'),
  },
  dialogue: {
    icon: 'dialogue',
    look: dialogueLook,
    pages: true,
    inMore: 'work',
    list: () => import('./dialogue/list.tsx'),
    form: () => import('./dialogue/form.tsx'),
    view: () => import('./dialogue/view.tsx'),
  },
  opinion: {
    icon: 'dialogue',
    look: opinionLook,
    pages: true,
    list: () => import('./opinion/list.tsx'),
    form: () => import('./opinion/form.tsx'),
    view: () => import('./opinion/view.tsx'),
  },
  conclusion: {
    icon: 'dialogue',
    look: conclusionLook,
    pages: true,
    list: () => import('./conclusion/list.tsx'),
    form: () => import('./conclusion/form.tsx'),
    view: () => import('./conclusion/view.tsx'),
  },
  visit: {
    icon: 'visit',
    look: visitLook,
    pages: true,
    inMore: 'work',
    form: () => import('./visit/form.tsx'),
    view: () => import('./visit/view.tsx'),
  },
  finding: {
    icon: 'visit',
    look: findingLook,
    pages: true,
    list: () => import('./finding/list.tsx'),
    form: () => import('./finding/form.tsx'),
    view: () => import('./finding/view.tsx'),
  },
  answer: { icon: 'visit', look: plainLook('answer', 'visit'), pages: false },
  checklist: {
    icon: 'document',
    look: plainLook('checklist', 'document'),
    pages: true,
    inMore: 'everyone',
    list: () => import('./checklist/list.tsx'),
    form: () => import('./checklist/editor.tsx'),
    view: () => import('./checklist/view.tsx'),
  },
  unit: {
    icon: 'village',
    look: unitLook,
    pages: true,
    inMore: 'everyone',
    list: () => import('./unit/list.tsx'),
    form: () => import('./unit/form.tsx'),
    view: () => import('./unit/view.tsx'),
  },
  holiday: {
    icon: 'calendar',
    look: holidayLook,
    pages: true,
    inMore: 'everyone',
    list: () => import('./holiday/list.tsx'),
  },
  officer: { icon: 'person', look: plainLook('officer', 'person'), pages: false },
  citizen: { icon: 'person', look: plainLook('citizen', 'person'), pages: false },
  signature: { icon: 'pencil', look: plainLook('signature', 'pencil'), pages: false },
  step: { icon: 'history', look: plainLook('step', 'history'), pages: false },
  progress: { icon: 'task', look: plainLook('progress', 'task'), pages: false },
  plan: {
    icon: 'document',
    look: planLook,
    pages: true,
    inMore: 'work',
    list: () => import('./plan/list.tsx'),
    view: () => import('./plan/view.tsx'),
  },
  target: {
    icon: 'target',
    look: plainLook('target', 'target'),
    pages: true,
    inMore: 'work',
    list: () => import('./target/list.tsx'),
    view: () => import('./target/view.tsx'),
  },
  figure: { icon: 'target', look: plainLook('figure', 'target'), pages: false },
  assignment: {
    icon: 'people',
    look: assignmentLook,
    pages: true,
    inMore: 'work',
    list: () => import('./assignment/list.tsx'),
    form: () => import('./assignment/form.tsx'),
    view: () => import('./assignment/view.tsx'),
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
