import { useState } from 'react'

import { useHere } from '#data/here.tsx'
import { devicesReply, type DevicesReply } from '#protocol/api.ts'
import { Button } from '#ui/button.tsx'
import { Confirm } from '#ui/confirm.tsx'
import { Empty } from '#ui/empty.tsx'
import { formatMoment } from '#ui/format.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Status } from '#ui/status.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { useToast } from '#ui/toast.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import { useLanguage } from '#ui/words.ts'

import { useOwn } from '#app/notebook-context.tsx'
import { nothing, request } from '#app/request.ts'
import { AdminPage, adminOnly } from './admin-page.tsx'
import { type Failed, useAsked } from './asked.ts'
import { FailedNote } from './failed-note.tsx'
import { useAdminWords } from './words.ts'

type Device = DevicesReply['devices'][number]

/** Máy: every phone that signed in, when it was last heard of, and what it still holds. */
export const Component = adminOnly(Devices)

function Devices() {
  const t = useAdminWords()
  const toast = useToast()
  const { value, failed, again } = useAsked('/api/devices', devicesReply)
  const [asking, setAsking] = useState<Device>()
  const [refused, setRefused] = useState<Failed>()
  const columns = useColumns(setAsking)

  async function revoke({ id, letter }: Device) {
    setAsking(undefined)
    const answer = await request('POST', `/api/devices/${id}/revoke`, nothing, {})
    setRefused(answer.ok ? undefined : answer)
    if (!answer.ok) return
    toast.show({ icon: 'check', text: t('devices.done', { letter }) })
    again()
  }

  const devices = value?.devices
  return (
    <AdminPage title={t('devices.title')} busy={!devices && !failed}>
      <FailedNote failed={failed} onRetry={again} />
      <FailedNote failed={refused} onRetry={() => setRefused(undefined)} />
      {!devices && !failed && <Skeleton />}
      {devices?.length === 0 && <Empty title={t('devices.empty')} />}
      {devices && devices.length > 0 && (
        <Table
          caption={t('devices.title')}
          columns={columns}
          rows={devices}
          keyOf={({ id }) => id}
        />
      )}
      {asking && (
        <Confirm
          open
          danger
          title={t('devices.revokeTitle', { letter: asking.letter, name: asking.officer.name })}
          text={revokeWords(asking, t)}
          yes={t('devices.revoke')}
          no={t('cancel')}
          onYes={() => void revoke(asking)}
          onNo={() => setAsking(undefined)}
        />
      )}
    </AdminPage>
  )
}

function revokeWords({ waiting }: Device, t: ReturnType<typeof useAdminWords>): string {
  const words = t('devices.revokeText')
  return waiting ? `${words} ${t('devices.revokeWaiting', { n: waiting })}` : words
}

function useColumns(onRevoke: (device: Device) => void): Column<Device>[] {
  const t = useAdminWords()
  const language = useLanguage()
  const { now } = useHere()
  const { session } = useOwn()
  return [
    { id: 'letter', title: t('devices.letter'), draw: ({ letter }) => letter },
    {
      id: 'device',
      title: t('devices.device'),
      draw: ({ id, agent }) => (
        <>
          {agent || t('devices.unknown')}{' '}
          {id === session.device && <Tag look="line">{t('devices.own')}</Tag>}
        </>
      ),
    },
    { id: 'officer', title: t('devices.officer'), draw: ({ officer }) => officer.name },
    {
      id: 'contact',
      title: t('devices.contact'),
      draw: ({ contactAt }) =>
        contactAt === null ? t('devices.never') : formatMoment(contactAt, now(), language),
    },
    {
      id: 'waiting',
      title: t('devices.waiting'),
      number: true,
      draw: ({ waiting }) => waiting ?? '—',
    },
    {
      id: 'acts',
      title: t('devices.acts'),
      draw: (device) => <Act device={device} onRevoke={onRevoke} />,
    },
  ]
}

function Act({ device, onRevoke }: { device: Device; onRevoke: (device: Device) => void }) {
  const t = useAdminWords()
  if (!device.active) return <Status icon="lock" tone="danger" text={t('devices.revoked')} />
  return (
    <Button look="text" small onPress={() => onRevoke(device)}>
      {t('devices.revoke')}
      <VisuallyHidden>
        {' '}
        {device.letter} {device.officer.name}
      </VisuallyHidden>
    </Button>
  )
}
