import type { Page } from 'playwright'

import { kindNames } from '#records/shapes.ts'
import { screens } from '#records/screens.tsx'

import { alikeStates } from './alike.ts'
import { complaintStates } from './complaints.ts'
import { goneByStates } from './days-gone-by.ts'
import { exemplarStates } from './exemplars.ts'
import { holidayStates } from './holidays.ts'
import { denunciationStates } from './denunciations.ts'
import { inTimeStates } from './in-time.ts'
import { keptStates } from './kept.ts'
import { lostStates } from './lost.ts'
import { planStates } from './plans.ts'
import { readersStates } from './readers.ts'
import { sealAskedStates } from './seal-asked.ts'
import { press, states } from './states.ts'
import { viewerStates } from './viewers.ts'
import { laterVisitStates, visitStates } from './visits.ts'

/** Someone at a screen: an account of the demo, or nobody signed in. */
export type Person = 'hanh' | 'quang' | 'tuyen' | 'tinh' | 'quantri' | 'nobody'

/** One screen as somebody sees it. */
export type Screen = {
  /** As routes.tsx writes it; one with a `:` is opened at the first address another picture links to. */
  route: string
  as: Person
  /** What is open on it or became of it, beside the plain screen. */
  state?: string
  /** After the address: what the list is asked for. */
  search?: string
  /** Brings it about, once the plain screen stands. */
  act?: (page: Page) => Promise<void>
}

const admin = ['units', 'accounts', 'devices', 'journal']

const plain: Screen[] = [
  { route: '/sign-in', as: 'nobody' },
  { route: '/password', as: 'nobody' },
  ...['/', '/more', '/sending', '/settings', '/remove-account', '/removed'].map(asHanh),
  // Before anything is typed: what is on this phone alone keeps an account there.
  { route: '/remove-account', as: 'hanh', state: 'wrong name', act: press('Gỡ tài khoản') },
  ...['/help', '/help/:slug', '*'].map(asHanh),
  ...kindNames
    .filter((kind) => screens[kind].pages && !['denunciation', 'checklist'].includes(kind))
    .flatMap(pagesOf)
    .map(asHanh),
  asHanh('/visit/:id/answer'),
  ...['/unit/:id/records', '/officer', '/officer/:id'].map(asHanh),
  { route: '/unit/:id/records', as: 'hanh', state: 'of citizens', search: '?of=feedback' },
  ...['/directive', '/directive/:id'].map(asHanh),
  { route: '/assignment', as: 'tuyen', state: 'what is to be put right' },
  { route: '/directive', as: 'hanh', state: 'searched', search: '?find=64/2014' },
  ...['/checklist', '/checklist/:id'].map(asHanh),
  ...['/checklist/new', '/checklist/:id/edit'].map((route): Screen => ({ route, as: 'quantri' })),
  { route: '/checklist/new', as: 'quantri', state: 'what is wrong', act: saveNothing },
  asHanh('/visit/:id/sign'),
  asHanh('/visit/:id/minutes'),
  asHanh('/feedback/register'),
  asHanh('/plan/:id/tasks'),
  asHanh('/task/log'),
  asHanh('/choose/:kind/:id'),
  asHanh('/seal/:kind/:id'),
  ...admin.map((page): Screen => ({ route: `/admin/${page}`, as: 'quantri' })),
]

/** Every picture that is taken, in order: later ones lean on what earlier ones linked to. */
export const drawn: readonly Screen[] = [
  ...plain,
  ...alikeStates,
  ...complaintStates,
  ...exemplarStates,
  ...planStates,
  ...visitStates,
  ...holidayStates,
  ...denunciationStates,
  ...viewerStates,
  ...keptStates,
  ...sealAskedStates,
  ...states,
  ...laterVisitStates,
  ...readersStates,
  ...lostStates,
  ...inTimeStates,
  ...goneByStates,
]

/** A new checklist with one empty item, as it is answered when it is saved. */
async function saveNothing(page: Page) {
  await page.getByRole('button', { name: 'Thêm phần' }).click()
  await page.getByRole('button', { name: 'Xong bản 1, chờ gửi' }).click()
  await page.getByRole('alert').first().waitFor()
}

function asHanh(route: string): Screen {
  return { route, as: 'hanh' }
}

function pagesOf(kind: string): string[] {
  const lists = [`/${kind}`, `/${kind}/new`]
  // A conclusion is linked to from a side of its dialogue that `states` opens.
  return kind === 'conclusion' ? lists : [...lists, `/${kind}/:id`, `/${kind}/:id/edit`]
}

/** Routes of the app that nobody takes a picture of. */
export function undrawn(routePaths: readonly string[]): string[] {
  return routePaths.filter((path) => !drawn.some(({ route }) => route === path))
}

/** The first of some addresses that a route with parameters stands for. */
export function exampleOf(route: string, addresses: Iterable<string>): string | undefined {
  if (route === '*') return '/no-such-page'
  if (route.endsWith('/:kind/:id')) {
    const record = exampleOf('/feedback/:id', addresses)
    return record && route.replace('/:kind/:id', record)
  }
  const [page] = /\/(edit|answer|records|sign|minutes|profile|tasks)$/.exec(route) ?? []
  if (page !== undefined) {
    const record = exampleOf(route.slice(0, -page.length), addresses)
    return record && `${record}${page}`
  }
  if (!route.includes(':')) return route
  const parts = route.split('/').map((part) => (part.startsWith(':') ? '(?!new$)[^/]+' : part))
  const shape = new RegExp(`^${parts.join('/')}$`)
  return [...addresses].find((address) => shape.test(address))
}
