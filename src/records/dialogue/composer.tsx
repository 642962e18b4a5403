import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'

import { useDrafting } from '#data/drafting.ts'
import { useHere, useToday } from '#data/here.tsx'
import type { Draft, Shown } from '#data/db.ts'
import { RECORD_ID_LENGTH } from '#data/new-id.ts'
import { recordOf } from '#data/record.ts'
import { save } from '#data/save.ts'
import type { Day } from '#domain/day.ts'
import { Button } from '#ui/button.tsx'
import { Composer } from '#ui/composer.tsx'
import { formatDay } from '#ui/format.ts'
import { useWords } from '#ui/words.ts'

import { useWrite } from '#records/write.tsx'
import { useHallWords } from './hall-words.tsx'
import type { Dialogue } from './record.ts'
import { isBeforeIt } from './rules.ts'

/** The place of the next opinion: what is half typed stands in it again, whatever happened to the phone. */
export function OpinionComposer({ shown, count }: { shown: Shown; count: number }) {
  const begun = useBegun(shown.id)
  if (begun === undefined) return null
  return <OpenComposer key={shown.id} shown={shown} count={count} begun={begun} />
}

/** The draft of an opinion is named by its dialogue and by the record it will be. */
function draftOf(dialogue: string, opinion: string): string {
  return `opinion:${dialogue}:${opinion}`
}

/** The opinion that was half typed when this screen was left; `null` when there was none. */
function useBegun(dialogue: string): Draft | null | undefined {
  const { db } = useHere()
  const [kept, setKept] = useState<Draft | null>()
  const found = useLiveQuery(async () => {
    const drafts = await db.drafts.where('id').startsWith(draftOf(dialogue, '')).sortBy('at')
    return drafts.filter(({ sealed }) => sealed === undefined)
  }, [db, dialogue])
  if (found && kept === undefined) setKept(found.at(-1) ?? null)
  return kept
}

/**
 * The day an opinion was heard: the day its dialogue was held, where what was said there is typed
 * from paper afterwards; else today, also where the dialogue was planned for another day.
 */
function heardOn({ state, takesPlaceOn }: Shown, today: Day): Day {
  if (isBeforeIt(state) || takesPlaceOn === undefined) return today
  return takesPlaceOn < today ? takesPlaceOn : today
}

/**
 * The day that was planned, where it is over and nobody wrote yet that the dialogue was held: what
 * is typed now may have been heard then, and only the officer knows.
 */
function plannedBefore({ state, takesPlaceOn }: Shown, today: Day): Day | undefined {
  if (!isBeforeIt(state) || takesPlaceOn === undefined) return undefined
  return takesPlaceOn < today ? takesPlaceOn : undefined
}

/** The day that is written, the one that could be in its place, and whether that has to be said at all. */
function daysOf(shown: Shown, today: Day, isThen: boolean) {
  const before = plannedBefore(shown, today)
  const on = (isThen && before) || heardOn(shown, today)
  const other = isThen ? today : before
  const isPlain = before === undefined && [undefined, on].includes(shown.takesPlaceOn)
  return { on, other: before && other, isPlain }
}

/** Says which day is written, and lets the officer say the one that was planned; that stands in the head. */
function HeardOn({
  on,
  other,
  onOther,
}: {
  on: Day
  /** The day that could be written in its place. */
  other: Day | undefined
  onOther: () => void
}) {
  const t = useHallWords()
  return (
    <>
      <p>{t('heardOn', { day: formatDay(on) })}</p>
      {other !== undefined && (
        <Button small look="outline" onPress={onOther}>
          {t('heardOther', { day: formatDay(other) })}
        </Button>
      )}
    </>
  )
}

function OpenComposer({
  shown,
  count,
  begun,
}: {
  shown: Shown
  count: number
  begun: Draft | null
}) {
  const here = useHere()
  const own = useWords('dialogue')
  const today = useToday()
  const write = useWrite()
  // Each opinion has its id, and its draft, before the first letter: added twice it is one.
  const [id, setId] = useState(() => begun?.id.split(':').at(-1) ?? here.newId(RECORD_ID_LENGTH))
  const drafting = useDrafting({ id: draftOf(shown.id, id), kind: 'opinion' })
  const { village } = recordOf<Dialogue>(shown)
  const [isThen, setThen] = useState(false)
  const { on, other, isPlain } = daysOf(shown, today, isThen)
  const words = begun?.values['content']

  async function add(content: string): Promise<boolean> {
    // The words lie on the phone under their own name before the next ones are typed.
    const isKept = drafting.flush()
    setId(here.newId(RECORD_ID_LENGTH))
    await isKept
    const answers = { of: shown.id, content, on, ...(village ? { village } : {}) }
    const isSaved = await write(() =>
      save(here, { kind: 'opinion', id, answers, isNew: true, draft: draftOf(shown.id, id) }),
    )
    if (!isSaved) setId(id)
    return isSaved
  }
  return (
    <Composer
      id={`opinion-${shown.id}`}
      label={own('sections.opinionNo', { n: count + 1 })}
      addLabel={own('sections.addOpinion')}
      above={!isPlain && <HeardOn on={on} other={other} onOther={() => setThen(!isThen)} />}
      defaultValue={typeof words === 'string' ? words : undefined}
      focusFirst={shown.state === 'announced' || begun !== null}
      onWords={(content) => drafting.keep({ content }, 'content')}
      onAdd={add}
    />
  )
}
