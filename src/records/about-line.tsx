import { useLiveQuery } from 'dexie-react-hooks'
import { useTranslation } from 'react-i18next'

import type { Pending, Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import type { IconName } from '#ui/icon.tsx'

import { kindNamed } from './kinds.ts'
import type { KindName } from './shapes.ts'
import { headline } from './look.tsx'
import { usePlainWords } from './plain-words.tsx'
import { screens } from './screens.tsx'

/** The record a change is about, in one line: its kind, its first words, its address. */
export function useAboutLine({
  kind,
  record,
  about,
  fields,
}: Pick<Pending, 'kind' | 'record' | 'about' | 'fields'>): {
  icon: IconName
  title: string
  to?: string
} {
  const { db } = useHere()
  const { t } = useTranslation()
  const plain = usePlainWords()
  const names = useNames()
  // A part with a page of its own is shown there.
  const hasPage = kindNamed(kind) !== undefined && screens[kind as KindName].pages
  // A later change of a part may not say what it is a part of.
  const part = useLiveQuery(
    async () =>
      hasPage || kindNamed(kind) === undefined
        ? undefined
        : (await db.table<Shown>(kind).get(record))?.version.fields,
    [db, kind, record, hasPage],
  )
  const owner = hasPage ? undefined : kindNamed(kind)?.partOf?.({ ...part, ...fields })
  const shownKind = owner ? (owner.kind as KindName) : (kind as KindName)
  const id = hasPage ? record : about
  const isKnown = kindNamed(shownKind) !== undefined
  const shown = useLiveQuery(
    async () => (isKnown ? await db.table<Shown>(shownKind).get(id) : undefined),
    [db, shownKind, id, isKnown],
  )
  if (!isKnown || !shown) {
    const sealedLine = () => String(t('sections.sealedLine', { ns: shownKind }))
    return lineOfUnshown(shownKind, { record, fields }, sealedLine)
  }
  const own = (key: string, values?: Record<string, unknown>) =>
    String(t(key, { ns: shownKind, ...values }))
  const look = screens[shownKind].look(shown, { own, plain, names })
  return {
    icon: screens[shownKind].icon,
    title: `${look.kind}: ${headline(look.title, 60)}`,
    to: `/${shownKind}/${id}`,
  }
}

/** What is on no screen, by its first words; what was sealed, without a word of it. */
function lineOfUnshown(
  kind: string,
  { record, fields }: Pick<Pending, 'record' | 'fields'>,
  sealedLine: () => string,
): { icon: IconName; title: string } {
  if (kindNamed(kind)?.sealsOnSave) return { icon: 'lock', title: sealedLine() }
  return { icon: 'document', title: headline(Object.values(fields).find(isWords) ?? record) }
}

function isWords(value: unknown): boolean {
  return typeof value === 'string' && value.includes(' ')
}
