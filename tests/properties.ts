import fc from 'fast-check'

import { NEW } from '../build/property-seed.ts'

const seed = process.env['PROPERTY_SEED'] ?? NEW
if (seed !== NEW) fc.configureGlobal({ seed: Number(seed) })
