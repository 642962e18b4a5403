import { type ReactNode, useState } from 'react'

import type { Shown } from '#data/db.ts'
import { recordOf } from '#data/record.ts'
import type { Mended } from '#records/part-sheet.tsx'
import { StepSheet } from '#records/step-sheet.tsx'
import { FieldFrame } from '#ui/field.tsx'
import { SelectInput } from '#ui/inputs/select.tsx'
import { Note } from '#ui/note.tsx'

import { type Around, namedIn } from './around.tsx'
import { unmetOf } from './assessment.ts'
import { pieOfExemplar } from './look.tsx'
import { useExemplarWords } from './page-words.tsx'
import type { Exemplar } from './record.ts'
import { usePlaceOf } from './replicas.tsx'

/**
 * Leads an exemplar on. What it was taken over by is never typed: it is one of the records, and
 * where several are left that no step names yet, one of them is chosen.
 */
export function LeadOn({
  shown,
  around,
  open,
  onClose,
  mends,
}: {
  shown: Shown
  around: Around
  open: boolean
  onClose: () => void
  mends: Mended | undefined
}) {
  const [picked, pick] = useState<unknown>()
  const told = namedIn(around.parts)
  const left = around.replicas.filter(({ id }) => !told.includes(id))
  const wanted = [picked, mends?.values['replica']]
  const replica = left.find(({ id }) => wanted.includes(id)) ?? left[0]
  return (
    <StepSheet
      kind="exemplar"
      shown={shown}
      parts={around.parts}
      known={replica ? { replica: replica.id } : {}}
      tell={(to) =>
        to === 'replicated' ? (
          <TakenOver replica={replica} left={left} onPick={pick} />
        ) : (
          <Assessed to={to} around={around} />
        )
      }
      open={open}
      onClose={onClose}
      mends={mends}
      pieOf={pieOfExemplar}
    />
  )
}

/** Which of the records it was taken over by. */
function TakenOver({
  replica,
  left,
  onPick,
}: {
  replica: Shown | undefined
  left: readonly Shown[]
  onPick: (id: string) => void
}) {
  const t = useExemplarWords()
  const placeOf = usePlaceOf()
  const nameOf = (each: Shown) => `${placeOf(each)} · ${recordOf<Exemplar>(each).name}`
  if (!replica) return null
  if (left.length === 1) {
    return <Note icon="exemplar">{t('takenOverBy', { replica: nameOf(replica) })}</Note>
  }
  return (
    // It is no answer of the step's own form.
    <div onInput={(event) => event.stopPropagation()}>
      <FieldFrame id="which-replica" label={t('whichReplica')}>
        <SelectInput
          id="which-replica"
          name=""
          must
          options={left.map((each) => ({ id: each.id, label: nameOf(each) }))}
          defaultValue={replica.id}
          onPick={onPick}
        />
      </FieldFrame>
    </div>
  )
}

/** What the assessments say before an exemplar is led on by them. */
function Assessed({ to, around: { assessments } }: { to: string; around: Around }): ReactNode {
  const t = useExemplarWords()
  const by = to === 'self_assessed' ? 'self' : 'team'
  const assessment = assessments.find((each) => each.by === by)
  if (!assessment || (to !== 'recognised' && to !== 'self_assessed')) return null
  const { answered, items } = assessment.result
  const unmet = unmetOf(assessment)
  if (unmet.length > 0) {
    return (
      <Note look="warn" icon="warning">
        {t('unmet', { items: unmet.join(', ') })}
      </Note>
    )
  }
  if (answered === items) return null
  return (
    <Note icon="info">
      {answered === 0 && by === 'team' ? t('unassessed') : t('leftItems', { n: items - answered })}
    </Note>
  )
}
