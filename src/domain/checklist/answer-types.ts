/** How an item of a checklist is answered. */
export const answerTypes = ['yes_no_na', 'yes_no', 'score', 'number', 'text'] as const
export type AnswerType = (typeof answerTypes)[number]
