import type { SameWords } from '#domain/texts.ts'

import type { planTexts } from './texts.ts'

export const planTextsEn = {
  name: 'Plan',
  many: 'Plans',
  new: 'New plan',
  fields: {
    title: 'Name of the plan',
    type: 'Type',
    number: 'Number',
    issuedOn: 'Issued on',
    issuer: 'Issued by',
    unit: 'Unit of the commune that made it',
    startOn: 'Runs from',
    endOn: 'Until',
    theme: 'Theme',
    parent: 'Carries out the plan above',
    directives: 'Basis in the library',
    basis: 'Documents it stands on',
    mustPlan: 'Units that must have their own plan',
    ownPlanBy: 'Their own plans by',
    source: 'Source',
  },
  hints: {
    ownPlanBy: 'If left empty: 15 days after the day of issue.',
    directives: 'Several papers may be chosen.',
    basis: 'Documents the library does not have yet, one a line: number, day, body.',
  },
  choices: {
    type: {
      year: 'Plan of the year',
      scheme: 'Plan for a scheme',
      coordination: 'Coordination plan',
      emulation: 'Emulation plan',
      publicity: 'Publicity plan',
      reception: 'Reception plan',
      inspection: 'Inspection plan',
      directive: 'Directive',
      other: 'Another plan',
    },
  },
  states: {
    draft: 'Draft',
    issued: 'Issued',
    running: 'Running',
    closed: 'Reviewed and closed',
    cancelled: 'Cancelled',
  },
  steps: {
    draft: 'Draft',
    issued: 'Issue',
    running: 'Begin',
    closed: 'Review and close',
    cancelled: 'Cancel the plan',
  },
  sections: { waits: 'the leader has yet to decide' },
  stateHints: { closed: 'Write down what the review found.', cancelled: 'Write down why.' },
  issues: {
    no_number: 'no number and day of issue yet: press Edit to add them',
    issued: 'The plan was issued: this is not left blank. Correct it if it is wrong.',
    by_request:
      'The plan was issued and keeps this day. For another one, open the plan and press Ask for a change.',
    begun: 'The plan was running before this day. Give an earlier day.',
    before_issue: 'This day is before the day of issue. Check the day.',
    before_start: 'This day lies before the first day. Check it.',
  },
} satisfies SameWords<typeof planTexts>
