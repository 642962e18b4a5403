import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

import { whenDone } from './clean-up.ts'
import { tempFolder } from './folder.ts'

const SHARED = ['vite.config.ts', 'build', 'tsconfig.json', 'package.json', 'package-lock.json']

const MAIN = `
const policy = window.trustedTypes?.createPolicy('worker', { createScriptURL: (url) => url })
if (document.documentElement.dataset.noStart === undefined) {
  const title = document.createElement('h1')
  const button = document.createElement('button')
  title.textContent = __VERSION__
  button.addEventListener('click', async () => {
    title.textContent = (await import('./late.ts')).late
  })
  document.getElementById('root').append(title, button)
  void navigator.serviceWorker.register(policy?.createScriptURL('/sw.js') ?? '/sw.js')
}
`

/** Builds the smallest app with the product's own page, worker and configuration, as one version. */
export async function buildTinyApp(version: string): Promise<string> {
  const root = await tempFolder()
  mkdirSync(join(root, 'src/app'), { recursive: true })
  const own = ['src/app/worker.ts', 'src/app/bring.ts']
  for (const name of [...SHARED, 'index.html', 'public', ...own]) {
    cpSync(name, join(root, name), { recursive: true })
  }
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  writeFileSync(join(root, 'src/app/main.tsx'), MAIN)
  writeFileSync(join(root, 'src/app/late.ts'), 'export const late = `late ${__VERSION__}`')

  const { VITEST: _, NODE_ENV: __, ...env } = process.env
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  await promisify(execFile)(process.execPath, [vite, 'build'], {
    cwd: root,
    env: { ...env, APP_VERSION: version },
  })
  return join(root, 'dist')
}

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; worker-src 'self'; require-trusted-types-for 'script'"

/** Serves a built app under the strict headers it meets in life; another build can take its place. */
export async function serveBuilt(dist: string) {
  let folder = dist
  const server = createServer(({ url = '/' }, reply) => {
    const { pathname } = new URL(url, 'http://phone')
    const file = join(folder, extname(pathname) ? pathname : 'index.html')
    reply.setHeader('content-security-policy', POLICY)
    reply.setHeader('cache-control', 'no-cache')
    if (pathname.startsWith('/api') || !existsSync(file)) {
      reply.statusCode = 404
      reply.end()
      return
    }
    reply.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream')
    reply.end(readFileSync(file))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  whenDone(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    port,
    deploy: (other: string) => {
      folder = other
    },
  }
}
