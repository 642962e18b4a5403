import type { Band, Cap, Checklist } from './checklist.ts'
import { bandsOf } from './score.ts'

/** What a cap is called among the answers of a visit begins with this letter, as K1. */
const CAP = 'K'

/**
 * Reads what holds a rating down, a line each. A line that ends with the name of a rating, after
 * a colon or the word `là`, can be said to have happened, and then that rating is the highest;
 * any other is for reading alone, also one that says which rating is not given.
 */
export function readCaps(written: string, checklist: Pick<Checklist, 'groups' | 'bands'>): Cap[] {
  const lines = written.split('\n').filter((line) => line.trim() !== '')
  const letter = checklist.groups.some(({ id }) => id === CAP) ? freeLetter(checklist) : CAP
  return lines.map((line, nth): Cap => {
    const highest = letter === undefined ? undefined : namedIn(line, bandsOf(checklist))
    const item = {
      id: `${letter ?? CAP}${nth + 1}`,
      text: line.trim(),
      answer: 'text' as const,
      maxPoints: 0,
    }
    return { ...item, ...(highest && { highest }) }
  })
}

/** The last letter that no group is called by. */
function freeLetter({ groups }: Pick<Checklist, 'groups'>): string | undefined {
  const taken = new Set(groups.map(({ id }) => id))
  return [...'ZYXWVUTSRQPONMLJIHGFEDCBA'].find((letter) => !taken.has(letter))
}

/** The rating a line ends with; of two names that end alike the longer one. */
function namedIn(line: string, bands: readonly Band[]): Band | undefined {
  const end = spoken(line).replace(/[\s.;]+$/, '')
  const named = bands.filter(({ label }) => {
    return end.endsWith(spoken(label)) && isHighest(end.slice(0, -spoken(label).length))
  })
  return named.toSorted((a, b) => b.label.length - a.label.length)[0]
}

/** True where what stands before the name of a rating says that it is the highest, and not that it is none. */
function isHighest(before: string): boolean {
  const [, clause] = /(?:^|[:;,.])([^:;,.]*\slà\s+|\s*)$/.exec(before) ?? []
  if (clause === undefined || (clause.trim() === '' && !/:\s*$/.test(before))) return false
  return !/(?:^|\s)(?:không|chưa)\s/.test(clause)
}

function spoken(words: string): string {
  return words.normalize('NFC').toLocaleLowerCase('vi')
}
