import { useTranslation } from 'react-i18next'

import { useWaiting } from '#data/marks.tsx'
import type { Pending } from '#data/db.ts'
import { Note } from '#ui/note.tsx'

import { type KindName, kindNamed, kinds } from './kinds.ts'
import { headline } from './look.tsx'
import { usePlainWords } from './plain-words.tsx'
import { useValueWords } from './value-words.tsx'

/** What the commune did not accept of a record, with its reason and the words it was about. */
export function RefusedNote({ id }: { id: string }) {
  const t = usePlainWords()
  const { changes } = useWaiting()
  const refused = changes.filter(({ about, state }) => about === id && state === 'refused')
  return refused.map((change) => (
    <Note key={change.id} look="danger" icon="attention" urgent>
      <b>{t('refusedNote', { why: t(`reasons.${change.reason ?? 'fault'}`) })}</b>
      {kindNamed(change.kind) && <Words change={change} kind={change.kind as KindName} />}
    </Note>
  ))
}

function Words({ change, kind }: { change: Pending; kind: KindName }) {
  const { t } = useTranslation(kind)
  const says = useValueWords(kind)
  return namesOf(change, kind).map((name) => {
    const words = headline(says(name, change.fields[name]))
    return words === '' ? null : (
      <p key={name}>
        {String(t(`fields.${name}`))}: {words}
      </p>
    )
  })
}

/** The fields that were found wrong, else all that an officer was asked. */
function namesOf({ fields, issues }: Pending, kind: KindName): string[] {
  const wrong = new Set(issues?.map(({ path }) => path))
  return Object.entries(kinds[kind].fields)
    .filter(([name, { widget }]) => widget !== 'own' && Object.hasOwn(fields, name))
    .map(([name]) => name)
    .filter((name) => wrong.size === 0 || wrong.has(name))
}
