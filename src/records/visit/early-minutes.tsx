import type { Shown } from '#data/db.ts'
import { Note } from '#ui/note.tsx'
import { useWords } from '#ui/words.ts'

import { useAnsweringWords } from './answering-words.tsx'
import { useDraftsAt } from './half-typed.tsx'
import { alteredSides, type Side, sides, type ToSign, useToSign } from './signing.tsx'
import { openStops, saidAt } from './walk.ts'

/** Says before minutes are written what would be left out: items nobody answered, who has not signed. */
export function EarlyMinutes({ shown }: { shown: Shown }) {
  const toSign = useToSign(shown)
  return toSign ? <LeftOut toSign={toSign} /> : null
}

function LeftOut({ toSign: { shown, stops, answers, signatures, stood } }: { toSign: ToSign }) {
  const t = useAnsweringWords()
  const own = useWords('signature')
  const said = saidAt(answers.map(({ version }) => version.fields))
  const left = openStops(stops, said, '').length
  const half = (useDraftsAt(shown.id) ?? []).length
  const unsigned = sides.filter((side) => !signatures.has(side))
  const altered = alteredSides({ signatures, stood })
  if (left === 0 && half === 0 && unsigned.length === 0 && altered.length === 0) return null
  const namesOf = (some: readonly Side[]) =>
    some.map((side) => own(`choices.side.${side}`)).join(', ')
  return (
    <Note look="warn" icon="warning">
      {left > 0 && (
        <p>
          <b>{t('leftTitle', { n: left, count: left })}</b>
        </p>
      )}
      {half > 0 && <p>{t('halfLeft', { n: half, count: half })}</p>}
      {unsigned.length > 0 && <p>{t('unsigned', { sides: namesOf(unsigned) })}</p>}
      {altered.length > 0 && <p>{t('altered', { sides: namesOf(altered) })}</p>}
      <p>{t('minutesEnd')}</p>
    </Note>
  )
}
