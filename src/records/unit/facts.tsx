import type { Shown } from '#data/db.ts'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { formatDay } from '#ui/format.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { type KeyValue, KeyValues } from '#ui/key-values.tsx'
import { useWords } from '#ui/words.ts'

import { useVersionsOf } from '#records/contested-note.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { useValueWords } from '#records/value-words.tsx'
import { useUnitWords } from './page-words.tsx'
import type { Unit } from './record.ts'
import { digitsOf } from './rules.ts'

/** What is known of a unit: who heads it and how to call it, where it belongs, since when, how remote. */
export function UnitFacts({ shown }: { shown: Shown }) {
  const items = [...useReach(shown), ...useStanding(shown)]
  return <KeyValues items={items.filter((item) => item !== false)} />
}

type Facts = (KeyValue | false)[]

/** Who heads it, and the number that calls them. */
function useReach(shown: Shown): Facts {
  const own = useWords('unit')
  const t = usePlainWords()
  const versionsOf = useVersionsOf(shown)
  const { name, head, phone } = recordOf<Unit>(shown)
  return [
    head !== undefined && {
      icon: 'person',
      label: own('fields.head'),
      value: head,
      detail: versionsOf('head'),
    },
    phone !== undefined && {
      icon: 'phone',
      label: own('fields.phone'),
      value: phone,
      detail: versionsOf('phone'),
      action: (
        <IconButton
          icon="phone"
          look="link"
          label={t('call', { name: head ?? name })}
          href={`tel:${digitsOf(phone)}`}
        />
      ),
    },
  ]
}

function useStanding(shown: Shown): Facts {
  const own = useWords('unit')
  const ui = useWords('ui')
  const page = useUnitWords()
  const versionsOf = useVersionsOf(shown)
  const { nameOf } = useNames()
  const { shortName, parent, isRemote, remoteBasis, ...dates } = recordOf<Unit>(shown)
  const size = useSize(shown)
  const dialogues = useDialogues(shown)
  return [
    shortName !== undefined && {
      icon: 'document',
      label: own('fields.shortName'),
      value: shortName,
      detail: versionsOf('shortName'),
    },
    size,
    parent !== undefined && {
      icon: 'unit',
      label: own('fields.parent'),
      value: nameOf(parent),
      detail: versionsOf('parent'),
      action: (
        <IconButton
          icon="forward"
          look="link"
          label={page('openIt', { name: nameOf(parent) })}
          to={`/unit/${parent}`}
        />
      ),
    },
    (dates.activeFrom ?? dates.activeTo) !== undefined && {
      icon: 'calendar',
      label: page('dates'),
      value: datesWords(dates, page),
      detail: versionsOf('activeTo') ?? versionsOf('activeFrom'),
    },
    isRemote !== undefined && {
      icon: 'place',
      label: own('fields.isRemote'),
      value: ui(isRemote ? 'yes' : 'no'),
      detail: remoteBasis && page('basis', { words: remoteBasis }),
    },
    dialogues,
  ]
}

/** How many dialogues a year the commune set itself, since when and by what. */
function useDialogues(shown: Shown): KeyValue | false {
  const own = useWords('unit')
  const says = useValueWords('unit')
  const page = useUnitWords()
  const versionsOf = useVersionsOf(shown)
  const { dialoguesPerYear, dialoguesFrom, dialoguesBasis } = recordOf<Unit>(shown)
  if (dialoguesPerYear === undefined) return false
  const day = dialoguesFrom === undefined ? '' : formatDay(dialoguesFrom)
  return {
    icon: 'dialogue',
    label: own('fields.dialoguesPerYear'),
    value: says('dialoguesPerYear', dialoguesPerYear) ?? '',
    detail:
      versionsOf('dialoguesPerYear') ?? page('dialoguesFrom', { day, basis: dialoguesBasis ?? '' }),
  }
}

/** Its number among its like, and how many live there. */
function useSize(shown: Shown): KeyValue | false {
  const own = useWords('unit')
  const says = useValueWords('unit')
  const { code, households, population } = recordOf<Unit>(shown)
  const people = [says('households', households), says('population', population)].filter(Boolean)
  if (people.length === 0)
    return code !== undefined && { icon: 'document', label: own('fields.code'), value: code }
  return {
    icon: 'people',
    label: own('sections.people'),
    value: people.join(', '),
    detail: code && `${own('fields.code')}: ${code}`,
  }
}

function datesWords(
  { activeFrom, activeTo }: Pick<Unit, 'activeFrom' | 'activeTo'>,
  page: ReturnType<typeof useUnitWords>,
): string {
  const to = activeTo === undefined ? '' : formatDay(activeTo)
  if (activeFrom === undefined) return page('endedOn', { day: to })
  const from = formatDay(activeFrom)
  return activeTo === undefined ? page('from', { from }) : page('until', { from, to })
}
