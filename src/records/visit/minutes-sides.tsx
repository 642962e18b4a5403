import { recordOf } from '#data/record.ts'
import type { Signature } from '#records/signature/record.ts'
import type { PaperSide } from '#ui/paper.tsx'
import { useWords } from '#ui/words.ts'

import { useChangedWords } from './changed-words.tsx'
import { useMinutesWords } from './minutes-words.tsx'
import { useSignedWhen } from './signed.tsx'
import { changedAfter, sides, type ToSign } from './signing.tsx'

/** Both sides with their signatures: when each signed, and what was changed after that. */
export function useMinutesSides({ signatures, stood }: ToSign): PaperSide[] {
  const t = useMinutesWords()
  const own = useWords('signature')
  const when = useSignedWhen()
  const changedWords = useChangedWords()
  return sides.map((side): PaperSide => {
    const title = own(`choices.side.${side}`)
    const shown = signatures.get(side)
    if (!shown) return { side: title, name: '', position: '', marks: [] }
    const { name, position = '', strokes } = recordOf<Signature>(shown)
    const changed = changedWords(changedAfter(shown, stood))
    return {
      side: title,
      name,
      position,
      ...(strokes === undefined
        ? { instead: t('byName') }
        : { strokes, label: t('signedBy', { name }) }),
      marks: [when(shown), changed === '' ? '' : t('changed', { what: changed })].filter(Boolean),
    }
  })
}
