import { More } from '#ui/more.tsx'
import { PlainField } from '#ui/plain-field.tsx'
import { useWords } from '#ui/words.ts'

import { useChecklistPageWords } from './page-words.tsx'
import { checklist } from './record.ts'
import type { Typing } from './typing.ts'

const SELDOM = ['legalBasis', 'note', 'caps'] as const

/** What a checklist is called; folded away, what it stands on. */
export function EditorFields({
  typing: { words },
  errorOf,
}: {
  typing: Typing
  errorOf: (name: string) => string | undefined
}) {
  const t = useChecklistPageWords()
  const own = useWords('checklist')
  const drawn = (name: keyof Typing['words']) => (
    <PlainField
      key={name}
      id={name}
      name={name}
      label={own(`fields.${name}`)}
      hint={undefined}
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
