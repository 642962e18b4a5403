/** Why the server cannot start, in one sentence for whoever operates it. */
export class StartTrouble extends Error {}

/** The sentence that fits an error of the system; any other error is thrown as it is. */
export function troubleOf(error: unknown, sentences: Readonly<Record<string, string>>): Error {
  if (!(error instanceof Error)) return new Error('Something was thrown that is no error')
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined
  return sentence === undefined ? error : new StartTrouble(sentence, { cause: error })
}

/** What a start waits for; a trouble ends the program with its sentence alone. */
export async function orExit<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof StartTrouble)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
