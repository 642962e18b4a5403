import * as z from 'zod/mini'

import { changeId, fieldName, fields, nameText, person, roleSchema, streamName } from './api.ts'

/** *Niêm lại*: which fields' words are taken out by law, and why. */
export const sealRequest = z.object({
  fields: z.array(fieldName).check(z.minLength(1), z.maxLength(50)),
  why: nameText(2000),
})
export const sealReply = z.object({ at: z.string() })

/** What officers wrote and might not have taken, for those who may. */
export const heldReply = z.object({
  held: z.array(
    z.object({
      id: changeId,
      at: z.int(),
      by: person,
      changes: z.array(z.object({ kind: z.string(), record: z.string(), fields })),
    }),
  ),
  more: z.boolean(),
})
export type HeldReply = z.output<typeof heldReply>
export const heldAct = z.object({ act: z.enum(['take', 'drop']) })

/** As many records are told of, and confirmed, at once. */
export const READERS_PAGE = 100

const readersMark = z.string().check(z.regex(/^[\w-]{12}$/))

/**
 * Records whose readers are to be confirmed since the server was restored without its journal: what
 * they are and who would read them, never a word of them. `about` is the record to open, told to
 * who reads it by now; `mark` says which readers were shown.
 */
export const readersReply = z.object({
  waiting: z.array(
    z.object({
      id: streamName,
      mark: readersMark,
      kind: z.string(),
      about: z.optional(z.object({ kind: z.string(), id: z.string() })),
      registerNo: z.optional(z.string()),
      receivedOn: z.optional(z.string()),
      officers: z.array(person),
      roles: z.array(roleSchema),
      never: z.array(person),
    }),
  ),
  more: z.boolean(),
})
export type ReadersReply = z.output<typeof readersReply>
export const readersConfirmed = z.object({
  confirmed: z
    .array(z.object({ id: streamName, mark: readersMark }))
    .check(z.minLength(1), z.maxLength(READERS_PAGE)),
})
/** How many records were confirmed as they were shown. */
export const confirmedReply = z.object({ count: z.int() })
