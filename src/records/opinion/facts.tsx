import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useShown } from '#data/lists.ts'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { formatDay } from '#ui/format.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { type KeyValue, KeyValues } from '#ui/key-values.tsx'
import { useWords } from '#ui/words.ts'

import type { Dialogue } from '#records/dialogue/record.ts'
import { usePlainWords } from '#records/plain-words.tsx'
import type { Opinion } from './record.ts'
import { isAnswered } from './rules.ts'
import { OpinionSheets } from './sheets.tsx'

/** What is known of an opinion: who said it where, who answers it, what it became. */
export function Facts({ shown }: { shown: Shown }) {
  const opinion = recordOf<Opinion>(shown)
  const [isGiving, setGiving] = useState(false)
  const facts = [
    ...useHeard(opinion),
    useGiven(opinion, shown.list === 'open' && (() => setGiving(true))),
    ...useAnswered(opinion),
    useBecame(opinion, 'feedback'),
    useBecame(opinion, 'task'),
  ]
  return (
    <>
      <KeyValues items={facts.filter((fact) => fact !== false)} />
      <OpinionSheets
        shown={shown}
        sheet={isGiving ? 'assign' : undefined}
        onClose={() => setGiving(false)}
      />
    </>
  )
}

/** Who said it, where, and at which dialogue. */
function useHeard({ of, speaker, speakerKept, village, on }: Opinion): (KeyValue | false)[] {
  const own = useWords('opinion')
  const { nameOf } = useNames()
  const dialogue = useShown('dialogue', of ?? '')
  return [
    speaker !== undefined && { icon: 'person', label: own('fields.speaker'), value: speaker },
    speakerKept === true && {
      icon: 'lock',
      label: own('fields.speaker'),
      value: own('fields.speakerKept'),
    },
    village !== undefined && {
      icon: 'village',
      label: own('fields.village'),
      value: nameOf(village),
    },
    {
      icon: 'dialogue',
      label: own('sections.dialogue'),
      value: dialogue ? recordOf<Dialogue>(dialogue).title : '',
      detail: formatDay(on),
    },
  ]
}

/** Who answers it; until it is answered it can be given to somebody else. */
function useGiven(opinion: Opinion, onGive: (() => void) | false): KeyValue | false {
  const own = useWords('opinion')
  const { nameOf, officerOf } = useNames()
  const { toUnit, toOfficer } = opinion
  const id = toUnit ?? toOfficer
  if (id === undefined) return false
  return {
    icon: 'unit',
    label: own('sections.assign'),
    value: nameOf(id),
    detail: toUnit && officerOf(toOfficer)?.name,
    action: onGive && !isAnswered(opinion) && (
      <IconButton icon="pencil" label={own('sections.assignAgain')} onPress={onGive} />
    ),
  }
}

/** When it was begun, what was answered by whom, and whether the people know. */
function useAnswered(opinion: Opinion): (KeyValue | false)[] {
  const own = useWords('opinion')
  const { startedOn, answer, answeredBy, answeredOn, toldOn, settledOn } = opinion
  const isTold = toldOn !== undefined && isAnswered(opinion)
  return [
    startedOn !== undefined && {
      icon: 'clock',
      label: own('fields.startedOn'),
      value: formatDay(startedOn),
    },
    answer !== undefined && {
      icon: 'check',
      label: own('fields.answer'),
      value: answer,
      detail: [answeredBy, answeredOn && formatDay(answeredOn)].filter(Boolean).join(' · '),
    },
    settledOn !== undefined &&
      isAnswered({ ...opinion, answer: undefined }) && {
        icon: 'check',
        label: own('fields.settledOn'),
        value: formatDay(settledOn),
      },
    isTold && { icon: 'people', label: own('fields.toldOn'), value: formatDay(toldOn) },
  ]
}

/** The record it became, how that one stands by now, and the way there. */
function useBecame(opinion: Opinion, kind: 'feedback' | 'task'): KeyValue | false {
  const own = useWords('opinion')
  const ofKind = useWords(kind)
  const plain = usePlainWords()
  const id = opinion[kind]
  const record = useShown(kind, id ?? '')
  if (id === undefined) return false
  const open = own(kind === 'task' ? 'sections.openTask' : 'sections.openFeedback')
  const isGone = record?.list === 'removed'
  return {
    icon: kind,
    label: own(kind === 'task' ? 'sections.becameTask' : 'sections.becameFeedback'),
    value: isGone ? plain('removedToast') : record?.state && ofKind(`states.${record.state}`),
    action: <IconButton icon="forward" look="link" label={open} to={`/${kind}/${id}`} />,
  }
}
