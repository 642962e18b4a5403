import { save } from '#data/save.ts'
import { Component as Assessing } from '#records/exemplar/assessing.tsx'
import { Component as ExemplarForm } from '#records/exemplar/form.tsx'
import { Component as ExemplarList } from '#records/exemplar/list.tsx'
import { Component as Profile } from '#records/exemplar/profile.tsx'
import { Component as ExemplarView } from '#records/exemplar/view.tsx'

import { putOfficers } from '../../data/contested-row.ts'
import { type APhone, aWorld } from '../../world/world.ts'
import { anyExemplar, asked, wayTo } from './an-exemplar.ts'

export const ID = 'exemplar-hien-dat'
export const screens = {
  '/exemplar': <ExemplarList />,
  '/exemplar/new': <ExemplarForm />,
  '/exemplar/:id': <ExemplarView />,
  '/exemplar/:id/answer': <Assessing />,
  '/exemplar/:id/profile': <Profile />,
}

/** The leader's phone with an exemplar that has come to a state. */
export async function anExemplarIn(state: string): Promise<APhone> {
  const phone = await (await aWorld()).phone('tuyen')
  await putOfficers(phone.db, [{ id: phone.here.officer.id, name: 'Hoàng Văn Tuyển' }])
  await save(phone.here, { kind: 'exemplar', id: ID, answers: anyExemplar, isNew: true })
  for (const to of wayTo(state)) {
    phone.clock.now += 1000
    const answers = { of: ID, ofKind: 'exemplar', to, on: '2026-11-20', ...asked[to] }
    await save(phone.here, { kind: 'step', id: phone.here.newId(16), answers, isNew: true })
  }
  return phone
}
