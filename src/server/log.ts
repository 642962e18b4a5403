import { pino, type Logger } from 'pino'

/** Structured lines on the standard output. */
export function openLog(): Logger {
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime })
}

/** What may be written of an error: its name and where it came from, never its words. */
export function faultOf(error: unknown): { name: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] }
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { name: error.name, at: at.slice(0, 8).map((line) => line.trim()) }
}

/** Does some work that nobody waits for; a fault is told to the log alone. */
export async function orLog(
  { log }: { log: Logger },
  words: string,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    log.error({ fault: faultOf(error) }, words)
  }
}
