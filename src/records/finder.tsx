import { useId, useState } from 'react'
import { useSearchParams } from 'react-router'

import { TextInput } from '#ui/inputs/text.tsx'
import { Pad } from '#ui/page.tsx'

/** What a list is searched for. It stands in the address: going back finds it again. */
export function useQuery() {
  const [params, setParams] = useSearchParams()
  // The line keeps its own letters; cleared from elsewhere it begins anew.
  const [round, setRound] = useState(0)
  const find = (words: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        if (words.trim() === '') next.delete('find')
        else next.set('find', words)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  function clear() {
    find('')
    setRound((before) => before + 1)
  }
  return { query: params.get('find') ?? '', find, clear, round }
}

/** The line over a list in which it is searched, letter by letter, on this phone. */
export function Finder({
  label,
  found: { query, find, round },
}: {
  label: string
  found: ReturnType<typeof useQuery>
}) {
  const id = useId()
  return (
    <Pad space>
      <TextInput
        key={round}
        id={id}
        name="find"
        icon="search"
        label={label}
        placeholder={label}
        defaultValue={round === 0 ? query : ''}
        onWords={find}
      />
    </Pad>
  )
}
