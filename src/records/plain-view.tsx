import type { Shown } from '#data/db.ts'
import { Button } from '#ui/button.tsx'
import { Hero } from '#ui/hero.tsx'
import { KeyValues } from '#ui/key-values.tsx'
import { Dock } from '#ui/page.tsx'
import type { Pie } from '#ui/pie.tsx'
import { Tag } from '#ui/tag.tsx'
import { useWords } from '#ui/words.ts'

import { useVersionsOf } from './contested-note.tsx'
import { History } from './history.tsx'
import { kindNamed, kinds } from './kinds.ts'
import type { KindName } from './shapes.ts'
import { headline } from './look.tsx'
import { useMay } from './matter.tsx'
import { useStepSheets } from './mending.tsx'
import { NoteSheet } from './note-sheet.tsx'
import { usePlainWords } from './plain-words.tsx'
import { RecordScreen } from './record-screen.tsx'
import { SendingLine } from './sending-line.tsx'
import { StepSheet } from './step-sheet.tsx'
import { useValueWords } from './value-words.tsx'

/** One record of any kind: its state, its fields, its steps, what happened. */
export function PlainView({ kind }: { kind: KindName }) {
  const own = useWords(kind)
  const hasSteps = kindNamed(kind)?.steps !== undefined
  return (
    <RecordScreen
      kind={kind}
      partKind="step"
      title={() => own('name')}
      dock={(shown) => (hasSteps ? <Actions kind={kind} shown={shown} /> : null)}
    >
      {(shown, parts) => (
        <>
          <Hero
            title={headline(shown.version.fields[kinds[kind].title ?? ''])}
            tags={
              shown.state !== undefined && (
                <Tag look={shown.list === 'done' ? 'ok' : 'info'}>
                  {own(`states.${shown.state}`)}
                </Tag>
              )
            }
          />
          <SendingLine shown={shown} />
          <Fields kind={kind} shown={shown} />
          <History kind={kind} shown={shown} parts={parts} />
        </>
      )}
    </RecordScreen>
  )
}

function Fields({ kind, shown }: { kind: KindName; shown: Shown }) {
  const own = useWords(kind)
  const says = useValueWords(kind)
  const versionsOf = useVersionsOf(shown)
  const { fields } = shown.version
  const names = Object.entries(kinds[kind].fields)
    .filter(([name, { widget }]) => widget !== 'own' && name !== kinds[kind].title)
    .map(([name]) => name)
    .filter((name) => fields[name] !== undefined && fields[name] !== '')
  return (
    <KeyValues
      items={names.map((name) => ({
        label: own(`fields.${name}`),
        value: says(name, fields[name]),
        detail: versionsOf(name),
      }))}
    />
  )
}

function Actions({ kind, shown }: { kind: KindName; shown: Shown }) {
  const t = usePlainWords()
  const may = useMay('step')
  const { sheet, show, close, mends } = useStepSheets(shown.id)
  const steps = kindNamed(kind)?.steps?.(shown.version.fields)
  if (!may('add') || !steps) return null
  const state = shown.state ?? steps.first
  const hasMoves = (steps.moves[state] ?? []).length > 0
  return (
    <>
      <Dock>
        <Button look="outline" icon="pencil" onPress={() => show('note')}>
          {t('note')}
        </Button>
        {hasMoves && <Button onPress={() => show('step')}>{t('change')}</Button>}
      </Dock>
      <NoteSheet kind={kind} id={shown.id} open={sheet === 'note'} onClose={close} mends={mends} />
      <StepSheet
        kind={kind}
        shown={shown}
        open={sheet === 'step'}
        onClose={close}
        mends={mends}
        pieOf={(each) => pieAt(steps.states.indexOf(each), steps.states.length)}
      />
    </>
  )
}

/** How far along a state is, by its place among the states of its kind. */
function pieAt(place: number, count: number): Pie {
  const pies: Pie[] = ['pie0', 'pie1', 'pie2', 'pie3', 'pie4']
  return pies[Math.round((place / Math.max(1, count - 1)) * 4)] ?? 'pie0'
}
