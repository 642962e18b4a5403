/** A run of words that two texts share, or that only this one has; `from` is where it begins. */
export type Piece = { text: string; differs: boolean; from: number }

/** Beyond this many comparisons the whole middle counts as different: no phone waits for it. */
const COMPARED_MAX = 4_000_000
/** How much of a shared run stays in sight beside what differs, in words and the gaps between. */
const KEPT_TOKENS = 12
const FOLDED_FROM = 3 * KEPT_TOKENS

/** A text in pieces, by what it shares word for word with another one. */
export function piecesOf(text: string, other: string): Piece[] {
  const [mine, theirs] = [tokensOf(text), tokensOf(other)]
  const start = sharedAtStart(mine, theirs)
  const end = sharedAtEnd(mine.slice(start), theirs.slice(start))
  const middle = mine.slice(start, mine.length - end)
  const isShared = sharedIn(middle, theirs.slice(start, theirs.length - end))
  return joined([
    ...mine.slice(0, start).map((token) => ({ text: token, differs: false })),
    ...middle.map((token, at) => ({ text: token, differs: isShared[at] !== true })),
    ...mine.slice(mine.length - end).map((token) => ({ text: token, differs: false })),
  ])
}

/** The same pieces with long shared runs shortened, so that what differs is seen at once. */
export function folded(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    if (piece.differs) return piece
    const tokens = tokensOf(piece.text)
    if (tokens.length <= FOLDED_FROM) return piece
    const before = at === 0 ? '' : tokens.slice(0, KEPT_TOKENS).join('')
    const after = at === pieces.length - 1 ? '' : tokens.slice(-KEPT_TOKENS).join('')
    return { ...piece, text: `${before}…${after}` }
  })
}

function tokensOf(text: string): string[] {
  return text.split(/(\s+)/u).filter((token) => token !== '')
}

function sharedAtStart(a: readonly string[], b: readonly string[]): number {
  let count = 0
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1
  return count
}

function sharedAtEnd(a: readonly string[], b: readonly string[]): number {
  return sharedAtStart(a.toReversed(), b.toReversed())
}

/** For each token of `a`, whether it stands in the longest row of tokens that both have. */
function sharedIn(a: readonly string[], b: readonly string[]): boolean[] {
  if (a.length * b.length > COMPARED_MAX) return a.map(() => false)
  const lengths = lengthsOf(a, b)
  const width = b.length + 1
  const isShared = a.map(() => false)
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      isShared[i] = true
      i += 1
      j += 1
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1
    else j += 1
  }
  return isShared
}

/** How long the longest common row is from each pair of places on. */
function lengthsOf(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const down = lengths[(i + 1) * width + j] ?? 0
      const right = lengths[i * width + j + 1] ?? 0
      const both = (lengths[(i + 1) * width + j + 1] ?? 0) + 1
      lengths[i * width + j] = a[i] === b[j] ? both : Math.max(down, right)
    }
  }
  return lengths
}

type Run = Omit<Piece, 'from'>

/** Neighbours of one sort as one piece; a gap between two differing words differs with them. */
function joined(runs: readonly Run[]): Piece[] {
  const whole: Piece[] = []
  let from = 0
  runs.forEach(({ text, differs: isOwn }, at) => {
    const last = whole.at(-1)
    const isGap = !isOwn && text.trim() === ''
    const isBetween = isGap && last?.differs === true && runs[at + 1]?.differs === true
    const differs = isOwn || isBetween
    if (last?.differs === differs) last.text += text
    else whole.push({ text, differs, from })
    from += text.length
  })
  return whole
}
