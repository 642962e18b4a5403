import { save } from '#data/save.ts'
import { show, tablesOfShowing } from '#data/show.ts'
import type { Values } from '#domain/record.ts'
import { answerId } from '#records/answer/said.ts'
import type { KindName } from '#records/shapes.ts'

import { MADE, putOfficers } from '../../data/contested-row.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { anyVisit } from './a-visit.ts'

export const ID = 'visit-truong-thcs'

/** Writes a record on a phone, a second after the one before. */
export async function put(phone: APhone, kind: KindName, id: string, answers: Values) {
  phone.clock.now += 1000
  await save(phone.here, { kind, id, answers, isNew: true })
}

/** A phone on which a visit with one checklist is under way. */
export async function aVisitWith(checklist: string): Promise<APhone> {
  const phone = await (await aWorld()).phone('hanh')
  await putOfficers(phone.db, [{ id: phone.here.officer.id, name: 'Lường Thị Hạnh' }])
  const more = { unannounced: true, plannedOn: '2026-11-20', checklists: [checklist] }
  await put(phone, 'visit', ID, { ...anyVisit, ...more })
  await stepTo(phone, 'under_way')
  return phone
}

export async function stepTo(phone: APhone, to: string) {
  const step = { of: ID, ofKind: 'visit', to, on: '2026-11-20' }
  await put(phone, 'step', `step-${to.replace('_', '-')}-a`, step)
}

/** Puts a colleague's answer to an item of `cl-qcdc-1` on a phone, as the commune's row brings it. */
export async function came({ db }: APhone, item: string, more: Values, nth: number) {
  const id = answerId(ID, 'cl-qcdc-1', item)
  const stamp = `176360000000${nth}-ccccccccc${'abcdefghij'[nth]}`
  const whole: Values = { of: ID, checklist: 'cl-qcdc-1', item, on: '2026-11-20' }
  const fields: Values = { ...whole, author: 'officer-luc', ...more }
  const stamps = Object.fromEntries(
    Object.keys(fields).map((name) => [name, name in more ? stamp : MADE]),
  )
  await db.transaction('rw', tablesOfShowing(db), async () => {
    const row = { stream: 'w1', kind: 'answer', id, position: nth, fields, stamps, seal: '' }
    await db.base.put(row)
    await show(db, [['answer', id]])
  })
}

/** What the phone shows as answered to an item of a checklist. */
export async function answeredTo({ db }: APhone, item: string, checklist = 'cl-qcdc-1') {
  return (await db.answer.get(answerId(ID, checklist, item)))?.version
}

export async function waitingAnswers({ db }: APhone) {
  return (await db.outbox.toArray()).filter(({ kind }) => kind === 'answer')
}
