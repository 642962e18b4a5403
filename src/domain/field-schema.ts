import * as z from 'zod/mini'

import { isDay } from './day.ts'
import type { Field, Widget } from './fields.ts'

const CODE = /^[a-z][a-z0-9_]{0,47}$/
const RECORD_ID = /^[0-9a-z][0-9a-z-]{7,63}$/
const LINKS_MAX = 50

const schemaByWidget: Record<Widget, (field: Field) => z.ZodMiniType> = {
  text: written,
  lines: written,
  day: () => z.string().check(z.refine(isDay)),
  choice: () => z.custom((code) => typeof code === 'string' && CODE.test(code)),
  choices: () => listOf(z.string().check(z.regex(CODE))),
  count: ({ max = Number.POSITIVE_INFINITY }) => z.int().check(z.nonnegative(), z.maximum(max)),
  flag: () => z.boolean(),
  link: recordId,
  links: () => listOf(recordId()),
  own: ({ pattern = /^/ }) => z.string().check(z.regex(pattern)),
}

const schemaByField = new WeakMap<Field, z.ZodMiniType>()

/**
 * What takes an answer to a field and gives it back as it is stored: words in NFC and trimmed, ids
 * sorted and each once. It stands apart from the fields, so that the first screen comes without it.
 */
export function schemaOf(field: Field): z.ZodMiniType {
  const known = schemaByField.get(field)
  if (known) return known
  const schema = schemaByWidget[field.widget](field)
  schemaByField.set(field, schema)
  return schema
}

function written({ max = Number.POSITIVE_INFINITY }: Field) {
  return z.string().check(
    z.overwrite((text) => text.normalize('NFC')),
    z.trim(),
    z.minLength(1),
    z.maxLength(max),
  )
}

function listOf(each: z.ZodMiniType<string>) {
  return z.array(each).check(
    z.maxLength(LINKS_MAX),
    z.overwrite((all) => [...new Set(all)].toSorted()),
  )
}

function recordId() {
  return z.string().check(z.regex(RECORD_ID))
}
