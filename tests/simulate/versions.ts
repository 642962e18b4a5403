import type { code } from './code.ts'

export type AppCode = typeof code

type Loaded = { code: AppCode }
const older = './code.ts?older'

/** The app as it is now, and the version before, which many phones still have. */
export const versions = {
  now: ((await import('./code.ts')) satisfies Loaded).code,
  older: ((await import(older)) as Loaded).code,
}
