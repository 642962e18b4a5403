import { existsSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const SYSTEM = '/usr/bin/chromium'

/** A browser to drive: where it is, and what its surroundings must hold. */
export type BrowserPlace = { path: string; env: NodeJS.ProcessEnv }

/**
 * The Chromium of `CHROMIUM_PATH` (`npm` names the one that came with npm, a third lighter), else
 * the system's, else the one that came with npm; throws a sentence when there is none.
 */
export async function findBrowser(): Promise<BrowserPlace> {
  const named = process.env['CHROMIUM_PATH']
  if (named === 'npm') return browserFromNpm()
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, and no file is there.`)
    return { path: named, env: process.env }
  }
  if (existsSync(SYSTEM)) return { path: SYSTEM, env: process.env }
  return browserFromNpm()
}

/** The Chromium of the npm package, unpacked into the temp folder with the libraries it needs. */
export async function browserFromNpm(): Promise<BrowserPlace> {
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium')
    const path = await chromium.executablePath()
    const pack = dirname(findPackageJSON('@sparticuz/chromium', import.meta.url) ?? '')
    await inflate(join(pack, 'bin', 'al2023.tar.br'))
    const libraries = [join(tmpdir(), 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']]
    const env = { ...process.env, LD_LIBRARY_PATH: libraries.filter(Boolean).join(':') }
    return { path, env: { ...env, FONTCONFIG_PATH: join(tmpdir(), 'fonts') } }
  } catch (cause) {
    throw new Error(
      `There is no browser for the phone tests: install Chromium, or name one in CHROMIUM_PATH.`,
      { cause },
    )
  }
}
