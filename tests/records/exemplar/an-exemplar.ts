import type { Part } from '#domain/part.ts'
import type { Values } from '#domain/record.ts'

/** An exemplar of the village Ngần. */
export const anyExemplar = {
  name: 'Dân vận khéo trong hiến đất mở đường',
  type: 'initiative',
  holder: 'group',
  field: 'economy',
  situation: 'Đường hẹp, xe không vào được',
  selectionReason: 'grievance',
  goals: 'Mở rộng 1,2 km đường',
  contentMethod: 'Họp từng nhóm hộ, đo cùng dân',
  beneficiaries: '42 hộ',
  leadUnit: 'unit-suoi',
  startOn: '2026-03-01',
  outputs: 'Con đường rộng 4 m',
}

/** What each state asks of the step that leads there. */
export const asked: Readonly<Record<string, Values>> = {
  proposed: {},
  surveyed: {},
  registered: { documentNo: '12/ĐK-MTTQ', receivedBy: 'Mặt trận Tổ quốc xã' },
  running: {},
  self_assessed: { words: 'Đã mở 1,2 km, 38 hộ hiến đất' },
  under_review: {},
  recognised: { documentNo: '88/QĐ-UBND', recognitionLevel: 'commune' },
  not_recognised: { words: 'Chưa có nơi học theo' },
  replicated: { replica: 'exemplar-pa-hoc' },
  maintained: {},
  stopped: { words: 'Tuyến đường chuyển sang dự án khác' },
  closed: { words: 'Đường đã bàn giao' },
}

/** Where each state leads, written by hand and apart from the rules. */
export const leadsTo: Readonly<Record<string, readonly string[]>> = {
  proposed: ['surveyed'],
  surveyed: ['registered'],
  registered: ['running'],
  running: ['self_assessed', 'stopped'],
  self_assessed: ['under_review'],
  under_review: ['recognised', 'not_recognised'],
  recognised: ['replicated', 'maintained'],
  not_recognised: ['maintained'],
  replicated: ['replicated', 'maintained'],
  maintained: ['replicated', 'closed'],
  stopped: [],
  closed: [],
}

const toReview = ['surveyed', 'registered', 'running', 'self_assessed', 'under_review']

const ways: Readonly<Record<string, readonly string[]>> = {
  recognised: [...toReview, 'recognised'],
  not_recognised: [...toReview, 'not_recognised'],
  replicated: [...toReview, 'recognised', 'replicated'],
  maintained: [...toReview, 'recognised', 'maintained'],
  stopped: [...toReview.slice(0, 3), 'stopped'],
  closed: [...toReview, 'recognised', 'maintained', 'closed'],
}

/** The states on the way to each state. */
export function wayTo(state: string): readonly string[] {
  return ways[state] ?? toReview.slice(0, toReview.indexOf(state) + 1)
}

/** A step of an exemplar as its rules read it; later numbers are later steps. */
export function aStep(nth: number, to: string, more: Values = {}): Part {
  const at = String(nth).padStart(3, '0')
  const values = { to, on: '2026-11-20', ...asked[to], ...more }
  return { kind: 'step', id: `step-${at}`, at, values }
}
