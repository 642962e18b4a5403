import { useCallback, useEffect, useState } from 'react'
import type * as z from 'zod/mini'

import { type Answer, request } from '#app/request.ts'

export type Failed = Extract<Answer<unknown>, { ok: false }>

type Asked<T> = {
  /** The last good answer to this address; it stays while a newer one is asked for. */
  value: T | undefined
  /** Why the last try brought nothing. */
  failed: Failed | undefined
  again: () => void
}

/** What the server says at an address, asked anew whenever the address changes. */
export function useAsked<T>(path: string, schema: z.ZodMiniType<T>): Asked<T> {
  const [round, setRound] = useState(0)
  const [heard, setHeard] = useState<{ path: string; value?: T; failed?: Failed }>({ path })
  useEffect(() => {
    let isCurrent = true
    void request('GET', path, schema).then((answer) => {
      if (!isCurrent) return
      setHeard((before) => {
        if (answer.ok) return { path, value: answer.value }
        return before.path === path ? { ...before, failed: answer } : { path, failed: answer }
      })
    })
    return () => {
      isCurrent = false
    }
  }, [path, schema, round])
  const again = useCallback(() => setRound((before) => before + 1), [])
  const isOfPath = heard.path === path
  return {
    value: isOfPath ? heard.value : undefined,
    failed: isOfPath ? heard.failed : undefined,
    again,
  }
}
