import type { Field } from './fields.ts'

type OptionsOf<F> = F extends { options?: readonly (infer Option extends string)[] }
  ? string extends Option
    ? never
    : Option
  : never
type AskedNames<Fields extends Record<string, Field>> = {
  [Name in keyof Fields]: Fields[Name] extends { widget: 'own' } ? never : Name
}[keyof Fields] &
  string
type ChoiceNames<Fields extends Record<string, Field>> = {
  [Name in keyof Fields]: [OptionsOf<Fields[Name]>] extends [never] ? never : Name
}[keyof Fields] &
  string
type Choices<Fields extends Record<string, Field>> = {
  [Name in ChoiceNames<Fields>]: { [Option in OptionsOf<Fields[Name]>]: string }
}

/**
 * Every word an officer needs for a kind. A field or choice without its word does not compile;
 * kinds with steps name each state and what moving there is called.
 */
export type TextsFor<
  Kind extends { fields: Record<string, Field> },
  State extends string = never,
> = {
  /** One record of the kind, and many. */
  name: string
  many: string
  new: string
  fields: { [Name in AskedNames<Kind['fields']>]: string }
  hints?: { [Name in AskedNames<Kind['fields']>]?: string }
  choices: Choices<Kind['fields']>
  /** The title of a new record, by what it is. */
  newOf?: Record<string, string>
  issues?: Record<string, string>
  sections?: Record<string, string>
} & ([State] extends [never]
  ? unknown
  : {
      states: Record<State, string>
      steps: Record<State, string>
      stateHints?: Partial<Record<State, string>>
      /** A move that leaves the state as it is: what it says, its hint, what its button does. */
      again?: Partial<Record<State, string>>
      againHints?: Partial<Record<State, string>>
      againSteps?: Partial<Record<State, string>>
    })

/** The same words in another language: nothing left out, nothing added. */
export type SameWords<Words> = {
  [Name in keyof Words]: Words[Name] extends string ? string : SameWords<Words[Name]>
}
