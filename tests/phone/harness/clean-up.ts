import { onTestFinished } from 'vitest'

type Act = () => Promise<unknown> | void

const atTheEnd: Act[] = []

/** Does an act when the running test ends, or, outside a test, when all tests of the file have. */
export function whenDone(act: Act): void {
  try {
    onTestFinished(async () => {
      await act()
    })
  } catch {
    atTheEnd.push(act)
  }
}

/** Does what was put off to the end of a file; each file asks for it anew, by tests/each-file.ts. */
export async function cleanUp(): Promise<void> {
  for (const act of atTheEnd.splice(0).toReversed()) await act()
}
