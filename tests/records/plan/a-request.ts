import { saveTogether, save, type Saving } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { decidingSavings } from '#records/task/decide-sheet.tsx'

import { type APhone, aWorld } from '../../world/world.ts'
import { aPlan } from './a-plan.ts'

export const PLAN = 'planaaaaaaaaaaaa'
export const REQUEST = 'requestaaaaaaaaa'
export const TASK = 'taskaaaaaaaaaaaa'
export const whole = { ...aPlan, endOn: '2026-12-31' }

export async function put(phone: APhone, kind: Saving['kind'], id: string, answers: Values) {
  phone.clock.now += 1000
  await save(phone.here, { kind, id, answers, isNew: true })
}

/** A plan with one task, as far on its way as the steps lead, on the phones of all. */
export async function given(...steps: readonly string[]) {
  const there = await aWorld()
  const [tuyen, hanh] = [await there.phone('tuyen'), await there.phone('hanh')]
  await put(tuyen, 'plan', PLAN, whole)
  const task = { content: 'Niêm yết', leadUnit: 'unit-van-phong', plan: PLAN }
  await put(tuyen, 'task', TASK, task)
  for (const to of steps) {
    const said = { of: PLAN, ofKind: 'plan', to, words: 'Xong', on: '2026-02-01' }
    await put(tuyen, 'step', tuyen.here.newId(16), said)
  }
  for (const phone of [tuyen, hanh]) await phone.sync()
  return { there, tuyen, hanh }
}

export async function ask(phone: APhone, request: Values, id = REQUEST) {
  const asked = { of: PLAN, ofKind: 'plan', words: 'Bão lũ', on: '2026-11-20', ...request }
  await put(phone, 'change-request', id, asked)
}

/** Decides as the sheet of a leader does. */
export async function decide(phone: APhone, decision: string) {
  const request = await phone.shown('change-request', REQUEST)
  if (!request) throw new Error('The request is not on the phone')
  const decided = { decision, decidedOn: '2026-11-21' }
  phone.clock.now += 1000
  await saveTogether(phone.here, decidingSavings(PLAN, request, decided))
}

export async function refusedOn({ db }: APhone) {
  const refused = await db.outbox.where('state').equals('refused').toArray()
  return refused.map(({ reason, issues }) => [reason, issues?.map(({ code }) => code)])
}
