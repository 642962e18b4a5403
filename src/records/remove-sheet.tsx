import { useRef, useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { save } from '#data/save.ts'
import { Button } from '#ui/button.tsx'
import { Confirm } from '#ui/confirm.tsx'
import { FieldFrame } from '#ui/field.tsx'
import { LinesInput } from '#ui/inputs/lines.tsx'
import { Note } from '#ui/note.tsx'
import { useToast } from '#ui/toast.tsx'
import { useWords } from '#ui/words.ts'

import { kindNamed } from './kinds.ts'
import type { KindName } from './shapes.ts'
import { usePlainWords } from './plain-words.tsx'
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
    if (await pointsToPerson(kind, why)) return setWrong(own('issues.names_person'))
    const removedAt = new Date(here.now()).toISOString()
    const answers = { removedAt, removedWhy: why.trim() }
    // Not written: the question stays open with the reason in it.
    if (!(await write(() => save(here, { kind, id: shown.id, answers })))) return
    toast.show({
      icon: 'trash',
      text: t('removedToast'),
      action: { label: t('undo'), onPress: () => void write(() => restore(here, kind, shown.id)) },
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

/** Whether a reason says what a record of this kind may not: words by which a person could be known. */
async function pointsToPerson(kind: KindName, why: string): Promise<boolean> {
  if (!kindNamed(kind)?.isTraceless) return false
  const { findTraces } = await import('#domain/denouncer/traces.ts')
  return findTraces(why).length > 0
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
            void write(() => restore(here, kind, shown.id)).then(
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

function restore(here: ReturnType<typeof useHere>, kind: KindName, id: string): Promise<void> {
  return save(here, { kind, id, answers: { removedAt: null, removedWhy: null } })
}
