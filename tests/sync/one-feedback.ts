import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import type { World } from '#server/world.ts'

import type { APhone } from '../world/world.ts'

/** The one record that these journeys are about. */
export const ID = 'feedbackaaaaaaaa'

/** Answers of the one record, a minute after whatever its phone did before. */
export async function write(phone: APhone, answers: Values): Promise<void> {
  phone.clock.now += 60_000
  await save(phone.here, { kind: 'feedback', id: ID, answers })
}

/** What the log has of the one record's words. */
export async function saidOf({ db }: World): Promise<unknown[]> {
  const log = await db.selectFrom('log').select('fields').where('record', '=', ID).execute()
  return log.map(({ fields }) => (JSON.parse(fields ?? '{}') as Values)['content']).filter(Boolean)
}
