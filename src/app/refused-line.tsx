import { useState } from 'react'

import type { Pending } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { dropRefused, textOfRefused } from '#data/refused.ts'
import { usePlainWords } from '#records/plain-words.tsx'
import { useWrite } from '#records/write.tsx'
import { CardList } from '#ui/card.tsx'
import { Confirm } from '#ui/confirm.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { Sheet } from '#ui/sheet.tsx'

import { useAboutLine } from './about-line.tsx'
import { useNotebook } from './notebook-context.tsx'
import { useAppWords } from './words.ts'

/** One change the commune did not accept, with its reason and what can be done about it. */
export function RefusedLine({ change }: { change: Pending }) {
  const here = useHere()
  const t = useAppWords()
  const plain = usePlainWords()
  const { schedule } = useNotebook()
  const write = useWrite()
  const about = useAboutLine(change)
  const [open, setOpen] = useState<'what' | 'drop'>()
  const close = () => setOpen(undefined)
  const why = t('sending.refused', { why: plain(`reasons.${change.reason ?? 'fault'}`) })
  return (
    <>
      <ListButton
        look="medium"
        icon="attention"
        title={why}
        detail={about.title}
        onPress={() => setOpen('what')}
      />
      <Sheet open={open === 'what'} title={why} onClose={close}>
        <CardList>
          {about.to !== undefined && (
            <li>
              <ListButton
                icon="pencil"
                title={t('sending.fix')}
                to={change.about === change.record ? `${about.to}/edit` : about.to}
              />
            </li>
          )}
          <li>
            <ListButton
              icon="refresh"
              title={t('sending.again')}
              onPress={() => {
                schedule.tryNow()
                close()
              }}
            />
          </li>
          <li>
            <ListButton
              icon="copy"
              title={t('sending.copy')}
              onPress={() => saveFile(textOfRefused(change, { title: about.title, why }))}
            />
          </li>
          <li>
            <ListButton icon="trash" title={t('sending.drop')} onPress={() => setOpen('drop')} />
          </li>
        </CardList>
      </Sheet>
      <Confirm
        open={open === 'drop'}
        title={t('sending.dropTitle')}
        text={t('sending.dropText')}
        no={t('sending.dropNo')}
        yes={t('sending.dropYes')}
        danger
        onNo={close}
        onYes={() => void write(() => dropRefused(here, change)).then(close)}
      />
    </>
  )
}

function saveFile(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'gan-dan.txt'
  link.click()
  URL.revokeObjectURL(url)
}
