import type { Field } from '#domain/fields.ts'
import type { Issue, Values } from '#domain/record.ts'
import { merge, valuesInView, type Version } from '#protocol/change.ts'
import { nextStamp } from '#protocol/stamp.ts'
import { type Kind, kindNamed } from '#records/kinds.ts'

import { closeBook, openBook, type Place, recordIn } from './book.ts'
import { noteOverwritten } from './forget.ts'
import { note } from './journal.ts'
import { noteOf } from './place.ts'
import { newChangeId } from './names.ts'
import { redactHeld, redactLog } from './redact-log.ts'
import { redactedValue, sealedIn } from './redacted.ts'
import type { Sender } from './store.ts'
import { streamsOf } from './streams.ts'
import { take } from './take.ts'
import { tracesIn } from './traces.ts'
import type { World } from './world.ts'

/** Which words of a record are taken out, and why. */
export type Sealing = {
  place: Place
  fields: readonly string[]
  why: string
  /** The id it had in a life of the database before this one. */
  change?: string | undefined
}

/**
 * *Niêm lại*: takes the words of some fields out of a record for good: out of the row, every
 * version in the log, values beside each other and what is held. Who, when, why and which fields
 * stays. Answers what is wrong with the request, or nothing for a record this leader cannot read.
 */
export async function sealWords(
  world: World,
  sender: Sender,
  { place, fields: names, why, change: again }: Sealing,
): Promise<{ issues: Issue[] } | { at: string } | undefined> {
  const kind = kindNamed(place.kind)
  const book = await openBook(world.db, sender.officer.commune, [])
  const stood = await recordIn(book, place)
  if (!kind || !stood) return undefined
  // What was taken out in a life before was judged there: who reads the record may differ by now.
  if (again === undefined) {
    if (!(await streamsOf(world.db, sender.officer)).includes(stood.stream)) return undefined
    const issues = [
      ...names.filter((name) => !mayBeSealed(kind, name)).map(issueOf),
      ...tracesIn({ kind: place.kind, fields: { why } }, stood.version.fields),
    ]
    if (issues.length > 0) return { issues }
  }

  const at = new Date(world.now()).toISOString()
  const { version } = stood
  const said: Values = {
    sealed: { ...sealedIn(version.fields), ...Object.fromEntries(names.map((name) => [name, at])) },
  }
  for (const name of names) said[name] = redactedValue(version.fields[name] ?? null)
  const id = again ?? newChangeId(world)
  const stamp = nextStamp(Object.values(version.stamps), world.now(), id)
  const over = overOf(version, said, id)
  const by = { id: sender.officer.id, name: sender.officer.name }
  const after = merge(version, { fields: said, stamp, over, by })
  const change = {
    id,
    kind: place.kind,
    record: place.id,
    stamp,
    fields: { ...said, sealedWhy: why },
    over,
  }
  const verdict = { kind, change, stamp, before: stood, after, whole: kind.partOf?.(after.fields) }
  await redactLog(book, place, names)
  await take(book, world, verdict, { by, device: sender.device, now: world.now() })
  await redactHeld(book, place, names)
  await noteOverwritten(world)
  await closeBook(book)
  const { commune } = sender.officer
  await note(world, { commune, act: 'words-sealed', by: by.id, ...noteOf(kind, after.fields) })
  world.apart.note({
    fact: 'sealed',
    commune,
    ...place,
    fields: [...names],
    by,
    why,
    change: id,
    at: Date.parse(at),
  })
  return { at }
}

/** What a sealing replaces. It is no edit that speaks against a removal: what is out stays out. */
function overOf(version: Version, said: Values, id: string): Record<string, string[]> {
  return { ...valuesInView(version, Object.keys(said)), removedAt: [id] }
}

/** Words can be taken out, and answers that may stay empty; what a record cannot be without, not. */
function mayBeSealed({ fields, fixed = [], restricted }: Kind, name: string): boolean {
  const field: Field | undefined = fields[name]
  if (!field || field.widget === 'own') return false
  if (field.widget === 'text' || field.widget === 'lines') return true
  // Without who handles it nobody might read it again.
  if (restricted?.holdsParts) return false
  return !field.required && !fixed.includes(name)
}

function issueOf(path: string): Issue {
  return { path, code: 'cannot_be_sealed' }
}
