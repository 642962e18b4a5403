import type { Shown } from '#data/db.ts'
import type { Names } from '#data/names.tsx'
import type { IconName } from '#ui/icon.tsx'
import type { State } from '#ui/status.tsx'
import type { Words } from '#ui/words.ts'

import type { PlainWords } from './plain-words.tsx'

/** What a list says of a record beside when it is due and how its sending stands. */
export type Look = { icon: IconName; kind: string; place?: string; title: string; state?: State }

export type Around = { own: Words; plain: PlainWords; names: Names }

export type LookOf = (shown: Shown, around: Around) => Look

/** A sentence of fewer than 20 letters is an opening, not what was said. */
const FIRST_SENTENCE = /^(.{20,}?)(?:[.!?]\s+(?=\p{Lu})|\s*\n\s*)/u

/** A text as a title and what the title leaves unsaid: its first sentence, where it has several. */
export function titled(words: string, max = 140): { title: string; rest: string } {
  const whole = words.trim()
  const [opening, sentence = ''] = FIRST_SENTENCE.exec(whole) ?? []
  if (opening !== undefined && sentence.length <= max) {
    return { title: headline(sentence), rest: whole.slice(opening.length) }
  }
  const title = headline(whole, max)
  return { title, rest: title.endsWith('…') ? whole : '' }
}

/** The label of a question as it stands outside its form: without `(nếu có)`. */
export function bareLabel(label: string): string {
  return label.replace(/\s*\([^)]*\)$/, '')
}

/** A text's first words, on one line. */
export function headline(words: unknown, max = 140): string {
  const line = typeof words === 'string' ? words.replaceAll(/\s+/g, ' ').trim() : ''
  return line.length <= max ? line : `${line.slice(0, max).replace(/\s\S*$/, '')}…`
}
