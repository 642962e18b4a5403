import type { Shown } from '#data/db.ts'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import type { Part } from '#domain/part.ts'
import { useMay } from '#records/matter.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { CardList } from '#ui/card.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { Note } from '#ui/note.tsx'
import { Pad } from '#ui/page.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useWords } from '#ui/words.ts'

import type { Around } from './around.tsx'
import { pieOfExemplar } from './look.tsx'
import { useExemplarWords } from './page-words.tsx'
import type { Exemplar } from './record.ts'
import { wasRecognised } from './way.ts'

/** Where others may take it over: what was recognised. */
const SPREADS = new Set(['recognised', 'replicated', 'maintained'])

/** The exemplars that replicate one, how far each has come, and the way to another. */
export function Replicas({
  shown,
  around: { replicas, lost, parts },
}: {
  shown: Shown
  around: Pick<Around, 'replicas' | 'lost' | 'parts'>
}) {
  const t = useExemplarWords()
  const own = useWords('exemplar')
  const placeOf = usePlaceOf()
  const mayAdd = useMay('exemplar')('add')
  const spreads = mayAdd && shown.list !== 'removed' && maySpread(shown, parts)
  if (replicas.length === 0 && lost === 0 && !spreads) return null
  return (
    <>
      <SectionHead flat title={t('replicas')} count={replicas.length} />
      {replicas.length > 0 && (
        <CardList label={t('replicas')}>
          {replicas.map((each) => (
            <li key={each.id}>
              <ListButton
                icon={pieOfExemplar(each.state)}
                title={placeOf(each)}
                detail={`${recordOf<Exemplar>(each).name} · ${own(`states.${each.state ?? 'proposed'}`)}`}
                to={`/exemplar/${each.id}`}
              />
            </li>
          ))}
        </CardList>
      )}
      {lost > 0 && (
        <Note look="warn" icon="warning">
          {t('lostReplicas', { n: lost })}
        </Note>
      )}
      {spreads && (
        <Pad space>
          <ButtonLink look="outline" to={`/exemplar/new?parent=${shown.id}`}>
            {t('replicate')}
          </ButtonLink>
        </Pad>
      )}
    </>
  )
}

/** Only what was recognised one day is taken over by others. */
export function maySpread({ state, version }: Shown, parts: readonly Part[]): boolean {
  return SPREADS.has(state ?? '') && wasRecognised(version.fields, parts)
}

/** Where an exemplar is: its villages, else the unit that leads it. */
export function usePlaceOf(): (shown: Shown) => string {
  const { nameOf } = useNames()
  return (shown) => {
    const { villages = [], leadUnit } = recordOf<Exemplar>(shown)
    return villages.length > 0 ? villages.map(nameOf).join(', ') : nameOf(leadUnit)
  }
}
