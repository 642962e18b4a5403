import { referenceBands } from '#domain/checklist/score.ts'
import { More } from '#ui/more.tsx'
import { PlainField } from '#ui/plain-field.tsx'
import { useWords } from '#ui/words.ts'

import { useChecklistPageWords } from './page-words.tsx'
import { checklist } from './record.ts'
import { OF_EXEMPLARS } from './rules.ts'
import type { Typing } from './typing.ts'

const SELDOM = ['legalBasis', 'note', 'caps'] as const

/** What a checklist is called; folded away, what it stands on. */
export function EditorFields({
  code,
  typing: { words, bands },
  errorOf,
}: {
  code: string
  typing: Typing
  errorOf: (name: string) => string | undefined
}) {
  const t = useChecklistPageWords()
  const own = useWords('checklist')
  const named = bands.map(({ label }) => label.trim()).filter((label) => label !== '')
  const band = (named.length > 0 ? named : referenceBands.map(({ label }) => label)).at(-1)
  const capsHint = code === OF_EXEMPLARS ? undefined : t('capsHint', { band })
  const drawn = (name: keyof Typing['words']) => (
    <PlainField
      key={name}
      id={name}
      name={name}
      label={own(`fields.${name}`)}
      hint={name === 'caps' ? capsHint : undefined}
      error={errorOf(name)}
      value={words[name]}
      options={[]}
      field={checklist.fields[name]}
    />
  )
  return (
    <>
      {drawn('title')}
      {drawn('short')}
      <More
        label={t('more')}
        startsOpen={false}
        isWrong={SELDOM.some((name) => errorOf(name) !== undefined)}
      >
        {SELDOM.map(drawn)}
      </More>
    </>
  )
}
