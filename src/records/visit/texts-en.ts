import type { SameWords } from '#domain/texts.ts'

import type { visitTexts } from './texts.ts'

export const visitTextsEn = {
  name: 'Visit',
  many: 'Visits',
  new: 'New visit',
  fields: {
    title: 'Name of the visit',
    type: 'Type',
    direction: 'Who visits',
    unit: 'Visited unit',
    plannedOn: 'Planned for',
    unannounced: 'Unannounced',
    checklists: 'Checklists',
    decisionNo: 'Decision no.',
    decisionOn: 'Decided on',
    team: 'Team',
    metWith: 'For the unit',
    place: 'Place',
    periodFrom: 'Period looked at, from',
    periodTo: 'To',
    strengths: 'Strengths',
    limits: 'Limits',
    causes: 'Causes',
  },
  hints: {
    team: 'One person a line: name, unit, head, member or secretary.',
    checklists: 'All of them are reference checklists.',
  },
  choices: {
    type: {
      dan_van_inspection: 'Mass mobilisation inspection',
      democracy_inspection: 'Democracy inspection',
      survey: 'Survey',
      duty_inspection: 'Public-duty inspection',
      board_check: 'Notice-board check',
      initiative: 'Exemplar assessment',
      field_visit: 'Field visit',
    },
    direction: { outgoing: 'The commune visits', incoming: 'A higher level visits' },
  },
  states: {
    planned: 'Planned',
    announced: 'Announced',
    under_way: 'Under way',
    minuted: 'Minutes written',
    concluded: 'Concluded',
    closed: 'Closed',
  },
  steps: {
    planned: 'Planned',
    announced: 'Save: announced',
    under_way: 'Begin the visit',
    minuted: 'Save: minutes written',
    concluded: 'Save: concluded',
    closed: 'Close the visit',
  },
  stateHints: {
    announced: 'the day is that of the notice',
    under_way: 'the day is that of the visit',
    concluded: 'the document is the notice of conclusion',
  },
  issues: {
    unannounced: 'It comes unannounced',
    not_announced: 'The unit has not been told',
    nothing_answered: 'Nothing is answered yet',
    not_mended: 'Some findings are not mended yet',
  },
  sections: { stuck: 'Look again: a step could not be applied' },
} satisfies SameWords<typeof visitTexts>
