import type { Shown } from '#data/db.ts'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { Hero } from '#ui/hero.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { KeyValues } from '#ui/key-values.tsx'
import { Tag } from '#ui/tag.tsx'
import { useWords } from '#ui/words.ts'

import { useVersionsOf } from '#records/contested-note.tsx'
import { History } from '#records/history.tsx'
import { RecordScreen } from '#records/record-screen.tsx'
import { SendingLine } from '#records/sending-line.tsx'
import { useUnitWords } from '#records/unit/page-words.tsx'
import { useValueWords } from '#records/value-words.tsx'
import type { Assignment } from './record.ts'

/** One assignment: whose it is, of which unit, by which paper; both open. */
export function Component() {
  const own = useWords('assignment')
  const { nameOf } = useNames()
  return (
    <RecordScreen kind="assignment" partKind="step" title={() => own('name')}>
      {(shown, parts) => {
        const { officer, duty } = recordOf<Assignment>(shown)
        return (
          <>
            <Hero
              title={nameOf(officer)}
              tags={<Tag look="info">{own(`choices.duty.${duty}`)}</Tag>}
            />
            <SendingLine shown={shown} />
            <Facts shown={shown} />
            <History kind="assignment" shown={shown} parts={parts} />
          </>
        )
      }}
    </RecordScreen>
  )
}

const TOLD = ['unit', 'officer', 'documentNo', 'documentOn', 'startOn', 'endOn'] as const

function Facts({ shown }: { shown: Shown }) {
  const own = useWords('assignment')
  const page = useUnitWords()
  const says = useValueWords('assignment')
  const versionsOf = useVersionsOf(shown)
  const { nameOf } = useNames()
  const assignment = recordOf<Assignment>(shown)
  return (
    <KeyValues
      items={TOLD.filter((name) => assignment[name] !== undefined).map((name) => ({
        label: own(`fields.${name}`),
        value: says(name, assignment[name]),
        detail: versionsOf(name),
        action: (name === 'unit' || name === 'officer') && (
          <IconButton
            icon="forward"
            look="link"
            label={page('openIt', { name: nameOf(assignment[name]) })}
            to={`/${name}/${assignment[name]}`}
          />
        ),
      }))}
    />
  )
}
