import { type SubmitEvent, useState } from 'react'

import { currentAccount } from '#data/accounts.ts'
import { openAccount } from '#data/sign-in.ts'
import { PASSWORD_LENGTH_MIN, sessionReply } from '#protocol/api.ts'
import { Button } from '#ui/button.tsx'
import { FieldFrame } from '#ui/field.tsx'
import { PasswordInput } from '#ui/inputs/password.tsx'
import { Note } from '#ui/note.tsx'
import { AlonePage, Dock, Pad, Page } from '#ui/page.tsx'
import { RootBar } from '#ui/root-bar.tsx'

import { request } from './request.ts'
import { type SignInWords, useSignInWords } from './sign-in-words.ts'
import { useAppWords } from './words.ts'

type Wrong = { first?: string; second?: string; whole?: string }

/** The first thing after a one-time code: a password of one's own. */
export function Component() {
  const t = useSignInWords()
  const app = useAppWords()
  const [wrong, setWrong] = useState<Wrong>({})
  async function keep(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const found = await setPassword(textOf(form.get('first')), textOf(form.get('second')), t)
    setWrong(found)
    if (Object.keys(found).length === 0) location.assign('/')
  }
  return (
    <AlonePage>
      <RootBar title={t('password.title')} commune={<b>{app('product')}</b>} />
      <Page>
        <Pad>
          <p>{t('password.lead')}</p>
        </Pad>
        <form noValidate onSubmit={(event) => void keep(event)}>
          {wrong.whole !== undefined && (
            <Note look="danger" icon="warning" urgent>
              {wrong.whole}
            </Note>
          )}
          <NewPassword name="first" label={t('password.first')} error={wrong.first} />
          <NewPassword name="second" label={t('password.second')} error={wrong.second} />
          <Dock>
            <Button submit wide>
              {t('password.go')}
            </Button>
          </Dock>
        </form>
      </Page>
    </AlonePage>
  )
}

function NewPassword({
  name,
  label,
  error,
}: {
  name: string
  label: string
  error: string | undefined
}) {
  return (
    <FieldFrame id={name} label={label} error={error}>
      <PasswordInput
        id={name}
        name={name}
        autoComplete="new-password"
        invalid={error !== undefined}
        describedBy={error === undefined ? undefined : `${name}-error`}
      />
    </FieldFrame>
  )
}

/** Sends the new password; answers what is wrong with it, nothing when it was taken. */
async function setPassword(first: string, second: string, t: SignInWords): Promise<Wrong> {
  if (first.length < PASSWORD_LENGTH_MIN) return { first: t('password.short') }
  if (first !== second) return { second: t('password.differ') }
  const answer = await request('PUT', '/api/password', sessionReply, { password: first })
  if (answer.ok) {
    const known = await currentAccount()
    if (known) await openAccount(known.name, answer.value, Date.now())
    return {}
  }
  return wrongWith(answer, t)
}

function wrongWith(
  { status, issues }: { status: number; issues: { code: string }[] },
  t: SignInWords,
): Wrong {
  if (status === 0) return { whole: t('signIn.offline') }
  const codes = issues.map(({ code }) => code)
  if (codes.includes('too_common')) return { first: t('password.common') }
  if (codes.includes('too_short')) return { first: t('password.short') }
  return { whole: t(status === 401 ? 'password.ended' : 'signIn.fault') }
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : ''
}
