const AFTER_MS = 500
const AT_THE_LATEST_MS = 3000

let tell: () => void = () => {}

/**
 * Kept a moment after the first screen has been drawn with all it shows, at the latest after three
 * seconds: what can wait begins then, so that on a weak signal the notebook comes first.
 */
export const drawn = new Promise<void>((resolve) => {
  tell = resolve
  setTimeout(resolve, AT_THE_LATEST_MS)
})

/** To be called by a screen once it shows what it has. */
export function noteDrawn(): void {
  setTimeout(tell, AFTER_MS)
}
