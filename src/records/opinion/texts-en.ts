import type { SameWords } from '#domain/texts.ts'
import { feedbackTextsEn } from '#records/feedback/texts-en.ts'

import type { opinionTexts } from './texts.ts'

export const opinionTextsEn = {
  name: 'Opinion of a dialogue',
  many: 'Opinions of dialogues',
  new: 'New opinion',
  fields: {
    content: 'Content',
    speaker: 'Who said it',
    village: 'Where',
    topic: 'About what',
    on: 'Heard on',
    toUnit: 'Assign to unit',
    toOfficer: 'Assign to officer',
    dueOn: 'Answer promised by',
    answer: 'Answer',
    disposition: 'What becomes of it',
    answeredOn: 'Answered on',
    toldOn: 'People told on',
  },
  hints: {
    content: 'As the person said it.',
    speaker:
      'Leave blank for a person who wants the name kept back, or write “voter” and the village.',
  },
  choices: {
    topic: feedbackTextsEn.choices.topic,
    disposition: {
      answered_now: 'Answered on the spot',
      noted: 'Taken up',
      escalated: 'Passed to a higher level',
      out_of_scope: 'Out of scope',
    },
  },
  states: {
    new: 'Not assigned',
    assigned: 'Assigned',
    answered: 'Answered',
    turned: 'Became a record',
    told: 'People told',
  },
  steps: {
    new: 'Not assigned',
    assigned: 'Assigned',
    answered: 'Answered',
    turned: 'Became a record',
    told: 'People told',
  },
  issues: {
    before_heard: 'It is answered before it was heard.',
    answer_missing: 'Write what was answered.',
  },
  sections: {
    answerNow: 'Answer now',
    answer: 'Answer',
    answerSave: 'Save the answer',
    assign: 'Assign',
    assignHint: 'unit, officer, promised day',
    assignSave: 'Assign',
    tell: 'People told',
    tellSave: 'Save: people told',
    toTask: 'Make it a task',
    toTaskSave: 'Save the task',
    says: 'Who said it, village, about what',
    other: 'More for opinion {{n}}',
    no: 'Opinion {{n}}',
    dialogue: 'Heard at',
    becameFeedback: 'Became a feedback',
    becameTask: 'Became a task',
    dueAgreed: 'Answer promised by {{day}}',
    dueDefault: 'No day promised. Best answered by {{day}} (15 working days).',
    openFeedback: 'Open the feedback',
    openTask: 'Open the task',
    openOpinion: 'Open the opinion',
    turnedToast: 'Became {{name}}, saved on this phone',
  },
} satisfies SameWords<typeof opinionTexts>
