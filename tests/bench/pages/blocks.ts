/** Long tasks of this page, by the moments in which some work was done. */
export type Blocks = {
  /** Does some work, and answers how long it took. */
  time: (work: () => Promise<unknown>) => Promise<number>
  /** The longest task within any of the works; 0 when none took 50 ms, the least a browser tells. */
  longest: () => Promise<number>
}

const TOLD_LATE_MS = 100

/** Watches how long the main thread is held at a time. */
export function watchBlocks(): Blocks {
  const tasks: PerformanceEntry[] = []
  const spans: [from: number, to: number][] = []
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()))
  observer.observe({ type: 'longtask' })
  return {
    time: async (work) => {
      const from = performance.now()
      await work()
      const to = performance.now()
      spans.push([from, to])
      return to - from
    },
    longest: async () => {
      await new Promise((resolve) => setTimeout(resolve, TOLD_LATE_MS))
      tasks.push(...observer.takeRecords())
      observer.disconnect()
      const isWithin = ({ startTime, duration }: PerformanceEntry) =>
        spans.some(([from, to]) => startTime < to && startTime + duration > from)
      return Math.max(0, ...tasks.filter(isWithin).map(({ duration }) => duration))
    },
  }
}
