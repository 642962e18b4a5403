import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Place } from '#data/marks.tsx'
import { sealReply } from '#protocol/record-acts.ts'
import { useGoOn } from '#records/go-back.tsx'
import { useKeptWords } from '#records/kept-words.tsx'
import { bareLabel, headline } from '#records/look.tsx'
import { tracesIn } from '#records/traces-in.ts'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { focusField } from '#ui/error-summary.tsx'
import { FieldFrame } from '#ui/field.tsx'
import { LinesInput } from '#ui/inputs/lines.tsx'
import { Note } from '#ui/note.tsx'
import { Dock } from '#ui/page.tsx'
import { useToast } from '#ui/toast.tsx'

import { useNotebook } from './notebook-context.tsx'
import { request } from './request.ts'
import type { Sealable } from './sealable.ts'

type Trouble = 'offline' | 'absent' | 'other'
/** `traces` says which words of the reason point to a person. */
type Wrong = { which?: true; why?: true; traces?: string; trouble?: Trouble }

const QUOTED_MAX = 120

/** Asks which words and why, says what becomes of them, and has them taken out. */
export function SealForm({ place, words }: { place: Place; words: readonly Sealable[] }) {
  const t = useKeptWords()
  const { t: own } = useTranslation(place.kind)
  const toast = useToast()
  const goOn = useGoOn()
  const { schedule } = useNotebook()
  const [wrong, setWrong] = useState<Wrong>({})
  const [isUnderway, setUnderway] = useState(false)
  useEffect(() => focusOnMissing(wrong), [wrong])

  async function seal(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const said = new FormData(event.currentTarget)
    const chosen = words.filter((each) => said.getAll(nameOf(each)).includes('true'))
    const why = String(said.get('why') ?? '').trim()
    const lacks: Wrong = {
      ...(chosen.length === 0 && { which: true }),
      ...(why === '' && { why: true }),
    }
    setWrong(lacks)
    if (isUnderway || lacks.which || lacks.why) return
    setUnderway(true)
    const found = await tracesIn(place.kind, why)
    if (found.length > 0) {
      setUnderway(false)
      return setWrong({ traces: `${String(own('issues.names_person'))} ${found.join(', ')}` })
    }
    const trouble = await sealAll(chosen, why)
    setUnderway(false)
    // The phones hear of it with the next exchange; this one at once.
    schedule.wake()
    if (trouble) return setWrong({ trouble })
    toast.show({ icon: 'lock', text: t('seal.done') })
    await goOn(`/${place.kind}/${place.id}`)
  }
  const wrongWhy = wrong.why ? t('seal.whyMissing') : wrong.traces
  return (
    <form noValidate onSubmit={(event) => void seal(event)}>
      <Note look="danger" icon="warning">
        {t('seal.what')}
      </Note>
      <FieldFrame
        id="seal-which"
        group
        label={t('seal.which')}
        error={wrong.which && t('seal.whichMissing')}
      >
        {words.map((each) => (
          <Choice key={nameOf(each)} {...each} />
        ))}
      </FieldFrame>
      <FieldFrame id="seal-why" label={t('seal.why')} error={wrongWhy}>
        <LinesInput id="seal-why" name="why" short invalid={wrongWhy !== undefined} />
      </FieldFrame>
      {wrong.trouble && <TroubleNote wrong={wrong} trouble={wrong.trouble} />}
      <Dock>
        <Button submit look="danger" icon="lock">
          {t('seal.title')}
        </Button>
      </Dock>
    </form>
  )
}

/** What stands in the way, in sight each time another try has met it. */
function TroubleNote({ wrong, trouble }: { wrong: Wrong; trouble: Trouble }) {
  const t = useKeptWords()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.scrollIntoView({ block: 'center' }), [wrong])
  return (
    <div ref={place}>
      <Note look="danger" icon="warning" urgent>
        {t(`seal.trouble.${trouble}`)}
      </Note>
    </div>
  )
}

function focusOnMissing({ which, why, traces }: Wrong): void {
  if (which) focusField('seal-which')
  else if (why || traces) focusField('seal-why')
}

function Choice(each: Sealable) {
  const t = useKeptWords()
  const { t: own } = useTranslation(each.kind)
  const label = bareLabel(String(own(`fields.${each.name}`)))
  const said = each.value === undefined ? t('seal.blank') : headline(each.value, QUOTED_MAX)
  return <Checkbox slim name={nameOf(each)} label={label} detail={said} />
}

function nameOf({ kind, id, name }: Sealable): string {
  return `${kind} ${id} ${name}`
}

/** Has the chosen words taken out, record by record; stops at the first trouble. */
async function sealAll(chosen: readonly Sealable[], why: string): Promise<Trouble | undefined> {
  const fieldsByPlace = new Map<string, string[]>()
  for (const { kind, id, name } of chosen) {
    const address = `${kind}/${id}`
    fieldsByPlace.set(address, [...(fieldsByPlace.get(address) ?? []), name])
  }
  for (const [address, fields] of fieldsByPlace) {
    const answer = await request('POST', `/api/records/${address}/seal`, sealReply, { fields, why })
    if (!answer.ok) return troubleOf(answer.status)
  }
  return undefined
}

function troubleOf(status: number): Trouble {
  if (status === 0) return 'offline'
  return status === 404 ? 'absent' : 'other'
}
