import { useTranslation } from 'react-i18next'

import type { Pending, Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { markExported, mayExport } from '#data/refused.ts'
import { fileNameAt, handOut } from '#records/hand-out.tsx'
import { kindNamed } from '#records/kinds.ts'
import { headline } from '#records/look.tsx'
import { useChangeText } from '#records/refused-text.tsx'
import { useSettleWords } from '#records/settle-words.tsx'
import { useWrite } from '#records/write.tsx'
import { useToast } from '#ui/toast.tsx'

import { usePhoneWords } from './phone-words.ts'

const BETWEEN = `\n\n${'—'.repeat(20)}\n\n`

/** Hands out all that is unsent as one file, after which it is not on this phone alone; nothing when none may go. */
export function useExportAll(changes: readonly Pending[]): (() => Promise<void>) | undefined {
  const here = useHere()
  const t = useSettleWords()
  const phone = usePhoneWords()
  const toast = useToast()
  const write = useWrite()
  const titleOf = useTitleOf()
  const textOf = useChangeText()
  const goes = changes.filter(mayExport)
  if (goes.length === 0) return undefined
  return async () => {
    const titles = await Promise.all(goes.map(titleOf))
    const texts = goes.map((change, at) => textOf(change, titles[at] ?? ''))
    const name = fileNameAt(t('file.name'), here.now())
    if (!(await handOut(name, [t('file.head'), ...texts, ''].join(BETWEEN)))) return
    if (await write(() => markExported(here, goes))) {
      toast.show({ icon: 'check', text: phone('exported') })
    }
  }
}

/** What a change is about in one line: the kind, and the first words of its record. */
function useTitleOf(): (change: Pending) => Promise<string> {
  const { db } = useHere()
  const { t } = useTranslation()
  return async ({ kind, record, fields }) => {
    const known = kindNamed(kind)
    if (!known) return kind
    const shown = await db.table<Shown>(kind).get(record)
    const words = headline((shown?.version.fields ?? fields)[known.title ?? ''])
    return [String(t('name', { ns: kind })), words].filter(Boolean).join(': ')
  }
}
