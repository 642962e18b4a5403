import type { Table } from 'dexie'

/** So few that writing them holds a slow phone's screen for less than a twentieth of a second. */
const SLICE = 50
/** While one slice is written the next one is made ready. */
const LANES = 2

/** Writes many rows of different keys, a few at a time: between them the screen may draw. */
export async function putInSlices<Row, Key>(
  table: Table<Row, Key>,
  rows: readonly Row[],
): Promise<void> {
  const lanes = Array.from({ length: LANES }, async (_, lane) => {
    for (let at = lane * SLICE; at < rows.length; at += LANES * SLICE) {
      await table.bulkPut(rows.slice(at, at + SLICE))
    }
  })
  await Promise.all(lanes)
}
