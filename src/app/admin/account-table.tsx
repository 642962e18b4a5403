import { useNames } from '#data/names.tsx'
import { dayOf } from '#domain/day.ts'
import type { Account } from '#protocol/api.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { formatDay } from '#ui/format.ts'
import { Small } from '#ui/hero.tsx'
import { Status } from '#ui/status.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'

import { useAdminWords } from './words.ts'

export type AccountAct = 'newCode' | 'disable' | 'enable'
type OnAct = (act: AccountAct, account: Account) => void

/** Accounts under one another; those in use first. */
export function AccountTable({ accounts, onAct }: { accounts: readonly Account[]; onAct: OnAct }) {
  const t = useAdminWords()
  const columns = useColumns(onAct)
  const rows = accounts.toSorted((a, b) => Number(b.active) - Number(a.active))
  return (
    <Table caption={t('accounts.title')} columns={columns} rows={rows} keyOf={({ id }) => id} />
  )
}

function useColumns(onAct: OnAct): Column<Account>[] {
  const t = useAdminWords()
  const { nameOf } = useNames()
  return [
    { id: 'name', title: t('accounts.name'), draw: ({ name }) => name },
    { id: 'login', title: t('accounts.login'), draw: ({ login }) => login },
    {
      id: 'position',
      title: t('accounts.position'),
      draw: ({ position, unit }) => (
        <>
          {position}
          {nameOf(unit) && <Small>{nameOf(unit)}</Small>}
        </>
      ),
    },
    {
      id: 'roles',
      title: t('accounts.roles'),
      draw: ({ roles }) => roles.map((role) => t(`accounts.role.${role}`)).join(', '),
    },
    {
      id: 'state',
      title: t('accounts.state'),
      whole: true,
      draw: (account) => <State {...account} />,
    },
    {
      id: 'acts',
      title: t('accounts.acts'),
      whole: true,
      draw: (account) => <Acts account={account} onAct={onAct} />,
    },
  ]
}

function State({ active, codeUntil, hasPassword }: Account) {
  const t = useAdminWords()
  if (!active) return <Status icon="lock" tone="danger" text={t('accounts.disabled')} />
  if (codeUntil !== undefined) {
    const day = formatDay(dayOf(codeUntil))
    return (
      <>
        <Status icon="key" tone="info" text={t('accounts.codeOpen')} />
        <Small>{t('accounts.codeUntil', { day })}</Small>
      </>
    )
  }
  if (!hasPassword) return <Status icon="warning" tone="warn" text={t('accounts.codeOver')} />
  return <Status icon="check" tone="ok" text={t('accounts.active')} />
}

function Acts({ account, onAct }: { account: Account; onAct: OnAct }) {
  const t = useAdminWords()
  const acts: AccountAct[] = account.active ? ['newCode', 'disable'] : ['enable']
  const of = <VisuallyHidden> {account.name}</VisuallyHidden>
  return (
    <>
      <ButtonLink look="text" small to={`/admin/accounts?edit=${account.id}`}>
        {t('accounts.editShort')}
        {of}
      </ButtonLink>
      {acts.map((act) => (
        <Button key={act} look="text" small onPress={() => onAct(act, account)}>
          {t(`accounts.${act}`)}
          {of}
        </Button>
      ))}
    </>
  )
}
