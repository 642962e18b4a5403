import { useTranslation } from 'react-i18next'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { useShown } from '#data/lists.ts'
import { type Place, useWaiting } from '#data/marks.tsx'
import { useNames } from '#data/names.tsx'
import { questionsOf } from '#data/standing.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { Wrap } from '#ui/page.tsx'
import { useWords } from '#ui/words.ts'

import type { KindName } from './shapes.ts'
import { bareLabel } from './look.tsx'
import { useMay } from './matter.tsx'
import { usePlainWords } from './plain-words.tsx'
import { useSettleWords } from './settle-words.tsx'

/** Says in which fields of a record several values stand, and leads to where one is chosen. */
export function ContestedNote({ kind, shown }: { kind: KindName; shown: Shown }) {
  const t = useSettleWords()
  const plain = usePlainWords()
  const own = useWords(kind)
  const { officer } = useHere()
  const may = useMay(kind)
  const names = questionsOf(kind, shown.version, officer.id).map(({ name }) => name)
  // Taken out twice over: there is nothing to choose until somebody brings it back.
  if (names.length === 0 || shown.list === 'removed') return null
  const asked = names.filter((name) => name !== 'removedAt')
  const labels = asked.map((name) =>
    name === 'removedWhy' ? plain('removeWhy') : bareLabel(own(`fields.${name}`)),
  )
  return (
    <Note look="danger" icon="attention">
      {names.includes('removedAt') && <b>{t('contested.removalNote')} </b>}
      {labels.length > 0 && <b>{t('contested.note', { fields: labels.join(', ') })}</b>}
      {may('change', shown) && (
        <Wrap>
          <ButtonLink small look="outline" to={`/choose/${kind}/${shown.id}`}>
            {t('contested.see')}
          </ButtonLink>
        </Wrap>
      )}
    </Note>
  )
}

/** The same of what belongs to a record: a name that is kept back. */
export function ContestedParts({ id }: { id: string }) {
  const { contested } = useWaiting()
  const parts = contested.filter((each) => each.about === id && each.id !== id)
  return parts.map((part) => <ContestedPart key={part.id} {...part} />)
}

function ContestedPart({ kind, id }: Place) {
  const t = useSettleWords()
  const { t: own } = useTranslation()
  const itemOf = useItemName()
  const shown = useShown(kind, id)
  const name = [String(own('name', { ns: kind })), shown ? itemOf(shown) : '']
  return (
    <Note look="danger" icon="attention">
      <b>{t('contested.note', { fields: name.filter(Boolean).join(' ') })}</b>
      <Wrap>
        <ButtonLink small look="outline" to={`/choose/${kind}/${id}`}>
          {t('contested.see')}
        </ButtonLink>
      </Wrap>
    </Note>
  )
}

/** Names an answer among others of the same record: `A5 (Dân chủ ở cơ sở)`; nothing of any other kind. */
function useItemName(): (answer: Shown) => string {
  const { t: own } = useTranslation()
  const { nameOf } = useNames()
  return ({ version: { fields } }) => {
    const { item, checklist } = fields
    if (typeof item !== 'string' || typeof checklist !== 'string') return ''
    const words = { ns: 'checklistWords', defaultValue: '' }
    const short = nameOf(checklist) || String(own(`${checklist}.short`, words))
    return short === '' ? item : `${item} (${short})`
  }
}

/** What stands under a field's value where others stand beside it. */
export function useVersionsOf(shown: Shown): (name: string) => string | undefined {
  const t = useSettleWords()
  return (name) => {
    const standing = shown.version.contested?.[name]
    return standing && t('contested.versions', { n: standing.length })
  }
}
