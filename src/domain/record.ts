import type { AnswerTo, Field } from './fields.ts'

type Fields = Record<string, Field>
type Outputs<F extends Fields> = {
  [Name in keyof F as F[Name]['required'] extends true ? Name : never]: AnswerTo<F[Name]>
} & {
  [Name in keyof F as F[Name]['required'] extends true ? never : Name]?:
    AnswerTo<F[Name]> | undefined
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
  /** Fields lists ask by together, the exact ones first. */
  together?: readonly (readonly string[])[]
  /** Fields that say one thing together, the one that leads first: where officers differ in them, one question asks for all. */
  asOne?: readonly string[]
  /** The field whose words stand for the record in lists. */
  title?: string
  /** Its records have a state or can be due: its rules derive them, and Hôm nay asks for them. */
  isDated?: true
}

export function defineRecord<const Name extends string, const F extends Fields>(
  name: Name,
  shape: {
    fields: F
    indexes: readonly (keyof F & string)[]
    together?: readonly (readonly (keyof F & string)[])[]
    asOne?: readonly (keyof F & string)[]
    title?: keyof F & string
    isDated?: true
  },
) {
  return { name, ...shape }
}

/** A record as screens and rules read it: its id, its own fields, and what the server added. */
export type RecordOf<Kind extends { fields: Fields }> = { id: string } & Outputs<Kind['fields']> &
  ServerFields &
  RemovalFields

/** What an officer fills in. */
export type AnswersOf<Kind extends { fields: Fields }> = Outputs<Kind['fields']>
