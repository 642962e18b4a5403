import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const OWN = import.meta.dirname
const LOCK = 'package-lock.json'

/** Where the peers are installed: beside the product's own packages, where no check looks. */
export const PEERS = join(OWN, '../../../node_modules/.bench-peers')

/** Installs the peers exactly as their lock says, unless they are there already. */
export function installPeers(): void {
  const isThere =
    existsSync(join(PEERS, 'node_modules', '.package-lock.json')) &&
    readFileSync(join(PEERS, LOCK), 'utf8') === readFileSync(join(OWN, LOCK), 'utf8')
  if (isThere) return
  mkdirSync(PEERS, { recursive: true })
  for (const name of ['package.json', LOCK]) copyFileSync(join(OWN, name), join(PEERS, name))
  const words = ['ci', '--ignore-scripts', '--prefix', PEERS]
  const { status } = spawnSync('npm', words, { stdio: 'inherit' })
  if (status !== 0) throw new Error('The peers could not be installed: that needs the network.')
}
