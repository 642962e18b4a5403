import { readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'

/**
 * How the modules of a run are loaded. Node strips types from .ts alone; what the phone's data
 * takes from a .tsx holds no markup. The phone's database works in the order a run decides. And
 * with `?older` a module and all of `src` it imports is the version of the app before this one,
 * which knows neither exemplars nor how hard a task is.
 */
const OLDER = '?older'

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context)
    if (found.url.endsWith('/fake-indexeddb/build/esm/lib/scheduling.js')) {
      return {
        ...found,
        url: new URL('./tasks.ts', import.meta.url).href,
        format: 'module-typescript',
      }
    }
    const isOlder = context.parentURL?.endsWith(OLDER) && found.url.includes('/src/')
    return isOlder ? { ...found, url: `${found.url}${OLDER}` } : found
  },
  load(url, context, next) {
    if (!url.endsWith('.tsx') && !url.endsWith(OLDER)) return next(url, context)
    const source = readFileSync(fileURLToPath(url), 'utf8')
    const told = url.endsWith(OLDER) ? older(url, source) : source
    return { format: 'module', source: stripTypeScriptTypes(told), shortCircuit: true }
  },
})

/** What the version before said instead, by the end of the file's name. */
const differences: [file: string, now: RegExp, before: string][] = [
  ['/src/records/shapes.ts', /^ {2}exemplar,$/m, ''],
  ['/src/records/kinds.ts', /^ {2}exemplar: .*$/m, ''],
  ['/src/records/task/record.ts', /^ {4}difficulty: .*$/m, ''],
  ['/src/data/db.ts', /^(export const VERSION = )(.*)$/m, '$1$2 - 0.5'],
]

function older(url: string, source: string): string {
  for (const [file, now, before] of differences) {
    if (!url.endsWith(`${file}${OLDER}`)) continue
    if (!now.test(source)) throw new Error(`The version before cannot be made of ${file}`)
    return source.replace(now, before)
  }
  return source
}
