import { useParams } from 'react-router'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { formatDay } from '#ui/format.ts'
import { Hero } from '#ui/hero.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { type KeyValue, KeyValues } from '#ui/key-values.tsx'
import { Dock, Pad, Wrap } from '#ui/page.tsx'
import { Tag } from '#ui/tag.tsx'
import { useWords } from '#ui/words.ts'

import { useVersionsOf } from '#records/contested-note.tsx'
import { History } from '#records/history.tsx'
import { useMay } from '#records/matter.tsx'
import { useStepSheets } from '#records/mending.tsx'
import { NoteSheet } from '#records/note-sheet.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { AmongOthers } from '#records/others.tsx'
import { RecordScreen } from '#records/record-screen.tsx'
import { SendingLine } from '#records/sending-line.tsx'
import { StepSheet } from '#records/step-sheet.tsx'
import { Requests } from '#records/task/requests.tsx'
import { useValueWords } from '#records/value-words.tsx'
import { BasedOn } from './based-on.tsx'
import { usePlanningWords } from './page-words.tsx'
import { pieOfPlan } from './look.tsx'
import { bindingSavings, useBindingRest } from './binding.tsx'
import { BeforeStep } from './ending.tsx'
import { OwnPlans } from './own-plans.tsx'
import type { Plan } from './record.ts'
import { Asking } from './asking.tsx'
import { planSteps } from './rules.ts'
import { PlanTargets } from './targets.tsx'
import { PlanTasks } from './tasks.tsx'

/** One plan: what it is, who must plan for it, what it asks, what happened. */
export function Component() {
  const { id = '' } = useParams()
  const own = useWords('plan')
  return (
    <AmongOthers kind="plan" id={id}>
      <RecordScreen
        key={id}
        kind="plan"
        partKind="step"
        title={() => own('name')}
        detail={(shown) => recordOf<Plan>(shown).number}
        dock={(shown) => <Actions shown={shown} />}
      >
        {(shown, steps) => (
          <>
            <Hero
              title={recordOf<Plan>(shown).title}
              tags={
                <Tag look={shown.state === 'closed' ? 'ok' : 'info'} icon={pieOfPlan(shown.state)}>
                  {own(`states.${shown.state ?? planSteps.first}`)}
                </Tag>
              }
            />
            <SendingLine shown={shown} />
            <Facts shown={shown} />
            <Requests shown={shown} />
            <Asking shown={shown} />
            <BasedOn shown={shown} />
            <PlanTargets id={shown.id} />
            <PlanTasks id={shown.id} />
            <AddTask shown={shown} />
            <OwnPlans shown={shown} />
            <History kind="plan" shown={shown} parts={steps} />
          </>
        )}
      </RecordScreen>
    </AmongOthers>
  )
}

const TOLD = ['type', 'issuer', 'unit', 'theme', 'basis', 'source'] as const

function Facts({ shown }: { shown: Shown }) {
  const page = usePlanningWords()
  const own = useWords('plan')
  const says = useValueWords('plan')
  const versionsOf = useVersionsOf(shown)
  const plan = recordOf<Plan>(shown)
  const told = TOLD.filter((name) => plan[name] !== undefined)
  const days = [plan.startOn, plan.endOn].map((day) => (day === undefined ? '…' : formatDay(day)))
  const facts: (KeyValue | false)[] = [
    ...told.map((name) => ({
      label: own(`fields.${name}`),
      value: says(name, plan[name]),
      detail: versionsOf(name),
    })),
    plan.issuedOn !== undefined && {
      label: own('fields.issuedOn'),
      value: formatDay(plan.issuedOn),
      detail: versionsOf('issuedOn'),
    },
    (plan.startOn ?? plan.endOn) !== undefined && {
      label: page('plan.period'),
      value: days.join(' – '),
    },
    plan.parent !== undefined && {
      label: own('fields.parent'),
      value: says('parent', plan.parent),
      action: (
        <IconButton
          icon="forward"
          look="link"
          label={page('plan.open')}
          to={`/plan/${plan.parent}`}
        />
      ),
    },
  ]
  return <KeyValues items={facts.filter((fact) => fact !== false)} />
}

function AddTask({ shown }: { shown: Shown }) {
  const page = usePlanningWords()
  const mayAdd = useMay('task')('add') && shown.list === 'open'
  return (
    <Pad space>
      <Wrap>
        {mayAdd && (
          <ButtonLink look="outline" icon="plus" to={`/task/new?plan=${shown.id}`}>
            {page('plan.addTask')}
          </ButtonLink>
        )}
        <ButtonLink look="text" to={`/plan/${shown.id}/tasks`}>
          {page('plan.table')}
        </ButtonLink>
      </Wrap>
    </Pad>
  )
}

function Actions({ shown }: { shown: Shown }) {
  const t = usePlainWords()
  const mayNote = useMay('step')('add')
  const mayMove = useMay('plan')('change', shown)
  const { db } = useHere()
  const { sheet, show, close, mends } = useStepSheets(shown.id)
  useBindingRest(shown)
  if (!mayNote) return null
  const hasMoves = (planSteps.moves[shown.state ?? planSteps.first] ?? []).length > 0
  return (
    <>
      <Dock>
        <Button look="outline" icon="pencil" onPress={() => show('note')}>
          {t('note')}
        </Button>
        {hasMoves && mayMove && <Button onPress={() => show('step')}>{t('change')}</Button>}
      </Dock>
      <NoteSheet kind="plan" id={shown.id} open={sheet === 'note'} onClose={close} mends={mends} />
      <StepSheet
        kind="plan"
        shown={shown}
        open={sheet === 'step'}
        onClose={close}
        mends={mends}
        pieOf={pieOfPlan}
        tell={(to) => <BeforeStep plan={shown} to={to} />}
        beside={(step) => bindingSavings(db, shown.id, step)}
      />
    </>
  )
}
