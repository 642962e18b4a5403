/** A room of the house: which files stand in it, and what they may import beside each other. */
export type Part = { part: string; files: RegExp; parts: string[]; packages: string[] }

/**
 * The picture of the house: who may import whom. A file belongs to the first part whose pattern
 * fits it; it may import its own part, the parts named here, and the packages named here.
 */
export const house: readonly Part[] = [
  { part: 'domain', files: /^domain\//, parts: [], packages: ['zod'] },
  { part: 'records', files: /^records\/.*\.ts$/, parts: ['domain'], packages: [] },
  { part: 'protocol', files: /^protocol\//, parts: ['domain', 'records'], packages: ['zod'] },
  {
    part: 'data',
    files: /^data\//,
    parts: ['domain', 'records', 'protocol'],
    packages: ['dexie', 'dexie-react-hooks', 'react'],
  },
  {
    part: 'sync',
    files: /^sync\//,
    parts: ['domain', 'records', 'protocol', 'data'],
    packages: ['dexie', 'zod'],
  },
  {
    part: 'ui',
    files: /^ui\//,
    parts: ['domain'],
    packages: [
      'react',
      'react-router',
      'react-i18next',
      'i18next',
      'lucide-react',
      'virtua',
      'zod',
      '@fontsource/be-vietnam-pro',
    ],
  },
  {
    part: 'screens',
    files: /^records\/.*\.tsx$/,
    parts: ['domain', 'records', 'protocol', 'data', 'ui'],
    packages: [
      'react',
      'react-router',
      'react-i18next',
      'i18next',
      'dexie-react-hooks',
      'lucide-react',
      'write-excel-file',
    ],
  },
  {
    part: 'app',
    files: /^app\//,
    parts: ['domain', 'records', 'protocol', 'data', 'sync', 'ui', 'screens'],
    packages: [
      'react',
      'react-dom',
      'react-router',
      'react-i18next',
      'i18next',
      'dexie',
      'dexie-react-hooks',
      'lucide-react',
      'zod',
      'workbox-core',
      'workbox-precaching',
      'workbox-routing',
      'workbox-window',
    ],
  },
  {
    part: 'server',
    files: /^server\//,
    parts: ['domain', 'records', 'protocol'],
    packages: ['node:', 'hono', '@hono/node-server', 'kysely', 'pg', 'pino', 'zod'],
  },
  { part: 'types', files: /^vite-env\.d\.ts$/, parts: [], packages: [] },
]

/** These parts give the same answer twice, so they may ask nothing of the world. */
export const pureParts: readonly string[] = ['domain', 'records', 'protocol']

/** Names of the world that a pure part may not say. */
export const worldNames: ReadonlySet<string> = new Set(
  `window document navigator location history globalThis self process console Buffer
   localStorage sessionStorage indexedDB caches crypto performance alert confirm prompt
   fetch XMLHttpRequest WebSocket EventSource Worker Notification
   setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame`.split(/\s+/),
)

/** Members that answer by the clock, by chance, or by the zone and language of the machine. */
export const worldMembers: readonly RegExp[] = [
  /^Date\.now$/,
  /^Math\.random$/,
  /^Temporal\.Now$/,
  /\.toLocale(Date|Time)?String$/,
  /\.get(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$/,
]

/** The only file outside `ui` that names a stylesheet, and only one of `ui`. */
export const startsStyles = 'app/main.tsx'
