import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'

import type { Shown } from '#data/db.ts'
import { type Here, useHere } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import { save, saveTogether, type Saving } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { Button } from '#ui/button.tsx'
import { useToast } from '#ui/toast.tsx'

import { useMay } from '#records/matter.tsx'
import { AskSheet } from '#records/opinion/ask-sheet.tsx'
import { isGone } from '#records/opinion/settling.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { useWrite } from '#records/write.tsx'
import { useHallWords } from '#records/dialogue/hall-words.tsx'
import type { Conclusion } from './record.ts'
import { taskIdOf } from './rules.ts'

/**
 * The task a conclusion becomes and the link to it, as one act: both are sent or none. Where the
 * task is on the phone already, a colleague has made it, and the conclusion is only linked to it; one
 * that the commune refused nobody has, and it goes again with the link.
 */
export async function givingOut(
  { db }: Pick<Here, 'db'>,
  conclusion: string,
  answers: Values,
): Promise<Saving[]> {
  const { id, there } = await nextOf(db, conclusion)
  const link: Saving = { kind: 'conclusion', id: conclusion, answers: { task: id } }
  if (there && there.isRefused !== true) return [link]
  return [{ kind: 'task', id, answers: { ...answers, conclusion }, isNew: !there }, link]
}

/** The first task of a conclusion that is not gone: in the place of one that is another may be made. */
async function nextOf(db: Here['db'], conclusion: string) {
  for (let nth = 1; ; nth += 1) {
    const id = taskIdOf(conclusion, nth)
    const there = await db.task.get(id)
    if (!there || !isGone(there)) return { id, there }
  }
}

/**
 * What becomes of a conclusion nobody has decided on: *Giao việc* makes it a task in one tap where
 * it names a unit, and else asks which; *Chỉ ghi biên bản* leaves it in the minutes.
 */
export function Decide({ shown }: { shown: Shown }) {
  const t = useHallWords()
  const here = useHere()
  const write = useWrite()
  const giveOut = useGivingOut(shown)
  const [isAsking, setAsking] = useState(false)
  const mayChange = useMay('conclusion')('change', shown)
  const { content, toUnit, dueOn } = recordOf<Conclusion>(shown)
  // Undecided and not open: it was taken out, or its dialogue was.
  if (!mayChange || shown.state !== 'undecided' || shown.list !== 'open') return null
  return (
    <>
      <Button
        small
        onPress={() =>
          toUnit === undefined
            ? setAsking(true)
            : void giveOut({ content, leadUnit: toUnit, ...(dueOn ? { dueOn } : {}) })
        }
      >
        {t('giveOut')}
      </Button>
      <Button
        small
        look="text"
        onPress={() =>
          void write(() =>
            save(here, { kind: 'conclusion', id: shown.id, answers: { minutesOnly: true } }),
          )
        }
      >
        {t('minutesOnly')}
      </Button>
      {isAsking && (
        <AskSheet
          name="give-out"
          id={shown.id}
          kind="task"
          title={t('giveOut')}
          asks={['leadUnit', 'assignee', 'dueOn']}
          musts={['leadUnit']}
          start={dueOn ? { dueOn } : {}}
          saveLabel={t('giveOut')}
          savings={(answers) => givingOut(here, shown.id, { content, ...answers })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

/** Makes the task in one tap; a second tap meanwhile does nothing. */
function useGivingOut({ id }: Shown): (answers: Values) => Promise<void> {
  const t = useHallWords()
  const here = useHere()
  const plain = usePlainWords()
  const write = useWrite()
  const toast = useToast()
  const navigate = useNavigate()
  const isGiving = useRef(false)
  return async (answers) => {
    if (isGiving.current) return
    isGiving.current = true
    const made: Saving[] = []
    const isDone = await write(async () => {
      made.push(...(await givingOut(here, id, answers)))
      await saveTogether(here, made)
    })
    isGiving.current = false
    if (!isDone) return
    toast.show({
      icon: 'local',
      text: t('givenOut'),
      action: {
        label: plain('open'),
        onPress: () => void navigate(`/task/${String(made.at(-1)?.answers['task'])}`),
      },
    })
  }
}
