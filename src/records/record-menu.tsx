import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import type { Place } from '#data/marks.tsx'
import { hasRole } from '#domain/officer.ts'
import { CardList } from '#ui/card.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { Sheet } from '#ui/sheet.tsx'

import { AskSealSheet } from './ask-seal-sheet.tsx'
import { useKeptWords } from './kept-words.tsx'
import { kinds } from './kinds.ts'
import type { KindName } from './shapes.ts'
import { useMay } from './matter.tsx'
import { usePlainWords } from './plain-words.tsx'
import { RemoveSheet } from './remove-sheet.tsx'
import { awaitsSeal } from './seal-awaited.tsx'

/** What else can be done with a record: mend it, take it or its words out. Draws nothing when nothing can. */
export function RecordMenu({ kind, shown, parts }: OfRecord) {
  const t = usePlainWords()
  const acts = useActs({ kind, shown, parts })
  const [open, setOpen] = useState<'menu' | 'remove' | 'ask'>()
  const close = () => setOpen(undefined)
  if (!Object.values(acts).includes(true)) return null
  return (
    <>
      <IconButton icon="dots" label={t('more')} onPress={() => setOpen('menu')} />
      <Sheet open={open === 'menu'} title={t('more')} onClose={close}>
        <Acts acts={acts} place={{ kind, id: shown.id }} onPick={setOpen} />
      </Sheet>
      <RemoveSheet kind={kind} shown={shown} open={open === 'remove'} onClose={close} />
      {acts.mayAsk && (
        <AskSealSheet kind={kind} id={shown.id} open={open === 'ask'} onClose={close} />
      )}
    </>
  )
}

type OfRecord = { kind: KindName; shown: Shown; parts: readonly Shown[] }

/** What this officer may do with it. */
function useActs({ kind, shown, parts }: OfRecord) {
  const may = useMay(kind)
  const { officer } = useHere()
  const mayEdit = hasForm(kind, shown) && may('change', shown, parts)
  const maySeal = kinds[kind].stream === 'work' && hasRole(officer, 'leader')
  return {
    mayEdit,
    mayRemove: shown.list !== 'removed' && may('remove', shown, parts),
    mayAsk: mayEdit && !maySeal && isSealAsked(kind) && !awaitsSeal(shown),
    maySeal,
  }
}

function Acts({
  acts,
  place: { kind, id },
  onPick,
}: {
  acts: ReturnType<typeof useActs>
  place: Place
  onPick: (act: 'remove' | 'ask') => void
}) {
  const t = usePlainWords()
  const kept = useKeptWords()
  return (
    <CardList>
      {acts.mayEdit && (
        <li>
          <ListButton icon="pencil" title={t('edit')} to={`/${kind}/${id}/edit`} />
        </li>
      )}
      {acts.mayRemove && (
        <li>
          <ListButton icon="trash" title={t('remove')} onPress={() => onPick('remove')} />
        </li>
      )}
      {acts.mayAsk && (
        <li>
          <ListButton
            icon="lock"
            title={kept('seal.ask')}
            detail={kept('seal.askHint')}
            onPress={() => onPick('ask')}
          />
        </li>
      )}
      {acts.maySeal && (
        <li>
          <ListButton
            icon="lock"
            title={kept('seal.title')}
            detail={kept('seal.hint')}
            to={`/seal/${kind}/${id}`}
          />
        </li>
      )}
    </CardList>
  )
}

/** Whether a leader is asked to take words out of records of this kind. */
function isSealAsked(kind: KindName): boolean {
  return 'sealAsked' in kinds[kind].fields
}

/** Whether a form mends it: nothing that is taken out, nor what was sealed as it was first said. */
function hasForm(kind: KindName, { list }: Shown): boolean {
  return list !== 'removed' && !('sealsOnSave' in kinds[kind])
}
