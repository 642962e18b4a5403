import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'

import { useHere, useToday } from '#data/here.tsx'
import { RECORD_ID_LENGTH } from '#data/new-id.ts'
import { useNames } from '#data/names.tsx'
import { type Saving, saveTogether } from '#data/save.ts'
import { afterFailedWrite, type SaveTrouble } from '#data/trouble.ts'
import { GROUP_CHANGES_MAX } from '#protocol/api.ts'
import { unit } from '#records/unit/record.ts'
import { unitTexts } from '#records/unit/texts.ts'
import { Button } from '#ui/button.tsx'
import { describedBy, FieldFrame } from '#ui/field.tsx'
import { LinesInput } from '#ui/inputs/lines.tsx'
import { Note } from '#ui/note.tsx'
import { Dock } from '#ui/page.tsx'
import { useToast } from '#ui/toast.tsx'
import { useWords, type Words } from '#ui/words.ts'

import { AdminPage } from './admin-page.tsx'
import { type PastedLine, readPastedUnits, type TypeLabel } from './pasted-units.ts'
import { PastedTable } from './pasted-table.tsx'
import { useAdminWords } from './words.ts'

const LIST = '/admin/units'

/** Dán từ bảng: what each line would become is shown before anything is written. */
export function PasteUnits() {
  const t = useAdminWords()
  const toast = useToast()
  const navigate = useNavigate()
  const here = useHere()
  const [trouble, setTrouble] = useState<SaveTrouble>()
  const isWriting = useRef(false)
  const { lines, setText } = usePaste()
  const fresh = lines.filter(({ state }) => state === 'new')
  const wrong = lines.filter(({ state }) => state === 'wrong')

  async function write() {
    if (isWriting.current) return
    isWriting.current = true
    try {
      for (const savings of inActs(fresh.map((line) => asSaving(line, here.newId)))) {
        await saveTogether(here, savings)
      }
    } catch (error) {
      // What is already saved counts as known from now on: pressing again saves the rest.
      setTrouble(await afterFailedWrite(here.db, error))
      isWriting.current = false
      return
    }
    toast.show({ icon: 'local', text: t('paste.wrote', { n: fresh.length }) })
    void navigate(LIST, { replace: true })
  }
  const frame = { id: 'paste', label: t('paste.label'), hint: t('paste.hint') }
  return (
    <AdminPage title={t('paste.title')} back={LIST}>
      <FieldFrame {...frame}>
        <LinesInput id="paste" name="paste" describedBy={describedBy(frame)} onWords={setText} />
      </FieldFrame>
      {lines.length > 0 && <PastedTable lines={lines} />}
      {trouble && (
        <Note look="danger" icon="warning" urgent>
          {t(trouble === 'full' ? 'paste.full' : 'paste.failed')}
        </Note>
      )}
      {lines.length > 0 && (
        <Dock>
          <Button
            icon="check"
            onPress={() => void write()}
            disabledWhy={whyNot(fresh.length, wrong.length, t)}
          >
            {t('paste.write', { n: fresh.length })}
          </Button>
        </Dock>
      )}
    </AdminPage>
  )
}

/** What was pasted, read against the units that have not ended. */
function usePaste() {
  const [text, setText] = useState('')
  const { units } = useNames()
  const today = useToday()
  const words = useWords('unit')
  const there = units
    .filter(({ removedAt, activeTo }) => removedAt === undefined && (activeTo ?? today) >= today)
    .map(({ name }) => name)
  const lines = readPastedUnits(text, { there, labels: labelsIn(words) })
  return { lines, setText }
}

/** How the types are called in Vietnamese, and in the language in use. */
function labelsIn(words: Words): TypeLabel[] {
  return unit.fields.type.options.flatMap((type): TypeLabel[] => [
    [type, words(`choices.type.${type}`)],
    [type, unitTexts.choices.type[type]],
  ])
}

function asSaving({ name, type }: PastedLine, newId: (length: number) => string): Saving {
  return { kind: 'unit', id: newId(RECORD_ID_LENGTH), answers: { name, type } }
}

function inActs(savings: readonly Saving[]): Saving[][] {
  const acts: Saving[][] = []
  for (let from = 0; from < savings.length; from += GROUP_CHANGES_MAX) {
    acts.push(savings.slice(from, from + GROUP_CHANGES_MAX))
  }
  return acts
}

function whyNot(fresh: number, wrong: number, t: ReturnType<typeof useAdminWords>) {
  if (wrong > 0) return t('paste.mendFirst', { n: wrong })
  return fresh === 0 ? t('paste.nothingNew') : undefined
}
