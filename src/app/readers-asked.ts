import { useCallback, useEffect, useState } from 'react'

import { useHere } from '#data/here.tsx'
import { worksWithCitizens } from '#domain/officer.ts'
import { readersReply, type ReadersReply } from '#protocol/record-acts.ts'

import { useSignal } from './notebook-context.tsx'
import { type Answer, request } from './request.ts'

/** One record whose readers wait to be confirmed. */
export type Waiting = ReadersReply['waiting'][number]

/**
 * The records whose readers this officer is to confirm, asked of the commune, and again whenever
 * signal comes back; nothing until it has answered. Who does not work with citizens has none.
 */
export function useReaders(): { answer: Answer<ReadersReply> | undefined; askAgain: () => void } {
  const { officer } = useHere()
  const hasSignal = useSignal()
  const isAsked = worksWithCitizens(officer)
  const [answer, setAnswer] = useState<Answer<ReadersReply>>()
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    let isLeft = false
    if (!isAsked) return undefined
    void request('GET', '/api/readers', readersReply).then((heard) => {
      if (!isLeft) setAnswer(heard)
    })
    return () => {
      isLeft = true
    }
  }, [hasSignal, asked, isAsked])
  return { answer, askAgain: useCallback(() => setAsked((times) => times + 1), []) }
}
