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
    units: 'Units that are to meet it',
    leadUnit: 'Watched by',
    source: 'Source',
  },
  hints: {
    counts: 'Left blank, an officer enters the figure of each period.',
    goalCount: 'Give one of the two goals.',
    what: 'For example: exemplars, classes.',
    units: 'Where units are counted. Left blank, every unit of the commune is.',
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
      units_with_initiative: 'Units with an initiative',
      units_with_bright_spot_government: 'Units with a bright spot of government mobilisation',
      units_with_bright_spot_democracy: 'Units with a bright spot of the democracy rules',
      units_assigned: 'Units with a leader and officers assigned as required',
    },
  },
  issues: {
    two_goals: 'Give one goal only: a share, or a number.',
    on_time_is_all: 'For answering people on time the goal is 100%.',
    no_goal_of_all: 'For answering people on time choose “at least this” or “just this”.',
    no_plan: 'This is counted in a plan: choose the plan.',
    no_units: 'This is not counted by unit. Leave it blank.',
    other_measure: 'What is counted does not compare with this goal. Give the other one.',
  },
} satisfies SameWords<typeof targetTexts>
