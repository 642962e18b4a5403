import { afterAll } from 'vitest'

import { dropAll } from './a-database.ts'

afterAll(dropAll)
