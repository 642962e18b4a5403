import type { Browser } from './browser.ts'
import type { ApplyTimes } from './pages/applying.ts'
import type { SaveTimes } from './pages/saving.ts'
import type { Sizes } from './sizes.ts'
import { inMs, type Line, median, times } from './table.ts'

const SAVE_MAX = 2
const APPLY_MAX = 1.3
const BLOCK_MS = 50
/** What the server sends at once. */
const PAGE_ROWS = 1000

/** Saving one record, with nothing waiting and with a day's changes waiting. */
export async function* saveLines(browser: Browser, address: string, sizes: Sizes) {
  for (const slower of sizes.slower) {
    for (const waiting of [0, sizes.waiting]) {
      const measured = await browser.visit(address, slower, (ask) =>
        ask<SaveTimes>('timeSaves', 'luu', sizes.saves, waiting),
      )
      const ours = median(measured.ours)
      const rawOne = median(measured.rawOne)
      const rawSame = median(measured.rawSame)
      const work = waiting === 0 ? 'save one record' : `the same while ${waiting} changes wait`
      const copied = median(measured.copied)
      const alone: Line = {
        work,
        cpu: `${slower}×`,
        ours: inMs(ours),
        against: `one raw write ${inMs(rawOne)}; the same writes raw ${inMs(rawSame)}`,
        ratio: `${times(ours / rawOne)}; ${times(ours / rawSame)}`,
        target: `≤ ${SAVE_MAX}× one raw write`,
        isMet: ours <= SAVE_MAX * rawOne,
      }
      const twice: Line = {
        work: 'the same with its second copy, as in the app',
        cpu: `${slower}×`,
        ours: inMs(copied),
        against: `without it ${inMs(ours)}`,
        ratio: times(copied / ours),
        target: '',
      }
      yield [alone, twice]
    }
  }
}

/** Taking pulled rows in. */
export async function* applyLines(browser: Browser, address: string, sizes: Sizes) {
  for (const count of [sizes.some, sizes.many]) {
    for (const slower of sizes.slower) {
      const measured: ApplyTimes[] = []
      const rounds = count === sizes.some ? sizes.rounds(slower) : 1
      for (let round = 0; round < rounds; round += 1) {
        const times = browser.visit(address, slower, (ask) =>
          ask<ApplyTimes>('timeApply', 'nhan', count, PAGE_ROWS),
        )
        measured.push(await times)
      }
      yield linesOf(measured, count, slower)
    }
  }
}

function linesOf(measured: readonly ApplyTimes[], count: number, slower: number): Line[] {
  const middle = (name: keyof ApplyTimes, what: 'ms' | 'block') =>
    median(measured.map((each) => each[name][what]))
  const [ours, rawOne, rawBoth] = [
    middle('ours', 'ms'),
    middle('rawOne', 'ms'),
    middle('rawBoth', 'ms'),
  ]
  const blocks = [middle('ours', 'block'), middle('rawOne', 'block'), middle('rawBoth', 'block')]
  const [block = 0, blockOne = 0, blockBoth = 0] = blocks
  const cpu = `${slower}×`
  return [
    {
      work: `apply ${count} pulled rows`,
      cpu,
      ours: inMs(ours),
      against: `the same writes raw ${inMs(rawBoth)}`,
      ratio: times(ours / rawBoth),
      target: `≤ ${APPLY_MAX}×`,
      isMet: ours <= APPLY_MAX * rawBoth,
    },
    {
      work: 'the same beside each row written once alone',
      cpu,
      ours: inMs(ours),
      against: `each row once raw ${inMs(rawOne)}`,
      ratio: times(ours / rawOne),
      target: `≤ ${APPLY_MAX}×`,
      isMet: ours <= APPLY_MAX * rawOne,
    },
    {
      work: `longest block of it`,
      cpu,
      ours: asBlock(block),
      against: `each row once raw ${asBlock(blockOne)}; the same writes raw ${asBlock(blockBoth)}`,
      ratio: '',
      target: `≤ ${BLOCK_MS} ms`,
      isMet: block <= BLOCK_MS,
    },
  ]
}

/** A browser tells only of tasks of 50 ms and more. */
export function asBlock(ms: number): string {
  return ms === 0 ? '< 50 ms' : inMs(ms)
}
