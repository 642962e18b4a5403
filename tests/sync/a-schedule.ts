import { startSchedule } from '#sync/schedule.ts'

import type { APhone } from '../world/world.ts'

/** A schedule whose waiting a test can see and end. */
export function aSchedule(phone: APhone) {
  const waits: { ms: number; run: () => void }[] = []
  const schedule = startSchedule({
    ...phone,
    db: phone.db,
    fetch: phone.fetch,
    random: () => 0.5,
    isVisible: () => true,
    alone: (work) => work(),
    onCalendar: () => undefined,
    onStreams: () => undefined,
    after: (ms, run) => {
      // The times of a single request are not the schedule's.
      if (ms === 30_000 || (ms === 120_000 && schedule?.status().phase === 'sending'))
        return () => undefined
      const wait = { ms, run }
      waits.push(wait)
      return () => undefined
    },
  })
  const idle = () =>
    new Promise<void>((done) => {
      const stop = schedule.subscribe(() => {
        if (schedule.status().phase !== 'idle') return
        stop()
        setTimeout(done, 20)
      })
    })
  return { schedule, waits, idle }
}

/** One exchange as the app makes it, until it is known how it ended; answers the waits after it. */
export async function wakeOnce(phone: APhone): Promise<number[]> {
  const { schedule, waits, idle } = aSchedule(phone)
  const ended = idle()
  schedule.wake()
  await ended
  schedule.stop()
  return waits.map(({ ms }) => ms)
}
