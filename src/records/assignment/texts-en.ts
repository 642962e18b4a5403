import type { SameWords } from '#domain/texts.ts'

import type { assignmentTexts } from './texts.ts'

export const assignmentTextsEn = {
  name: 'Assignment',
  many: 'Assignments',
  new: 'New assignment',
  fields: {
    unit: 'Unit',
    officer: 'Officer',
    duty: 'Duty',
    documentNo: 'Number of the paper',
    documentOn: 'Day of the paper',
    startOn: 'From',
    endOn: 'Until',
  },
  choices: {
    duty: {
      leader_in_charge: 'Leader in charge',
      officer_in_charge: 'Officer who follows it',
      focal_point: 'Focal point',
      daily_reception: 'Daily reception of citizens',
      spokesperson: 'Spokesperson',
    },
  },
  issues: { before_start: 'The last day is before the first.' },
  sections: {
    now: 'In charge',
    later: 'Not begun yet',
    ended: 'Ended',
    lacking: 'Assignments to put right',
    lackingUnits: 'Units with assignments to put right: {{n}}',
    no_leader: 'no leader in charge',
    many_leaders: 'more than one leader in charge',
    no_officer: 'no officer follows it',
    many_officers: 'more than two officers follow it',
    rule: 'Each unit has one leader in charge and one or two officers who follow it.',
  },
} satisfies SameWords<typeof assignmentTexts>
