import type { ComponentType, ReactNode } from 'react'

import { hasRole } from '#domain/officer.ts'
import { Bar } from '#ui/bar.tsx'
import { Page } from '#ui/page.tsx'

import { Component as Missing } from '#app/missing.tsx'
import { useOwn } from '#app/notebook-context.tsx'
import { SendingPill } from '#app/sending-pill.tsx'

/** A page of the admin; to everyone else its address is no page at all. */
export function adminOnly(Screen: ComponentType): ComponentType {
  return () => {
    const { session } = useOwn()
    return hasRole(session.officer, 'admin') ? <Screen /> : <Missing />
  }
}

/** The frame of the admin's pages. */
export function AdminPage({
  title,
  back = '/more',
  busy = false,
  children,
}: {
  title: string
  back?: string
  busy?: boolean
  children: ReactNode
}) {
  return (
    <>
      <Bar back={back} title={title} pill={<SendingPill />} />
      <Page busy={busy}>{children}</Page>
    </>
  )
}
