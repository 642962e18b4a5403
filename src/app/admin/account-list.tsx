import { useState } from 'react'

import { type Account, accountSchema, codeReply } from '#protocol/api.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Confirm } from '#ui/confirm.tsx'
import { Note } from '#ui/note.tsx'
import { Pad } from '#ui/page.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

import { request } from '#app/request.ts'
import { AccountTable, type AccountAct } from './account-table.tsx'
import { AdminPage } from './admin-page.tsx'
import type { Failed } from './asked.ts'
import type { CodeGiven } from './code-sheet.tsx'
import { FailedNote } from './failed-note.tsx'
import { useAdminWords } from './words.ts'

type Asking = { act: AccountAct; account: Account }

/** The accounts of the commune, and what can be done to each. */
export function AccountList({
  accounts,
  failed,
  onRetry,
  onChanged,
  onCode,
}: {
  accounts: readonly Account[] | undefined
  failed: Failed | undefined
  onRetry: () => void
  onChanged: () => void
  onCode: (given: CodeGiven) => void
}) {
  const t = useAdminWords()
  const [asking, setAsking] = useState<Asking>()
  const [refused, setRefused] = useState<Failed>()

  async function act({ act: name, account }: Asking) {
    setAsking(undefined)
    const path = `/api/accounts/${account.id}`
    if (name === 'newCode') {
      const answer = await request('POST', `${path}/code`, codeReply, {})
      setRefused(answer.ok ? undefined : answer)
      if (answer.ok) onCode(answer.value)
      return
    }
    const answer = await request('PATCH', path, accountSchema, { active: name === 'enable' })
    setRefused(answer.ok ? undefined : answer)
    if (answer.ok) onChanged()
  }

  const isLastAdmin = refused?.issues.some(({ code }) => code === 'last_admin') ?? false
  return (
    <AdminPage title={t('accounts.title')} busy={!accounts && !failed}>
      <Pad space>
        <ButtonLink icon="plus" to="/admin/accounts?new=1">
          {t('accounts.add')}
        </ButtonLink>
      </Pad>
      <FailedNote failed={failed} onRetry={onRetry} />
      {isLastAdmin ? (
        <Note look="danger" icon="warning" urgent>
          {t('accounts.wrong.lastAdmin')}
        </Note>
      ) : (
        <FailedNote failed={refused} onRetry={() => setRefused(undefined)} />
      )}
      {!accounts && !failed && <Skeleton />}
      {accounts && (
        <AccountTable
          accounts={accounts}
          onAct={(name, account) => setAsking({ act: name, account })}
        />
      )}
      <Ask asking={asking} onNo={() => setAsking(undefined)} onYes={(each) => void act(each)} />
    </AdminPage>
  )
}

function Ask({
  asking,
  onYes,
  onNo,
}: {
  asking: Asking | undefined
  onYes: (asking: Asking) => void
  onNo: () => void
}) {
  const t = useAdminWords()
  if (!asking) return null
  const { act, account } = asking
  return (
    <Confirm
      open
      danger={act !== 'enable'}
      title={t(`accounts.${act}Title`, { name: account.name })}
      text={t(`accounts.${act}Text`)}
      yes={t(`accounts.${act}`)}
      no={t('cancel')}
      onYes={() => onYes(asking)}
      onNo={onNo}
    />
  )
}
