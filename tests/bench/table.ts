import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

/** One line of the table: what was done, how slow the processor was, and what came out. */
export type Line = {
  work: string
  cpu: string
  ours: string
  against: string
  ratio: string
  target: string
  isMet?: boolean
}

const HEADS = ['work', 'cpu', 'ours', 'against', 'ratio', 'target', 'met'] as const

/** The table in Markdown. */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map(({ isMet, ...line }) => ({ ...line, met: markOf(isMet) }))
  const words = { work: 'Work', cpu: 'CPU', ours: 'Gần Dân', against: 'Against', ratio: 'Ratio' }
  const heads = { ...words, target: 'Target', met: 'Met' }
  const rule = Object.fromEntries(HEADS.map((head) => [head, '---'])) as typeof heads
  return [heads, rule, ...rows]
    .map((row) => `| ${HEADS.map((head) => row[head]).join(' | ')} |`)
    .join('\n')
}

function markOf(isMet: boolean | undefined): string {
  if (isMet === undefined) return ''
  return isMet ? 'yes' : '**no**'
}

/** What all this ran on, in one line. */
export function machine(chromium: string): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const name = modelOf() ?? cpu?.model ?? 'unknown'
  return `${cpus().length} cores of ${name.trim()}, ${memory} GiB, Chromium ${chromium}, Node ${process.version}`
}

function modelOf(): string | undefined {
  try {
    return /model name\s*:\s*(.*)/.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1]
  } catch {
    return undefined
  }
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** What nineteen of twenty stay within. */
export function most(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN
}

export function inMs(ms: number): string {
  if (ms < 10) return `${ms.toFixed(1)} ms`
  return ms < 10_000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
}

export function inBytes(bytes: number): string {
  if (bytes < 10_000) return `${bytes} B`
  return bytes < 10_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}

export function times(ratio: number): string {
  return `${ratio.toFixed(2)}×`
}
