import type { SameWords } from '#domain/texts.ts'

import type { targetTexts } from './texts.ts'

export const targetTextsEn = {
  name: 'Target',
  many: 'Targets',
  new: 'New target',
  fields: {
    name: 'Name of the target',
    plan: 'Plan',
    ordinal: 'Section of the plan',
    operator: 'Against the goal',
    goalPercent: 'Goal as a share',
    goalCount: 'Goal as a number',
    what: 'What is counted',
    recurrence: 'Measured by',
    counts: 'Counted from the records',
    leadUnit: 'Watched by',
    source: 'Source',
  },
  hints: {
    counts: 'Left blank, an officer enters the figure of each period.',
    goalCount: 'Give one of the two goals.',
    what: 'For example: exemplars, classes.',
  },
  choices: {
    operator: {
      at_least: 'at least this',
      more_than: 'more than this',
      equal: 'just this',
      at_most: 'at most this',
    },
    recurrence: {
      monthly: 'Month',
      quarterly: 'Quarter',
      half_year: 'Half-year',
      yearly: 'Year',
    },
    counts: {
      answers_on_time: 'Observations and recommendations answered on time',
      own_plans: 'Units with a plan of their own',
      tasks_done: 'Tasks of the plan done in the period',
      exemplars: 'Exemplars begun or recognised in the period',
    },
  },
  issues: {
    two_goals: 'Give one goal only: a share, or a number.',
    on_time_is_all: 'For answering people on time the goal is 100%.',
    no_goal_of_all: 'For answering people on time choose “at least this” or “just this”.',
    other_measure: 'What is counted does not compare with this goal. Give the other one.',
  },
} satisfies SameWords<typeof targetTexts>
