import { defaultHolidays } from '#records/holiday/rules.ts'

import { type OwnAct, writeAsServer } from './store.ts'
import { streamOf } from './streams.ts'
import { inTransaction } from './transaction.ts'
import type { World } from './world.ts'

export type Commune = { id: string; name: string; province: string }

/** Opens the notebook of a commune: its streams, and the days off it begins with. */
export function makeCommune(world: World, commune: Commune): Promise<void> {
  return inTransaction(world, async (inside) => {
    const { id, name, province } = commune
    await inside.db.insertInto('communes').values({ id, name, province }).execute()
    const names = (['common', 'work'] as const).map((stream) => streamOf({ stream }, id))
    await inside.db
      .insertInto('streams')
      .values(
        names.map((stream) => ({ name: stream, commune: id, head: 0, row_count: 0, row_sum: 0 })),
      )
      .execute()
    await writeAsServer(inside, { commune: id }, defaultHolidays.map(holidayAct))
  })
}

function holidayAct(holiday: (typeof defaultHolidays)[number]): OwnAct {
  return { kind: 'holiday', record: `holiday-${holiday.on}`, fields: { ...holiday } }
}
