import { useEffect, useState } from 'react'

import { currentAccount } from '#data/accounts.ts'

/** Whoever's notebook is open on this phone, when somebody's is. */
export function useKnownAccount(): { id: string; name: string } | undefined {
  const [known, setKnown] = useState<{ id: string; name: string }>()
  useEffect(() => {
    void currentAccount().then(setKnown)
  }, [])
  return known
}
