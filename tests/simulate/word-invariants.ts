import type { Seat } from './phone.ts'
import { alikeTo, textOf } from './reference.ts'
import { fail, type Made, type Run } from './run.ts'
import { wordsIn } from './saves.ts'
import { outboxOf } from './seen.ts'
import { isReading } from './tab.ts'
import { isErased, keyOf, placeOf, sealedIn, type Standing, type Truth, without } from './truth.ts'

/** Every word is shown, contested, refused in sight, held, or was replaced by somebody who had it before the eyes. */
export function everyWordIsAccountedFor(run: Run, truth: Truth): void {
  const logged = new Set(truth.log.map(({ change }) => change))
  const replaced = replacedBy([...run.made.values()].filter(({ id }) => logged.has(id)))
  const everReplaced = replacedBy(
    [...run.made.values()].filter(({ id }) => logged.has(id) || run.everTaken.has(id)),
  )
  const values = replacedValues(run, everReplaced)
  for (const { change, fields, over, ...entry } of truth.log) {
    for (const [name, ids] of Object.entries(over)) {
      if (ids.includes(change)) values.add(`${keyOf(entry)} ${name} ${textOf(fields[name])}`)
    }
  }
  const rows = new Map(truth.rows.map((row) => [keyOf(placeOf(row)), row]))
  for (const made of run.made.values()) {
    if (isErased(truth, made)) continue
    const row = rows.get(keyOf(made))
    const isSealed = sealedIn(truth, made)
    const open = { ...made, fields: without(made.fields, isSealed) }
    if (logged.has(made.id)) checkStanding(run, open, row, { replaced, values })
    else if (made.fate === 'made') checkUntaken(run, made, row)
    if (!logged.has(made.id)) checkGivenBack(run, open, row, { replaced, values })
  }
}

/** By record and field: what some changes say they replaced. */
type Replaced = ReadonlyMap<string, ReadonlySet<string>>

/** Which values were replaced: by the changes that count now, and by equal value at any time. */
type Replacements = { replaced: Replaced; values: ReadonlySet<string> }

function replacedBy(all: readonly Made[]): Replaced {
  const replaced = new Map<string, Set<string>>()
  for (const made of all) {
    for (const [name, ids] of Object.entries(made.over)) {
      const key = `${keyOf(made)} ${name}`
      replaced.set(key, new Set([...(replaced.get(key) ?? []), ...ids]))
    }
  }
  return replaced
}

/** By record and field: the values some officer replaced who had them, or equal ones, in view. */
function replacedValues(run: Run, replaced: Replaced): Set<string> {
  const values = new Set<string>()
  for (const made of run.made.values()) {
    for (const [name, value] of Object.entries(made.fields)) {
      const key = `${keyOf(made)} ${name}`
      if (replaced.get(key)?.has(made.id)) values.add(`${key} ${textOf(value)}`)
    }
  }
  return values
}

/** A value stands, or is history because somebody replaced it who had it in view. */
function checkStanding(run: Run, made: Made, row: Standing | undefined, all: Replacements): void {
  if (!row) return fail(run, `A record that was taken is there: ${keyOf(made)}`)
  for (const [name, value] of Object.entries(made.fields)) {
    // Words are each typed once; other answers may be given by several.
    if (wordsIn(value).length > 0) checkWord(run, made, { name, value, row }, all)
  }
}

function standingIn({ fields, stamps, contested, alike }: Standing, name: string) {
  const shown = contested[name] ?? [{ value: fields[name], stamp: stamps[name] ?? '' }]
  return [...shown, ...alikeTo(shown, alike[name])]
}

function checkWord(
  run: Run,
  { id, ...made }: Made,
  { name, value, row }: { name: string; value: unknown; row: Standing },
  { replaced, values }: Replacements,
): void {
  const key = `${keyOf(made)} ${name}`
  const isReplaced = replaced.get(key)?.has(id) ?? false
  const standing = standingIn(row, name)
  const stands = standing.some(({ stamp }) => stamp.slice(14) === id)
  if (isReplaced && stands) {
    fail(run, `No word stands that somebody replaced who had it in view: ${id} ${key}`)
  }
  const isThere = stands || standing.some((each) => textOf(each.value) === textOf(value))
  const mayBeHistory = isReplaced || values.has(`${key} ${textOf(value)}`)
  if (!mayBeHistory && !isThere) fail(run, `A word nobody replaced stands: ${id} ${key}`)
}

/** What some life of the server had, and somebody who still reads had on the screen, is there. */
function checkGivenBack(run: Run, made: Made, row: Standing | undefined, all: Replacements): void {
  const holders = [...(run.holders.get(made.id) ?? [])].filter(
    (seat: Seat) => !seat.phone.isLost && isReading(seat) && !seat.hasLost,
  )
  if (holders.length > 0) checkStanding(run, made, row, all)
}

/** What the server has not taken is on its phone, with a reason that is in sight. */
function checkUntaken(run: Run, made: Made, row: Standing | undefined): void {
  const { seat, id } = made
  const entry = outboxOf(seat).find((each) => each.id === id)
  if (!entry) {
    if (!made.isHeld)
      fail(run, `A change the server has not taken is on its phone: ${id} of ${seat.name}`)
    return
  }
  // What a put-back database lost of what its officer reads no longer is asked for before it leaves.
  if (entry.state === 'kept' && entry.sealed !== undefined) return
  const hasReason = entry.state === 'refused' && entry.reason !== undefined
  if (isReading(seat) && !hasReason) {
    fail(
      run,
      `Nothing waits without a reason in sight: ${id} of ${seat.name} is ${entry.state} ${row?.id}`,
    )
  }
}
