import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { answerId } from '#records/answer/said.ts'

import { anyVisit, asked } from '../records/visit/a-visit.ts'
import type { APhone } from '../world/world.ts'

export const QCDC = 'cl-qcdc-1'

/** Plans a visit on a phone. */
export async function plan(phone: APhone, id: string, more: Values = {}) {
  await save(phone.here, { kind: 'visit', id, answers: { ...anyVisit, ...more }, isNew: true })
}

/** Takes a step of a visit, a second later. */
export async function take(phone: APhone, of: string, to: string) {
  phone.clock.now += 1000
  const answers = { of, ofKind: 'visit', to, ...asked[to] }
  await save(phone.here, { kind: 'step', id: phone.here.newId(16), answers, isNew: true })
}

/** Answers one item of a visit. */
export async function say(
  phone: APhone,
  of: string,
  item: string,
  answers: Values,
  checklist = QCDC,
) {
  const id = answerId(of, checklist, item)
  const whole = { of, checklist, item, on: '2026-12-05', ...answers }
  await save(phone.here, { kind: 'answer', id, answers: whole })
}
