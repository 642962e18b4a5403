/** What was asked of the notebook: its table, how, and after how many answers that were waited for. */
export type Asked = { table: string; how: string; round: number }

const READS = ['get', 'getAll', 'getKey', 'getAllKeys', 'getAllRecords', 'count'] as const
const CURSORS = ['openCursor', 'openKeyCursor'] as const
const WRITES = ['put', 'add', 'delete', 'clear'] as const

type Place = IDBObjectStore | IDBIndex

/**
 * Answers every request an act makes of the database, in the order it makes them. A request belongs
 * to the round after the last one that was answered before it was made: so often the act waits.
 */
export async function requestsOf(act: () => Promise<unknown>): Promise<Asked[]> {
  const asked: Asked[] = []
  let answered = 0
  const note = (place: Place, how: string, request: IDBRequest) => {
    const table = 'objectStore' in place ? place.objectStore.name : place.name
    const round = answered + 1
    asked.push({ table, how, round })
    request.addEventListener('success', () => {
      answered = Math.max(answered, round)
    })
  }
  const restore = [IDBObjectStore.prototype, IDBIndex.prototype].flatMap((prototype) =>
    [...READS, ...CURSORS, ...WRITES].map((how) => watch(prototype, how, note)),
  )
  await act()
  for (const each of restore) each()
  return asked
}

/** Tells of each request of a kind, and answers how to stop. */
function watch(
  prototype: object,
  how: string,
  note: (place: Place, how: string, request: IDBRequest) => void,
): () => void {
  const own: unknown = Reflect.get(prototype, how)
  if (typeof own !== 'function') return () => {}
  const watched = function (this: Place, ...args: unknown[]) {
    const request: IDBRequest = own.apply(this, args)
    note(this, how, request)
    return request
  }
  Reflect.set(prototype, how, watched)
  return () => Reflect.set(prototype, how, own)
}
