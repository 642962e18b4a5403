import {
  createBrowserRouter,
  type LazyRouteFunction,
  Navigate,
  type RouteObject,
} from 'react-router'

import { ownPages } from '#records/pages.tsx'
import { type KindName, kindNames } from '#records/shapes.ts'
import { screens } from '#records/screens.tsx'

import { Broken } from './broken.tsx'
import type { Notebook } from './notebook.ts'
import { OpenNotebook } from './open-notebook.tsx'
import { Today } from './today.tsx'

type Load = LazyRouteFunction<RouteObject>

/** The list, form and view of a kind: its own drawing, or the plain one. */
function pagesOf(kind: KindName): RouteObject[] {
  if (!screens[kind].pages) return []
  const { list, form, view } = ownPages[kind] ?? {}
  const plainList: Load = async () => (await import('#records/plain.tsx')).plainList(kind)
  const plainForm: Load = async () => (await import('#records/plain.tsx')).plainForm(kind)
  const plainView: Load = async () => (await import('#records/plain.tsx')).plainView(kind)
  return [
    { path: `/${kind}`, lazy: list ?? plainList },
    { path: `/${kind}/new`, lazy: form ?? plainForm },
    { path: `/${kind}/:id`, lazy: view ?? plainView },
    { path: `/${kind}/:id/edit`, lazy: form ?? plainForm },
  ]
}

const signedIn: RouteObject[] = [
  { path: '/', Component: Today },
  ...kindNames.flatMap(pagesOf),
  { path: '/unit/:id/records', lazy: () => import('#records/unit/records.tsx') },
  { path: '/directive', lazy: () => import('#records/directive/list.tsx') },
  { path: '/directive/:id', lazy: () => import('#records/directive/view.tsx') },
  { path: '/officer', lazy: () => import('#records/officer/list.tsx') },
  { path: '/officer/:id', lazy: () => import('#records/officer/view.tsx') },
  { path: '/task/log', lazy: () => import('#records/task/log.tsx') },
  { path: '/plan/:id/tasks', lazy: () => import('#records/plan/table.tsx') },
  { path: '/feedback/register', lazy: () => import('#records/feedback/register.tsx') },
  { path: '/visit/:id/answer', lazy: () => import('#records/visit/answering.tsx') },
  { path: '/visit/:id/sign', lazy: () => import('#records/visit/sign.tsx') },
  { path: '/visit/:id/minutes', lazy: () => import('#records/visit/minutes.tsx') },
  { path: '/exemplar/:id/answer', lazy: () => import('#records/exemplar/assessing.tsx') },
  { path: '/exemplar/:id/profile', lazy: () => import('#records/exemplar/profile.tsx') },
  { path: '/choose/:kind/:id', lazy: () => import('#records/choose.tsx') },
  { path: '/seal/:kind/:id', lazy: () => import('./seal.tsx') },
  { path: '/more', lazy: () => import('./more.tsx') },
  { path: '/sending', lazy: () => import('./sending.tsx') },
  { path: '/readers', lazy: () => import('./readers.tsx') },
  { path: '/settings', lazy: () => import('./settings.tsx') },
  { path: '/remove-account', lazy: () => import('./remove-account.tsx') },
  { path: '/removed', lazy: () => import('./removed.tsx') },
  { path: '/admin/units', lazy: () => import('./admin/units.tsx') },
  { path: '/admin/accounts', lazy: () => import('./admin/accounts.tsx') },
  { path: '/admin/devices', lazy: () => import('./admin/devices.tsx') },
  { path: '/admin/journal', lazy: () => import('./admin/journal.tsx') },
  { path: '/help', lazy: () => import('./help/list.tsx') },
  { path: '/help/:slug', lazy: () => import('./help/screen.tsx') },
  { path: '*', lazy: () => import('./missing.tsx') },
]

const outside: RouteObject[] = [
  { path: '/sign-in', lazy: () => import('./sign-in.tsx') },
  { path: '/password', lazy: () => import('./set-password.tsx') },
]

/** Every address of the app, for what looks at all of them. */
export const routePaths: string[] = [...outside, ...signedIn].flatMap(({ path }) => path ?? [])

/** The whole app as one tree: everything inside an open notebook, or only the way in. */
export function routerFor(notebook: Notebook | undefined) {
  const inside: RouteObject = notebook
    ? { element: <OpenNotebook notebook={notebook} />, children: signedIn, ErrorBoundary: Broken }
    : { path: '*', element: <Navigate to="/sign-in" replace /> }
  return createBrowserRouter([
    { ErrorBoundary: Broken, HydrateFallback: () => null, children: [...outside, inside] },
  ])
}
