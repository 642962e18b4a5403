import type { Values } from '#domain/record.ts'

/** What each act of an officer says of a finding, written by hand and apart from the screens. */
export const acts = {
  start: { startedOn: '2026-12-08' },
  fix: {
    fixedOn: '2026-12-10',
    fix: 'Đã gỡ',
    recheck: null,
    recheckedOn: null,
    reopenedOn: null,
  },
  pass: { recheck: 'passed', recheckedOn: '2026-12-11' },
  fail: { recheck: 'failed', recheckedOn: '2026-12-11' },
  hand: { handedTo: 'Phòng Giáo dục', handedOn: '2026-12-09' },
  reopen: {
    reopenWhy: 'Bấm nhầm',
    reopenedOn: '2026-12-12',
    recheck: null,
    recheckedOn: null,
    handedTo: null,
    handedOn: null,
    startedOn: null,
  },
} satisfies Record<string, Values>

export type Act = keyof typeof acts

/** How a finding comes to stand so, and whether that is its state. */
export const standings: Readonly<Record<string, { by: readonly Act[]; state: string }>> = {
  new: { by: [], state: 'open' },
  begun: { by: ['start'], state: 'fixing' },
  mended: { by: ['start', 'fix'], state: 'fixed' },
  'mended unbegun': { by: ['fix'], state: 'fixed' },
  passed: { by: ['fix', 'pass'], state: 'verified' },
  failed: { by: ['fix', 'fail'], state: 'open' },
  handed: { by: ['start', 'hand'], state: 'handed_over' },
  'reopened after a pass': { by: ['fix', 'pass', 'reopen'], state: 'open' },
  'reopened after it was handed over': { by: ['start', 'hand', 'reopen'], state: 'open' },
}

/** Where each act leads from each of them, as data-model §3 has it; `refused` where it may not be said. */
export const leadsTo: Readonly<Record<string, Partial<Record<Act, string>>>> = {
  new: { start: 'fixing', fix: 'fixed', hand: 'handed_over', pass: 'refused', fail: 'refused' },
  begun: { fix: 'fixed', hand: 'handed_over', pass: 'refused', fail: 'refused' },
  mended: { fix: 'fixed', pass: 'verified', fail: 'open', hand: 'handed_over' },
  'mended unbegun': { pass: 'verified', fail: 'open', hand: 'handed_over' },
  passed: { reopen: 'open' },
  failed: { start: 'fixing', fix: 'fixed', hand: 'handed_over' },
  handed: { reopen: 'open' },
  'reopened after a pass': { start: 'fixing', fix: 'fixed', hand: 'handed_over' },
  'reopened after it was handed over': {
    start: 'fixing',
    fix: 'fixed',
    hand: 'handed_over',
    pass: 'refused',
    fail: 'refused',
  },
}

/** Every act from every standing that a test walks. */
export const tried = Object.entries(leadsTo).flatMap(([from, all]) =>
  Object.entries(all).map(([act, to]) => ({ from, act: act as Act, to })),
)
