import { useEffect, useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import type { HistoryReply } from '#protocol/api.ts'

import type { KindName } from './shapes.ts'

export type Told = {
  /** What the server told so far, newest first; nothing until it answered. */
  told: HistoryReply | undefined
  isOffline: boolean
  /** Asks for what lies before it. */
  askOlder: () => Promise<void>
}

/** What the server tells of a record's past, a page at a time; asked again when the row has moved on. */
export function useTold(kind: KindName, { id, version }: Shown): Told {
  const { askHistory } = useHere()
  const [told, setTold] = useState<HistoryReply>()
  const [isOffline, setOffline] = useState(false)
  const latest = Object.values(version.stamps).reduce((a, b) => (a > b ? a : b), '')
  useEffect(() => {
    let isLeft = false
    void askHistory(kind, id).then((page) => {
      if (isLeft) return
      setOffline(page === undefined)
      if (page) setTold(page)
    })
    return () => {
      isLeft = true
    }
  }, [askHistory, kind, id, latest])

  async function askOlder() {
    const last = told?.changes.at(-1)
    if (!last) return
    const page = await askHistory(kind, id, last.position)
    setOffline(page === undefined)
    if (page) setTold((before) => following(before, last.id, page))
  }
  return { told, isOffline, askOlder }
}

/** A page after those before it; a page that followed others than are here now is left out. */
function following(
  before: HistoryReply | undefined,
  lastId: string,
  page: HistoryReply,
): HistoryReply | undefined {
  if (before?.changes.at(-1)?.id !== lastId) return before
  return { changes: [...before.changes, ...page.changes], more: page.more }
}
