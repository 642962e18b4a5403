import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'

import type { Context } from 'hono'

import { problem } from './problem.ts'

const typeByExtension: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Names of their content stand in these paths, so what they hold never changes. */
const IMMUTABLE = '/assets/'
/** Only plain names: no dots that climb, nothing hidden, nothing encoded. */
const FILE_PATH = /^(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/

const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
]

type Found = { path: string; bytes: number; modifiedAt: number; encoding?: string }

/**
 * A file of the built app. An address without an ending is a place in the app, so it gets the
 * app itself; a file that is missing is missing, or a browser would take the app for it.
 */
export async function answerWithFile(c: Context, dist: string | undefined): Promise<Response> {
  const asked = c.req.path
  const isFile = asked.startsWith(IMMUTABLE) || asked.slice(asked.lastIndexOf('/')).includes('.')
  const path = isFile ? asked : '/index.html'
  const type = typeByExtension[extname(path)]
  if (dist === undefined || type === undefined || !FILE_PATH.test(path)) {
    return problem(c, 'not-found')
  }
  const found = await findFile(join(dist, path), c.req.header('accept-encoding') ?? '')
  return found
    ? answerWith(c, found, { type, isFixed: path.startsWith(IMMUTABLE) })
    : problem(c, 'not-found')
}

async function findFile(path: string, accepted: string): Promise<Found | undefined> {
  const names = accepted.split(',').map((each) => each.split(';', 1)[0]?.trim())
  for (const { name, ending } of encodings) {
    const packed = names.includes(name) ? await fileAt(`${path}${ending}`) : undefined
    if (packed) return { ...packed, encoding: name }
  }
  return fileAt(path)
}

async function fileAt(path: string): Promise<Found | undefined> {
  const found = await stat(path, { bigint: false }).catch(() => undefined)
  return found?.isFile() ? { path, bytes: found.size, modifiedAt: found.mtimeMs } : undefined
}

async function answerWith(
  c: Context,
  { path, bytes, modifiedAt, encoding }: Found,
  { type, isFixed }: { type: string; isFixed: boolean },
): Promise<Response> {
  const etag = `"${Math.round(modifiedAt).toString(36)}-${bytes.toString(36)}-${encoding ?? 'plain'}"`
  const headers = {
    'cache-control': isFixed ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag,
    vary: 'accept-encoding',
  }
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
  const content = await readFile(path)
  return c.body(content, 200, {
    ...headers,
    'content-type': type,
    'content-length': String(content.length),
    ...(encoding ? { 'content-encoding': encoding } : {}),
  })
}
