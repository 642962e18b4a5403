import * as z from 'zod/mini'

import { changeId, fieldName, fields, nameText, person } from './api.ts'

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
