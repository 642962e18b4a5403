import { afterAll, onTestFinished } from 'vitest'

type Act = () => Promise<unknown> | void

const atTheEnd: Act[] = []

afterAll(async () => {
  for (const act of atTheEnd.splice(0).toReversed()) await act()
})

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
