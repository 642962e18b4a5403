import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { findingState } from '#records/finding/look.tsx'
import type { Finding } from '#records/finding/record.ts'
import { useMay } from '#records/matter.tsx'
import { headline } from '#records/look.tsx'
import { Button } from '#ui/button.tsx'
import { CardList } from '#ui/card.tsx'
import { formatShortDay } from '#ui/format.ts'
import { ListButton } from '#ui/list-button.tsx'
import { Pad, Wrap } from '#ui/page.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { Small } from '#ui/hero.tsx'
import { Status } from '#ui/status.tsx'
import { useWords } from '#ui/words.ts'

import { canBecomeTask, useMakingTasks } from './making-tasks.tsx'
import { useAnsweringWords } from './answering-words.tsx'
import { FindingSheet } from './finding-sheet.tsx'

/** What the visit found wanting, each with who mends it by when; noted here, and given out as tasks. */
export function Findings({ shown, findings }: { shown: Shown; findings: readonly Shown[] }) {
  const t = useAnsweringWords()
  const own = useWords('finding')
  const { nameOf } = useNames()
  const today = useToday()
  const mayNote = useMay('finding')('add') && shown.state !== 'closed' && shown.list !== 'removed'
  const makeTasks = useMakingTasks(shown)
  const [isOpen, setOpen] = useState(false)
  const open = findings.filter(canBecomeTask)
  return (
    <>
      <SectionHead flat title={t('findings')} count={findings.length} />
      {findings.length === 0 && (
        <Pad>
          <Small>{t('noFindings')}</Small>
        </Pad>
      )}
      {findings.length > 0 && (
        <CardList near label={t('findings')}>
          {findings.map((each) => {
            const { id, item, content, dueOn, responsible } = recordOf<Finding>(each)
            return (
              <li key={id}>
                <ListButton
                  title={[item, headline(content)].filter(Boolean).join(' · ')}
                  detail={
                    <>
                      {t('due', { day: formatShortDay(dueOn) })} · {nameOf(responsible)}{' '}
                      <Status {...findingState(each, own)} />
                    </>
                  }
                  to={`/finding/${id}`}
                />
              </li>
            )
          })}
        </CardList>
      )}
      {mayNote && (
        <Pad space>
          <Wrap>
            <Button small look="outline" icon="plus" onPress={() => setOpen(true)}>
              {t('noteFinding')}
            </Button>
            {open.length > 0 && (
              <Button small look="soft" icon="task" onPress={() => makeTasks(open)}>
                {t('assignAll', { n: open.length, count: open.length })}
              </Button>
            )}
          </Wrap>
        </Pad>
      )}
      {isOpen && <FindingSheet shown={shown} today={today} onClose={() => setOpen(false)} />}
    </>
  )
}
