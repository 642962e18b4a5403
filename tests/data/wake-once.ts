import { startSchedule } from '#sync/schedule.ts'

import type { APhone } from '../world/world.ts'

/** One exchange as the app makes it, until it is known how it ended. */
export async function wakeOnce(hanh: APhone) {
  const schedule = startSchedule({
    ...hanh,
    random: () => 0.5,
    isVisible: () => true,
    alone: (work) => work(),
    onCalendar: () => undefined,
    onStreams: () => undefined,
  })
  const ended = new Promise<void>((resolve) => {
    schedule.subscribe(() => schedule.status().phase === 'idle' && resolve())
  })
  schedule.wake()
  await ended
  schedule.stop()
}
