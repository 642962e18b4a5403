import { dayOf } from '#domain/day.ts'
import { daysToCome, lastDayTaken, saidAnew } from '#domain/days-to-come.ts'
import { hasRole, type Officer } from '#domain/officer.ts'
import { issuesOf } from '#domain/issues.ts'
import type { Issue, Values } from '#domain/record.ts'
import type { Beside } from '#domain/rules.ts'
import { type Change, isEqual, standingOf, type Version } from '#protocol/change.ts'
import { idOf } from '#protocol/stamp.ts'
import type { Kind } from '#records/kinds.ts'

import { issuesOfRemoval, issuesOfRemovalSaid } from './removal.ts'

const FIELDS_MAX = 200

/** A change, and the record before and after it. */
export type Meeting = { change: Change; before: Version | undefined; after: Version }

/** The fields a change would alter that are for other roles to set; what is not said is not so. */
export function issuesOfRoles(
  { setBy = {} }: Kind,
  officer: Officer,
  { change: { fields }, before }: Meeting,
): Issue[] {
  return Object.entries(setBy)
    .filter(([name, roles]) => Object.hasOwn(fields, name) && !hasRole(officer, ...roles))
    .filter(([name]) => !isEqual(saidOf(fields[name]), saidOf(before?.fields[name])))
    .map(([path]) => ({ path, code: 'not_yours' }))
}

/**
 * By field, the values nobody chose among: those that stood before a change, and its own where its
 * officer had seen none and it now stands beside another.
 */
export function besideOf({ change: { fields, over }, before, after }: Meeting): Beside {
  const unseen = Object.entries(after.contested ?? {}).filter(
    ([name]) => Object.hasOwn(fields, name) && (over?.[name] ?? []).length === 0,
  )
  return { ...before?.contested, ...Object.fromEntries(unseen) }
}

/**
 * The record after a change, and as the change says it where its values come to stand beside others
 * that are shown: whoever chooses one later is not asked again. One where both are the same.
 */
export function standingAfter({ change, before, after }: Meeting): Values[] {
  const stands = (version: Version | undefined, name: string) =>
    version && standingOf(version, name).some(({ stamp }) => idOf(stamp) === change.id)
  const comesBeside = ([name, said]: [string, unknown]) =>
    !isEqual(said, after.fields[name] ?? null) && stands(after, name) && !stands(before, name)
  const beside = Object.entries(change.fields).filter(comesBeside)
  if (beside.length === 0) return [after.fields]
  const said = Object.entries({ ...after.fields, ...Object.fromEntries(beside) })
  return [after.fields, Object.fromEntries(said.filter(([, value]) => value !== null))]
}

function saidOf(value: unknown): unknown {
  return value === false ? null : (value ?? null)
}

/**
 * What is wrong with a change, whether or not its values win: what loses stands in the history;
 * and with the record it would make.
 */
export function issuesOfMeeting(kind: Kind, { change, before, after }: Meeting): Issue[] {
  const against = [...issuesOfFixed(kind, before, change), ...newIssues(kind, before, after)]
  const told = new Set(against.map(nameOfIssue))
  const apart = issuesOfApart(kind, change, after).filter((issue) => !told.has(nameOfIssue(issue)))
  const issues = [...against, ...apart]
  const isTold = (issue: Issue) => issues.some(({ path }) => path === issue.path)
  const said = issuesOfSaid(kind, change.fields).filter((issue) => !isTold(issue))
  return [
    ...issues,
    ...said,
    ...(hasTooMany(before, after) ? [{ path: '', code: 'too_many' }] : []),
  ]
}

/** The days a change says of what was done that have not come yet; one that stands already does not count. */
export function issuesOfDays(
  { past = [] }: Kind,
  { change: { fields }, before }: Meeting,
  now: number,
): Issue[] {
  return daysToCome(fields, saidAnew(past, fields, before?.fields), lastDayTaken(dayOf(now)))
}

/** The fields a change would alter that stay as they were first said. */
function issuesOfFixed(
  { fixed = [] }: Kind,
  before: Version | undefined,
  { fields }: Change,
): Issue[] {
  if (!before) return []
  const altered = fixed.filter(
    (name) => Object.hasOwn(fields, name) && !isEqual(fields[name], before.fields[name] ?? null),
  )
  return altered.map((path) => ({ path, code: 'fixed' }))
}

/**
 * The fields a change sets that the record may hold no more, also beside what stands in it: nobody
 * reads a name in the values of two officers that was kept back by one of them.
 */
function issuesOfApart({ keptApart }: Kind, { fields }: Change, after: Version): Issue[] {
  if (!keptApart) return []
  const standing = Object.entries(after.contested ?? {}).flatMap(([name, all]) =>
    all.map(({ value }) => ({ ...after.fields, [name]: value })),
  )
  const names = new Set([after.fields, ...standing].flatMap((values) => keptApart(values)))
  return [...names]
    .filter((path) => (fields[path] ?? null) !== null)
    .map((path) => ({ path, code: 'kept_apart' }))
}

/** A new record that has the id of another one, which nobody could make any more. */
export function issuesOfName({ idOf: idBy }: Kind, { change, before, after }: Meeting): Issue[] {
  const isOwn = before !== undefined || idBy === undefined || idBy(after.fields) === change.record
  return isOwn ? [] : [{ path: 'of', code: 'fixed' }]
}

/** What is wrong with the values a change sets, each by its own field alone. */
function issuesOfSaid(kind: Kind, fields: Values): Issue[] {
  const isSaid = ([name]: [string, unknown]) => (fields[name] ?? null) !== null
  const own = Object.fromEntries(Object.entries(kind.fields).filter(isSaid))
  return [...issuesOf({ ...kind, fields: own }, fields), ...issuesOfRemovalSaid(fields)]
}

/** What is wrong with the record that was not wrong with it before. */
function newIssues(kind: Kind, before: Version | undefined, after: Version): Issue[] {
  const issues = allIssues(kind, after.fields)
  if (issues.length === 0 || !before) return issues
  const had = new Set(allIssues(kind, before.fields).map(nameOfIssue))
  return issues.filter((issue) => !had.has(nameOfIssue(issue)))
}

export function nameOfIssue({ path, code }: Issue): string {
  return `${path} ${code}`
}

/** What is wrong with a record. Rules that read several fields are asked once each is sound. */
export function allIssues(kind: Kind, values: Values): Issue[] {
  const issues = [...issuesOf(kind, values), ...issuesOfRemoval(values)]
  return issues.length > 0 ? issues : (kind.check?.(values) ?? [])
}

function hasTooMany(before: Version | undefined, after: Version): boolean {
  const count = Object.keys(after.stamps).length
  return count > FIELDS_MAX && count > Object.keys(before?.stamps ?? {}).length
}
