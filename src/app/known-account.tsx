import { useEffect, useState } from 'react'

import { currentAccount } from '#data/accounts.ts'
import { hasLostNotebook } from '#data/sign-in.ts'

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

/** Whether the browser has emptied a notebook that was on this phone; false until that was read. */
export function useLostNotebook(): boolean {
  const [isLost, setLost] = useState(false)
  useEffect(() => {
    hasLostNotebook().then(setLost, () => {})
  }, [])
  return isLost
}
