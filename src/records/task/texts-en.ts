import type { SameWords } from '#domain/texts.ts'

import type { taskTexts } from './texts.ts'

export const taskTextsEn = {
  name: 'Task',
  many: 'Tasks',
  new: 'New task',
  fields: {
    content: 'What is to be done',
    planTitle: 'Plan',
    ordinal: 'Section of the plan',
    source: 'Source',
    leadUnit: 'Lead',
    leadBasis: 'Who named the lead',
    coUnits: 'Coordinating',
    assignee: 'Followed by',
    dueOn: 'Due on',
    difficulty: 'Difficulty',
  },
  choices: { leadBasis: { document: 'by the document', commune: 'assigned by the commune' } },
  states: { not_started: 'Not started', in_progress: 'In progress', done: 'Done' },
  steps: { not_started: 'Not started', in_progress: 'In progress', done: 'Done' },
} satisfies SameWords<typeof taskTexts>
