import { useRef } from 'react'
import { useNavigate } from 'react-router'

import type { Shown } from '#data/db.ts'
import { type Here, useHere } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import { saveTogether, type Saving } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { useToast } from '#ui/toast.tsx'
import { useWords } from '#ui/words.ts'

import { usePlainWords } from '#records/plain-words.tsx'
import { useWrite } from '#records/write.tsx'
import type { Opinion } from './record.ts'
import { turnedId } from './rules.ts'

export type FeedbackType = 'recommendation' | 'observation'

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
  const id = turnedId(kind, opinion)
  const link: Saving = { kind: 'opinion', id: opinion, answers: { [kind]: id } }
  const there: Shown | undefined = await db.table(kind).get(id)
  if (there && there.isRefused !== true) return [link]
  return [{ kind, id, answers: { ...answers, opinion }, isNew: !there }, link]
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

/** Turns an opinion into a feedback with one tap; a second tap meanwhile does nothing. */
export function useTurning(): (shown: Shown, type: FeedbackType) => void {
  const here = useHere()
  const own = useWords('opinion')
  const ofFeedback = useWords('feedback')
  const plain = usePlainWords()
  const toast = useToast()
  const navigate = useNavigate()
  const write = useWrite()
  const turning = useRef(new Set<string>())

  async function turn(shown: Shown, type: FeedbackType) {
    if (turning.current.has(shown.id)) return
    turning.current.add(shown.id)
    const isDone = await write(async () => {
      await saveTogether(
        here,
        await turningInto(here, 'feedback', shown, feedbackFrom(shown, type)),
      )
    })
    turning.current.delete(shown.id)
    if (!isDone) return
    toast.show({
      icon: 'local',
      text: own('sections.turnedToast', {
        name: ofFeedback(`choices.type.${type}`).toLowerCase(),
      }),
      action: {
        label: plain('open'),
        onPress: () => void navigate(`/feedback/${turnedId('feedback', shown.id)}`),
      },
    })
  }
  return (shown, type) => void turn(shown, type)
}
