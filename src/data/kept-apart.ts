import type { Database, Draft, Own } from './db.ts'

/** A record, as the notes on what stands apart from it name it. */
export function apartKey(kind: string, id: string): string {
  return `${kind} ${id}`
}

/** The record that a draft edits. */
export function editedBy({ id, before }: Draft): string | undefined {
  return before && id.split(':')[1]
}

/**
 * Takes what its record holds no more out of a draft whose form stood open meanwhile and still
 * shows it. Changes `draft`; to be asked in the transaction that keeps it.
 */
export async function leaveApartOpen(db: Database, draft: Draft): Promise<void> {
  const id = editedBy(draft)
  const own: Own | undefined = id === undefined ? undefined : await db.own.get('own')
  const names = own?.apart?.[apartKey(draft.kind, id ?? '')]
  const row = names && (await db.base.get([draft.kind, id ?? '']))
  if (row) leaveAltered(draft, names)
}

/**
 * Leaves a draft that showed what stands apart by now with what its officer altered, over the
 * record as it is.
 */
export function leaveAltered(draft: Draft, apart: readonly string[]): void {
  const { values, before, seen } = draft
  if (!before || apart.every((name) => isSame(before[name], null))) return
  const names = [...new Set([...Object.keys(values), ...Object.keys(before)])]
  const altered = names.filter((name) => !isSame(values[name], before[name]))
  const read = altered.filter((name) => !apart.includes(name))
  draft.values = picked({ ...emptied(altered), ...values }, altered)
  draft.before = picked(before, read)
  if (seen) draft.seen = picked(seen, altered)
  draft.altered = 1
}

function emptied(names: readonly string[]): Record<string, null> {
  return Object.fromEntries(names.map((name) => [name, null]))
}

function picked<Value>(from: Record<string, Value>, names: readonly string[]) {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)))
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
