/** What is counted. Every number an officer types carries one. */
export type Unit =
  | 'percent'
  | 'person'
  | 'household'
  | 'dong'
  | 'labour_day'
  | 'square_metre'
  | 'copy'
  | 'day'
  | 'item'
  | 'meeting'

/**
 * How a field is asked for and shown. The set is closed on purpose: the form, the list, the
 * record view and the test data each know every widget, and the compiler says so when one is new.
 */
export type Widget =
  'text' | 'lines' | 'day' | 'choice' | 'choices' | 'count' | 'flag' | 'link' | 'links' | 'own'

declare const ANSWER: unique symbol

/**
 * One question of a record: how it is asked, what an answer must be, whether it may stay empty. It
 * says so and checks nothing; `schemaOf` makes of it what checks.
 */
export type Field<
  Value = unknown,
  Required extends boolean = boolean,
  Option extends string = string,
> = {
  widget: Widget
  required: Required
  options?: readonly Option[]
  unit?: Unit
  max?: number
  /** What a text of the app's own must look like. */
  pattern?: RegExp
  /** One of the app's own that the form of its kind draws itself. */
  isDrawn?: true
  /** What a link points at: a kind of record, or `village` for a unit that is one. */
  to?: string
  /** What an answer is, for the compiler alone: no field carries it. */
  [ANSWER]?: Value
}

/** What an answer to a field is. */
export type AnswerTo<Asked extends Field> = Asked extends Field<infer Value> ? Value : never

/** One line of words, at most `max` characters after trimming. */
export function text(max = 200): Field<string, true> {
  return { widget: 'text', required: true, max }
}

/** Words over several lines, at most `max` characters after trimming. */
export function lines(max = 4000): Field<string, true> {
  return { widget: 'lines', required: true, max }
}

export function day(): Field<string, true> {
  return { widget: 'day', required: true }
}

/** A whole number of `unit`, from 0 to `max`. */
export function count(unit: Unit, max = 1_000_000_000_000): Field<number, true> {
  return { widget: 'count', required: true, unit, max }
}

export function flag(): Field<boolean, true> {
  return { widget: 'flag', required: true }
}

/**
 * One code of a list. The form offers the list; a code that only a newer phone knows is kept
 * and passed on: only the shape of a code is checked.
 */
export function choice<const Option extends string>(
  options: readonly [Option, ...Option[]],
): Field<Option, true, Option> & { options: readonly Option[] } {
  return { widget: 'choice', required: true, options }
}

/** Codes of a list, sorted, each once. As with `links`, they are one value and replaced whole. */
export function choices<const Option extends string>(
  options: readonly [Option, ...Option[]],
): Field<string[], true, Option> & { options: readonly Option[] } {
  return { widget: 'choices', required: true, options }
}

/** The id of another record. */
export function link(to: string): Field<string, true> {
  return { widget: 'link', required: true, to }
}

/** The ids of other records, sorted, each once. The list is one value: it is replaced whole. */
export function links(to: string): Field<string[], true> {
  return { widget: 'links', required: true, to }
}

/** A text the app fills in by itself; forms do not ask for it. */
export function own(pattern: RegExp): Field<string, false> & { widget: 'own' } {
  return { widget: 'own', required: false, pattern }
}

/** A text of the app's own that an officer asks for: the form of its kind draws how. */
export function drawn(pattern: RegExp): Field<string, false> & { widget: 'own' } {
  return { ...own(pattern), isDrawn: true }
}

/** The same field, allowed to be left blank. */
export function optional<Value, Option extends string>(
  field: Field<Value, true, Option>,
): Field<Value, false, Option> {
  return { ...field, required: false }
}
