import * as z from 'zod/mini'

import type { Field } from './fields.ts'

type Fields = Record<string, Field>
type Outputs<F extends Fields> = {
  [Name in keyof F as F[Name]['required'] extends true ? Name : never]: z.output<F[Name]['schema']>
} & {
  [Name in keyof F as F[Name]['required'] extends true ? never : Name]?:
    z.output<F[Name]['schema']> | undefined
}

/** The values of one record by field name, as they travel and as they are stored. */
export type Values = Record<string, unknown>

/** Something wrong with a record: which field, and the code of what is wrong with it. */
export type Issue = { path: string; code: string }

/** What every record carries beside its own fields; only the server sets these. */
export type ServerFields = {
  author?: string
  registerNo?: string
  /** By field, when its words were taken out by law (*Niêm lại*): a moment. */
  sealed?: Record<string, string>
}
export const serverFields: readonly (keyof ServerFields)[] = ['author', 'registerNo', 'sealed']

/** Set when a record was taken out of the lists (*Gỡ bản ghi*): the moment, and why. */
export type RemovalFields = { removedAt?: string; removedWhy?: string }

/** What a kind of record is: its fields in the order of the form, and the columns lists ask by. */
export type RecordKind = {
  name: string
  fields: Fields
  /** Fields a list may sort or filter by: codes, days and ids only, never a citizen's words. */
  indexes: readonly string[]
  /** The field whose words stand for the record in lists. */
  title?: string
}

export function defineRecord<const Name extends string, const F extends Fields>(
  name: Name,
  shape: { fields: F; indexes: readonly (keyof F & string)[]; title?: keyof F & string },
) {
  return { name, ...shape }
}

/** A record as screens and rules read it: its id, its own fields, and what the server added. */
export type RecordOf<Kind extends { fields: Fields }> = { id: string } & Outputs<Kind['fields']> &
  ServerFields &
  RemovalFields

/** What an officer fills in. */
export type AnswersOf<Kind extends { fields: Fields }> = Outputs<Kind['fields']>

/**
 * What is wrong with the values of a record by the types of its fields: a missing answer or one
 * of the wrong shape. Fields this version does not know are never wrong.
 */
export function issuesOf(kind: RecordKind, values: Values): Issue[] {
  const issues: Issue[] = []
  for (const [name, field] of Object.entries(kind.fields)) {
    const value = values[name]
    if (value === undefined || value === null) {
      if (field.required) issues.push({ path: name, code: 'missing' })
      continue
    }
    const checked = z.safeParse(field.schema, value)
    if (!checked.success)
      issues.push({ path: name, code: checked.error.issues[0]?.code ?? 'wrong' })
  }
  return issues
}
