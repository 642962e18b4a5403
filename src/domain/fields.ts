import * as z from 'zod/mini'

import { isDay } from './day.ts'

/** What is counted. Every number an officer types carries one. */
export type Unit = 'percent' | 'person' | 'household' | 'dong' | 'labour_day' | 'square_metre'

/**
 * How a field is asked for and shown. The set is closed on purpose: the form, the list, the
 * record view and the test data each know every widget, and the compiler says so when one is new.
 */
export type Widget =
  'text' | 'lines' | 'day' | 'choice' | 'count' | 'flag' | 'link' | 'links' | 'own'

/** One question of a record: how it is asked, what an answer must be, whether it may stay empty. */
export type Field<
  Value = unknown,
  Required extends boolean = boolean,
  Option extends string = string,
> = {
  widget: Widget
  required: Required
  schema: z.ZodMiniType<Value>
  options?: readonly Option[]
  unit?: Unit
  max?: number
  /** What a link points at: a kind of record, or `village` for a unit that is one. */
  to?: string
}

const CODE = /^[a-z][a-z0-9_]{0,47}$/
const RECORD_ID = /^[0-9a-z][0-9a-z-]{7,63}$/

const written = (max: number) =>
  z.string().check(
    z.overwrite((text) => text.normalize('NFC')),
    z.trim(),
    z.minLength(1),
    z.maxLength(max),
  )

/** One line of words, at most `max` characters after trimming. */
export function text(max = 200): Field<string, true> {
  return { widget: 'text', required: true, schema: written(max), max }
}

/** Words over several lines, at most `max` characters after trimming. */
export function lines(max = 4000): Field<string, true> {
  return { widget: 'lines', required: true, schema: written(max), max }
}

export function day(): Field<string, true> {
  return { widget: 'day', required: true, schema: z.string().check(z.refine(isDay)) }
}

/** A whole number of `unit`, from 0 to `max`. */
export function count(unit: Unit, max = 1_000_000_000_000): Field<number, true> {
  return {
    widget: 'count',
    required: true,
    schema: z.int().check(z.nonnegative(), z.maximum(max)),
    unit,
    max,
  }
}

export function flag(): Field<boolean, true> {
  return { widget: 'flag', required: true, schema: z.boolean() }
}

/**
 * One code of a list. The form offers the list; a code that only a newer phone knows is kept
 * and passed on, so the schema asks for the shape of a code alone.
 */
export function choice<const Option extends string>(
  options: readonly [Option, ...Option[]],
): Field<Option, true, Option> & { options: readonly Option[] } {
  const schema = z.custom<Option>((code) => typeof code === 'string' && CODE.test(code))
  return { widget: 'choice', required: true, schema, options }
}

/** The id of another record. */
export function link(to: string): Field<string, true> {
  return { widget: 'link', required: true, schema: z.string().check(z.regex(RECORD_ID)), to }
}

/** The ids of other records, sorted, each once. The list is one value: it is replaced whole. */
export function links(to: string): Field<string[], true> {
  const ids = z.array(z.string().check(z.regex(RECORD_ID))).check(
    z.maxLength(50),
    z.overwrite((all) => [...new Set(all)].toSorted()),
  )
  return { widget: 'links', required: true, schema: ids, to }
}

/** A text the app fills in by itself; forms do not ask for it. */
export function own(pattern: RegExp): Field<string, false> & { widget: 'own' } {
  return { widget: 'own', required: false, schema: z.string().check(z.regex(pattern)) }
}

/** The same field, allowed to be left blank. */
export function optional<Value, Option extends string>(
  field: Field<Value, true, Option>,
): Field<Value, false, Option> {
  return { ...field, required: false }
}
