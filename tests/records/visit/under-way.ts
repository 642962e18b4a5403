import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { answerId } from '#records/answer/said.ts'

import type { APhone } from '../../world/world.ts'
import { anyVisit } from './a-visit.ts'

/** Plans an unannounced visit on a phone and begins it, on 20/11/2026 unless told otherwise. */
export async function begin({ here }: APhone, id: string, more: Values = {}) {
  const answers = { ...anyVisit, unannounced: true, plannedOn: '2026-11-20', ...more }
  await save(here, { kind: 'visit', id, answers, isNew: true })
  const step = { of: id, ofKind: 'visit', to: 'under_way', on: answers.plannedOn }
  await save(here, { kind: 'step', id: here.newId(16), answers: step, isNew: true })
}

/** Answers one item of a visit, named as `cl-qcdc-1.A5`. */
export async function say({ here }: APhone, of: string, key: string, answers: Values) {
  const [checklist = '', item = ''] = key.split('.')
  const whole = { of, checklist, item, on: '2026-11-20', ...answers }
  await save(here, { kind: 'answer', id: answerId(of, checklist, item), answers: whole })
}

/** Writes the minutes of a visit that is under way, a second later. */
export async function minuted({ here, clock }: APhone, of: string) {
  clock.now += 1000
  const step = { of, ofKind: 'visit', to: 'minuted', on: '2026-11-20' }
  await save(here, { kind: 'step', id: here.newId(16), answers: step, isNew: true })
}
