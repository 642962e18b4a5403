import { type RefObject, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'

import { type Account, accountSchema, accountsReply, codeReply } from '#protocol/api.ts'
import { useToast } from '#ui/toast.tsx'

import { request } from '#app/request.ts'
import { type AccountAnswers, answersOf, BLANK, changeOf, requestOf } from './account-answers.ts'
import { AccountForm } from './account-form.tsx'
import { AccountList } from './account-list.tsx'
import { AdminPage, adminOnly } from './admin-page.tsx'
import { type Failed, useAsked } from './asked.ts'
import { type CodeGiven, CodeSheet } from './code-sheet.tsx'
import { useAdminWords } from './words.ts'

const LIST = '/admin/accounts'

/** What was typed into each form and not saved yet: leaving a form by mistake loses nothing. */
type Typed = RefObject<Map<string, AccountAnswers>>

/** Tài khoản: who may sign in, and as what. */
export const Component = adminOnly(Accounts)

function Accounts() {
  const [params] = useSearchParams()
  const asked = useAsked('/api/accounts', accountsReply)
  const typed: Typed = useRef(new Map<string, AccountAnswers>())
  const [given, setGiven] = useState<CodeGiven>()
  const accounts = asked.value?.accounts
  const edited = params.get('edit')
  const account = accounts?.find(({ id }) => id === edited)

  if (params.has('new')) {
    return (
      <AddAccount
        typed={typed}
        onMade={(made) => {
          setGiven(made)
          asked.again()
        }}
      />
    )
  }
  if (account) return <EditAccount key={account.id} {...{ account, typed }} onSaved={asked.again} />
  return (
    <>
      <AccountList
        accounts={accounts}
        failed={asked.failed}
        onRetry={asked.again}
        onChanged={asked.again}
        onCode={(code) => {
          setGiven(code)
          asked.again()
        }}
      />
      <CodeSheet given={given} onClose={() => setGiven(undefined)} />
    </>
  )
}

function AddAccount({ typed, onMade }: { typed: Typed; onMade: (made: CodeGiven) => void }) {
  const t = useAdminWords()
  const navigate = useNavigate()
  const toast = useToast()
  async function save(answers: AccountAnswers): Promise<Failed | undefined> {
    const checked = requestOf(answers)
    if ('issues' in checked) return { ok: false, status: 400, issues: checked.issues }
    const answer = await request('POST', '/api/accounts', codeReply, checked.body)
    if (!answer.ok) return answer
    typed.current.delete('new')
    toast.show({ icon: 'check', text: t('accounts.made', { login: answers.login }) })
    onMade(answer.value)
    void navigate(LIST, { replace: true })
    return undefined
  }
  return (
    <AdminPage title={t('accounts.add')} back={LIST}>
      <AccountForm
        start={typed.current.get('new') ?? BLANK}
        isNew
        saveLabel={t('accounts.make')}
        onInput={(answers) => typed.current.set('new', answers)}
        onSave={save}
      />
    </AdminPage>
  )
}

function EditAccount({
  account,
  typed,
  onSaved,
}: {
  account: Account
  typed: Typed
  onSaved: () => void
}) {
  const t = useAdminWords()
  const navigate = useNavigate()
  const toast = useToast()
  const { id, login } = account
  async function save(answers: AccountAnswers): Promise<Failed | undefined> {
    const checked = changeOf(answers)
    if ('issues' in checked) return { ok: false, status: 400, issues: checked.issues }
    const answer = await request('PATCH', `/api/accounts/${id}`, accountSchema, checked.body)
    if (!answer.ok) return answer
    typed.current.delete(id)
    toast.show({ icon: 'check', text: t('accounts.changed', { login }) })
    onSaved()
    void navigate(LIST, { replace: true })
    return undefined
  }
  return (
    <AdminPage title={t('accounts.edit', { login })} back={LIST}>
      <AccountForm
        start={typed.current.get(id) ?? answersOf(account)}
        isNew={false}
        saveLabel={t('save')}
        onInput={(answers) => typed.current.set(id, answers)}
        onSave={save}
      />
    </AdminPage>
  )
}
