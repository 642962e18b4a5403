import type { Shown } from '#data/db.ts'
import type { Here } from '#data/here.tsx'
import type { Saving } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import type { KindName } from '#records/shapes.ts'

import type { Conclusion } from '#records/conclusion/record.ts'
import { isDecided } from '#records/conclusion/rules.ts'
import type { Opinion } from './record.ts'
import { isLinked } from './rules.ts'

/** A record that an opinion, or a conclusion, may have become. */
export type Became = {
  id: string
  opinion?: string | undefined
  conclusion?: string | undefined
}

/** Steps of a feedback by which the person has an answer, or wants none any more. */
const ANSWERING: readonly unknown[] = [
  'answered',
  'guided',
  'retracted',
  'refusal_told',
  'sent',
  'stopped',
  'told',
  'filed',
]

/** Those of them that are themselves the word to the person. */
const TELLING: readonly unknown[] = ['guided', 'refusal_told', 'sent', 'told']

/** What such a step, or a note of work that is done, says of the opinion. */
const SETTLING = ['settledOn', 'toldOn']

/** What a step of a feedback says of the opinion it came from, in the same act: that it is answered. */
export async function settlingByStep(
  { db }: Pick<Here, 'db'>,
  feedback: Became,
  { to, on }: Values,
): Promise<Saving[]> {
  const said = await linkedFrom(db, 'feedback', feedback)
  if (!said) return []
  const saving = { ...said.saving, follows: SETTLING }
  // A step that was refused and answers nobody any more takes back what it said beside.
  if (!ANSWERING.includes(to)) return [{ ...saving, answers: {} }]
  const told = TELLING.includes(to) ? { toldOn: on } : {}
  return [{ ...saving, answers: { settledOn: said.opinion.settledOn ?? on, ...told } }]
}

/** What a note on a task says of the opinion it came from, in the same act: that it is done, or is not. */
export async function settlingByNote(
  { db }: Pick<Here, 'db'>,
  task: Became,
  { percent, on, period }: Values,
): Promise<Saving[]> {
  // Work that comes back is not done with one of its turns.
  if (period !== undefined) return []
  const said = await linkedFrom(db, 'task', task)
  if (!said) return []
  const { opinion, saving } = said
  const isDone = percent === 100
  const answers = isDone ? { settledOn: opinion.settledOn ?? on } : unsettled(opinion)
  return [{ ...saving, follows: SETTLING, answers }]
}

/**
 * What is taken out, or cancelled, answers no opinion any more and carries out no conclusion: the
 * link goes in the same act.
 */
export async function unlinking(
  { db }: Pick<Here, 'db'>,
  kind: KindName,
  record: Became,
): Promise<Saving[]> {
  const said = await linkedFrom(db, kind, record)
  const concluded = await conclusionOf(db, kind, record)
  return [
    ...(said ? [{ ...said.saving, answers: { [kind]: null } }] : []),
    ...(concluded?.conclusion.task === record.id
      ? [{ ...concluded.saving, answers: { task: null } }]
      : []),
  ]
}

/** What is brought back is what its opinion, or its conclusion, became again, unless that went another way. */
export async function relinking(
  { db }: Pick<Here, 'db'>,
  kind: KindName,
  record: Became,
): Promise<Saving[]> {
  const said = await opinionOf(db, kind, record)
  const concluded = await conclusionOf(db, kind, record)
  return [
    ...(said && !isLinked(said.opinion)
      ? [{ ...said.saving, answers: { [kind]: record.id } }]
      : []),
    ...(concluded && !isDecided(concluded.conclusion)
      ? [{ ...concluded.saving, answers: { task: record.id } }]
      : []),
  ]
}

/** Whether nobody works any more on what an opinion became. */
export function isGone({ list, state }: Shown): boolean {
  return list === 'removed' || state === 'cancelled'
}

/** What was settled by a record that is linked no more, when the opinion becomes another one. */
export function unsettled({ settledOn, answer, toldOn }: Partial<Opinion>): Values {
  return {
    ...(settledOn === undefined ? {} : { settledOn: null }),
    ...(answer === undefined && toldOn !== undefined ? { toldOn: null } : {}),
  }
}

/** The opinion a record came from, as long as it is still linked to that very record. */
async function linkedFrom(db: Here['db'], kind: KindName, record: Became) {
  const said = await opinionOf(db, kind, record)
  const link = kind === 'task' ? said?.opinion.task : said?.opinion.feedback
  return link === record.id ? said : undefined
}

async function opinionOf(db: Here['db'], kind: KindName, { opinion: id }: Became) {
  if ((kind !== 'feedback' && kind !== 'task') || id === undefined) return undefined
  const shown = await db.opinion.get(id)
  // What is said of a removed record would bring it back.
  if (!shown || shown.list === 'removed') return undefined
  const opinion: Partial<Opinion> = shown.version.fields
  return { opinion, saving: { kind: 'opinion' as const, id } }
}

/** The conclusion that a task came from. */
async function conclusionOf(db: Here['db'], kind: KindName, { conclusion: id }: Became) {
  if (kind !== 'task' || id === undefined) return undefined
  const shown = await db.conclusion.get(id)
  if (!shown || shown.list === 'removed') return undefined
  const conclusion: Partial<Conclusion> = shown.version.fields
  return { conclusion, saving: { kind: 'conclusion' as const, id } }
}
