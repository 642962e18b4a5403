import type { Values } from '#domain/record.ts'

/** What was said at a dialogue, before anybody decided on it. */
export const anyOpinion = {
  of: 'dialogue-huoi-sang',
  content: 'Xin sửa cầu treo',
  on: '2026-11-14',
} as const

/** What each state asks of the act that leads there. */
export const acts: Readonly<Record<string, Values>> = {
  assigned: { toUnit: 'unit-kinh-te', startedOn: null },
  in_progress: { startedOn: '2026-11-16' },
  answered: { answer: 'Xã đã bố trí kinh phí.', answeredOn: '2026-11-18' },
  turned: { feedback: 'feedback-0001' },
  told: { toldOn: '2026-11-20' },
}

/** One way to each state; an answer may also be given at once. */
export const wayTo: Readonly<Record<string, readonly string[]>> = {
  new: [],
  assigned: ['assigned'],
  in_progress: ['assigned', 'in_progress'],
  answered: ['assigned', 'in_progress', 'answered'],
  turned: ['turned'],
  told: ['assigned', 'answered', 'told'],
}

/** Where each state leads, written by hand and apart from the rules. */
export const leadsTo: Readonly<Record<string, readonly string[]>> = {
  new: ['assigned', 'answered', 'turned'],
  assigned: ['in_progress', 'answered', 'turned'],
  // Given to somebody else, who has not begun.
  in_progress: ['assigned', 'answered', 'turned'],
  // It may become a record as well, and is answered all the same.
  answered: ['told'],
  turned: ['answered'],
  told: [],
}

/** What the commune does not take: nobody begins what is nobody's, or tells an answer there is not. */
export const refused: readonly string[] = [
  'new to in_progress',
  'new to told',
  'assigned to told',
  'in_progress to told',
  'turned to in_progress',
  'turned to told',
]

/** Every act in every state. */
export const tried = Object.keys(leadsTo).flatMap((from) =>
  Object.keys(acts).map((to) => ({ from, to, name: `${from} to ${to}` })),
)

/** Where an opinion stands after an act: what leads nowhere moves nothing. */
export function expectedOf({ from, to }: { from: string; to: string }): string {
  return leadsTo[from]?.includes(to) === true ? to : from
}

/** What an opinion says that stands in a state. */
export function inState(state: string): Values {
  const said = (wayTo[state] ?? []).map((each) => acts[each])
  return Object.assign({ ...anyOpinion }, ...said) as Values
}
