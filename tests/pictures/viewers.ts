import type { Screen } from './routes.ts'

const lists = ['/', '/more', '/feedback', '/denunciation', '/dialogue', '/feedback/register']

/** Lists of what citizens say, for somebody who has none of it on the phone and writes none. */
export const viewerStates: readonly Screen[] = lists.map((route) => ({
  route,
  as: 'tinh',
  state: 'as a viewer',
}))
