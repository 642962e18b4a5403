import type { Drafting } from '#data/drafting.ts'
import { keepDraft } from '#data/drafts.ts'
import { useHere } from '#data/here.tsx'
import type { Values } from '#domain/record.ts'

import { useGoOn } from './go-back.tsx'
import type { KindName } from './shapes.ts'
import { useWrite } from './write.tsx'

/** What a new record turns out to be while it is written. */
export type Turned = { kind: KindName; values: Values }

/** Goes on with the draft of a new record as the draft of another kind; nothing else of it stays. */
export function useTurning(drafting: Drafting, draftId: string): (turned: Turned) => void {
  const here = useHere()
  const write = useWrite()
  const goOn = useGoOn()
  return ({ kind, values }) => {
    void (async () => {
      await drafting.flush()
      drafting.stop()
      if (await write(() => keepDraft(here, { id: draftId, kind, values }))) {
        await goOn(`/${kind}/new?draft=${draftId}`)
      } else drafting.goOn()
    })()
  }
}
