import { useLiveQuery } from 'dexie-react-hooks'

import { pastOf, type Edit } from '#data/edits.ts'
import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { dayOf } from '#domain/day.ts'
import { formatDay } from '#ui/format.ts'
import { ListButton } from '#ui/list-button.tsx'
import { useWords } from '#ui/words.ts'

import { usePlanningWords } from '#records/plan/page-words.tsx'
import { useTold } from '#records/told.tsx'

/** What was decided of a request before it was decided otherwise, the latest first, as far as this phone or the server knows. */
export function EarlierDecisions({ request }: { request: Shown }) {
  const page = usePlanningWords()
  const own = useWords('change-request')
  const { nameOf } = useNames()
  return useEarlier(request).map(({ id, at, by, fields: { decision, answer } }) => (
    <ListButton
      key={id}
      icon="history"
      title={page('request.before', {
        decision: own(`choices.decision.${String(decision)}`, { defaultValue: String(decision) }),
      })}
      detail={[answer, nameOf(by.id) || by.name, formatDay(dayOf(at))].filter(Boolean).join(' · ')}
    />
  ))
}

function useEarlier(request: Shown): Edit[] {
  const { db, officer } = useHere()
  const { told } = useTold('change-request', request)
  const own = useLiveQuery(
    () => db.outbox.where('[kind+record]').equals(['change-request', request.id]).sortBy('seq'),
    [db, request.id],
  )
  const { made, edits } = pastOf(told, own ?? [], { id: officer.id, name: '' })
  const decided = [...(made ? [made] : []), ...edits].filter(
    ({ fields }) => typeof fields['decision'] === 'string',
  )
  return decided.slice(0, -1).toReversed()
}
