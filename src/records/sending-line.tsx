import { useWaiting } from '#data/marks.tsx'
import type { Shown } from '#data/db.ts'
import { Mark } from '#ui/mark.tsx'
import { Pad, Wrap } from '#ui/page.tsx'

import { usePlainWords } from './plain-words.tsx'

/** How the sending of a record and of its parts stands, apart when they differ. */
export function SendingLine({ shown }: { shown: Shown }) {
  const t = usePlainWords()
  const { changes, contested } = useWaiting()
  const isOf = (about: string, id: string) => about === shown.id || id === shown.id
  const mine = changes.filter(({ about, record }) => isOf(about, record))
  const isContested = contested.some(({ about, id }) => isOf(about, id))
  const needsPerson = isContested || mine.some(({ state }) => state === 'refused')
  const own = mine.filter(({ record, state }) => record === shown.id && state === 'waiting')
  const parts = mine.filter(({ record, state }) => record !== shown.id && state === 'waiting')
  return (
    <Pad space>
      <Wrap>
        {needsPerson && <Mark kind="attention" />}
        {own.length > 0 && <Mark kind="wait" />}
        {own.length === 0 && !needsPerson && (
          <Mark kind="sent" words={parts.length > 0 ? t('sentOn') : undefined} />
        )}
        {parts.length > 0 && <Mark kind="wait" words={t('partsWaiting', { n: parts.length })} />}
      </Wrap>
    </Pad>
  )
}
