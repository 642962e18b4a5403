import type { Values } from '#domain/record.ts'

type Way = Readonly<Record<string, readonly string[]>>

const breaks: readonly string[] = ['suspended', 'withdrawn', 'partly_withdrawn']

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
    accepted: ['verifying', 'accepted', ...breaks],
    verifying: ['extended', 'concluded', ...breaks],
    extended: ['extended_again', 'concluded', ...breaks],
    extended_again: ['concluded', ...breaks],
    suspended: ['resumed'],
    concluded: ['conclusion_sent'],
    conclusion_sent: ['acting'],
    acting: ['published'],
    published: ['filed'],
    withdrawn: ['settled_anyway', 'stopped'],
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

/** What a step into each state must say. */
export const said: Readonly<Record<string, Values>> = {
  accepted: { documentNo: '5/TB-UBND', toldOn: '2026-12-01' },
  not_accepted: { words: 'Đã có kết luận trước đây' },
  guided: { toBody: 'UBND tỉnh' },
  transferred: { toBody: 'UBND tỉnh', documentNo: '13/UBND-VP' },
  filed_unhandled: { words: 'Đơn gửi nhiều nơi' },
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

/** The states a way goes through to each of its states, the shortest there is. */
export function pathsOf(against: string): Map<string, string[]> {
  const way = ways[against] ?? {}
  const paths = new Map<string, string[]>([['received', []]])
  for (const [state, path] of paths) {
    for (const to of way[state] ?? []) {
      if (!returns.includes(to) && to !== 'partly_withdrawn' && !paths.has(to)) {
        paths.set(to, [...path, to])
      }
    }
  }
  return paths
}

/** Every state something leads to on any way: what a step could ask for. */
export const targets: readonly string[] = [
  ...new Set(Object.values(ways).flatMap((way) => Object.values(way).flat())),
]

type Outcome = 'moved' | 'noted' | 'agreed' | 'stuck' | 'unknown'

/** What becomes of one step more, after the path to a state. */
export function outcomeOf(against: string, state: string, to: string): Outcome {
  const way = ways[against] ?? {}
  if (way[state]?.includes(to) && to !== state) return to === 'partly_withdrawn' ? 'noted' : 'moved'
  if (to === state) return 'agreed'
  return Object.values(way).flat().includes(to) ? 'stuck' : 'unknown'
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
