import type { Shown } from '#data/db.ts'
import { partsOf } from '#data/parts.ts'
import { recordOf } from '#data/record.ts'
import type { Part } from '#domain/part.ts'
import { foldSteps, takenOf } from '#domain/steps.ts'
import type { Exemplar } from '#records/exemplar/record.ts'
import { exemplarSteps } from '#records/exemplar/way.ts'
import type { Asked, Count } from './counting.tsx'
import { isStanding } from './standing.tsx'
import { isWithin, type Time } from './time.ts'
import { byUnit, unitsToCount } from './units-counted.tsx'

const TURNED_DOWN = new Set(['stopped', 'not_recognised'])

/** Exemplars of a period; what was kept up from years before is no new one. */
export async function exemplarsCounted(asked: Asked): Promise<Count> {
  const exemplarsIn = await readExemplars(asked)
  return (time) => ({ kind: 'exemplar', met: exemplarsIn(time), unmet: [] })
}

/** Units that lead an exemplar of a type in a period, or in which one is done; each unit once. */
export async function unitsWithExemplar(asked: Asked, type: Exemplar['type']): Promise<Count> {
  const exemplarsIn = await readExemplars(asked)
  const unitsAt = await unitsToCount(asked.db, asked.target)
  return (time) => {
    const those = exemplarsIn(time).map((shown) => recordOf<Exemplar>(shown))
    const has = new Set(
      those
        .filter((each) => each.type === type)
        .flatMap(({ leadUnit, villages = [] }) => [leadUnit, ...villages]),
    )
    return byUnit(unitsAt(time), ({ id }) => has.has(id))
  }
}

async function readExemplars({ db }: Asked): Promise<(time: Time) => Shown[]> {
  const all = (await db.exemplar.toArray()).filter(isStanding)
  const parts = await partsOf(
    db,
    all.map(({ id }) => ['exemplar', id]),
  )
  return (time) => all.filter((shown) => isOf(time, shown, parts.get(shown.id)))
}

/**
 * Whether an exemplar is one of a period: it was recognised in it, or work on it began in it and
 * by its last day was neither stopped nor turned down. What became of it later is of later periods.
 */
function isOf(time: Time, { version }: Shown, parts: readonly Part[] = []): boolean {
  const taken = takenOf(parts).filter(({ on }) => on <= time.asOf)
  const { passed } = foldSteps(exemplarSteps, taken, { values: version.fields, parts })
  const lastTo = (state: string) => passed.findLastIndex((each) => each.state === state)
  const dayOf = (state: string) => passed[lastTo(state)]?.step.on
  if (isWithin(time, dayOf('recognised'))) return true
  const isTurnedDown = passed
    .slice(lastTo('running') + 1)
    .some(({ state }) => TURNED_DOWN.has(state))
  return isWithin(time, dayOf('running')) && !isTurnedDown
}
