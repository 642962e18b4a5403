import {
  contentOf,
  issuesInBands,
  issuesInGroups,
  typedBands,
  type TypedBand,
  type TypedGroup,
  typedGroups,
  type TypedIssue,
  writtenBands,
} from '#domain/checklist/typed.ts'
import { issuesOf } from '#domain/issues.ts'
import type { Issue, Values } from '#domain/record.ts'

import { checklist } from './record.ts'

const NAMES = ['title', 'short', 'legalBasis', 'note', 'caps'] as const
type Name = (typeof NAMES)[number]

/** A version of a checklist while somebody makes it. */
export type Typing = {
  words: Readonly<Record<Name, string>>
  groups: TypedGroup[]
  bands: TypedBand[]
}

/** What a record of a checklist, or the draft of one, says, to be typed on. */
export function typingOf(values: Values): Typing {
  const written = (name: string) => {
    const said = values[name]
    return typeof said === 'string' ? said : ''
  }
  const [title, short, legalBasis, note, caps] = NAMES.map(written)
  return {
    words: {
      title: title ?? '',
      short: short ?? '',
      legalBasis: legalBasis ?? '',
      note: note ?? '',
      caps: caps ?? '',
    },
    groups: typedGroups(written('content')).map((group) => ({
      ...group,
      isRepeated: group.id === written('repeats'),
    })),
    bands: typedBands(written('bands')),
  }
}

/** The same as a draft keeps it: half-typed lines and all. */
export function draftOf({ words, groups, bands }: Typing): Values {
  const repeats = groups.find(({ isRepeated }) => isRepeated)?.id ?? ''
  return { ...words, content: contentOf(groups), bands: writtenBands(bands), repeats }
}

/** The same as a record says it: what is blank is left out. */
export function answersIn(typing: Typing): Values {
  const answers = Object.entries(draftOf(typing)).map(([name, said]) => [name, String(said).trim()])
  return Object.fromEntries(answers.filter(([, said]) => said !== ''))
}

/** What is wrong with it: its own fields, then its items, then its ratings. */
export function issuesOfTyping(typing: Typing): { fields: Issue[]; rows: TypedIssue[] } {
  const found = issuesOf(checklist, answersIn(typing))
  const rows = [...issuesInGroups(typing.groups)]
  const isLong = found.some(({ path, code }) => path === 'content' && code === 'too_big')
  if (isLong) rows.push({ key: '', name: 'content', code: 'too_long' })
  const bands = issuesInBands(typing.bands).map((issue) => ({ ...issue, key: `band${issue.key}` }))
  return { fields: found.filter(({ path }) => path !== 'content'), rows: [...rows, ...bands] }
}

/** What an input of the form now says, by the name it has there: `title`, `3.text`, `band2.min`. */
export function heard(typing: Typing, name: string, said: string): Typing {
  const [key = '', field] = name.split('.')
  if (field === undefined) return { ...typing, words: { ...typing.words, [key]: said } }
  if (key.startsWith('band')) {
    const bands = typing.bands.map((band) =>
      `band${band.key}` === key ? { ...band, [field]: said } : band,
    )
    return { ...typing, bands }
  }
  const groups = typing.groups.map((group) => ({
    ...group,
    ...(group.key === key ? { [field]: said } : {}),
    items: group.items.map((item) => (item.key === key ? { ...item, [field]: said } : item)),
  }))
  return { ...typing, groups }
}
