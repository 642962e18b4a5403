import { useLiveQuery } from 'dexie-react-hooks'
import { type SubmitEvent, useState } from 'react'

import { isSafeToRemove, leftIn, removeAccount } from '#data/remove-account.ts'
import { Bar } from '#ui/bar.tsx'
import { Button } from '#ui/button.tsx'
import { describedBy, FieldFrame } from '#ui/field.tsx'
import { TextInput } from '#ui/inputs/text.tsx'
import { Dock, Page, Pad } from '#ui/page.tsx'

import { useKnownAccount } from './known-account.tsx'
import { leaveFor } from './leave.ts'
import { useNotebook } from './notebook-context.tsx'
import { usePhoneWords } from './phone-words.ts'
import { nothing, request } from './request.ts'
import { SendingPill } from './sending-pill.tsx'
import { StillHere } from './still-here.tsx'

/** Gỡ tài khoản khỏi máy: refused while anything of it is on this phone alone; asks for the login name. */
export function Component() {
  const t = usePhoneWords()
  const { here, own } = useNotebook()
  const left = useLiveQuery(() => leftIn(here.db), [here])
  return (
    <>
      <Bar back="/settings" title={t('remove')} pill={<SendingPill />} />
      <Page busy={left === undefined}>
        <Pad space>
          <p>{t('lead', { name: own.session.officer.name })}</p>
          {left && left.sealedDrafts > 0 && <p>{t('goneDrafts', { n: left.sealedDrafts })}</p>}
        </Pad>
        {left && (isSafeToRemove(left) ? <LoginForm /> : <StillHere left={left} />)}
      </Page>
    </>
  )
}

/** A whole notebook goes only by a hand that types whose it is. */
function LoginForm() {
  const t = usePhoneWords()
  const login = useKnownAccount()?.name
  const [isWrong, setWrong] = useState(false)
  const remove = useRemoval()
  if (login === undefined) return null

  function go(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get('login')
    const isRight = typeof typed === 'string' && typed.trim().toLowerCase() === login
    setWrong(!isRight)
    if (isRight) void remove()
  }
  const frame = {
    id: 'login',
    label: t('login'),
    hint: t('loginHint', { login }),
    error: isWrong ? t('loginWrong') : undefined,
  }
  return (
    <form noValidate onSubmit={go}>
      <FieldFrame {...frame}>
        <TextInput id="login" name="login" invalid={isWrong} describedBy={describedBy(frame)} />
      </FieldFrame>
      <Dock>
        <Button submit look="danger" icon="trash">
          {t('go')}
        </Button>
      </Dock>
    </form>
  )
}

/** Ends the session where the server can be reached, then takes the notebook off the phone. */
function useRemoval(): () => Promise<void> {
  const { here, close } = useNotebook()
  return async () => {
    await request('DELETE', '/api/session', nothing)
    close()
    const isGone = await removeAccount(here.officer.id)
    if (isGone) sessionStorage.clear()
    leaveFor(isGone ? '/sign-in' : '/remove-account')
  }
}
