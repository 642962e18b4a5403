import { useState } from 'react'

import type { Pending } from '#data/db.ts'
import { useAboutLine } from '#records/about-line.tsx'
import { RefusedSheet } from '#records/refused-sheet.tsx'
import { useSettleWords } from '#records/settle-words.tsx'
import { ListButton } from '#ui/list-button.tsx'

import { useNotebook } from './notebook-context.tsx'

/** One change the commune did not accept, with its reason; opens what can be done about it. */
export function RefusedLine({ change }: { change: Pending }) {
  const t = useSettleWords()
  const { schedule } = useNotebook()
  const about = useAboutLine(change)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <ListButton
        look="medium"
        icon="attention"
        title={t('refused.title', { why: t(`reasons.${change.reason ?? 'fault'}`) })}
        detail={about.title}
        onPress={() => setOpen(true)}
      />
      <RefusedSheet
        change={change}
        open={isOpen}
        onClose={() => setOpen(false)}
        onAgain={() => {
          schedule.tryNow()
          setOpen(false)
        }}
      />
    </>
  )
}
