import { useRef } from 'react'

import type { Shown } from '#data/db.ts'
import { type Here, useHere } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { saveTogether, type Saving } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { useToast } from '#ui/toast.tsx'
import { useWords } from '#ui/words.ts'

import { useNotebookOfficer } from '#records/own-officer.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { useWrite } from '#records/write.tsx'
import type { Opinion } from './record.ts'
import { turnedId } from './rules.ts'
import { isGone, unsettled } from './settling.tsx'

export type FeedbackType = 'recommendation' | 'observation'

/** What an opinion becomes with one tap. */
export type Turn = FeedbackType | 'task'

/**
 * The record an opinion becomes and the link to it, as one act: both are sent or none. Where the
 * record is on the phone already, a colleague has made it, and the opinion is only linked to it; one
 * that the commune refused nobody has, and it goes again with the link.
 */
export async function turningInto(
  { db }: Pick<Here, 'db'>,
  kind: 'feedback' | 'task',
  { id: opinion }: Pick<Shown, 'id'>,
  answers: Values,
): Promise<Saving[]> {
  const { id, there } = await nextOf(db, kind, opinion)
  const said = (await db.opinion.get(opinion))?.version.fields ?? {}
  const linked = { [kind]: id, ...unsettled(said) }
  const link: Saving = { kind: 'opinion', id: opinion, answers: linked }
  if (there && there.isRefused !== true) return [link]
  return [{ kind, id, answers: { ...answers, opinion }, isNew: !there }, link]
}

/** The first record of an opinion that is not gone: in the place of one that is another may be made. */
async function nextOf(db: Here['db'], kind: 'feedback' | 'task', opinion: string) {
  for (let nth = 1; ; nth += 1) {
    const id = turnedId(kind, opinion, nth)
    const there: Shown | undefined = await db.table(kind).get(id)
    if (!there || !isGone(there)) return { id, there }
  }
}

/** What takes back that an opinion became a record: the link goes, and the record that was made. */
export function undoing(made: readonly Saving[], removal: Values): Saving[] {
  return made.map(({ kind, id, answers }) => {
    const unlinked = Object.fromEntries(Object.keys(answers).map((name) => [name, null]))
    return { kind, id, answers: kind === 'opinion' ? unlinked : removal }
  })
}

/** What a feedback says that an opinion of a dialogue became. */
export function feedbackFrom(shown: Shown, type: FeedbackType): Values {
  const { content, speaker, village, topic, on } = recordOf<Opinion>(shown)
  return {
    type,
    content,
    raisedBy: speaker === undefined ? 'unnamed' : 'named',
    ...(speaker === undefined ? {} : { person: speaker }),
    ...(village === undefined ? {} : { village }),
    topic: topic ?? 'other',
    channel: 'dialogue',
    receivedOn: on,
  }
}

/**
 * Says what a task has from an opinion: what was said, by when it is to be answered, and whose it is;
 * else of the own unit.
 */
export function useTaskFrom(): (shown: Shown) => Values {
  const { officerOf } = useNames()
  const own = useNotebookOfficer()?.unit
  return (shown) => {
    const { content, toUnit, toOfficer, dueOn = shown.due?.on } = recordOf<Opinion>(shown)
    const leadUnit = toUnit ?? officerOf(toOfficer)?.unit ?? own
    return { content, leadUnit, assignee: toOfficer, dueOn }
  }
}

/**
 * Turns an opinion into a record with one tap, and back with another; a second tap meanwhile does
 * nothing. Where no unit is known to lead a task, it asks.
 */
export function useTurning(onAsk: () => void): (shown: Shown, into: Turn) => void {
  const here = useHere()
  const own = useWords('opinion')
  const taskFrom = useTaskFrom()
  const nameOf = useTurnName()
  const plain = usePlainWords()
  const toast = useToast()
  const write = useWrite()
  const turning = useRef(new Set<string>())

  function savingsOf(shown: Shown, into: Turn): Promise<Saving[]> {
    return into === 'task'
      ? turningInto(here, 'task', shown, taskFrom(shown))
      : turningInto(here, 'feedback', shown, feedbackFrom(shown, into))
  }
  async function turn(shown: Shown, into: Turn) {
    if (turning.current.has(shown.id)) return
    if (into === 'task' && taskFrom(shown)['leadUnit'] === undefined) return onAsk()
    turning.current.add(shown.id)
    const made: Saving[] = []
    const isDone = await write(async () => {
      made.push(...(await savingsOf(shown, into)))
      await saveTogether(here, made)
    })
    turning.current.delete(shown.id)
    if (!isDone) return
    toast.show({
      icon: 'local',
      text: own('sections.turnedToast', { name: nameOf(into).toLowerCase() }),
      action: { label: plain('undo'), onPress: () => void write(() => undo(made)) },
    })
  }
  function undo(made: readonly Saving[]): Promise<void> {
    const removedAt = new Date(here.now()).toISOString()
    return saveTogether(here, undoing(made, { removedAt, removedWhy: own('sections.undoneWhy') }))
  }
  return (shown, into) => void turn(shown, into)
}

/** What an opinion can become, by its name. */
export function useTurnName(): (into: Turn) => string {
  const ofFeedback = useWords('feedback')
  const ofTask = useWords('task')
  return (into) => (into === 'task' ? ofTask('name') : ofFeedback(`choices.type.${into}`))
}
