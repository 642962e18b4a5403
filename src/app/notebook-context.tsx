import { useLiveQuery } from 'dexie-react-hooks'
import { createContext, use, useSyncExternalStore } from 'react'

import type { Own } from '#data/db.ts'
import type { Status } from '#sync/schedule.ts'

import type { Notebook } from './notebook.ts'

export const NotebookContext = createContext<Notebook | undefined>(undefined)

export function useNotebook(): Notebook {
  const notebook = use(NotebookContext)
  if (!notebook) throw new Error('Screens of a signed-in officer are drawn inside the notebook')
  return notebook
}

/** How sending stands right now. */
export function useStatus(): Status {
  const { schedule } = useNotebook()
  return useSyncExternalStore(schedule.subscribe, schedule.status)
}

/** This phone's own row, drawn anew when a contact is made or lost. */
export function useOwn(): Own {
  const { here, own } = useNotebook()
  return useLiveQuery(() => here.db.own.get('own'), [here]) ?? own
}

/** False while the last try got no answer: what the strip, the pill and the road draw dashed. */
export function useSignal(): boolean {
  const { lostAt } = useOwn()
  return lostAt === undefined
}
