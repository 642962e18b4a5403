import { useRef, useState } from 'react'

import type { Shown } from '#data/db.ts'
import { type Here, useHere } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import { saveTogether } from '#data/save.ts'
import { Button } from '#ui/button.tsx'
import { Confirm } from '#ui/confirm.tsx'
import { FieldFrame } from '#ui/field.tsx'
import { LinesInput } from '#ui/inputs/lines.tsx'
import { Note } from '#ui/note.tsx'
import { useToast } from '#ui/toast.tsx'
import { useWords } from '#ui/words.ts'

import { type Became, relinking, unlinking } from '#records/opinion/settling.tsx'
import type { KindName } from './shapes.ts'
import { usePlainWords } from './plain-words.tsx'
import { tracesIn } from './traces-in.ts'
import { useWrite } from './write.tsx'

/** Asks for the reason, then takes a record out of lists and counts. */
export function RemoveSheet({
  kind,
  shown,
  open,
  onClose,
}: {
  kind: KindName
  shown: Shown
  open: boolean
  onClose: () => void
}) {
  const here = useHere()
  const t = usePlainWords()
  const own = useWords(kind)
  const toast = useToast()
  const write = useWrite()
  const [wrong, setWrong] = useState<string>()
  const form = useRef<HTMLFormElement>(null)

  async function remove() {
    const why = form.current ? new FormData(form.current).get('why') : ''
    if (typeof why !== 'string' || why.trim() === '') return setWrong(t('removeWhyMissing'))
    const found = await tracesIn(kind, why)
    if (found.length > 0) return setWrong(`${own('issues.names_person')} ${found.join(', ')}`)
    const removedAt = new Date(here.now()).toISOString()
    const answers = { removedAt, removedWhy: why.trim() }
    // Not written: the question stays open with the reason in it.
    const isDone = await write(async () => {
      const beside = await unlinking(here, kind, recordOf<Became>(shown))
      await saveTogether(here, [{ kind, id: shown.id, answers }, ...beside])
    })
    if (!isDone) return
    toast.show({
      icon: 'trash',
      text: t('removedToast'),
      action: { label: t('undo'), onPress: () => void write(() => restore(here, kind, shown)) },
    })
    onClose()
  }

  return (
    <Confirm
      open={open}
      title={t('removeTitle')}
      text={t('removeText')}
      no={t('keep')}
      yes={t('removeYes')}
      danger
      onNo={onClose}
      onYes={() => void remove()}
    >
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          void remove()
        }}
      >
        <FieldFrame id="remove-why" inset label={t('removeWhy')} error={wrong}>
          <LinesInput id="remove-why" name="why" short invalid={wrong !== undefined} />
        </FieldFrame>
      </form>
    </Confirm>
  )
}

/** Says that a record was taken out and why, and offers to bring it back. */
export function RemovedNote({
  kind,
  shown,
  mayRestore,
}: {
  kind: KindName
  shown: Shown
  mayRestore: boolean
}) {
  const here = useHere()
  const t = usePlainWords()
  const toast = useToast()
  const write = useWrite()
  if (shown.list !== 'removed') return null
  return (
    <Note look="warn" icon="trash">
      <p>{t('removedNote', { why: String(shown.version.fields['removedWhy'] ?? '') })}</p>
      {mayRestore && (
        <Button
          small
          look="outline"
          icon="undo"
          onPress={() => {
            void write(() => restore(here, kind, shown)).then(
              (isDone) => isDone && toast.show({ icon: 'local', text: t('restoredToast') }),
            )
          }}
        >
          {t('restore')}
        </Button>
      )}
    </Note>
  )
}

async function restore(here: Here, kind: KindName, shown: Shown): Promise<void> {
  const beside = await relinking(here, kind, recordOf<Became>(shown))
  const answers = { removedAt: null, removedWhy: null }
  await saveTogether(here, [{ kind, id: shown.id, answers }, ...beside])
}
