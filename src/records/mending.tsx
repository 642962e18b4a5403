import { useState } from 'react'
import { useSearchParams } from 'react-router'

import type { Values } from '#domain/record.ts'
import { useWaiting } from '#data/marks.tsx'

import { useGoingOn } from './half-typed.tsx'
import type { KindName } from './shapes.ts'
import type { Mended } from './part-sheet.tsx'

/** In an address, the name of the refused part that is to be mended. */
const MEND = 'mend'

/**
 * The refused part of a record that its address asks to mend, with the words it was refused with;
 * nothing once it was sent anew or dropped.
 */
export function useMending(
  part: KindName,
  recordId: string,
): { mends: Mended | undefined; stop: () => void } {
  const [params, setParams] = useSearchParams()
  const { changes } = useWaiting()
  const id = params.get(MEND)
  const refused = changes
    .filter(({ kind, about, state }) => kind === part && about === recordId && state === 'refused')
    .filter(({ record }) => record === id)
  const values: Values = Object.assign({}, ...refused.map(({ fields }) => fields))
  const stop = () =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        next.delete(MEND)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  return { mends: id === null || refused.length === 0 ? undefined : { id, values }, stop }
}

type Sheet = 'note' | 'step'

/** Which sheet of a record with steps is open: as pressed, or for the half-typed words or the refused step its address names. */
export function useStepSheets(recordId: string): {
  sheet: Sheet | undefined
  show: (sheet: Sheet) => void
  close: () => void
  mends: Mended | undefined
} {
  const [pressed, setPressed] = useState<Sheet>()
  useGoingOn(`step:${recordId}`, (rest) => setPressed(rest === 'note' ? 'note' : 'step'))
  const { mends, stop } = useMending('step', recordId)
  const mended = mends && (mends.values['to'] === undefined ? 'note' : 'step')
  const close = () => {
    setPressed(undefined)
    if (mends) stop()
  }
  return { sheet: mended ?? pressed, show: setPressed, close, mends }
}
