import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { hasRole } from '#domain/officer.ts'
import { CardList } from '#ui/card.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { Sheet } from '#ui/sheet.tsx'

import { useKeptWords } from './kept-words.tsx'
import { kinds } from './kinds.ts'
import type { KindName } from './shapes.ts'
import { useMay } from './matter.tsx'
import { usePlainWords } from './plain-words.tsx'
import { RemoveSheet } from './remove-sheet.tsx'

/** What else can be done with a record: mend it, take it or its words out. Draws nothing when nothing can. */
export function RecordMenu({
  kind,
  shown,
  parts,
}: {
  kind: KindName
  shown: Shown
  parts: readonly Shown[]
}) {
  const t = usePlainWords()
  const kept = useKeptWords()
  const may = useMay(kind)
  const { officer } = useHere()
  const [open, setOpen] = useState<'menu' | 'remove'>()
  const isRemoved = shown.list === 'removed'
  const mayEdit = hasForm(kind, shown) && may('change', shown, parts)
  const mayRemove = !isRemoved && may('remove', shown, parts)
  const maySeal = kinds[kind].stream === 'work' && hasRole(officer, 'leader')
  if (!mayEdit && !mayRemove && !maySeal) return null
  return (
    <>
      <IconButton icon="dots" label={t('more')} onPress={() => setOpen('menu')} />
      <Sheet open={open === 'menu'} title={t('more')} onClose={() => setOpen(undefined)}>
        <CardList>
          {mayEdit && (
            <li>
              <ListButton icon="pencil" title={t('edit')} to={`/${kind}/${shown.id}/edit`} />
            </li>
          )}
          {mayRemove && (
            <li>
              <ListButton icon="trash" title={t('remove')} onPress={() => setOpen('remove')} />
            </li>
          )}
          {maySeal && (
            <li>
              <ListButton
                icon="lock"
                title={kept('seal.title')}
                detail={kept('seal.hint')}
                to={`/seal/${kind}/${shown.id}`}
              />
            </li>
          )}
        </CardList>
      </Sheet>
      <RemoveSheet
        kind={kind}
        shown={shown}
        open={open === 'remove'}
        onClose={() => setOpen(undefined)}
      />
    </>
  )
}

/** Whether a form mends it: nothing that is taken out, nor what was sealed as it was first said. */
function hasForm(kind: KindName, { list }: Shown): boolean {
  return list !== 'removed' && !('sealsOnSave' in kinds[kind])
}
