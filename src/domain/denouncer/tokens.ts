const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g
const PIECE =
  /[\p{Lu}\p{Lt}][\p{Lu}\p{Lt}\p{M}\p{Cf}'’]*[\p{Ll}\p{Lo}\p{M}\p{Cf}]*|[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{M}\p{Cf}]*|\p{Nd}+|\n|[^\s\p{M}\p{Cf}]/gu
const AROUND = 5

/** A word, a run of digits or one mark of a text, where it stands. */
export type Token = {
  start: number
  end: number
  sort: 'word' | 'number' | 'mark'
  /** In lower case, its tone at the end: `hòa` and `hoà` are the same. */
  key: string
  /** Without any diacritic. */
  bare: string
  accented: boolean
  /** Written as a proper name: `Lan`, `A`, but not `UBND`. */
  capital: boolean
  /** In large letters all through. */
  loud: boolean
  /** The words around it are typed without diacritics. */
  plain: boolean
}

/** Words that are known by their spelling, and by it without diacritics. */
export type Words = { exact: ReadonlySet<string>; bare: ReadonlySet<string> }

export function wordsOf(list: string): Words {
  const all = list.trim().split(/\s+/)
  return { exact: new Set(all.map(keyOf)), bare: new Set(all.map(bareOf)) }
}

/** Words that are known by their spelling alone. */
export const exactly = (list: string): Words => ({ ...wordsOf(list), bare: new Set() })

/** Whether a token is one of the words; without diacritics only where they are left out. */
export function isOf(token: Token | undefined, words: Words, loose = token?.plain): boolean {
  if (token?.sort !== 'word') return false
  return (
    words.exact.has(token.key) || (loose === true && !token.accented && words.bare.has(token.bare))
  )
}

/** The pieces of a text in order; its spaces are left out, its line ends are marks. */
export function tokensOf(text: string): Token[] {
  const tokens = Array.from(text.matchAll(PIECE), (match) => tokenOf(match[0], match.index))
  const accents = [0]
  for (const { accented } of tokens) accents.push((accents.at(-1) ?? 0) + Number(accented))
  for (const [place, token] of tokens.entries()) {
    const from = Math.max(0, place - AROUND)
    const to = Math.min(tokens.length, place + AROUND + 1)
    if (token.bare.length === 1 && (tokens[place + 1] ?? tokens[place - 1])?.loud)
      token.capital = false
    token.plain = ((accents[to] ?? 0) - (accents[from] ?? 0)) * 4 <= to - from
  }
  return tokens
}

/** The tokens that each match of a pattern stands in, from the first to the last of them. */
export function spansOf(
  text: string,
  tokens: readonly Token[],
  pattern: RegExp,
): { from: number; to: number }[] {
  let from = 0
  return Array.from(text.matchAll(pattern), ({ 0: words, index }) => {
    while ((tokens[from]?.end ?? Infinity) <= index) from++
    let to = from
    while ((tokens[to + 1]?.start ?? Infinity) < index + words.length) to++
    return { from, to }
  })
}

function tokenOf(raw: string, start: number): Token {
  const bare = bareOf(raw)
  const isWord = /^\p{L}/u.test(raw)
  // A stroke through an arrow is no part of it when it stands apart.
  const key = isWord ? keyOf(raw) : bare
  const letters = raw.normalize('NFD').replace(/[\p{M}\p{Cf}]/gu, '')
  return {
    start,
    end: start + raw.length,
    sort: isWord ? 'word' : /^\p{Nd}/u.test(raw) ? 'number' : 'mark',
    key,
    bare,
    accented: isWord && key !== bare,
    capital: /^\p{Lu}/u.test(letters) && (letters.length === 1 || /\p{Ll}/u.test(raw)),
    loud: letters.length > 1 && letters === letters.toUpperCase() && isWord,
    plain: false,
  }
}

function keyOf(word: string): string {
  const apart = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{Cf}'’]/gu, '')
  return apart.replace(TONE, '') + (apart.match(TONE)?.join('') ?? '')
}

function bareOf(word: string): string {
  return keyOf(word).replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}
