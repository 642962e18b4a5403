import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { save } from '#data/save.ts'
import { Counter } from '#ui/counter.tsx'
import { type KeyValue, KeyValues } from '#ui/key-values.tsx'
import { Note } from '#ui/note.tsx'
import { Pad } from '#ui/page.tsx'
import { useWords } from '#ui/words.ts'

import { useVersionsOf } from '#records/contested-note.tsx'
import { History } from '#records/history.tsx'
import { useMay } from '#records/matter.tsx'
import { SendingLine } from '#records/sending-line.tsx'
import { useValueWords } from '#records/value-words.tsx'
import { useWrite } from '#records/write.tsx'
import { type Dialogue, dialogue } from './record.ts'

const COUNTS = ['participants', 'ethnicMinority', 'households'] as const
const TOLD = [
  'regime',
  'trigger',
  'place',
  'form',
  'chair',
  'secretary',
  'hostUnits',
  'invitedGuests',
  'noticeChannels',
  'topics',
  'languages',
  'interpreterName',
  'summary',
  'resultChannels',
  'signedBy',
] as const

/** Who is there, what the dialogue is about, and what happened with it so far. */
export function People({ shown, steps }: { shown: Shown; steps: readonly Shown[] }) {
  const mayCount = useMay('dialogue')('change', shown) && shown.list !== 'removed'
  return (
    <>
      {mayCount && <Counts shown={shown} />}
      <SendingLine shown={shown} />
      <Facts shown={shown} />
      <History kind="dialogue" shown={shown} parts={steps} />
    </>
  )
}

/** How many came and from how many households; each count is saved at once. */
function Counts({ shown }: { shown: Shown }) {
  const here = useHere()
  const own = useWords('dialogue')
  const write = useWrite()
  const values = recordOf<Dialogue>(shown)
  const { participants, ethnicMinority } = values
  const isTooMany = participants !== undefined && (ethnicMinority ?? 0) > participants
  return (
    <Pad space>
      {COUNTS.map((name) => (
        <Counter
          key={name}
          label={own(`fields.${name}`)}
          value={values[name]}
          max={dialogue.fields[name].max ?? Number.MAX_SAFE_INTEGER}
          onCount={(count) =>
            void write(() =>
              save(here, { kind: 'dialogue', id: shown.id, answers: { [name]: count } }),
            )
          }
        />
      ))}
      {isTooMany && (
        <Note look="warn" icon="warning">
          {own('sections.tooMany')}
        </Note>
      )}
    </Pad>
  )
}

function Facts({ shown }: { shown: Shown }) {
  const own = useWords('dialogue')
  const { nameOf } = useNames()
  const says = useValueWords('dialogue')
  const versionsOf = useVersionsOf(shown)
  const values = recordOf<Dialogue>(shown)
  const village: KeyValue[] =
    values.village === undefined
      ? []
      : [{ label: own('fields.village'), value: nameOf(values.village) }]
  const told = TOLD.filter((name) => values[name] !== undefined)
  return (
    <KeyValues
      items={[
        ...village,
        ...told.map((name) => ({
          label: own(`fields.${name}`),
          value: says(name, values[name]),
          detail: versionsOf(name),
        })),
      ]}
    />
  )
}
