import { useEffect, useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useKeptDraft } from '#data/drafting.ts'
import { dropDraft } from '#data/drafts.ts'
import { type Here, useHere, useToday } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { issuesOf } from '#domain/issues.ts'
import type { Values } from '#domain/record.ts'
import { STROKES } from '#domain/strokes.ts'
import { kinds } from '#records/kinds.ts'
import { PartPlace } from '#records/part-sheet.tsx'
import type { Signature } from '#records/signature/record.ts'
import { signatureRules } from '#records/signature/rules.ts'
import {
  changedSince,
  markOf,
  readSigned,
  type Stood,
  writeSigned,
} from '#records/signature/signed.ts'
import { Checkbox } from '#ui/checkbox.tsx'
import { FieldFrame } from '#ui/field.tsx'
import { Note } from '#ui/note.tsx'
import type { FieldPlace } from '#ui/record-form.tsx'
import { SignaturePad } from '#ui/signature-pad.tsx'
import { useWords } from '#ui/words.ts'

import { useChangedWords } from './changed-words.tsx'
import { useMinutesWords } from './minutes-words.tsx'
import type { Visit } from './record.ts'
import type { Side } from './signing.tsx'

const ASKS = ['typed', 'name', 'position'] as const

/**
 * The place on the page where one side signs the minutes: drawn, or by the name alone where somebody
 * cannot draw. What is signed is what stood there when the first stroke or letter was written, and a
 * drawing that waits is of that alone.
 */
export function SignForm({
  shown,
  side,
  before,
  stood,
  onSigned,
}: {
  shown: Shown
  side: Side
  /** Who signed for this side before. */
  before: Shown | undefined
  stood: readonly Stood[]
  onSigned: () => void
}) {
  const t = useMinutesWords()
  const here = useHere()
  const [signed, setSigned] = useState(() => writeSigned(stood))
  const [isBegun, setBegun] = useState(false)
  const now = writeSigned(stood)
  // Until something is drawn or typed, it is what stands now that would be signed.
  if (!isBegun && signed !== now) setSigned(now)
  const of = `${shown.id}:${side}:${markOf(signed)}`
  // What was drawn before the page was left is gone on with: it signs what stood then.
  const draft = useKeptDraft(`signature:${of}`)
  if (!isBegun && draft) setBegun(true)
  useEffect(() => void dropOutdated(here, of), [here, of])
  const changed = useChangedWords()(changedSince(readSigned(signed), stood))
  const start = { ...useStart(shown, side), ...signerOf(before) }
  const wholeOf = (values: Values): Values => ({
    of: shown.id,
    side,
    ...signedBy(values),
    ...Object.fromEntries(['name', 'position', 'on'].map((name) => [name, values[name]])),
    signed,
  })
  return (
    <>
      <PartPlace
        key={of}
        part="signature"
        of={of}
        onClose={onSigned}
        start={start}
        asks={() => ASKS}
        drawField={(place, { strokes }) =>
          place.name === 'typed' ? <Signing place={place} strokes={strokes} /> : undefined
        }
        saveLabel={() => t('signSave')}
        check={(whole) => [...issuesOf(kinds.signature, whole), ...signatureRules.check(whole)]}
        whole={wholeOf}
        onWords={() => setBegun(true)}
      />
      {isBegun && changed !== '' && (
        <Note look="warn" icon="warning">
          {t('changedWhile', { what: changed })}
        </Note>
      )}
    </>
  )
}

/** A drawing over what no longer stands is dropped: it could sign nothing any more. */
async function dropOutdated(here: Here, of: string): Promise<void> {
  const own = `signature:${of}`
  const ofSide = own.slice(0, own.lastIndexOf(':') + 1)
  const ids = await here.db.drafts.where('id').startsWith(ofSide).primaryKeys()
  for (const id of ids.filter((each) => each !== own)) await dropDraft(here, id)
}

/** A drawing where there is one, else the word that the name signs; a mere dot is no signature. */
function signedBy({ strokes, typed }: Values): Values {
  if (typeof strokes === 'string' && STROKES.test(strokes)) return { strokes }
  return typed === true ? { typed } : {}
}

/** The name that is known already, and today: of the team's side the officer's own. */
function useStart(shown: Shown, side: Side): Values {
  const { officer } = useHere()
  const today = useToday()
  const { nameOf, officerOf } = useNames()
  const { unit } = recordOf<Visit>(shown)
  if (side === 'unit') return { on: today, position: nameOf(unit) }
  const own = officerOf(officer.id)
  const position = [own?.position, nameOf(own?.unit)].filter(Boolean).join(', ')
  return { on: today, name: own?.name, position }
}

/** Who signed once signs again. */
function signerOf(before: Shown | undefined): Values {
  if (!before) return {}
  const { name, position } = recordOf<Signature>(before)
  return { name, position }
}

/** The field to sign in, and the way without drawing. */
function Signing({ place, strokes }: { place: FieldPlace; strokes: unknown }) {
  const own = useWords('signature')
  const id = place.idOf('strokes')
  return (
    <FieldFrame id={id} label={own('name')} error={place.errorOf('strokes')} group>
      <SignaturePad name="strokes" label={own('name')} defaultValue={strokes} />
      <Checkbox name={place.name} label={place.label} defaultChecked={place.value === true} />
    </FieldFrame>
  )
}
