import type { Shown } from '#data/db.ts'
import { recordOf } from '#data/record.ts'
import type { Day } from '#domain/day.ts'
import { issuesOf } from '#domain/issues.ts'
import type { Values } from '#domain/record.ts'
import { dueBeforeFound, findingRules } from '#records/finding/rules.ts'
import { kinds } from '#records/kinds.ts'
import { PartSheet } from '#records/part-sheet.tsx'
import { useWords } from '#ui/words.ts'

import { useAnsweringWords } from './answering-words.tsx'
import type { Visit } from './record.ts'

const ASKS = ['content', 'recommendation', 'responsible', 'dueOn'] as const

/** Notes what was found wanting: what, what is recommended, who mends it by when. */
export function FindingSheet({
  shown,
  about,
  today,
  onClose,
}: {
  shown: Shown
  /** The answer it comes from and the name of its item, where it comes from one. */
  about?: { answer: string; item: string }
  today: Day
  onClose: () => void
}) {
  const t = useAnsweringWords()
  const own = useWords('finding')
  const { id, unit } = recordOf<Visit>(shown)
  const wholeOf = (values: Values): Values => {
    const said = Object.fromEntries([...ASKS, 'on'].map((name) => [name, values[name]]))
    return { of: id, ...about, ...said }
  }
  return (
    <PartSheet
      part="finding"
      of={about?.answer ?? id}
      title={about ? `${own('new')} · ${about.item}` : own('new')}
      open
      onClose={onClose}
      start={{ on: today, responsible: unit }}
      asks={() => ASKS}
      saveLabel={() => t('findingSave')}
      check={(whole) => [
        ...issuesOf(kinds.finding, whole),
        ...findingRules.check(whole),
        ...dueBeforeFound(whole),
      ]}
      whole={wholeOf}
    />
  )
}
