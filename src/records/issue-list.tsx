import type { Issue } from '#domain/record.ts'
import { issueWords } from '#ui/issue-words.ts'
import { useWords } from '#ui/words.ts'

import { kindNamed } from './kinds.ts'
import type { KindName } from './shapes.ts'

/** What is wrong with a record, each in the words its form says it in. */
export function IssueList({ kind, issues }: { kind: KindName; issues: readonly Issue[] }) {
  const own = useWords(kind)
  const ui = useWords('ui')
  const fields = kindNamed(kind)?.fields ?? {}
  return (
    <ul>
      {issues.map((issue) => (
        <li key={`${issue.path} ${issue.code}`}>
          {issueWords(issue, fields[issue.path], own, ui)}
        </li>
      ))}
    </ul>
  )
}
