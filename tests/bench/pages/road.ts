/** What went over the road: how many requests, and how many bytes of body each way. */
export type Told = { requests: number; up: number; down: number }

const ENTRIES_MAX = 100_000
/** The browser writes a request down a moment after its reply was read. */
const WRITTEN_LATE_MS = 100

/** Counts what a page says and hears at some addresses, as it travels: packed where it is packed. */
export function watchRoad(path: string) {
  performance.setResourceTimingBufferSize(ENTRIES_MAX)
  performance.clearResourceTimings()
  let up = 0
  const fetching: typeof fetch = (input, init) => {
    up += bytesOf(init?.body)
    return fetch(input, init)
  }
  return { fetch: fetching, told }

  async function told(): Promise<Told> {
    await new Promise((resolve) => setTimeout(resolve, WRITTEN_LATE_MS))
    const entries = performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => 'encodedBodySize' in entry)
      .filter(({ name }) => new URL(name).pathname.startsWith(path))
    const down = entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
    return { requests: entries.length, up, down }
  }
}

function bytesOf(body: BodyInit | null | undefined): number {
  if (typeof body === 'string') return new TextEncoder().encode(body).length
  return body instanceof Blob ? body.size : 0
}

/** How many bytes a value has as JSON, packed in one piece. */
export async function packedBytes(value: unknown): Promise<number> {
  const stream = new Blob([JSON.stringify(value)])
    .stream()
    .pipeThrough(new CompressionStream('gzip'))
  return (await new Response(stream).blob()).size
}
