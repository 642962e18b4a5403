import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { promisify } from 'node:util'

import { expect, test } from 'vitest'

const run = promisify(execFile)
const FOLDER = 'tests/faults'

test('each planted fault can still be planted', async () => {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.patch')).toSorted()
  const stale: string[] = []
  for (const name of names) {
    await run('git', ['apply', '--check', `${FOLDER}/${name}`]).catch(() => stale.push(name))
  }

  expect(names.length).toBeGreaterThanOrEqual(25)
  expect(stale).toEqual([])
})
