import { findTraces } from '#domain/denouncer/traces.ts'

import { inMs, type Line, times } from './table.ts'

/** The longest note a form takes, in letters. */
const NOTE = 4000
const TIMES = 16
const LINEAR_MAX = 2
const ROUNDS = 10
const SENTENCES =
  'Tố cáo việc thu quỹ hai lần ở bản Na Sang, số 12/QĐ-UBND ngày 05/3/2026. Nhà thứ ba sau trường. '

/** Looking for a denouncer's traces: as many letters in many notes and in one. */
export function checkLines(): Line[] {
  const text = SENTENCES.repeat((NOTE * TIMES) / SENTENCES.length + 1).slice(0, NOTE * TIMES)
  const notes = Array.from({ length: TIMES }, (_, at) => text.slice(at * NOTE, (at + 1) * NOTE))
  timeOf(notes) // Compiled before it is timed.
  const [apart, whole] = [timeOf(notes), timeOf([text])]
  const line: Line = {
    work: `look through a note of ${NOTE} letters for a person`,
    cpu: '1×',
    ours: inMs(apart / TIMES),
    against: `${TIMES} such ${inMs(apart)}; all in one ${inMs(whole)}`,
    ratio: times(whole / apart),
    target: `≤ ${LINEAR_MAX}×, linear being 1×`,
    isMet: whole <= LINEAR_MAX * apart,
  }
  return [line]
}

/** The least processor time of some rounds, in milliseconds: whatever else runs only adds to it. */
function timeOf(texts: readonly string[]): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const began = process.cpuUsage().user
    for (const text of texts) findTraces(text)
    return (process.cpuUsage().user - began) / 1000
  })
  return Math.min(...rounds)
}
