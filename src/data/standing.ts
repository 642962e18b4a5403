import type { Field } from '#domain/fields.ts'
import type { Values } from '#domain/record.ts'
import { isEqual, type Standing, standingOf, type Version } from '#protocol/change.ts'
import { kinds } from '#records/kinds.ts'
import type { KindName } from '#records/shapes.ts'

/** One value that can be chosen: what it says, whose it is, and the answers that keep it. */
export type Choosable = { id: string; value: unknown; by: Standing['by']; answers: Values }

/** A field in which several values stand, and what can be kept there. */
export type Question = {
  /** The field, or the leading one of some; `removedAt` asks whether the record is to be taken out. */
  name: string
  /** Its options are answers to several fields that say one thing together. */
  isWhole?: true
  options: Choosable[]
  /** All texts in one, this officer's first, where they fit. */
  both?: string
}

/** What is picked to keep all texts of a question. */
export const BOTH = 'both'

/** Where several values of a record stand, in the order of its form; the removal last. */
export function questionsOf(kind: KindName, version: Version, me: string): Question[] {
  const asked = Object.entries(kinds[kind].fields).filter(([, { widget }]) => widget !== 'own')
  const contested = asked.map(([name]) => name).filter((name) => version.contested?.[name])
  const questions = asWholes(kind, contested).map((names) =>
    names.length === 1
      ? questionOf(kind, names[0] ?? '', { version, me })
      : wholeOf(names, { version, me }),
  )
  if (version.contested?.['removedAt']) return [...questions, removalOf({ version, me })]
  if (!version.contested?.['removedWhy']) return questions
  return [...questions, questionOf(kind, 'removedWhy', { version, me })]
}

/**
 * The fields that are asked for, those together that say one thing: after the leading one, which is
 * settled with the others wherever one of them is. A text alone stays a text, which both may keep.
 */
function asWholes(kind: KindName, contested: readonly string[]): string[][] {
  const asOne: readonly string[] = kinds[kind].asOne ?? []
  const own = contested.filter((name) => asOne.includes(name))
  const isText = own.length === 1 && widgetOf(kind, own[0] ?? '') === 'lines'
  const [lead = ''] = asOne
  const whole = [lead, ...own.filter((name) => name !== lead)]
  return contested.flatMap((name) => {
    if (isText || !asOne.includes(name)) return [[name]]
    return name === own[0] ? [whole] : []
  })
}

function widgetOf(kind: KindName, name: string): string {
  const fields: Record<string, Field> = kinds[kind].fields
  return fields[name]?.widget ?? ''
}

/** The fields in which several values stand that this version of the app has no words for. */
export function unaskableIn(kind: KindName, version: Version): string[] {
  const beside = ['removedAt', 'removedWhy']
  return Object.keys(version.contested ?? {}).filter((name) => {
    const field = Object.entries(kinds[kind].fields).find(([each]) => each === name)?.[1]
    return !beside.includes(name) && (field === undefined || field.widget === 'own')
  })
}

/** True where a value already stands in a field, so that nothing would be brought back by choosing it. */
export function stands(version: Version, name: string, value: unknown): boolean {
  const standing = standingOf(version, name)
  if (standing.length === 0) return isEqual(value, null)
  return standing.some((each) => isEqual(each.value, value))
}

type Around = { version: Version; me: string }

function questionOf(kind: KindName, name: string, { version, me }: Around): Question {
  const options = (version.contested?.[name] ?? [])
    .map(({ value, stamp, by }): Choosable => ({
      id: stamp,
      value,
      by,
      answers: { [name]: value },
    }))
    .toSorted(mineFirst(me))
  const both = joinedTexts(kind, name, options)
  return { name, options, ...(both === undefined ? {} : { both }) }
}

/**
 * What fields say together, as each side said it. Sides are told by the leading field; an officer
 * whose own value there is another's as well is a side by the next field that officers differ in.
 */
function wholeOf(names: readonly string[], { version, me }: Around): Question {
  const [lead = ''] = names
  const sides: Standing[] = []
  for (const standing of names.map((name) => version.contested?.[name] ?? [])) {
    const others = standing.filter(
      ({ stamp, by }) => !sides.some((side) => side.stamp === stamp || side.by.id === by.id),
    )
    sides.push(...others)
  }
  const options = sides.map((side): Choosable => {
    const answers = Object.fromEntries(names.map((name) => [name, saidBy(side, name, version)]))
    return { id: side.stamp, value: answers[lead], by: side.by, answers }
  })
  return { name: lead, isWhole: true, options: options.toSorted(mineFirst(me)) }
}

/** What a side said in a field: in the same change, else what its officer said there, else what shows. */
function saidBy({ stamp, by }: Standing, name: string, version: Version): unknown {
  const standing = standingOf(version, name)
  const said =
    standing.find((each) => each.stamp === stamp) ?? standing.find((each) => each.by.id === by.id)
  return (said ?? standing[0])?.value ?? null
}

/** This officer's own value first, the others' always in the same order: sides stay sides. */
function mineFirst(me: string): (a: Choosable, b: Choosable) => number {
  const placeOf = ({ by, id }: Choosable) => `${by.id === me ? 0 : 1} ${by.id} ${id}`
  return (a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)
}

/** A removal and its reason are one thing; the reason is the one its own officer gave. */
function removalOf({ version, me }: Around): Question {
  const whys = standingOf(version, 'removedWhy')
  const whyOf = (id: string) => whys.find(({ stamp }) => stamp === id)?.value ?? whys[0]?.value
  const removals = version.contested?.['removedAt'] ?? []
  const options = removals.map(({ value, stamp, by }): Choosable => {
    const removedWhy = value === null ? null : (whyOf(stamp) ?? null)
    return { id: stamp, value, by, answers: { removedAt: value, removedWhy } }
  })
  return { name: 'removedAt', options: options.toSorted(mineFirst(me)) }
}

/** A line stays one line: between its texts stands no break that a form would swallow. */
const BETWEEN: Record<string, string> = { text: '; ', lines: '\n\n' }

function joinedTexts(
  kind: KindName,
  name: string,
  options: readonly Choosable[],
): string | undefined {
  const field = Object.entries(kinds[kind].fields).find(([each]) => each === name)?.[1]
  const between = BETWEEN[field?.widget ?? '']
  const texts = options.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
  if (!field || between === undefined || texts.length < options.length) return undefined
  const whole = texts.join(between)
  return whole.length <= (field.max ?? Number.POSITIVE_INFINITY) ? whole : undefined
}
