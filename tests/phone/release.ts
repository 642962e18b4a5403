import { execFile } from 'node:child_process'
import { cpSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

import { tempFolder } from './harness/folder.ts'

const PRODUCT = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'build',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/** The whole product built under another version, in a folder of its own, ready to be served. */
export async function aRelease(version: string): Promise<string> {
  const root = await tempFolder()
  for (const name of PRODUCT) cpSync(name, join(root, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  const { VITEST: _, NODE_ENV: __, ...env } = process.env
  await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
    cwd: root,
    env: { ...env, APP_VERSION: version },
  })
  return root
}
