import type { SameWords } from '#domain/texts.ts'

import type { findingTexts } from './texts.ts'

export const findingTextsEn = {
  name: 'Finding of a visit',
  many: 'Findings of visits',
  new: 'Add a finding',
  fields: {
    content: 'What is not met',
    recommendation: 'Recommendation',
    responsible: 'Responsible unit',
    dueOn: 'To be put right by',
    on: 'Noted on',
    startedOn: 'Work began on',
    fixedOn: 'Put right on',
    fix: 'How it was put right',
    recheck: 'Checked again',
    recheckedOn: 'Checked again on',
    handedTo: 'Handed over to',
    handedOn: 'Day handed over',
    reopenWhy: 'Why it was opened again',
    reopenedOn: 'Opened again on',
  },
  choices: { recheck: { passed: 'Met', failed: 'Not met' } },
  states: {
    open: 'Not put right',
    fixing: 'Being put right',
    fixed: 'Put right',
    verified: 'Verified',
    handed_over: 'Handed over',
  },
  steps: {
    open: 'Not put right',
    fixing: 'Save: being put right',
    fixed: 'Save: put right',
    verified: 'Save: verified',
    handed_over: 'Save: handed over',
  },
  issues: {
    after_today: 'This day has not come yet. Write the day it was done.',
    before_found: 'This day is before the finding was noted.',
    fixed: 'A finding is not moved to another visit or another item.',
    before_fixed: 'This day is before it was put right.',
    visit_closed: 'The visit is closed; its findings are not opened again.',
  },
} satisfies SameWords<typeof findingTexts>
