import { afterAll } from 'vitest'

import { cleanUp } from './phone/harness/clean-up.ts'

// A set-up file runs for each file of tests, also where files share what they import.
afterAll(cleanUp)
