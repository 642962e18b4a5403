import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useShown } from '#data/lists.ts'
import { Button } from '#ui/button.tsx'
import { Pad } from '#ui/page.tsx'

import { useGoingOn } from '#records/half-typed.tsx'
import { useMay } from '#records/matter.tsx'
import { useMending } from '#records/mending.tsx'
import { DecideSheet } from '#records/task/decide-sheet.tsx'
import { RequestSheet } from '#records/task/request-sheet.tsx'
import { usePlanningWords } from './page-words.tsx'

/** Asking to have a plan changed: as pressed, or for the half-typed words or the refused part its address names. */
export function Asking({ shown }: { shown: Shown }) {
  const [isOpen, setOpen] = useState(false)
  const mayAdd = useMay('change-request')('add')
  useGoingOn(`change-request:${shown.id}`, () => setOpen(mayAdd))
  const { mends, stop } = useMending('change-request', shown.id)
  const request = useShown('change-request', mends?.id ?? '')
  // What a leader decided was refused, not what was asked.
  const isDecision = mends !== undefined && 'decision' in mends.values && !('asks' in mends.values)
  if (isDecision) return request && <DecideSheet whole={shown} request={request} onClose={stop} />
  return (
    <>
      {mayAdd && <Ask shown={shown} onPress={() => setOpen(true)} />}
      <RequestSheet
        kind="plan"
        whole={shown}
        open={isOpen || mends !== undefined}
        onClose={() => {
          setOpen(false)
          if (mends) stop()
        }}
        mends={mends}
      />
    </>
  )
}

/** In a draft it is written, and what is over stays. */
function Ask({ shown, onPress }: { shown: Shown; onPress: () => void }) {
  const page = usePlanningWords()
  if (shown.list !== 'open' || shown.state === 'draft') return null
  return (
    <Pad space>
      <Button look="outline" onPress={onPress}>
        {page('request.ask')}
      </Button>
    </Pad>
  )
}
