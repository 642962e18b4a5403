import { useTranslation } from 'react-i18next'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { useWaiting } from '#data/marks.tsx'
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
  const t = useSettleWords()
  const { t: own } = useTranslation()
  const { contested } = useWaiting()
  const parts = contested.filter((each) => each.about === id && each.id !== id)
  return parts.map((part) => (
    <Note key={part.id} look="danger" icon="attention">
      <b>{t('contested.note', { fields: String(own('name', { ns: part.kind })) })}</b>
      <Wrap>
        <ButtonLink small look="outline" to={`/choose/${part.kind}/${part.id}`}>
          {t('contested.see')}
        </ButtonLink>
      </Wrap>
    </Note>
  ))
}

/** What stands under a field's value where others stand beside it. */
export function useVersionsOf(shown: Shown): (name: string) => string | undefined {
  const t = useSettleWords()
  return (name) => {
    const standing = shown.version.contested?.[name]
    return standing && t('contested.versions', { n: standing.length })
  }
}
