import { useTranslation } from 'react-i18next'

import { useNames } from '#data/names.tsx'
import type { Field, Widget } from '#domain/fields.ts'
import { formatDay, formatMoney, formatNumber, type Language } from '#ui/format.ts'
import { useLanguage, useWords, type Words } from '#ui/words.ts'

import { usePaperNames } from './directive/papers.tsx'
import { kinds } from './kinds.ts'
import { type Named, named, useLinkedNames } from './linked-names.tsx'
import type { KindName } from './shapes.ts'

type Answer = { name: string; field: Field; value: unknown }
type Around = {
  own: Words
  ui: Words
  language: Language
  nameOf: (id: string | undefined) => string
  /** The short name of a checklist, once a screen has brought their words. */
  checklistOf: (id: string) => string
  /** What a paper of the library is called, once the library has come. */
  paperOf: ((id: string) => string | undefined) | undefined
  /** What a target or an exemplar is called, once those of the phone have been read. */
  linked: ReadonlyMap<string, string> | undefined
}

/** Says the value of any field of a kind in words: names for links, labels for codes, days as days. */
export function useValueWords(kind: KindName): (name: string, value: unknown) => string {
  const papers = pointsAt(kind, 'directive')
  const says = useAnyValueWords({ papers, linked: named.filter((to) => pointsAt(kind, to)) })
  return (name, value) => says(kind, name, value)
}

/** What else than units, officers and plans a kind may name. */
type May = { papers?: boolean; linked?: readonly Named[] }

/** The same for a kind that is only known when something is said of it; with what else it may name. */
export function useAnyValueWords({ papers = false, linked = [] }: May = {}): (
  kind: KindName,
  name: string,
  value: unknown,
) => string {
  const { t } = useTranslation()
  const checklistOf = (id: string) =>
    String(t(`${id}.short`, { ns: 'checklistWords', defaultValue: '' }))
  const paperOf = usePaperNames(papers)
  const around = {
    ui: useWords('ui'),
    language: useLanguage(),
    checklistOf,
    paperOf,
    linked: useLinkedNames(linked),
    ...useNames(),
  }
  return (kind, name, value) => {
    const fields: Record<string, Field> = kinds[kind].fields
    const field = fields[name]
    if (value === undefined || value === null || !field) return ''
    const own: Words = (key, values) => String(t(key, { ns: kind, ...values }))
    return said[field.widget]({ name, field, value }, { ...around, own })
  }
}

/** How the answer of each widget is said. */
const said: Record<Widget, (answer: Answer, around: Around) => string> = {
  text: ({ value }) => String(value),
  lines: ({ value }) => String(value),
  own: ({ value }) => String(value),
  day: ({ value }) => formatDay(String(value)),
  choice: ({ name, value }, { own }) =>
    own(`choices.${name}.${String(value)}`, { defaultValue: String(value) }),
  choices: ({ name, value }, { own }) =>
    Array.isArray(value)
      ? value
          .map((code) => own(`choices.${name}.${code}`, { defaultValue: String(code) }))
          .join(', ')
      : '',
  flag: ({ value }, { ui }) => ui(value === true ? 'yes' : 'no'),
  link: ({ value, field: { to } }, around) =>
    named.some((kind) => kind === to) ? linkedName(value, around) : nameOf(value, around),
  links: ({ value, field: { to } }, around) => {
    if (!Array.isArray(value)) return ''
    // A matter has no name; how many there are is said.
    if (to === 'feedback') return around.ui('records', { n: value.length })
    if (to === 'directive') return papers(value, around)
    return value.map((id) => nameOf(id, around)).join(', ')
  },
  count: ({ value, field: { unit = 'person' } }, { ui, language }) =>
    unit === 'dong'
      ? formatMoney(Number(value), language)
      : `${formatNumber(Number(value), language)} ${ui(`units.${unit}`)}`,
}

/** The papers by their names; nothing until the library has come. */
function papers(ids: readonly unknown[], { paperOf, ui }: Around): string {
  if (!paperOf) return ''
  return ids.map((id) => paperOf(String(id)) ?? ui('unknown')).join(', ')
}

/** A target or an exemplar by its name; nothing until those of the phone have been read. */
function linkedName(id: unknown, { linked, ui }: Around): string {
  return linked ? (linked.get(String(id)) ?? ui('unknown')) : ''
}

/** True for a kind that points at records of another, or at papers of the library. */
function pointsAt(kind: KindName, to: 'directive' | Named): boolean {
  const fields: Record<string, Field> = kinds[kind].fields
  return Object.values(fields).some((field) => field.to === to)
}

function nameOf(id: unknown, { nameOf: known, checklistOf, ui }: Around): string {
  return known(String(id)) || checklistOf(String(id)) || ui('unknown')
}
