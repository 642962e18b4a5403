import { isPlace } from './family.ts'
import { isOf, spansOf, type Token } from './tokens.ts'
import type { Found } from './traces.ts'
import * as words from './words.ts'

const WORD = String.raw`\p{Lu}\p{M}*[\p{Ll}\p{M}]+`
const ALONE = String.raw`(?<![\p{L}\p{M}.])`
const patternOf = (source: string) => new RegExp(`${ALONE}${source}`, 'gu')

/** `H'Lan Êban`, `K'Brếch`; not the peoples `H'Mông`, `K'Ho`. */
const HIGHLANDS = new RegExp(
  String.raw`${ALONE}[hk]['’ʼ]\s?(?!m[ôo]\p{M}*ng|r[êe]|h[ơo])\p{L}[\p{L}\p{M}]+`,
  'giu',
)
/** `N.V. Thắng`; not `T.P. Huế`. */
const INITIALS = patternOf(String.raw`(?!T\.\s?P\.)\p{Lu}\.\s?\p{Lu}\.\s?${WORD}`)
/** `Lương V. Tuyển`, `Tạ Quang D.T.`, behind a family name. */
const SHORTENED = patternOf(
  String.raw`${WORD}(?:\s${WORD})?\s\p{Lu}\p{Ll}?\.\s?(?:${WORD}|\p{Lu}\.)`,
)

/** Names that their spelling alone gives away: an apostrophe of the highlands, initials with dots. */
export function findSpelled(text: string, tokens: readonly Token[]): Found[] {
  const isFamily = ({ from }: { from: number }) =>
    isOf(tokens[from], words.sure, true) || isOf(tokens[from], words.unsure)
  return [
    ...spansOf(text, tokens, HIGHLANDS).filter(({ from }) => !isPlace(tokens[from - 1])),
    ...spansOf(text, tokens, INITIALS),
    ...spansOf(text, tokens, SHORTENED).filter(isFamily),
  ].map(({ from, to }): Found => ({ from, to, sort: 'name' }))
}
