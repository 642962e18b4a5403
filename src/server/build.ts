import { spawn } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { DIST, ROOT } from './package.ts'

/** What the built app is made of. */
const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'build', 'package-lock.json']
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js')

/** Builds the app when it has not been built, or not since its sources changed. */
export async function buildIfNeeded(): Promise<void> {
  const builtAt = await changedAt(join(DIST, 'index.html'))
  const changes = await Promise.all(SOURCES.map((name) => newestIn(join(ROOT, name))))
  if (builtAt > Math.max(...changes)) return
  if ((await changedAt(VITE)) === 0) {
    if (builtAt > 0) return
    throw new Error('The app is not built, and what builds it is not installed: run npm ci')
  }
  console.log('Gần Dân: đang dựng ứng dụng, lần đầu mất chừng một phút …')
  await build()
}

function build(): Promise<void> {
  return new Promise((resolve, reject) => {
    const building = spawn(process.execPath, [VITE, 'build', '--logLevel', 'warn'], {
      cwd: ROOT,
      stdio: 'inherit',
    })
    building.once('error', reject)
    building.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`Building the app ended with ${code}`))
    })
  })
}

/** When something under a path was last changed, in milliseconds; 0 when nothing is there. */
async function newestIn(path: string): Promise<number> {
  const own = await stat(path).catch(() => undefined)
  if (!own) return 0
  if (!own.isDirectory()) return own.mtimeMs
  const names = await readdir(path, { recursive: true })
  const all = await Promise.all(names.map((name) => changedAt(join(path, name))))
  return Math.max(own.mtimeMs, ...all)
}

async function changedAt(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.mtimeMs ?? 0
}
