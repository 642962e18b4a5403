import { useLiveQuery } from 'dexie-react-hooks'

import type { Draft, Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { placeOfAnswer } from '#records/answer/said.ts'
import { useChecklists } from '#records/checklist/use-checklists.tsx'
import { HalfAnswer } from '#records/visit/half-typed.tsx'
import { type Saying, useSayingAs } from '#records/visit/item-answer.tsx'
import { TYPED } from '#records/visit/typed-answer.tsx'
import { type Stop, stopsOf } from '#records/visit/walk.ts'

import { useWords } from '#ui/words.ts'

import type { Around } from './around.tsx'
import { assessedId, type Side, sides } from './assessment.ts'
import { isDecided, isOpenTo } from './way.ts'

/**
 * What was being typed at the items of an assessment when its stage went by, on this phone or by a
 * colleague's step: to be saved or dropped where the exemplar is read.
 */
export function HalfTyped({ shown, around }: { shown: Shown; around: Around }) {
  const { answers } = around
  const known = useChecklists()
  const own = useWords('exemplar-answer')
  const drafts = useTypedAt(shown.id)
  if (!known || !drafts) return null
  const stops = stopsOf([...known.values()])
  const isOver = isDecided({ values: shown.version.fields, parts: around.parts })
  const over = isOver ? own('issues.decided') : undefined
  return drafts.map((draft) => {
    const record = draft.id.split(':')[1] ?? ''
    const by = sides.find((side) => record.startsWith(`${shown.id}-${side}-`))
    const stop = stops.find(({ key }) => key === placeOfAnswer(`${shown.id}-${by}`, record))
    if (!by || !stop || isOpenTo(by, shown)) return null
    const row = answers.find(({ id }) => id === record)
    return <HalfAssessed key={draft.id} {...{ draft, of: shown.id, by, stop, row, over }} />
  })
}

type Half = {
  draft: Draft
  of: string
  by: Side
  stop: Stop
  row: Shown | undefined
  over: string | undefined
}

function HalfAssessed({ draft, of, by, stop, row, over }: Half) {
  const saying = useAssessing(of, by, stop, row)
  return <HalfAnswer {...{ draft, stop, saying, over }} />
}

/** The drafts of what is half typed at the items of an exemplar, of either side. */
export function useTypedAt(exemplar: string): Draft[] | undefined {
  const { db } = useHere()
  return useLiveQuery(async () => {
    const drafts = await db.drafts.where('id').startsWith(`${TYPED}${exemplar}-`).toArray()
    return drafts.filter(({ sealed }) => sealed === undefined)
  }, [db, exemplar])
}

/** Saves what one side says of an item; each tap is one change. */
export function useAssessing(of: string, by: Side, stop: Stop, row: Shown | undefined): Saying {
  const today = useToday()
  const { checklist, item } = stop
  const id = assessedId(of, by, checklist.id, item.id)
  const whole = row ? {} : { of, by, checklist: checklist.id, item: item.id, on: today }
  return useSayingAs('exemplar-answer', id, whole, row)
}
