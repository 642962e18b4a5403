import type { SameWords } from '#domain/texts.ts'

import type { findingTexts } from './texts.ts'

export const findingTextsEn = {
  name: 'Finding of a visit',
  many: 'Findings of visits',
  new: 'Note a finding',
  fields: {
    content: 'What is wanting',
    recommendation: 'Recommendation',
    responsible: 'Unit that mends it',
    dueOn: 'Mended by',
    on: 'Found on',
    startedOn: 'Begun on',
    fixedOn: 'Mended on',
    fix: 'How it was mended',
    recheck: 'Looked at again',
    recheckedOn: 'Looked at again on',
    handedTo: 'Handed over to',
  },
  choices: { recheck: { passed: 'Met', failed: 'Not met' } },
  states: {
    open: 'Not mended',
    fixing: 'Being mended',
    fixed: 'Mended',
    verified: 'Verified',
    handed_over: 'Handed over',
  },
  steps: {
    open: 'Not mended',
    fixing: 'Save: being mended',
    fixed: 'Save: mended',
    verified: 'Save: verified',
    handed_over: 'Save: handed over',
  },
  issues: {
    before_found: 'This day is before the day it was found.',
    fixed: 'A finding is not moved to another visit or another item.',
    before_fixed: 'This day is before the day it was mended.',
  },
} satisfies SameWords<typeof findingTexts>
