import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { useParts } from '#data/lists.ts'
import { recordOf } from '#data/record.ts'
import type { Said } from '#domain/checklist/checklist.ts'
import type { Finding } from '#records/finding/record.ts'
import { headline } from '#records/look.tsx'
import { Button } from '#ui/button.tsx'
import { CardList } from '#ui/card.tsx'
import { formatShortDay } from '#ui/format.ts'
import { ListButton } from '#ui/list-button.tsx'
import { Pad } from '#ui/page.tsx'

import { useAnsweringWords } from './answering-words.tsx'
import { FindingSheet } from './finding-sheet.tsx'
import { isWanting, type Stop } from './walk.ts'

/** What was found wanting at an item, and the way to note it; offered where the answer is no. */
export function FindingOfItem({
  shown,
  stop,
  answer,
  said,
}: {
  shown: Shown
  stop: Stop
  answer: string
  said: Said | undefined
}) {
  const t = useAnsweringWords()
  const today = useToday()
  const [isOpen, setOpen] = useState(false)
  const findings = useParts('finding', shown.id)?.filter(
    (each) => each.version.fields['answer'] === answer && each.list !== 'removed',
  )
  if (!findings || (findings.length === 0 && !isWanting(stop.item, said))) return null
  return (
    <>
      {findings.length > 0 && (
        <CardList>
          {findings.map((each) => {
            const { id, content, dueOn } = recordOf<Finding>(each)
            return (
              <li key={id}>
                <ListButton
                  icon="visit"
                  title={headline(content)}
                  detail={t('due', { day: formatShortDay(dueOn) })}
                  to={`/finding/${id}`}
                />
              </li>
            )
          })}
        </CardList>
      )}
      <Pad space>
        <Button small look="soft" icon="plus" onPress={() => setOpen(true)}>
          {t('noteFinding')}
        </Button>
      </Pad>
      {isOpen && (
        <FindingSheet
          shown={shown}
          about={{ answer, item: stop.item.id }}
          today={today}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
