import { codeOf, sortOf } from './signs.ts'
import { isStreet } from './streets.ts'
import { isOf, type Token } from './tokens.ts'
import * as words from './words.ts'

const BEFORE = 5
const AFTER = 4

/** What stands in and around some words taken for a name, by which a person is told from a school or a street. */
export function signsAround(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
): number[] {
  const bare = (at: number) => wordOf(tokens[at])
  const sort = (at: number) => (tokens[at] && sortOf(tokens[at])) ?? 'other'
  const inside = tokens.slice(from, to + 1)
  const parts = inside.map(partOf).join('')
  const isTitled = isOf(tokens[from - 1], words.strong)
  const look = inside.map(lookOf).join('')
  const [before, next] = [bare(from - 1), bare(to + 1)]
  const signs = [
    `street ${isStreet(bareOf(inside))} ${inside[0]?.plain}`,
    `parts ${parts} ${isTitled}`,
    `parts looks ${parts} ${look}`,
    `parts after ${parts} ${before}`,
    `parts before ${parts} ${next}`,
    `size ${Math.min(4, to - from)}`,
    `look ${look}`,
    `looks ${lookOf(tokens[from - 1])}${look}${lookOf(tokens[to + 1])}`,
    `look after ${look} ${before}`,
    `before ${before}`,
    `second before ${bare(from - 2)}`,
    `third before ${bare(from - 3)}`,
    `two before ${bare(from - 2)} ${before}`,
    `spelled before ${tokens[from - 1]?.key}`,
    `sorts before ${sort(from - 2)} ${sort(from - 1)}`,
    `sort before ${sort(from - 1)}`,
    `into ${before} ${bare(from)}`,
    `first ${bare(from)}`,
    `first spelled ${tokens[from]?.key}`,
    `first two ${bare(from)} ${bare(from + 1)}`,
    `first two spelled ${tokens[from]?.key} ${tokens[from + 1]?.key}`,
    `sorts within ${inside.map((_, at) => sort(from + at)).join(' ')}`,
    `sort after ${sort(from)} ${sort(to + 1)}`,
    `last ${bare(to)}`,
    `out of ${bare(to)} ${next}`,
    `after ${next}`,
    `second after ${bare(to + 2)}`,
    `two after ${next} ${bare(to + 2)}`,
  ]
  for (const token of inside) signs.push(`within ${wordOf(token)}`)
  for (let at = from - BEFORE; at < from; at++) signs.push(`some before ${bare(at)}`)
  for (let at = to + 1; at <= to + AFTER; at++) signs.push(`some after ${bare(at)}`)
  return signs.map(codeOf)
}

const PARTS = [
  ['T', words.strong],
  ['M', words.between],
  ['S', words.sure],
  ['U', words.unsure],
  ['G', words.given],
  ['m', words.middle],
  ['t', words.title],
  ['p', words.place],
  ['c', words.common],
] as const

/** Which part of a name a word could be. */
const partOf = (token: Token) =>
  PARTS.find(([, list]) => isOf(token, list))?.[0] ?? (token.sort === 'word' ? 'w' : '.')

function wordOf(token: Token | undefined): string {
  if (!token) return '^'
  return token.sort === 'number' ? '#' : token.bare
}

function lookOf(token: Token | undefined): string {
  if (!token) return '^'
  if (token.sort !== 'word') return token.sort === 'number' ? '#' : '.'
  if (token.capital) return 'C'
  return token.plain ? 'p' : 'w'
}

/** `Lường Văn Piềng`, `Lo Thi An`: a family name before Văn, Thị and their like is a person's. */
export function isFullName(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
): boolean {
  const inside = tokens.slice(from, to + 1)
  if (isStreet(bareOf(inside))) return false
  const at = inside.findIndex((token) => isOf(token, words.between))
  return at > 0 && at < inside.length - 1 && isOf(inside[at - 1], words.sure)
}

/**
 * `ông Thấu`, `cô Tạ Minh Huệ`: a name behind a form of address, whoever bears it. A denunciation is
 * told without anybody's, also without that of the one denounced.
 */
export function isAddressed(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
): boolean {
  const [title, name] = tokens.slice(from, to + 1)
  const isNamed = name?.capital === true && !POST.has(sortOf(name) ?? '')
  // Without diacritics `ba` is three as well, and `co` there is: those are weighed.
  return (
    isNamed && isOf(title, words.strong, false) && !isStreet(bareOf(tokens.slice(from, to + 1)))
  )
}

/** `anh truong ap`, `bà chủ nhiệm`: in small letters nothing but an office after a title. */
export function isPost(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
): boolean {
  const inside = tokens.slice(from, to + 1)
  const isTitle = isOf(inside[0], words.title, true)
  const office = isTitle ? inside.slice(1) : []
  return (
    office.length > 1 &&
    inside.every(({ capital }, at) => at === 0 || !capital) &&
    office.every((token) => POST.has(sortOf(token) ?? ''))
  )
}
const POST = new Set(['post', 'unit', 'wide', 'title'])

const bareOf = (tokens: readonly Token[]) => tokens.map(({ bare }) => bare).join(' ')
