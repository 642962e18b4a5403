import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { build, type Plugin } from 'vite'

import { PEERS } from './peers/folder.ts'

const PAGE =
  '<!doctype html><html lang="vi"><title>Bench</title><script type="module" src="/page.js"></script></html>'

/** Builds one page as the product is built, and answers the folder it is in. */
export async function buildPage(file: string, out: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [fromPeers()],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'chrome111',
      lib: { entry: join(import.meta.dirname, file), formats: ['es'], fileName: () => 'page.js' },
      minify: true,
    },
  })
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'index.html'), PAGE)
  return out
}

/** What a page of a peer imports by name lies where the peers are installed. */
function fromPeers(): Plugin {
  return {
    name: 'from-peers',
    enforce: 'pre',
    resolveId(source, importer) {
      const isName = /^[a-z]/.test(source)
      if (!isName || !importer?.startsWith(join(import.meta.dirname, 'peers'))) return null
      return this.resolve(source, join(PEERS, 'package.json'), { skipSelf: true })
    },
  }
}
