import type { Values } from '#domain/record.ts'

import { type Outcome, outcomeOn, pathsAlong, targetsOf, type Way } from '../a-way.ts'

/** Acts that leave it where it stands. */
const acts: readonly string[] = ['partly_withdrawn', 'found_complex', 'acceptance_told']
const breaks: readonly string[] = ['suspended', 'withdrawn', 'partly_withdrawn', 'found_complex']

/** Acts that lead back to where it stood before. */
export const returns: readonly string[] = ['settled_anyway', 'resumed']

/** Where a denunciation may go from each of its states, by whom it is against; written by hand, beside the law. */
export const ways: Readonly<Record<string, Way>> = {
  staff: {
    received: ['first_handling'],
    first_handling: [
      'accepted',
      'not_accepted',
      'not_competent',
      'guided',
      'transferred',
      'filed_unhandled',
    ],
    not_accepted: ['filed'],
    not_competent: ['guided', 'transferred'],
    guided: ['filed'],
    transferred: ['filed'],
    filed_unhandled: [],
    accepted: ['verifying', 'acceptance_told', ...breaks],
    verifying: ['extended', 'concluded', 'acceptance_told', ...breaks],
    extended: ['extended_again', 'concluded', 'acceptance_told', ...breaks],
    extended_again: ['concluded', 'acceptance_told', ...breaks],
    suspended: ['resumed', 'acceptance_told'],
    concluded: ['conclusion_sent'],
    conclusion_sent: ['acting'],
    acting: ['published'],
    published: ['filed'],
    withdrawn: ['settled_anyway', 'stopped', 'acceptance_told'],
    stopped: ['filed'],
    filed: [],
  },
  leadership: {
    received: ['first_handling', 'transferred'],
    first_handling: ['transferred'],
    transferred: ['filed'],
    filed: [],
  },
}

/** Acts that are taken where a colleague went on meanwhile, and offered to nobody there. */
const bothActs = ['found_complex', 'acceptance_told', 'accepted']
const takenLate: Way = {
  // How phones of before say that those concerned were told.
  verifying: ['accepted'],
  extended: ['accepted'],
  extended_again: ['accepted'],
  suspended: ['found_complex', 'accepted'],
  withdrawn: ['found_complex', 'accepted'],
  concluded: bothActs,
  conclusion_sent: bothActs,
  acting: bothActs,
  published: bothActs,
  stopped: bothActs,
  filed: bothActs,
}

/** What a step into each state must say. */
export const said: Readonly<Record<string, Values>> = {
  accepted: { documentNo: '5/TB-UBND', toldOn: '2026-12-01' },
  not_accepted: { words: 'Đã có kết luận trước đây' },
  guided: { toBody: 'UBND tỉnh' },
  transferred: { toBody: 'UBND tỉnh', documentNo: '13/UBND-VP' },
  filed_unhandled: { words: 'Đơn gửi nhiều nơi' },
  acceptance_told: { toldOn: '2026-12-01' },
  found_complex: { documentNo: '20/TB-UBND', complexity: 'very_complex' },
  extended: { documentNo: '21/QĐ-UBND', extensionDays: 30 },
  extended_again: { documentNo: '22/QĐ-UBND', extensionDays: 30 },
  concluded: { outcome: 'partly_upheld', documentNo: '30/KL-UBND' },
  conclusion_sent: { toldOn: '2026-12-20' },
  suspended: { documentNo: '23/QĐ-UBND', words: 'Chờ kết quả giám định' },
  resumed: { documentNo: '24/QĐ-UBND' },
  partly_withdrawn: { words: 'Rút phần nói về con đường' },
  settled_anyway: { words: 'Có dấu hiệu vi phạm' },
  stopped: { documentNo: '26/QĐ-UBND', words: 'Rút đơn' },
  filed: { toldOn: '2026-12-20' },
}

/** The shortest way to each state, by moves that lead on. */
export function pathsOf(against: string): Map<string, string[]> {
  const leadsOn = (to: string) => !returns.includes(to) && !acts.includes(to)
  return pathsAlong(ways[against] ?? {}, leadsOn)
}

export const targets = targetsOf(ways)

/** What becomes of one step more, after the path to a state. */
export function outcomeOf(against: string, state: string, to: string): Outcome {
  const isLate = against === 'staff' && takenLate[state]?.includes(to) === true
  return isLate ? 'noted' : outcomeOn(ways[against] ?? {}, acts, state, to)
}

/** A step as the rules read it, the earlier the smaller its place. */
export function stepAt(place: number, values: Values) {
  const at = String(place).padStart(2, '0')
  return { kind: 'step', id: `step-${at}`, at, values: { on: '2026-12-01', ...values } }
}

/** Steps along a way, each saying what it must. */
export function partsOf(path: readonly string[]) {
  return path.map((to, place) => stepAt(place, { to, ...said[to] }))
}
