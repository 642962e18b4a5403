import type { Database, Shown } from '#data/db.ts'

/**
 * True while a leader is asked to take words out of a record: also of one that was taken out of the
 * lists, since its words can be read there still.
 */
export function awaitsSeal({ waits, sealAsked }: Shown): boolean {
  return sealAsked !== undefined && Number(waits ?? 0) > 0
}

/** All matters in which that waits, the first one asked first. */
export async function awaitingSealIn(db: Database): Promise<Shown[]> {
  return db.feedback.where('sealAsked').above('').filter(awaitsSeal).toArray()
}
