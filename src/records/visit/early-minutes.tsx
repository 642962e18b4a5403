import type { Shown } from '#data/db.ts'
import { Note } from '#ui/note.tsx'
import { useWords } from '#ui/words.ts'

import { useAnsweringWords } from './answering-words.tsx'
import { sides, type ToSign, useToSign } from './signing.tsx'
import { openStops, saidAt } from './walk.ts'

/** Says before minutes are written what would be left out: items nobody answered, who has not signed. */
export function EarlyMinutes({ shown }: { shown: Shown }) {
  const toSign = useToSign(shown)
  return toSign ? <LeftOut toSign={toSign} /> : null
}

function LeftOut({ toSign: { stops, answers, signatures } }: { toSign: ToSign }) {
  const t = useAnsweringWords()
  const own = useWords('signature')
  const said = saidAt(answers.map(({ version }) => version.fields))
  const left = openStops(stops, said, '').length
  const unsigned = sides.filter((side) => !signatures.has(side))
  if (left === 0 && unsigned.length === 0) return null
  const names = unsigned.map((side) => own(`choices.side.${side}`)).join(', ')
  return (
    <Note look="warn" icon="warning">
      {left > 0 && (
        <p>
          <b>{t('leftTitle', { n: left, count: left })}</b>
        </p>
      )}
      {names !== '' && <p>{t('unsigned', { sides: names })}</p>}
      <p>{t('minutesEnd')}</p>
    </Note>
  )
}
