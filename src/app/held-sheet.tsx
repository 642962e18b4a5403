import { useState } from 'react'

import { useHere } from '#data/here.tsx'
import { Button } from '#ui/button.tsx'
import { Confirm } from '#ui/confirm.tsx'
import { formatMoment } from '#ui/format.ts'
import { KeyValues } from '#ui/key-values.tsx'
import { Note } from '#ui/note.tsx'
import { Dock } from '#ui/page.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { useLanguage } from '#ui/words.ts'

import type { Held } from './held.tsx'
import { useHeldWords } from './held-words.ts'
import { nothing, request } from './request.ts'
import { useHeldFields } from './held-fields.tsx'
import { useToldOf } from './told-of.ts'

type Act = 'take' | 'drop'

/** All that is known of an act kept for others; it is taken in its author's name, or dropped after a question. */
export function HeldSheet({
  held,
  open,
  onClose,
  onSettled,
}: {
  held: Held
  open: boolean
  onClose: () => void
  onSettled: () => void
}) {
  const t = useHeldWords()
  const [isAsking, setAsking] = useState(false)
  const settle = useSettling(held, onSettled)
  const { name } = held.by
  return (
    <>
      <Sheet open={open && !isAsking} title={t('title', { name })} onClose={onClose}>
        <Note icon="info">{t('explain', { name })}</Note>
        <Said held={held} />
        <Dock>
          <Button look="outline" icon="trash" onPress={() => setAsking(true)}>
            {t('drop')}
          </Button>
          <Button icon="check" onPress={() => void settle('take')}>
            {t('take')}
          </Button>
        </Dock>
      </Sheet>
      <Confirm
        open={open && isAsking}
        title={t('dropTitle')}
        text={t('dropText', { name })}
        no={t('keep')}
        yes={t('drop')}
        danger
        onNo={() => setAsking(false)}
        onYes={() => {
          setAsking(false)
          void settle('drop')
        }}
      />
    </>
  )
}

/** Who wrote it and since when it is kept, then every word of it as its officer knows it. */
function Said({ held }: { held: Held }) {
  const t = useHeldWords()
  const language = useLanguage()
  const { now } = useHere()
  const fieldsOf = useHeldFields()
  const head = [
    { label: t('who'), value: held.by.name },
    { label: t('when'), value: formatMoment(held.at, now(), language) },
  ]
  return (
    <>
      <KeyValues items={head} />
      {held.changes.map((change) => {
        const items = fieldsOf(change)
        return items.length > 0 ? (
          <KeyValues key={`${change.kind} ${change.record}`} items={items} />
        ) : (
          <Note key={`${change.kind} ${change.record}`} icon="info">
            {t('unknown')}
          </Note>
        )
      })}
    </>
  )
}

/** Settles an act with the commune and says what came of it; the rows come with the next exchange. */
function useSettling({ id }: Held, onSettled: () => void): (act: Act) => Promise<void> {
  const t = useHeldWords()
  const tell = useToldOf(onSettled)
  return async (act) => {
    tell(await request('POST', `/api/held/${id}`, nothing, { act }), {
      done: t(act === 'take' ? 'taken' : 'dropped'),
      trouble: (status) => t(`trouble.${troubleOf(status)}`),
    })
  }
}

function troubleOf(status: number) {
  if (status === 0) return 'offline'
  if (status === 404) return 'settled'
  return status === 400 ? 'clash' : 'other'
}
