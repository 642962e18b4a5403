import { useEffect, useState } from 'react'

import { currentAccount } from '#data/accounts.ts'

type Known = { id: string; name: string }

/** Whoever's notebook is open on this phone; `null` when nobody's is, nothing until that was read. */
export function useKnownAccount(): Known | null | undefined {
  const [known, setKnown] = useState<Known | null>()
  useEffect(() => {
    currentAccount().then(
      (account) => setKnown(account ?? null),
      () => setKnown(null),
    )
  }, [])
  return known
}
