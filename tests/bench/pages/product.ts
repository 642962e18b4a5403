import { timeApply } from './applying.ts'
import { timeSaves } from './saving.ts'
import { pushAll, takeAll, takeNothing } from './syncing.ts'

Object.assign(globalThis, { bench: { timeSaves, timeApply, takeAll, takeNothing, pushAll } })
