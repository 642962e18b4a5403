import { resolve } from 'node:path'

import { type Child, startChild } from './child.ts'
import { tempFolder } from './folder.ts'

/** The product's own server, run as its operator runs it. */
export type RunningServer = Pick<Child, 'said' | 'stop' | 'kill9'> & {
  address: string
  port: number
  dataDir: string
}

/** A server begins sooner where one of the same sources has been read before. */
const READ_BEFORE = resolve('node_modules/.cache/gan-dan-read')
const CLOCK = new URL('./clock.ts', import.meta.url).href

type Options = {
  /** Where the database lies; the same folder again is the same commune. */
  dataDir?: string
  port?: number
  /** `start` is the demo commune, `main` an empty production server. */
  entry?: 'start' | 'main'
  env?: NodeJS.ProcessEnv
  /** What its clock says when it starts; the machine's own time when left out. */
  startsAt?: number
  /** The folder of the release that runs; this one when left out. */
  release?: string
}

/** Starts the server and waits until it says its address. */
export async function aServer(options: Options = {}): Promise<RunningServer> {
  const { port = 0, entry = 'start', release = '.', startsAt } = options
  const dataDir = options.dataDir ?? (await tempFolder())
  const { VITEST: _, ...inherited } = process.env
  const clock = startsAt === undefined ? {} : { CLOCK_STARTS_AT: String(startsAt) }
  const known = { NODE_ENV: 'production', NODE_COMPILE_CACHE: READ_BEFORE }
  const env = { ...inherited, ...known, ...clock, ...options.env }
  const ownClock = startsAt === undefined ? [] : ['--import', CLOCK]
  const { child, ready } = await startChild(
    [process.execPath, ...ownClock, `src/server/${entry}.ts`],
    /Gần Dân: (http:\/\/\S+:\d+)\s/,
    { env: { ...env, PORT: String(port), DATA_DIR: dataDir }, cwd: release },
  )
  const { said, stop, kill9 } = child
  return { address: ready, port: Number(new URL(ready).port), dataDir, said, stop, kill9 }
}
