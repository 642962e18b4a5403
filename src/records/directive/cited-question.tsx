import { useEffect, useState } from 'react'

import type { Values } from '#domain/record.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { Wrap } from '#ui/page.tsx'

import type { KindName } from '#records/shapes.ts'
import type { citedOutOfForce } from './cited.ts'
import type { Directive } from './library.ts'
import { useLibraryWords } from './page-words.tsx'

/** Where papers are cited by their number: the fields that are read for one out of force. */
const CITING: Partial<Record<KindName, readonly string[]>> = {
  task: ['content', 'source'],
  plan: ['basis'],
  'change-request': ['newContent'],
}

/** Where papers of the library are chosen. */
const CHOSEN = 'directives'

/** What may be a number of a paper: the library is brought only for such. */
const NUMBERED = /\d\s*[/-]\s*\S/

/** In a draft, beside its words: the papers that are cited all the same. */
const YES = 'citedAllTheSame'

/** What was answered about papers out of force; it is kept with the draft, so that nothing is asked twice. */
type Cited = {
  answered: readonly string[]
  /** The words as the draft keeps them. */
  kept: (values: Values) => Values
  /** Cites one more all the same. */
  say: (directive: string, values: Values) => Values
}

/** What was answered about the papers a form cites, from the draft it began with. */
export function useCited(kind: KindName, draft: Values): Cited {
  const [answered, setAnswered] = useState(() => idsIn(draft[YES]))
  const kept = ({ [YES]: _, ...values }: Values, ids = answered): Values => {
    // Words that were emptied again leave no draft behind.
    const mayCite =
      NUMBERED.test(wordsOf(values, CITING[kind] ?? [])) || chosenIn(values).length > 0
    return ids.length > 0 && mayCite ? { ...values, [YES]: ids } : values
  }
  return {
    answered,
    kept: (values) => kept(values),
    say: (directive, values) => {
      const ids = [...answered, directive]
      setAnswered(ids)
      return kept(values, ids)
    },
  }
}

/**
 * Asks once about each paper out of force that a form cites: whether it is cited all the same. It
 * keeps nobody from saving, and what the record cited before is not asked again.
 */
export function CitedQuestion({
  kind,
  before = {},
  values,
  said,
  onSay,
}: {
  kind: KindName
  before?: Values | undefined
  values: Values
  said: Cited
  /** Told the words as the draft is to keep them, once something was answered. */
  onSay: (values: Values) => void
}) {
  const citing = CITING[kind] ?? []
  const cited = useOutOfForce(wordsOf(values, citing), chosenIn(values))
  const known = useOutOfForce(wordsOf(before, citing), chosenIn(before))
  const asked = cited.filter(
    ({ id }) => !said.answered.includes(id) && !known.some((each) => each.id === id),
  )
  if (citing.length === 0) return null
  return (
    <div role="status">
      {asked.map((directive) => (
        <Question
          key={directive.id}
          directive={directive}
          onYes={() => onSay(said.say(directive.id, values))}
        />
      ))}
    </div>
  )
}

function Question({ directive, onYes }: { directive: Directive; onYes: () => void }) {
  const words = useLibraryWords()
  const { id, number, status, replacedBy: by } = directive
  const fact = status === 'expired' ? 'expired' : 'superseded'
  return (
    <Note look="warn" icon="warning">
      <p>
        {words(by === undefined ? `ask.${fact}` : `ask.${fact}By`, { number, by })}{' '}
        {words('ask.still')}
      </p>
      <Wrap>
        <Button look="outline" small onPress={onYes}>
          {words('ask.yes')}
        </Button>
        <ButtonLink look="text" small to={`/directive/${id}`}>
          {words('ask.see')}
        </ButtonLink>
      </Wrap>
    </Note>
  )
}

function wordsOf(values: Values, citing: readonly string[]): string {
  return citing.map((name) => String(values[name] ?? '')).join('\n')
}

function chosenIn({ [CHOSEN]: ids }: Values): string[] {
  return idsIn(ids)
}

function idsIn(ids: unknown): string[] {
  return Array.isArray(ids) ? ids : []
}

type Finding = typeof citedOutOfForce

/** The papers out of force that some words cite or that are chosen, once the library has come. */
function useOutOfForce(words: string, chosen: readonly string[]): readonly Directive[] {
  const [find, setFind] = useState<{ cited: Finding }>()
  const mayCite = chosen.length > 0 || NUMBERED.test(words)
  useEffect(() => {
    if (!mayCite) return
    let isHere = true
    void import('./cited.ts').then(({ citedOutOfForce: cited }) => {
      if (isHere) setFind({ cited })
    })
    return () => {
      isHere = false
    }
  }, [mayCite])
  return mayCite && find ? find.cited(words, chosen) : []
}
