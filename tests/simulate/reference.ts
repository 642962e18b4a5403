import type { Values } from '#domain/record.ts'

/**
 * What must show of a record, worked out apart from the product: from the changes in the order
 * in which the server took them, and from what each said it replaces.
 */
export type Stood = { value: unknown; stamp: string }
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
  }): Ledger {
    const ledger = new Ledger()
    for (const [name, stamp] of Object.entries(row.stamps)) {
      const several = row.contested?.[name]?.map(({ value, stamp: at }) => ({ value, stamp: at }))
      ledger.standing.set(name, several ?? [{ value: row.fields[name] ?? null, stamp }])
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
      const isHistory = gone.has(id) && rest.length > 0
      const isThere = rest.some((each) => idIn(each.stamp) === id)
      this.standing.set(name, rest)
      if (!isHistory && !isThere) this.add(name, { value, stamp })
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
        if (isOwn !== isRemoval && !known.has(idIn(stamp)))
          this.add('removedAt', { value: null, stamp })
      }
    }
  }

  /** Equal values are one, with the later stamp. */
  private add(name: string, own: Stood): void {
    const text = textOf(own.value)
    const equal = this.at(name).find(({ value }) => textOf(value) === text)
    const rest = this.at(name).filter((each) => each !== equal)
    this.standing.set(name, [...rest, equal && equal.stamp > own.stamp ? equal : own])
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
