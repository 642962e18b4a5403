import type { Values } from '#domain/record.ts'

/**
 * What must show of a record, worked out apart from the product: from the changes in the order
 * in which the server took them, and from what each said it replaces.
 */
export type Stood = { value: unknown; stamp: string }
/** What says the same as the value that was set at `as`. */
export type Again = { as: string; stamp: string }
export type Told = { stamp: string; fields: Values; over?: Record<string, string[]> | undefined }

/** Nobody need have seen these to take a record out: no officer wrote them. */
const NOT_WRITTEN = ['removedAt', 'removedWhy', 'author', 'registerNo', 'sealed']

export class Ledger {
  readonly standing = new Map<string, Stood[]>()
  private readonly replaced = new Map<string, Set<string>>()

  /** Begins from a row as the server told it. */
  static of(row: {
    fields: Values
    stamps: Record<string, string>
    contested?: Record<string, Stood[]> | undefined
    alike?: Record<string, Again[]> | undefined
  }): Ledger {
    const ledger = new Ledger()
    for (const [name, stamp] of Object.entries(row.stamps)) {
      const several = row.contested?.[name] ?? [{ value: row.fields[name] ?? null, stamp }]
      const shown = several.map(({ value, stamp: at }) => ({ value, stamp: at }))
      ledger.standing.set(name, [...shown, ...alikeTo(shown, row.alike?.[name])])
    }
    return ledger
  }

  /** What was said before this began: the values it names are history, whenever they come. */
  remember(over: Record<string, string[]>): void {
    for (const [name, ids] of Object.entries(over)) this.goneFrom(name, ids)
  }

  take({ stamp, fields, over = {} }: Told): void {
    const id = idIn(stamp)
    for (const [name, value] of Object.entries(fields)) {
      const gone = this.goneFrom(name, over[name])
      const rest = this.at(name).filter(
        (each) => idIn(each.stamp) === id || !gone.has(idIn(each.stamp)),
      )
      const others = rest.filter((each) => idIn(each.stamp) !== id)
      const isHistory = gone.has(id) && others.length > 0
      this.standing.set(name, isHistory ? others : rest)
      if (!isHistory && others.length === rest.length) this.add(name, { value, stamp })
    }
    this.meetRemoval(id, fields)
  }

  /** Remembers that these were replaced; answers all that ever were. */
  private goneFrom(name: string, ids: readonly string[] = []): Set<string> {
    const gone = this.replaced.get(name) ?? new Set()
    for (const id of ids) gone.add(id)
    this.replaced.set(name, gone)
    return gone
  }

  /** A removal that had not seen a value, or a value that comes to one: the record may be back. */
  private meetRemoval(id: string, fields: Values): void {
    const removals = this.at('removedAt').filter(({ value }) => value !== null)
    if (removals.length === 0) return
    const isRemoval = (fields['removedAt'] ?? null) !== null
    const seen = this.goneFrom('removedAt')
    const known = new Set([...seen, ...this.at('removedAt').map(({ stamp }) => idIn(stamp))])
    for (const [name, all] of this.standing) {
      if (NOT_WRITTEN.includes(name)) continue
      for (const { stamp } of all) {
        const isOwn = idIn(stamp) === id
        if (isOwn !== isRemoval && !known.has(idIn(stamp))) this.say(stamp)
      }
    }
  }

  /** That a record is not out is said once, by the latest who says so. */
  private say(stamp: string): void {
    const isNull = ({ value }: Stood) => value === null
    const nulls = [...this.at('removedAt').filter(isNull), { value: null, stamp }]
    const latest = nulls.reduce((a, b) => (a.stamp < b.stamp ? b : a))
    const taken = this.at('removedAt').filter((each) => !isNull(each))
    this.standing.set('removedAt', [...taken, latest])
  }

  /** Equal values stand each for itself: one may be replaced by somebody who never saw the other. */
  private add(name: string, own: Stood): void {
    const rest = this.at(name).filter(({ stamp }) => stamp !== own.stamp)
    this.standing.set(name, [...rest, own])
  }

  /** The values of a field that stand, the latest first: that is the one that shows. */
  at(name: string): Stood[] {
    return (this.standing.get(name) ?? []).toSorted((a, b) => (a.stamp < b.stamp ? 1 : -1))
  }

  /** All that stands, as text to be compared. */
  text(isTold: (name: string) => boolean = () => true): string {
    const names = [...this.standing.keys()].filter(isTold).toSorted()
    return names
      .map((name) => {
        const all = this.at(name).map(({ value, stamp }) => `${textOf(value)} @${stamp}`)
        return `${name}: ${all.join(' | ')}`
      })
      .join('\n')
  }
}

/** What stands beside the shown values and says the same as one of them. */
export function alikeTo(shown: readonly Stood[], alike: readonly Again[] = []): Stood[] {
  return alike.flatMap(({ as, stamp }) =>
    shown.flatMap((one) => (one.stamp === as ? { value: one.value, stamp } : [])),
  )
}

export function idIn(stamp: string): string {
  return stamp.slice(14)
}

/** Equal values are equal texts, in whichever order their members came. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`
  if (typeof value !== 'object' || value === null)
    return JSON.stringify(value ?? null).normalize('NFC')
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${name}:${textOf(member)}`).join()}}`
}
