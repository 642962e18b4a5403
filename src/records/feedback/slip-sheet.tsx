import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'

import { ownOf, type Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { Button } from '#ui/button.tsx'
import { formatDay, formatLongDay } from '#ui/format.ts'
import { Note } from '#ui/note.tsx'
import { Pad } from '#ui/page.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { Slip } from '#ui/slip.tsx'
import { useLateWords } from '#ui/words.ts'

import { PaperOut } from '#records/paper-out.tsx'
import type { Feedback } from './record.ts'
import { paperOf, type SlipPaper } from './slip-paper.ts'
import { slipTexts } from './slip-texts.ts'
import { useSecondComplaint } from './standing.tsx'

/** A paper for the citizen: by which number to ask, whom, and by when. */
export function CitizenSlip({ shown, parts }: { shown: Shown; parts: readonly Shown[] }) {
  const t = useLateWords('slip', slipTexts)
  const paper = usePaper(shown, useSecondComplaint(shown, parts)?.length)
  const [isOpen, setOpen] = useState(false)
  if (!paper) return null
  return (
    <>
      <Pad space>
        <Button look="text" icon="print" onPress={() => setOpen(true)}>
          {t('open')}
        </Button>
      </Pad>
      <Sheet open={isOpen} title={t('title')} onClose={() => setOpen(false)}>
        <Slip
          {...paper}
          lang="vi"
          foot={
            <>
              <Note look="info" icon="info" inset>
                {t('about')}
              </Note>
              <PaperOut paper={paper} name={`phieu-hen-${fileNameOf(paper)}`} words={t} />
            </>
          }
        />
      </Sheet>
    </>
  )
}

/** The number on the slip, as a file may be called. */
function fileNameOf({ lines: [number] }: SlipPaper): string {
  return number?.value.match(/[\w-]+/)?.[0] ?? ''
}

function usePaper(shown: Shown, againInDays: number | undefined): SlipPaper | undefined {
  const { db } = useHere()
  const { nameOf, officerOf } = useNames()
  const own = useLiveQuery(() => ownOf(db), [db])
  const { type, topic, village, receivedOn, registerNo, tempNo } = recordOf<Feedback>(shown)
  const temporary = tempNo === undefined ? undefined : { temporary: tempNo }
  const number = registerNo === undefined ? temporary : { registered: registerNo }
  if (!own || !number) return undefined
  return paperOf({
    commune: own.session.officer.commune.name,
    type,
    topic,
    place: village === undefined ? undefined : nameOf(village),
    number,
    receivedOn: formatDay(receivedOn),
    due: shown.due && { ...shown.due, day: formatLongDay(shown.due.on, 'vi') },
    officer: officerOf(shown.officer ?? shown.author),
    againInDays,
  })
}
