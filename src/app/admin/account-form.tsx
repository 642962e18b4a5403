import { type SubmitEvent, useRef, useState } from 'react'

import { useOptions } from '#records/options.tsx'
import { pronouns, roles } from '#domain/officer.ts'
import { unit } from '#records/unit/record.ts'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { describedBy, FieldFrame } from '#ui/field.tsx'
import { SelectInput } from '#ui/inputs/select.tsx'
import { TextInput } from '#ui/inputs/text.tsx'
import { Dock } from '#ui/page.tsx'
import { Radios } from '#ui/radio.tsx'
import { useWords } from '#ui/words.ts'

import { type AccountAnswers, readAnswers, wrongWords } from './account-answers.ts'
import type { Failed } from './asked.ts'
import { FailedNote } from './failed-note.tsx'
import { useAdminWords } from './words.ts'

/** The questions from top to bottom. */
const ORDER = ['name', 'login', 'position', 'unit', 'roles']

type Wrong = Partial<Record<string, string>>

/**
 * The form of an account. `onSave` asks the commune and answers why it would not; everything
 * typed stays, and `onInput` hears of each letter.
 */
export function AccountForm({
  start,
  isNew,
  saveLabel,
  onInput,
  onSave,
}: {
  start: AccountAnswers
  isNew: boolean
  saveLabel: string
  onInput: (answers: AccountAnswers) => void
  onSave: (answers: AccountAnswers) => Promise<Failed | undefined>
}) {
  const t = useAdminWords()
  const [wrong, setWrong] = useState<Wrong>({})
  const [failed, setFailed] = useState<Failed>()
  const [isSaving, setSaving] = useState(false)
  const isBusy = useRef(false)
  const said = (form: HTMLFormElement) => readAnswers(new FormData(form), start.login)

  async function save(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isBusy.current) return
    isBusy.current = true
    setSaving(true)
    const answers = said(event.currentTarget)
    const refused = await onSave(answers)
    isBusy.current = false
    setSaving(false)
    setWrong(wrongWords(refused?.issues ?? [], answers, t))
    setFailed(refused?.issues.length === 0 ? refused : undefined)
  }

  const errors = ORDER.flatMap((id) => (wrong[id] ? [{ id, message: wrong[id] }] : []))
  return (
    <form
      noValidate
      onSubmit={(event) => void save(event)}
      onInput={(event) => onInput(said(event.currentTarget))}
    >
      <ErrorSummary errors={errors} found={wrong} kept={t('accounts.kept')} />
      <FailedNote failed={failed} form />
      <Words name="name" start={start} wrong={wrong} />
      {isNew && <Words name="login" start={start} wrong={wrong} hint={t('accounts.loginHint')} />}
      <Words name="position" start={start} wrong={wrong} />
      <Pronoun start={start} />
      <UnitField start={start} wrong={wrong} />
      <Roles start={start} wrong={wrong} />
      <Dock>
        <Button submit icon="check">
          {isSaving ? t('saving') : saveLabel}
        </Button>
      </Dock>
    </form>
  )
}

type FieldProps = { start: AccountAnswers; wrong: Wrong }

function Words({
  name,
  start,
  wrong,
  hint,
}: FieldProps & { name: 'name' | 'login' | 'position'; hint?: string }) {
  const t = useAdminWords()
  const frame = { id: name, label: t(`accounts.${name}`), hint, error: wrong[name] }
  return (
    <FieldFrame {...frame}>
      <TextInput
        id={name}
        name={name}
        required
        defaultValue={start[name]}
        invalid={frame.error !== undefined}
        describedBy={describedBy(frame)}
      />
    </FieldFrame>
  )
}

function Pronoun({ start }: Pick<FieldProps, 'start'>) {
  const t = useAdminWords()
  const words = useWords('officer')
  const options = pronouns.map((value) => ({ value, label: words(`choices.pronoun.${value}`) }))
  return (
    <FieldFrame id="pronoun" label={t('accounts.pronoun')} note={t('accounts.optional')} group>
      <Radios
        name="pronoun"
        defaultValue={start.pronoun}
        options={[...options, { value: '', label: t('none') }]}
      />
    </FieldFrame>
  )
}

function UnitField({ start, wrong }: FieldProps) {
  const t = useAdminWords()
  const options = useOptions()(unit.fields.parent)
  const frame = { id: 'unit', label: t('accounts.unit'), hint: undefined, error: wrong['unit'] }
  return (
    <FieldFrame {...frame} note={t('accounts.optional')}>
      <SelectInput
        id="unit"
        name="unit"
        options={options}
        defaultValue={start.unit}
        invalid={frame.error !== undefined}
        describedBy={describedBy(frame)}
      />
    </FieldFrame>
  )
}

function Roles({ start, wrong }: FieldProps) {
  const t = useAdminWords()
  return (
    <FieldFrame
      id="roles"
      label={t('accounts.roles')}
      hint={t('accounts.rolesHint')}
      error={wrong['roles']}
      group
    >
      {roles.map((role) => (
        <Checkbox
          key={role}
          slim
          name="roles"
          value={role}
          label={t(`accounts.role.${role}`)}
          detail={t(`accounts.roleHint.${role}`)}
          defaultChecked={start.roles.includes(role)}
        />
      ))}
    </FieldFrame>
  )
}
