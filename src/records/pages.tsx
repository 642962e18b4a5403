import type { ComponentType } from 'react'

import type { KindName } from './shapes.ts'

type Load = () => Promise<{ Component: ComponentType }>

/** The screens of a kind that are not the plain ones: the list, the form, the view. */
type OwnPages = { list?: Load; form?: Load; view?: Load }

/**
 * Every kind's own screens, named once, each loaded when it is opened. They stand apart from what
 * all screens know of a kind: a file of the app that names another changes whenever that one does.
 */
export const ownPages: Partial<Record<KindName, OwnPages>> = {
  feedback: {
    list: () => import('./feedback/list.tsx'),
    form: () => import('./feedback/form.tsx'),
    view: () => import('./feedback/view.tsx'),
  },
  denunciation: {
    list: () => import('./denunciation/list.tsx'),
    form: () => import('./denunciation/form.tsx'),
    view: () => import('./denunciation/view.tsx'),
  },
  task: {
    list: () => import('./task/list.tsx'),
    form: () => import('./task/form.tsx'),
    view: () => import('./task/view.tsx'),
  },
  exemplar: {
    list: () => import('./exemplar/list.tsx'),
    form: () => import('./exemplar/form.tsx'),
    view: () => import('./exemplar/view.tsx'),
  },
  dialogue: {
    list: () => import('./dialogue/list.tsx'),
    form: () => import('./dialogue/form.tsx'),
    view: () => import('./dialogue/view.tsx'),
  },
  opinion: {
    list: () => import('./opinion/list.tsx'),
    form: () => import('./opinion/form.tsx'),
    view: () => import('./opinion/view.tsx'),
  },
  conclusion: {
    list: () => import('./conclusion/list.tsx'),
    form: () => import('./conclusion/form.tsx'),
    view: () => import('./conclusion/view.tsx'),
  },
  visit: {
    form: () => import('./visit/form.tsx'),
    view: () => import('./visit/view.tsx'),
  },
  finding: {
    list: () => import('./finding/list.tsx'),
    form: () => import('./finding/form.tsx'),
    view: () => import('./finding/view.tsx'),
  },
  checklist: {
    list: () => import('./checklist/list.tsx'),
    form: () => import('./checklist/editor.tsx'),
    view: () => import('./checklist/view.tsx'),
  },
  unit: {
    list: () => import('./unit/list.tsx'),
    form: () => import('./unit/form.tsx'),
    view: () => import('./unit/view.tsx'),
  },
  holiday: {
    list: () => import('./holiday/list.tsx'),
  },
  plan: {
    list: () => import('./plan/list.tsx'),
    form: () => import('./plan/form.tsx'),
    view: () => import('./plan/view.tsx'),
  },
  target: {
    list: () => import('./target/list.tsx'),
    view: () => import('./target/view.tsx'),
  },
  assignment: {
    list: () => import('./assignment/list.tsx'),
    form: () => import('./assignment/form.tsx'),
    view: () => import('./assignment/view.tsx'),
  },
}
