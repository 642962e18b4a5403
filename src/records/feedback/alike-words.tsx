import type { Shown } from '#data/db.ts'
import { recordOf } from '#data/record.ts'
import { formatDay } from '#ui/format.ts'
import { useWords } from '#ui/words.ts'

import { titled } from '#records/look.tsx'
import type { Feedback } from './record.ts'

/** What tells a matter from another where both are asked about: its words, number, day and state. */
export function useAlikeWords(): (shown: Shown) => { title: string; detail: string } {
  const own = useWords('feedback')
  return (shown) => {
    const { content, type, registerNo, tempNo, receivedOn } = recordOf<Feedback>(shown)
    const number = [own(`choices.type.${type}`), registerNo ?? tempNo].filter(Boolean).join(' ')
    const state = own(`states.${shown.state ?? 'received'}`)
    return {
      title: titled(content).title,
      detail: [number, formatDay(receivedOn), state].join(' · '),
    }
  }
}
