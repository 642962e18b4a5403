import type { Pending } from '#data/db.ts'
import { useWords } from '#ui/words.ts'

import { IssueList } from './issue-list.tsx'
import { useKeptWords } from './kept-words.tsx'
import { kindNamed, kinds } from './kinds.ts'
import type { KindName } from './shapes.ts'
import { headline } from './look.tsx'
import { useSealReason } from './seal-reason.tsx'
import { useValueWords } from './value-words.tsx'

/** The words a refusal is about, under their labels, and what was found wrong with them. */
export function RefusedWords({ change }: { change: Pending }) {
  if (!kindNamed(change.kind)) return null
  return <Words change={change} kind={change.kind as KindName} />
}

function Words({ change, kind }: { change: Pending; kind: KindName }) {
  const own = useWords(kind)
  const says = useValueWords(kind)
  const kept = useKeptWords()
  const reasonOf = useSealReason()
  const asked = change.issues?.filter(({ path }) => Object.hasOwn(kinds[kind].fields, path)) ?? []
  return (
    <>
      {namesOf(change, kind).map((name) => {
        const words = headline(says(name, change.fields[name]))
        return words === '' ? null : (
          <p key={name}>
            {own(`fields.${name}`)}: {words}
          </p>
        )
      })}
      {Object.hasOwn(change.fields, 'sealAsked') && (
        <p>{[kept('seal.ask'), reasonOf(change.fields)].filter(Boolean).join(': ')}</p>
      )}
      {asked.length > 0 && <IssueList kind={kind} issues={asked} />}
    </>
  )
}

/** The fields that were found wrong, else all that an officer was asked. */
function namesOf({ fields, issues }: Pending, kind: KindName): string[] {
  const wrong = new Set(issues?.map(({ path }) => path))
  const asked = Object.entries(kinds[kind].fields)
    .filter(([name, { widget }]) => widget !== 'own' && Object.hasOwn(fields, name))
    .map(([name]) => name)
  const found = asked.filter((name) => wrong.has(name))
  return found.length > 0 ? found : asked
}
