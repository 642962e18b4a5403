import * as z from 'zod/mini'

import { isDay } from '#domain/day.ts'
import { schemaOf } from '#domain/field-schema.ts'
import type { Field } from '#domain/fields.ts'
import type { Values } from '#domain/record.ts'

type Fields = Readonly<Record<string, Field>>

/**
 * What a form says, by field name. Every field it draws has an entry, undefined when left blank;
 * what cannot be read as a number or a day comes back as it was typed, so that nothing is lost.
 */
export function readAnswers(form: FormData, fields: Fields): Values {
  const answers: Values = {}
  for (const [name, field] of Object.entries(fields)) {
    if (!form.has(name) || (field.widget === 'own' && !field.isDrawn)) continue
    answers[name] = readAnswer(form.getAll(name), field)
  }
  return answers
}

function readAnswer(entries: FormDataEntryValue[], field: Field): unknown {
  const written = entries.filter((entry) => typeof entry === 'string').filter(Boolean)
  if (field.widget === 'flag') return written.includes('true')
  if (field.widget === 'links' || field.widget === 'choices') {
    return written.length > 0 ? written : undefined
  }
  const text = (written.at(-1) ?? '').normalize('NFC')
  if (text.trim() === '') return undefined
  if (field.widget === 'day') return readDay(text)
  if (field.widget === 'count') return readCount(text)
  return text
}

/** `20/11/2026` as 2026-11-20; anything that is no such day as it was typed. */
export function readDay(text: string): string {
  const [, day = '', month = '', year = ''] =
    /^\s*(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})\s*$/.exec(text) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : text
}

/** `1.250` as 1250; anything that is no whole number as it was typed. */
function readCount(text: string): number | string {
  const digits = text.replaceAll(/[\s.]/g, '')
  return /^\d{1,15}$/.test(digits) ? Number(digits) : text
}

/**
 * The answers as they are stored: trimmed where the field trims, blanks left out. An answer its
 * field would not take stays as it was typed.
 */
export function tidyAnswers(answers: Values, fields: Fields): Values {
  const tidy: Values = {}
  for (const [name, value] of Object.entries(answers)) {
    if (value === undefined) continue
    const field = fields[name]
    const read = field && z.safeParse(schemaOf(field), value)
    tidy[name] = read?.success ? read.data : value
  }
  return tidy
}
