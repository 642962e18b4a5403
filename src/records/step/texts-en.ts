import type { SameWords } from '#domain/texts.ts'

import type { stepTexts } from './texts.ts'

const sides = {
  complainant: 'Complainant',
  respondent: 'Person complained of',
  related_person: 'Persons concerned',
  related_body: 'Bodies concerned',
}

export const stepTextsEn = {
  name: 'Step',
  many: 'What happened',
  new: 'Change state',
  fields: {
    toUnit: 'Assign to unit',
    toOfficer: 'Assign to officer',
    toBody: 'Pass on to',
    means: 'How it was answered',
    satisfied: 'What the person thinks',
    ineligibleReason: 'Reason for not accepting',
    complexity: 'How complex it is',
    complexityNo: 'Document that says it is complex',
    isRemote: 'Remote area, hard to reach',
    outcome: 'Outcome',
    sentNo: 'Number of the decision that was sent',
    sentOn: 'Sent to the complainant on',
    documentNo: 'Document no.',
    newOn: 'New day',
    toldOn: 'The denouncer was told on',
    hasManyPlaces: 'Has to be checked in many places',
    extensionDays: 'Put off by',
    nobodySpoke: 'Nobody spoke',
    talkOn: 'Day of the dialogue',
    place: 'Place of the dialogue',
    present: 'Present',
    absentExcused: 'Absent, with a reason',
    absentUnexcused: 'Absent, without a reason',
    agreed: 'What was agreed',
    disputed: 'What is still disputed',
    copies: 'Copies of the minutes',
    words: 'Content',
    on: 'Day',
  },
  hints: {
    present: 'Choose sides only. Names and signatures stay on the paper minutes (Form 14).',
    agreed: 'Write the matter, no names.',
    copies: 'Three at the least.',
  },
  choices: {
    present: sides,
    absentExcused: sides,
    absentUnexcused: sides,
    means: { in_person: 'In person', document: 'In writing', phone: 'By phone' },
    satisfied: { yes: 'Agrees', no: 'Does not agree', not_asked: 'Not asked' },
    ineligibleReason: {
      out_of_time: 'Past the limit to complain',
      no_name: 'No name',
      no_signature: 'No signature',
      duplicate: 'Same as another petition',
      already_settled: 'Settled already',
      court_ruling: 'Final court ruling',
      sent_to_many: 'Sent to many places',
      other: 'Another reason',
    },
    complexity: { normal: 'Normal', complex: 'Complex' },
    outcome: { upheld: 'Upheld', partly_upheld: 'Partly upheld', dismissed: 'Not upheld' },
  },
  issues: {
    no_such_state: 'There is no such step.',
    after_today: 'This day has not come yet. Write the day it was done.',
    before_receipt: 'This day is before the day it was received. Look at the day again.',
    before_last: 'This day is before the day of the last step. Look at the day again.',
    used_before: 'An earlier step has this document number. Write the number of the new one.',
    talk_notice_late:
      'The notice is given at least 5 days before the dialogue. Mend the day of the dialogue, or that of the notice if it is wrong.',
    too_few_copies: 'There are at least three copies of the minutes.',
    notice_late:
      'The notice is given at least 7 days before the dialogue. Mend the day of the notice, or postpone.',
    names_person: 'Some words point to a person. Write it without names, numbers and addresses.',
    no_opinion: 'There is no opinion yet. Write them down first, or say that nobody spoke.',
  },
} satisfies SameWords<typeof stepTexts>
