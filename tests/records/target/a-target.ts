import { recordOf } from '#data/record.ts'
import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import type { KindName } from '#records/shapes.ts'
import { standingIn } from '#records/target/measure.tsx'
import type { Target } from '#records/target/record.ts'

import { type APhone, aWorld } from '../../world/world.ts'
import { anyExemplar } from '../exemplar/an-exemplar.ts'

export const TODAY = '2026-11-20'

export async function aPhone(): Promise<APhone> {
  const there = await aWorld()
  return there.phone('tham')
}

export async function put(phone: APhone, kind: KindName, id: string, answers: Values) {
  phone.clock.now += 1000
  await save(phone.here, { kind, id, answers, isNew: true })
}

/** Writes a target and counts it: how it stands in a period, today's unless one is named. */
export async function counted(phone: APhone, answers: Values, period?: string) {
  const whole = { name: 'Chỉ tiêu', operator: 'at_least', recurrence: 'yearly', ...answers }
  const id = `target-${String(answers['counts'] ?? 'dem').replaceAll('_', '-')}`
  if (!(await phone.shown('target', id))) await put(phone, 'target', id, whole)
  const shown = await phone.shown('target', id)
  if (!shown) throw new Error('The target is not on the phone')
  const {
    measured,
    counted: rows,
    ...standing
  } = await standingIn(phone.db, recordOf<Target>(shown), TODAY, period)
  const ids = (all: readonly { id: string }[] = []) => all.map(({ id }) => id).toSorted()
  return { ...standing, ...measured, met: ids(rows?.met), unmet: ids(rows?.unmet) }
}

const heard = {
  type: 'observation',
  content: 'Đường sạt',
  raisedBy: 'unnamed',
  topic: 'infrastructure',
  channel: 'reception',
}

/** A matter that came in on a day, and the day on which it was answered. */
export async function hear(phone: APhone, id: string, receivedOn: string, answeredOn?: string) {
  await put(phone, 'feedback', id, { ...heard, receivedOn })
  if (answeredOn === undefined) return
  await step(phone, 'feedback', id, [
    { to: 'sorted', on: answeredOn },
    { to: 'settling', toUnit: 'unit-kinh-te', on: answeredOn },
    { to: 'answered', means: 'phone', words: 'Đã sửa', on: answeredOn },
  ])
}

export async function step(phone: APhone, ofKind: KindName, of: string, steps: readonly Values[]) {
  for (const said of steps) {
    const id = `step-${of}-${String(said['to'])}-${String(said['on'])}`.slice(0, 64)
    await put(phone, 'step', id, { of, ofKind, ...said })
  }
}

/** Writes an exemplar and leads it on by these steps, all of a day. */
export async function lead(
  phone: APhone,
  id: string,
  way: readonly string[],
  on: string,
  more: Values = {},
) {
  if (!(await phone.shown('exemplar', id))) {
    await put(phone, 'exemplar', id, { ...anyExemplar, ...more })
  }
  const said = { words: 'Đã làm', documentNo: '1/QĐ', recognitionLevel: 'commune' }
  await step(
    phone,
    'exemplar',
    id,
    way.map((to) => ({ to, on, ...said })),
  )
}
