import { type SubmitEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { deviceOf, openAccount } from '#data/sign-in.ts'
import { sessionReply, type SessionReply } from '#protocol/api.ts'
import { Button } from '#ui/button.tsx'
import { describedBy, FieldFrame } from '#ui/field.tsx'
import { PasswordInput } from '#ui/inputs/password.tsx'
import { TextInput } from '#ui/inputs/text.tsx'
import { Note } from '#ui/note.tsx'
import { AlonePage, Dock, Page, Pad } from '#ui/page.tsx'
import { RootBar } from '#ui/root-bar.tsx'

import { noteDrawn } from './drawn.ts'
import { leaveFor } from './leave.ts'
import { readLook, wear } from './look.ts'
import { type Answer, request } from './request.ts'
import { useSignInWords, type SignInWords } from './sign-in-words.ts'
import { useAppWords } from './words.ts'
import { useKnownAccount, useLostNotebook } from './known-account.tsx'

type Wrong = { name?: string; secret?: string; whole?: string }

/** Mở sổ: once with a signal; afterwards the notebook opens without. */
export function Component() {
  const t = useSignInWords()
  const app = useAppWords()
  const known = useKnownAccount()
  const isLost = useLostNotebook()
  useEffect(noteDrawn, [])
  return (
    <AlonePage>
      <RootBar
        title={t(known || isLost ? 'signIn.again' : 'signIn.title')}
        commune={<b>{app('product')}</b>}
        actions={<LanguageButton />}
      />
      <Page>
        {isLost ? (
          <Note look="warn" icon="warning">
            {t('signIn.leadLost')}
          </Note>
        ) : (
          <Pad>
            <p>{t(known ? 'signIn.leadAgain' : 'signIn.lead')}</p>
          </Pad>
        )}
        {/* Drawn once it is known who: what is typed into it is never drawn anew. */}
        {known !== undefined && <SignInForm known={known} />}
      </Page>
    </AlonePage>
  )
}

function SignInForm({ known }: { known: { name: string } | null }) {
  const t = useSignInWords()
  const [withCode, setWithCode] = useState(false)
  const [wrong, setWrong] = useState<Wrong>({})
  const [isGoing, setGoing] = useState(false)

  async function open(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const name = textOf(form.get('name')).trim().toLowerCase()
    const secret = textOf(form.get(withCode ? 'code' : 'password'))
    const missing = missingOf({ name, secret, withCode }, t)
    setWrong(missing)
    if (Object.keys(missing).length > 0 || isGoing) return
    setGoing(true)
    const whole = await signIn({ name, secret, withCode }, t)
    setGoing(false)
    if (whole !== undefined) setWrong({ whole })
  }

  return (
    <form noValidate onSubmit={(event) => void open(event)}>
      {wrong.whole !== undefined && (
        <Note look="danger" icon="warning" urgent>
          {wrong.whole}
        </Note>
      )}
      <NameField known={known?.name} error={wrong.name} />
      {withCode ? <CodeField error={wrong.secret} /> : <PasswordField error={wrong.secret} />}
      <Pad space>
        <Button look="text" onPress={() => setWithCode(!withCode)}>
          {t(withCode ? 'signIn.usePassword' : 'signIn.useCode')}
        </Button>
        {known && (
          <Button look="text" onPress={() => location.assign('/')}>
            {t('signIn.back')}
          </Button>
        )}
      </Pad>
      <Dock>
        <Button submit wide>
          {t(isGoing ? 'signIn.going' : 'signIn.go')}
        </Button>
      </Dock>
    </form>
  )
}

type Asked = { error: string | undefined }

function NameField({ known, error }: Asked & { known: string | undefined }) {
  const t = useSignInWords()
  const frame = { id: 'name', label: t('signIn.name'), hint: t('signIn.nameHint'), error }
  return (
    <FieldFrame {...frame}>
      <TextInput
        id="name"
        name="name"
        autoComplete="username"
        defaultValue={known}
        invalid={error !== undefined}
        describedBy={describedBy(frame)}
      />
    </FieldFrame>
  )
}

function PasswordField({ error }: Asked) {
  const t = useSignInWords()
  const frame = { id: 'password', label: t('signIn.password'), error }
  return (
    <FieldFrame {...frame}>
      <PasswordInput
        id="password"
        name="password"
        autoComplete="current-password"
        invalid={error !== undefined}
        describedBy={describedBy({ ...frame, hint: undefined })}
      />
    </FieldFrame>
  )
}

function CodeField({ error }: Asked) {
  const t = useSignInWords()
  const frame = { id: 'code', label: t('signIn.code'), hint: t('signIn.codeHint'), error }
  return (
    <FieldFrame {...frame}>
      <TextInput
        id="code"
        name="code"
        autoComplete="one-time-code"
        invalid={error !== undefined}
        describedBy={describedBy(frame)}
      />
    </FieldFrame>
  )
}

function LanguageButton() {
  const t = useSignInWords()
  const { i18n } = useTranslation()
  const other = i18n.language === 'en' ? 'vi' : 'en'
  return (
    <Button look="text" icon="globe" onPress={() => void wear({ ...readLook(), language: other })}>
      {t('signIn.other')}
    </Button>
  )
}

type Typed = { name: string; secret: string; withCode: boolean }

function missingOf({ name, secret, withCode }: Typed, t: SignInWords): Wrong {
  return {
    ...(name === '' ? { name: t('signIn.missingName') } : {}),
    ...(secret === ''
      ? { secret: t(withCode ? 'signIn.missingCode' : 'signIn.missingPassword') }
      : {}),
  }
}

/** Signs in and opens the notebook; answers what went wrong, in words, when it did not. */
async function signIn(
  { name, secret, withCode }: Typed,
  t: SignInWords,
): Promise<string | undefined> {
  const device = await deviceOf(name)
  const answer = await request('POST', '/api/session', sessionReply, {
    name,
    ...(withCode ? { code: secret } : { password: secret }),
    ...(device === undefined ? {} : { device }),
  })
  if (!answer.ok) return troubleOf(answer, withCode, t)
  try {
    await openAccount(name, answer.value, Date.now())
  } catch {
    return t('signIn.full')
  }
  // The notebook of another account is never drawn over this one's.
  leaveFor(answer.value.setPassword === true ? '/password' : '/')
  return undefined
}

function troubleOf(
  answer: Extract<Answer<SessionReply>, { ok: false }>,
  withCode: boolean,
  t: SignInWords,
): string {
  if (answer.status === 0) return t('signIn.offline')
  if (answer.status === 401) return t(withCode ? 'signIn.wrongCode' : 'signIn.wrong')
  if (answer.status === 429) return t('signIn.wait', { n: answer.retryAfter ?? 60 })
  return t('signIn.fault')
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : ''
}
