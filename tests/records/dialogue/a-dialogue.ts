import type { Part } from '#domain/part.ts'
import type { Values } from '#domain/record.ts'

/** A dialogue of the People's Committee with a village, planned for 5/12/2026. */
export const anyDialogue = {
  title: 'Đối thoại với bà con Huổi Sang',
  regime: 'pc_people',
  plannedOn: '2026-12-05',
} as const

/** What each state asks of the step that leads there, on a day that fits the plan. */
export const asked: Readonly<Record<string, Values>> = {
  planned: { on: '2026-11-20' },
  announced: { on: '2026-11-25' },
  postponed: { on: '2026-11-26', newOn: '2026-12-19', words: 'Mưa lũ, đường vào bản bị sạt' },
  held: { on: '2026-12-05' },
  minuted: { on: '2026-12-06' },
  published: { on: '2026-12-10' },
  closed: { on: '2026-12-20' },
}

/** The shortest way from the plan to each state. */
export const wayTo: Readonly<Record<string, readonly string[]>> = {
  planned: [],
  announced: ['announced'],
  postponed: ['postponed'],
  held: ['announced', 'held'],
  minuted: ['announced', 'held', 'minuted'],
  published: ['announced', 'held', 'minuted', 'published'],
  closed: ['announced', 'held', 'minuted', 'published', 'closed'],
}

/** Where each state leads, written by hand and apart from the rules. */
export const leadsTo: Readonly<Record<string, readonly string[]>> = {
  planned: ['announced', 'postponed'],
  announced: ['held', 'postponed'],
  postponed: ['announced', 'postponed'],
  held: ['minuted'],
  minuted: ['published'],
  published: ['closed'],
  closed: [],
}

/** A step of a dialogue as its rules read it; later numbers are later steps. */
export function aStep(nth: number, to: string, more: Values = {}): Part {
  const at = String(nth).padStart(3, '0')
  return { kind: 'step', id: `step-${at}`, at, values: { to, ...asked[to], ...more } }
}

/** An opinion of a dialogue as its rules read it. */
export function anOpinion(nth: number, more: Values = {}): Part {
  const id = `opinion-${String(nth).padStart(3, '0')}`
  const values = { content: `Ý kiến số ${nth}`, on: '2026-12-05', ...more }
  return { kind: 'opinion', id, at: '002', values }
}

export const answered = { answer: 'Xã đã bố trí kinh phí.', answeredOn: '2026-12-08' } as const
