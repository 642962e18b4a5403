import type { Part } from '#domain/part.ts'
import type { Values } from '#domain/record.ts'

/** A visit to the school, planned for 5/12/2026, with the checklist of democracy. */
export const anyVisit = {
  title: 'Kiểm tra dân chủ ở cơ sở',
  type: 'democracy_inspection',
  direction: 'outgoing',
  unit: 'unit-truong-thcs',
  plannedOn: '2026-12-05',
  checklists: ['cl-qcdc-1'],
}

/** What each state asks of the step that leads there. */
export const asked: Readonly<Record<string, Values>> = {
  planned: { on: '2026-11-20' },
  announced: { on: '2026-11-25', documentNo: '31/TB-UBND' },
  under_way: { on: '2026-12-05' },
  minuted: { on: '2026-12-05' },
  taken_back: { on: '2026-12-06', words: 'Lập biên bản sớm, còn câu chưa hỏi' },
  concluded: { on: '2026-12-12', documentNo: '40/TB-UBND' },
  closed: { on: '2026-12-30' },
  not_begun: { on: '2026-12-05', words: 'Bấm nhầm, đoàn chưa đi' },
  unconcluded: { on: '2026-12-13', words: 'Ghi nhầm cuộc khác' },
  reopened: { on: '2026-12-31', words: 'Đóng nhầm' },
  called_off: { on: '2026-12-01', words: 'Trường nghỉ vì mưa lũ' },
  called_on: { on: '2026-12-02', words: 'Đường đã thông' },
}

/** Where each state of a visit that is announced leads, written by hand and apart from the rules. */
export const leadsTo: Readonly<Record<string, readonly string[]>> = {
  planned: ['announced', 'called_off'],
  announced: ['under_way', 'called_off'],
  under_way: ['minuted'],
  minuted: ['concluded'],
  concluded: ['closed'],
  closed: [],
  called_off: [],
}

/** The act that takes minutes back. */
export const BACK = { act: 'taken_back', from: 'minuted', to: 'under_way' } as const

/** Each act that takes a step back: from which state, to which one it leads. */
export const backs = [
  { act: 'not_begun', from: 'under_way', to: 'announced' },
  BACK,
  { act: 'unconcluded', from: 'concluded', to: 'minuted' },
  { act: 'reopened', from: 'closed', to: 'concluded' },
  { act: 'called_on', from: 'called_off', to: 'planned' },
] as const

/** The states on the way to each state. */
export function wayTo(state: string): string[] {
  if (state === 'called_off') return [state]
  const all = Object.keys(leadsTo)
  return all.slice(1, all.indexOf(state) + 1)
}

/** A step of a visit as its rules read it; later numbers are later steps. */
export function aStep(nth: number, to: string, more: Values = {}): Part {
  const at = String(nth).padStart(3, '0')
  return { kind: 'step', id: `step-${at}`, at, values: { to, ...asked[to], ...more } }
}

/** What a finding says when it is noted. */
export const anyFinding = {
  content: 'Bảng còn một văn bản hết hiệu lực',
  recommendation: 'Gỡ văn bản hết hiệu lực, dán bản mới',
  responsible: 'unit-truong-thcs',
  dueOn: '2026-12-20',
  on: '2026-12-05',
}
