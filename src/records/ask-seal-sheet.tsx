import { useState } from 'react'

import { ownOf } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import type { Place } from '#data/marks.tsx'
import { save, timeOn } from '#data/save.ts'
import { Confirm } from '#ui/confirm.tsx'
import { FieldFrame } from '#ui/field.tsx'
import { Radios } from '#ui/radio.tsx'
import { useToast } from '#ui/toast.tsx'

import { useKeptWords } from './kept-words.tsx'
import { usePlainWords } from './plain-words.tsx'
import { sealReasons, writeSealAsked } from './seal-asked.ts'
import { useWrite } from './write.tsx'

/** Asks why, then asks a leader to take words out of a record; with or without a signal. */
export function AskSealSheet({
  open,
  onClose,
  ...place
}: Place & { open: boolean; onClose: () => void }) {
  const here = useHere()
  const t = useKeptWords()
  const plain = usePlainWords()
  const toast = useToast()
  const write = useWrite()
  const [reason, setReason] = useState<string>()
  const [isWrong, setWrong] = useState(false)

  async function ask() {
    setWrong(reason === undefined)
    if (reason === undefined) return
    const isDone = await write(async () => {
      const at = timeOn(here, await ownOf(here.db))
      await save(here, { ...place, answers: { sealAsked: writeSealAsked(at, reason) } })
    })
    if (!isDone) return
    toast.show({ icon: 'lock', text: t('seal.askedToast') })
    onClose()
  }
  return (
    <Confirm
      open={open}
      title={t('seal.ask')}
      text={t('seal.askWhat')}
      no={plain('cancel')}
      yes={t('seal.askYes')}
      onNo={onClose}
      onYes={() => void ask()}
    >
      <FieldFrame
        id="seal-asked-for"
        group
        inset
        label={t('seal.askWhy')}
        error={isWrong ? t('seal.askWhyMissing') : undefined}
      >
        <Radios
          value={reason ?? ''}
          onPick={(picked) => {
            setReason(picked)
            setWrong(false)
          }}
          options={sealReasons.map((each) => ({ value: each, label: t(`seal.reasons.${each}`) }))}
        />
      </FieldFrame>
    </Confirm>
  )
}
