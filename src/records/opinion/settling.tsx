import type { Shown } from '#data/db.ts'
import type { Here } from '#data/here.tsx'
import type { Saving } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import type { KindName } from '#records/shapes.ts'

import type { Opinion } from './record.ts'

/** A record that an opinion may have become. */
export type Became = { id: string; opinion?: string | undefined }

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

/** What a step of a feedback says of the opinion it came from, in the same act: that it is answered. */
export async function settlingByStep(
  { db }: Pick<Here, 'db'>,
  feedback: Became,
  { to, on }: Values,
): Promise<Saving[]> {
  if (!ANSWERING.includes(to)) return []
  const said = await linkedFrom(db, 'feedback', feedback)
  if (!said) return []
  const told = TELLING.includes(to) ? { toldOn: on } : {}
  return [{ ...said.saving, answers: { settledOn: said.opinion.settledOn ?? on, ...told } }]
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
  return [{ ...saving, answers }]
}

/** What is taken out, or cancelled, answers no opinion any more: the link goes in the same act. */
export async function unlinking(
  { db }: Pick<Here, 'db'>,
  kind: KindName,
  record: Became,
): Promise<Saving[]> {
  const said = await linkedFrom(db, kind, record)
  return said ? [{ ...said.saving, answers: { [kind]: null } }] : []
}

/** What is brought back is what its opinion became again, unless that became another record. */
export async function relinking(
  { db }: Pick<Here, 'db'>,
  kind: KindName,
  record: Became,
): Promise<Saving[]> {
  const said = await opinionOf(db, kind, record)
  if (!said || said.opinion.feedback !== undefined || said.opinion.task !== undefined) return []
  return [{ ...said.saving, answers: { [kind]: record.id } }]
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
