import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { useParts } from '#data/lists.ts'
import { useMarkOf } from '#data/marks.tsx'
import { recordOf } from '#data/record.ts'
import { hasRole } from '#domain/officer.ts'
import { CardList } from '#ui/card.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { Mark } from '#ui/mark.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useWords } from '#ui/words.ts'

import type { ChangeRequest } from '#records/change-request/record.ts'
import { useGoingOn } from '#records/half-typed.tsx'
import { DecideSheet } from './decide-sheet.tsx'
import { EarlierDecisions } from './earlier-decisions.tsx'
import { useRequestWords } from './request-words.tsx'

/** What was asked to be changed of a task or a plan and what was decided; a leader decides by pressing, and so decides otherwise. */
export function Requests({ shown }: { shown: Shown }) {
  const own = useWords('change-request')
  const { officer } = useHere()
  const markOf = useMarkOf()
  const says = useRequestWords()
  const [chosen, choose] = useState<string>()
  const decides = hasRole(officer, 'leader') && shown.list !== 'removed'
  useGoingOn('decide', (id) => choose(decides ? id : undefined))
  const all = useParts('change-request', shown.id)
  const requests = all?.filter(({ list }) => list !== 'removed').toReversed() ?? []
  if (requests.length === 0) return null
  const request = requests.find(({ id }) => id === chosen)
  return (
    <>
      <SectionHead flat title={own('many')} count={requests.length} />
      <CardList near label={own('many')}>
        {requests.map((each) => {
          const isOpen = !isDecided(each)
          const mark = markOf(each.id)
          const isQuiet = isOpen || mark === 'sent'
          return (
            <li key={each.id}>
              <ListButton
                icon="pencil"
                {...says(each)}
                onPress={decides ? () => choose(each.id) : undefined}
                end={decides && isQuiet ? undefined : <Mark kind={mark} />}
              />
              {!isOpen && <EarlierDecisions request={each} />}
            </li>
          )
        })}
      </CardList>
      {request && (
        <DecideSheet
          whole={shown}
          request={request}
          anew={isDecided(request)}
          onClose={() => choose(undefined)}
        />
      )}
    </>
  )
}

function isDecided(request: Shown): boolean {
  return recordOf<ChangeRequest>(request).decision !== undefined
}
