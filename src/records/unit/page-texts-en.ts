import type { SameWords } from '#domain/texts.ts'

import type { unitPageTexts } from './page-texts.ts'

export const unitPageTextsEn = {
  find: 'Find name, head or number',
  villages: 'Villages and residential groups',
  offices: 'Offices, bodies and other units',
  later: 'Not in force yet',
  ended: 'Merged or dissolved',
  inForce: 'In force',
  notYet: 'From {{day}} on',
  endedOn: 'Until {{day}}',
  mergedInto: 'Merged into {{name}}',
  nowIs: 'now part of {{name}}',
  oldRecords: 'Older records keep the name of their day.',
  formed: 'Units that were merged into it',
  belonging: 'Units that belong to it',
  people: 'Its officers',
  remoteByAdmin:
    'Whether it is a remote area is for the admin to say, with the decision, as complaints have longer there.',
  basis: 'Basis: {{words}}',
  openIt: 'Open {{name}}',
  dates: 'In force',
  until: '{{from}} – {{to}}',
  from: 'from {{from}}',
  responsible: 'In charge of it',
  assign: 'Assign',
  nobody: 'Nobody is assigned.',
  duties: 'Units assigned',
  noDuties: 'No unit is assigned.',
  since: 'from {{day}}',
  work: 'Work and feedback',
  counted: {
    task: 'Tasks it leads: {{n}}',
    feedback: 'Feedback: {{n}}',
    visit: 'Visits: {{n}}',
  },
  openDone: '{{open}} to do, {{done}} done',
  open: 'To do',
  done: 'Done',
  between: '{{from}} – {{to}}',
} satisfies SameWords<typeof unitPageTexts>
