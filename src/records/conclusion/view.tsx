import type { Shown } from '#data/db.ts'
import { useShown } from '#data/lists.ts'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { formatDay } from '#ui/format.ts'
import { Hero } from '#ui/hero.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { type KeyValue, KeyValues } from '#ui/key-values.tsx'
import { Pad, Wrap } from '#ui/page.tsx'
import { Tag } from '#ui/tag.tsx'
import { useWords } from '#ui/words.ts'

import type { Dialogue } from '#records/dialogue/record.ts'
import { useHallWords } from '#records/dialogue/hall-words.tsx'
import { History } from '#records/history.tsx'
import { RecordScreen } from '#records/record-screen.tsx'
import { SendingLine } from '#records/sending-line.tsx'
import { Decide } from './give-out.tsx'
import { conclusionState } from './look.tsx'
import type { Conclusion } from './record.ts'

/** One conclusion of a dialogue: what was decided, who does it by when, and its task. */
export function Component() {
  const own = useWords('conclusion')
  return (
    <RecordScreen
      kind="conclusion"
      partKind="step"
      back={(shown) => `/dialogue/${recordOf<Conclusion>(shown).of ?? ''}?tab=conclusions`}
      title={() => own('name')}
    >
      {(shown) => (
        <>
          <Head shown={shown} />
          <SendingLine shown={shown} />
          <Facts shown={shown} />
          <Pad space>
            <Wrap>
              <Decide shown={shown} />
            </Wrap>
          </Pad>
          <History kind="conclusion" shown={shown} parts={[]} />
        </>
      )}
    </RecordScreen>
  )
}

function Head({ shown }: { shown: Shown }) {
  const own = useWords('conclusion')
  const { pie, text, tone } = conclusionState(shown, own)
  return (
    <Hero
      title={recordOf<Conclusion>(shown).content}
      tags={
        <Tag look={tone === 'ok' ? 'ok' : 'info'} icon={pie}>
          {text}
        </Tag>
      }
    />
  )
}

function Facts({ shown }: { shown: Shown }) {
  const own = useWords('conclusion')
  const t = useHallWords()
  const { nameOf } = useNames()
  const { of, on, toUnit, dueOn, task } = recordOf<Conclusion>(shown)
  const dialogue = useShown('dialogue', of ?? '')
  const facts: (KeyValue | false)[] = [
    toUnit !== undefined && { icon: 'unit', label: own('fields.toUnit'), value: nameOf(toUnit) },
    dueOn !== undefined && {
      icon: 'calendar',
      label: own('fields.dueOn'),
      value: formatDay(dueOn),
    },
    {
      icon: 'dialogue',
      label: t('concludedAt'),
      value: dialogue ? recordOf<Dialogue>(dialogue).title : '',
      detail: formatDay(on),
    },
    task !== undefined && {
      icon: 'task',
      label: t('becameTask'),
      value: own('states.tasked'),
      action: <IconButton icon="forward" look="link" label={t('openTask')} to={`/task/${task}`} />,
    },
  ]
  return <KeyValues items={facts.filter((fact) => fact !== false)} />
}
