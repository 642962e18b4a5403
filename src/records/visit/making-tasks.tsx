import { useRef } from 'react'

import type { Shown } from '#data/db.ts'
import { type Here, useHere } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import { saveTogether, type Saving } from '#data/save.ts'
import type { Finding } from '#records/finding/record.ts'
import { taskIdOf } from '#records/finding/rules.ts'
import { isOver } from '#records/finding/state.ts'
import { kinds } from '#records/kinds.ts'
import { headline } from '#records/look.tsx'
import { useWrite } from '#records/write.tsx'
import { useToast } from '#ui/toast.tsx'

import { useAnsweringWords } from './answering-words.tsx'
import type { Visit } from './record.ts'

/** As many findings as one act takes, two changes each. */
const FINDINGS_MAX = 25
const SOURCE_MAX = 180

/** True for a finding that is no task yet and has something left to do. */
export function canBecomeTask({ version: { fields }, list }: Shown): boolean {
  return list !== 'removed' && fields['task'] === undefined && !isOver(fields)
}

/** Makes the tasks of some findings, twenty-five in one act; a second tap meanwhile does nothing. */
export function useMakingTasks(visit: Shown | null | undefined) {
  const here = useHere()
  const t = useAnsweringWords()
  const toast = useToast()
  const write = useWrite()
  const isMaking = useRef(false)

  async function make(findings: readonly Shown[]) {
    if (isMaking.current) return
    isMaking.current = true
    const title = visit ? recordOf<Visit>(visit).title : ''
    const source = headline(t('taskSource', { title }), SOURCE_MAX)
    let left = 0
    const isDone = await write(async () => {
      for (let from = 0; from < findings.length; from += FINDINGS_MAX) {
        const savings: Saving[] = []
        for (const each of findings.slice(from, from + FINDINGS_MAX)) {
          const own = await becoming(here, each, source)
          if (own.length === 0) left += 1
          savings.push(...own)
        }
        await saveTogether(here, savings)
      }
    })
    isMaking.current = false
    const gone = { n: left, count: left }
    if (isDone && left > 0) toast.show({ icon: 'attention', text: t('tasksGone', gone) })
    else if (isDone) toast.show({ icon: 'local', text: t('assigned') })
  }
  return (findings: readonly Shown[]) => void make(findings)
}

/**
 * The task a finding becomes and the link to it. Where the task is on the phone already, a
 * colleague has made it, and the finding is only linked to it; one that was taken out comes back,
 * or, where this officer may not bring it back, nothing is done.
 */
export async function becoming(
  { db, officer }: Pick<Here, 'db' | 'officer'>,
  shown: Shown,
  source: string,
): Promise<Saving[]> {
  const { id, recommendation, responsible, dueOn } = recordOf<Finding>(shown)
  const task = taskIdOf(id)
  const link: Saving = { kind: 'finding', id, answers: { task } }
  const made = await db.task.get(task)
  if (made?.list === 'removed') {
    const matter = { values: made.version.fields, parts: [] }
    if (!kinds.task.may(officer, 'restore', matter)) return []
    return [{ kind: 'task', id: task, answers: { removedAt: null, removedWhy: null } }, link]
  }
  if (made !== undefined) return [link]
  const answers = { content: recommendation, leadUnit: responsible, dueOn, source }
  return [{ kind: 'task', id: task, answers, isNew: true }, link]
}
