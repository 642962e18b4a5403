import { buildIfNeeded } from '#server/build.ts'

import { findBrowser } from './browser.ts'

/** The phone tests open the built app: it is built once, before them, when it is not what the sources say. */
export default async function setup() {
  // The build asks these whether it stands in a test.
  const { VITEST, NODE_ENV } = process.env
  delete process.env['VITEST']
  delete process.env['NODE_ENV']
  await buildIfNeeded()
  Object.assign(process.env, { VITEST, NODE_ENV })
  // The one of npm is unpacked here: files that begin together would unpack it over each other.
  await findBrowser()
}
