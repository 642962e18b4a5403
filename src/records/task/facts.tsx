import type { Shown } from '#data/db.ts'
import { useShown } from '#data/lists.ts'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import type { Day } from '#domain/day.ts'
import { formatDay, formatNumber } from '#ui/format.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { type KeyValue, KeyValues } from '#ui/key-values.tsx'
import { useLanguage, useWords, type Words } from '#ui/words.ts'

import { useVersionsOf } from '#records/contested-note.tsx'
import { headline } from '#records/look.tsx'
import { useFromConclusion } from '#records/conclusion/from-conclusion.tsx'
import { useFromOpinion } from '#records/opinion/from-opinion.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import type { Task } from './record.ts'
import { dayOfTask } from './rules.ts'
import { finishedOf, workOf } from './shown.tsx'
import { tagsOf } from './tags.ts'

/** What is known of a task: of whom it is asked, by when, and what for. */
export function Facts({ shown }: { shown: Shown }) {
  const task = recordOf<Task>(shown)
  const facts = [
    ...useUnits(task),
    useBegin(shown),
    ...useDays(shown),
    useDone(shown),
    ...useTold(task),
    usePlan(task),
    useWhole(task),
    useFromOpinion(task.opinion),
    useFromConclusion(task.conclusion),
  ]
  return <KeyValues items={facts.filter((fact) => fact !== false)} />
}

function useUnits({ leadUnit, leadBasis, coLeads, coUnits, assignee, assignees }: Task) {
  const own = useWords('task')
  const { nameOf } = useNames()
  const named = (ids: readonly string[]) => ids.map(nameOf).filter(Boolean).join(', ')
  const facts: (KeyValue | false)[] = [
    {
      icon: 'unit',
      label: own('fields.leadUnit'),
      value: named([leadUnit, ...(coLeads ?? [])]),
      detail: leadBasis && own(`choices.leadBasis.${leadBasis}`),
    },
    coUnits !== undefined &&
      coUnits.length > 0 && {
        icon: 'people',
        label: own('fields.coUnits'),
        value: named(coUnits),
      },
    assignee !== undefined && {
      icon: 'person',
      label: own('fields.assignee'),
      value: nameOf(assignee),
    },
    assignees !== undefined &&
      assignees.length > 0 && {
        icon: 'people',
        label: own('fields.assignees'),
        value: named(assignees),
      },
  ]
  return facts
}

/** From which day on it is to be done. */
function useBegin(shown: Shown): KeyValue | false {
  const own = useWords('task')
  const versionsOf = useVersionsOf(shown)
  const { startOn } = recordOf<Task>(shown)
  return (
    startOn !== undefined && {
      icon: 'calendar',
      label: own('fields.startOn'),
      value: formatDay(startOn),
      detail: versionsOf('startOn'),
    }
  )
}

/** The day it is due, as its document words it, and how often it comes back. */
function useDays(shown: Shown): (KeyValue | false)[] {
  const page = usePlanningWords()
  const own = useWords('task')
  const versionsOf = useVersionsOf(shown)
  const { beforeOn, recurrence, roadmapYear, untilOn } = workOf(shown) as Partial<Task>
  const { remindOn } = shown
  const dueOn = dueOf(shown)
  return [
    dueOn !== undefined && {
      icon: 'calendar',
      label: own('fields.dueOn'),
      value: formatDay(dueOn),
      detail: beforeOn ? page('task.before', { day: formatDay(beforeOn) }) : versionsOf('dueOn'),
    },
    remindOn !== undefined && {
      icon: 'clock',
      label: page('task.remindFrom'),
      value: formatDay(remindOn),
    },
    recurrence !== undefined && {
      icon: 'refresh',
      label: own('fields.recurrence'),
      value: own(`choices.recurrence.${recurrence}`, { defaultValue: recurrence }),
      detail: untilOn && `${own('fields.untilOn')}: ${formatDay(untilOn)}`,
    },
    roadmapYear !== undefined && {
      icon: 'calendar',
      label: own('fields.roadmapYear'),
      value: roadmapYear,
    },
  ]
}

/** The day it is due; of work that is done the day it was. */
function dueOf(shown: Shown): Day | undefined {
  return shown.due?.on ?? finishedOf(shown)?.dueOn ?? dayOfTask(shown.version.fields)?.on
}

/** The day it was done. */
function useDone(shown: Shown): KeyValue | false {
  const own = useWords('task')
  const finished = finishedOf(shown)
  return (
    finished !== undefined && {
      icon: 'check',
      label: own('states.done'),
      value: formatDay(finished.on),
    }
  )
}

function useTold(task: Task): (KeyValue | false)[] {
  const { type, product, quantity, measure, priority, difficulty, source } = task
  const tags = tagsOf(task)
  const own = useWords('task')
  const language = useLanguage()
  return [
    type !== undefined && {
      icon: 'task',
      label: own('fields.type'),
      value: own(`choices.type.${type}`, { defaultValue: type }),
    },
    product !== undefined && { icon: 'check', label: own('fields.product'), value: product },
    priority !== undefined &&
      priority !== 'normal' && {
        icon: 'star',
        label: own('fields.priority'),
        value: own(`choices.priority.${priority}`, { defaultValue: priority }),
      },
    tags.length > 0 && {
      icon: 'topic',
      label: own('fields.tags'),
      value: tags.map((tag) => own(`choices.tags.${tag}`, { defaultValue: tag })).join(', '),
    },
    quantity !== undefined && {
      icon: 'target',
      label: own('fields.quantity'),
      value: [formatNumber(quantity, language), measure].filter(Boolean).join(' '),
    },
    difficulty !== undefined && {
      icon: 'warning',
      label: own('fields.difficulty'),
      value: difficulty,
    },
    source !== undefined && { icon: 'document', label: own('fields.source'), value: source },
  ]
}

/** The plan that asks it, and the way there. */
function usePlan({ plan, planTitle }: Task): KeyValue | false {
  const page = usePlanningWords()
  const own = useWords('task')
  const { nameOf } = useNames()
  const title = nameOf(plan) || planTitle
  if (plan === undefined || title === undefined) return false
  return {
    icon: 'document',
    label: own('fields.plan'),
    value: headline(title),
    action: (
      <IconButton icon="forward" look="link" label={page('plan.open')} to={`/plan/${plan}`} />
    ),
  }
}

/** The task it is a part of, and the way there. */
function useWhole({ parent }: Task): KeyValue | false {
  const page = usePlanningWords()
  const own = useWords('task')
  const whole = useShown('task', parent ?? '')
  if (parent === undefined) return false
  return {
    icon: 'task',
    label: page('task.partOf'),
    value: whole ? headline(whole.version.fields['content']) : own('name'),
    detail: whole ? wholeWords(whole, own) : undefined,
    action: (
      <IconButton
        icon="forward"
        look="link"
        label={page('task.openWhole')}
        to={`/task/${parent}`}
      />
    ),
  }
}

function wholeWords({ list, state }: Shown, own: Words): string {
  return list === 'removed' ? own('sections.wholeGone') : own(`states.${state ?? 'not_started'}`)
}
