import type { IconName } from '#ui/icon.tsx'

import type { Status } from './library.ts'

/** How the force of a paper is shown, beside its word. */
export const lookOfStatus: Record<Status, { icon: IconName; tone?: 'ok' | 'info' | 'warn' }> = {
  in_force: { icon: 'check', tone: 'ok' },
  amended: { icon: 'pencil', tone: 'info' },
  superseded: { icon: 'merge', tone: 'warn' },
  expired: { icon: 'warning', tone: 'warn' },
  body_dissolved: { icon: 'history' },
  unknown: { icon: 'info' },
}
