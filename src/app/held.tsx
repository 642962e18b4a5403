import { useCallback, useEffect, useState } from 'react'

import { useHere } from '#data/here.tsx'
import { heldReply, type HeldReply } from '#protocol/record-acts.ts'
import { useAboutLine } from '#records/about-line.tsx'
import { kindNamed } from '#records/kinds.ts'
import { formatMoment } from '#ui/format.ts'
import { ListButton } from '#ui/list-button.tsx'
import { useLanguage } from '#ui/words.ts'

import { HeldSheet } from './held-sheet.tsx'
import { useHeldWords } from './held-words.ts'
import { useSignal } from './notebook-context.tsx'
import { request } from './request.ts'

/** What one officer wrote in one act and might not have taken. */
export type Held = HeldReply['held'][number]

/** What the commune keeps of others for this officer to take or drop; none while there is no signal. */
export function useHeld(): { held: readonly Held[]; askAgain: () => void } {
  const hasSignal = useSignal()
  const [held, setHeld] = useState<readonly Held[]>([])
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    let isLeft = false
    void request('GET', '/api/held', heldReply).then((answer) => {
      if (!isLeft) setHeld(answer.ok ? answer.value.held : [])
    })
    return () => {
      isLeft = true
    }
  }, [hasSignal, asked])
  return { held, askAgain: useCallback(() => setAsked((times) => times + 1), []) }
}

/** One act that is kept for others, by whom and about what; opens what can be done with it. */
export function HeldLine({ held, onSettled }: { held: Held; onSettled: () => void }) {
  const t = useHeldWords()
  const language = useLanguage()
  const { now } = useHere()
  const [isOpen, setOpen] = useState(false)
  const about = useAboutLine(mainOf(held))
  const moment = formatMoment(held.at, now(), language)
  return (
    <>
      <ListButton
        look="medium"
        icon="attention"
        title={t('title', { name: held.by.name })}
        detail={`${about.title} · ${moment}`}
        onPress={() => setOpen(true)}
      />
      <HeldSheet
        held={held}
        open={isOpen}
        onClose={() => setOpen(false)}
        onSettled={() => {
          setOpen(false)
          onSettled()
        }}
      />
    </>
  )
}

/** The first change of an act, with the record a person would look at. */
function mainOf({ changes }: Held) {
  const { kind = '', record = '', fields = {} } = changes[0] ?? {}
  return { kind, record, fields, about: kindNamed(kind)?.partOf?.(fields).id ?? record }
}
