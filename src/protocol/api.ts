import * as z from 'zod/mini'

import { CHANGE_ID, STAMP } from './stamp.ts'

/** The number of this wire. It changes whenever a schema of this file does. */
export const PROTOCOL = 1

export const REQUEST_BYTES_MAX = 1_048_576
export const CHANGE_BYTES_MAX = 524_288
export const REPLY_BYTES_MAX = 1_048_576
export const CHANGES_MAX = 200
export const ROWS_BACK_MAX = 200
export const LIMIT_MAX = 1000
export const GROUP_CHANGES_MAX = 50
/** How many values one change may say it replaces in a field: a removal names all of a record. */
export const OVER_MAX = 512

const KIND_NAME = /^[a-z][a-z-]{0,47}$/
const RECORD_ID = /^[0-9a-z][0-9a-z-]{7,63}$/

export const streamName = z.string().check(z.minLength(1), z.maxLength(16))
export const fieldName = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,47}$/))
const stamp = z.string().check(z.regex(STAMP))
export const changeId = z.string().check(z.regex(CHANGE_ID))
const position = z.int().check(z.nonnegative())
const moment = z.optional(z.int())
const cursor = z.string().check(z.regex(/^[0-9]{1,16}\.[a-z2-7]{10}$/))
export const person = z.object({ id: z.string(), name: z.string() })
const standing = z.object({ value: z.unknown(), stamp, by: person })
export const fields = z.record(fieldName, z.unknown())

/** Why the server would not take a change: an answer, not an error, with words for officers. */
export const refusalSchema = z.enum([
  'not-valid',
  'not-allowed',
  'no-record',
  'erased',
  'unknown-kind',
  'too-large',
  'denouncer-named',
  'group',
  'fault',
])
export type Refusal = z.output<typeof refusalSchema>

export const changeSchema = z.object({
  id: changeId,
  kind: z.string().check(z.regex(KIND_NAME)),
  record: z.string().check(z.regex(RECORD_ID)),
  stamp,
  first: z.optional(z.literal(true)),
  fields,
  over: z.optional(z.record(fieldName, z.array(changeId).check(z.maxLength(OVER_MAX)))),
  group: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
  commune: z.optional(z.string().check(z.minLength(1), z.maxLength(8))),
})

export const rowSchema = z.object({
  stream: streamName,
  kind: z.string(),
  id: z.string(),
  position,
  fields: z.record(z.string(), z.unknown()),
  stamps: z.record(z.string(), stamp),
  contested: z.optional(z.record(z.string(), z.array(standing))),
  alike: z.optional(z.record(z.string(), z.array(z.object({ as: stamp, stamp, by: person })))),
  seal: z.string(),
})

const goneSchema = z.object({
  stream: streamName,
  kind: z.string(),
  id: z.string(),
  position,
  gone: z.literal(true),
})

/**
 * The envelope of a push and pull in one. A broken envelope is a `bad-request`; each of its
 * changes is judged apart, so here they are any objects. `waiting` is how many changes this
 * phone still holds without a receipt, for the administrator's list of phones.
 */
export const syncRequest = z.object({
  protocol: z.int().check(z.positive()),
  device: z.string().check(z.minLength(1), z.maxLength(64)),
  epoch: z.nullable(z.string().check(z.maxLength(64))),
  cursors: z.record(streamName, cursor),
  received: z.optional(z.record(streamName, cursor)),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(LIMIT_MAX))),
  changes: z.array(z.looseObject({ id: changeId })).check(z.maxLength(CHANGES_MAX)),
  back: z.optional(z.array(rowSchema).check(z.maxLength(ROWS_BACK_MAX))),
  waiting: z.optional(z.int().check(z.nonnegative(), z.maximum(1_000_000_000))),
})
export type SyncRequest = z.output<typeof syncRequest>

const issueSchema = z.object({ path: z.string(), code: z.string() })
const issues = z.optional(z.array(issueSchema))
const held = z.optional(z.literal(true))
const place = { stream: streamName, position, mark: z.optional(changeId), at: moment }
const receiptSchema = z.union([
  z.object({ id: changeId, ...place, stamp: z.optional(stamp) }),
  z.object({ id: changeId, refused: refusalSchema, issues, held, at: moment }),
])
export type Receipt = z.output<typeof receiptSchema>

export const syncReply = z.object({
  device: z.string(),
  epoch: z.string(),
  now: z.int(),
  backedUpAt: moment,
  more: z.boolean(),
  receipts: z.array(receiptSchema),
  rows: z.array(z.union([rowSchema, goneSchema])),
  streams: z.record(
    streamName,
    z.object({
      cursor,
      safe: position,
      restart: z.optional(z.literal(true)),
      digest: z.optional(z.tuple([z.int(), z.int()])),
    }),
  ),
})
export type SyncReply = z.output<typeof syncReply>

/** The cursor of a phone that has read nothing of a stream. */
export const START_CURSOR = '0.aaaaaaaaaa'

export const roleSchema = z.enum(['officer', 'leader', 'coordinator', 'viewer', 'admin'])
const pronounSchema = z.enum(['chi', 'anh'])
export const nameText = (max: number) =>
  z.string().check(
    z.overwrite((text) =>
      text
        .replaceAll(/\p{Surrogate}/gu, '\uFFFD') // `toWellFormed` is too young.
        .normalize('NFC')
        .replaceAll(/\p{Cc}+/gu, ' '),
    ),
    z.trim(),
    z.minLength(1),
    z.maxLength(max),
  )
const loginName = z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{1,31}$/))

const shortText = z.string().check(z.maxLength(64))
const device = z.optional(shortText)
export const sessionRequest = z.union([
  z.object({ name: shortText, password: z.string().check(z.maxLength(256)), device }),
  z.object({ name: shortText, code: shortText, device }),
])
export type SessionRequest = z.output<typeof sessionRequest>

export const sessionReply = z.object({
  device: z.string(),
  letter: z.string(),
  officer: z.object({
    id: z.string(),
    name: z.string(),
    position: z.string(),
    pronoun: z.optional(pronounSchema),
    unit: z.optional(z.string()),
    roles: z.array(roleSchema),
    commune: z.object({ id: z.string(), name: z.string(), province: z.string() }),
  }),
  protocol: z.int(),
  now: z.int(),
  setPassword: z.optional(z.literal(true)),
  /** True on a server that only shows the product (`npm start`). */
  demo: z.optional(z.literal(true)),
})
export type SessionReply = z.output<typeof sessionReply>

export const PASSWORD_LENGTH_MIN = 10
export const passwordRequest = z.object({
  password: z.string().check(z.minLength(1), z.maxLength(256)),
})

export const historyReply = z.object({
  changes: z.array(
    z.object({
      id: changeId,
      stamp,
      claimed: z.optional(stamp),
      position,
      at: z.int(),
      by: person,
      device: z.string(),
      fields: z.record(z.string(), z.unknown()),
      over: z.optional(z.record(z.string(), z.array(changeId))),
      heldFor: z.optional(z.string()),
      back: z.optional(z.literal(true)),
    }),
  ),
  more: z.boolean(),
})
export type HistoryReply = z.output<typeof historyReply>

export const accountRequest = z.object({
  login: loginName,
  name: nameText(120),
  position: nameText(200),
  pronoun: z.optional(pronounSchema),
  unit: z.optional(z.string().check(z.regex(RECORD_ID))),
  roles: z.array(roleSchema).check(z.minLength(1), z.maxLength(5)),
})
export type AccountRequest = z.output<typeof accountRequest>
export const accountChange = z.partial(
  z.object({
    name: nameText(120),
    position: nameText(200),
    pronoun: z.nullable(pronounSchema),
    unit: z.nullable(z.string().check(z.regex(RECORD_ID))),
    roles: z.array(roleSchema).check(z.minLength(1), z.maxLength(5)),
    active: z.boolean(),
  }),
)
export type AccountChange = z.output<typeof accountChange>

export const accountSchema = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  position: z.string(),
  pronoun: z.optional(pronounSchema),
  unit: z.optional(z.string()),
  roles: z.array(roleSchema),
  active: z.boolean(),
  /** Until when the one-time code of this account can be used, in milliseconds; absent: none open. */
  codeUntil: z.optional(z.int()),
  hasPassword: z.boolean(),
})
export type Account = z.output<typeof accountSchema>
export const accountsReply = z.object({ accounts: z.array(accountSchema) })
/** A one-time code is shown once, here, and never stored in the clear. */
export const codeReply = z.object({ account: accountSchema, code: z.string(), until: z.int() })

export const devicesReply = z.object({
  devices: z.array(
    z.object({
      id: z.string(),
      letter: z.string(),
      officer: person,
      agent: z.string(),
      madeAt: z.int(),
      contactAt: z.nullable(z.int()),
      waiting: z.nullable(z.int()),
      active: z.boolean(),
    }),
  ),
})
export type DevicesReply = z.output<typeof devicesReply>

export const journalReply = z.object({
  entries: z.array(
    z.object({
      id: z.int(),
      at: z.int(),
      act: z.string(),
      by: z.nullable(person),
      about: z.nullable(person),
      note: z.nullable(z.string()),
    }),
  ),
  more: z.boolean(),
})
export type JournalReply = z.output<typeof journalReply>

export const healthReply = z.object({
  ok: z.boolean(),
  version: z.string(),
  protocol: z.int(),
  database: z.string(),
  backupAgeHours: z.nullable(z.number()),
})

/** The codes of an answer that is no answer, with their statuses (RFC 9457); a busy server says `later` with 503. */
export const problems = {
  'bad-request': 400,
  'sign-in': 401,
  blocked: 403,
  'not-found': 404,
  'other-device': 409,
  'too-large': 413,
  'not-json': 415,
  'older-server': 426,
  later: 429,
  fault: 500,
} as const
export type ProblemCode = keyof typeof problems

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  protocol: z.optional(z.int()),
  /** Which parts of a request were wrong, by path and code; never what they said. */
  issues,
})
