import type { Field, Widget } from '#domain/fields.ts'
import type { Issue } from '#domain/record.ts'

import type { Words } from './words.ts'

const WRITTEN: readonly Widget[] = ['text', 'lines', 'count']

/**
 * What is wrong with one answer, said so that the officer knows what to do. The kind's own words
 * come first: `issues.<field>_<code>`, then `issues.<code>`.
 */
export function issueWords(issue: Issue, field: Field | undefined, kind: Words, ui: Words): string {
  const own = ownWords(issue, kind)
  if (own) return own
  const name = inSentence(kind(`fields.${issue.path}`))
  if (!field) return ui('issues.wrong', { field: name })
  if (issue.code === 'missing') {
    return ui(WRITTEN.includes(field.widget) ? 'issues.write' : 'issues.choose', { field: name })
  }
  if (field.widget === 'day') return ui('issues.day')
  if (field.widget === 'count') {
    return issue.code === 'too_big' ? ui('issues.large', { max: field.max }) : ui('issues.number')
  }
  if (issue.code === 'too_big') return ui('issues.long', { max: field.max })
  return ui('issues.wrong', { field: name })
}

function ownWords({ path, code }: Issue, kind: Words): string {
  return (
    kind(`issues.${path}_${code}`, { defaultValue: '' }) ||
    kind(`issues.${code}`, { defaultValue: '' })
  )
}

/** `Ngày nhận` as it stands inside a sentence: `ngày nhận`. Names in capitals stay. */
function inSentence(label: string): string {
  const bare = label.replace(/\s*\(.*\)$/, '')
  return /^\p{Lu}{2}/u.test(bare) ? bare : bare.charAt(0).toLowerCase() + bare.slice(1)
}
