import { expect, test } from 'vitest'

import { openForEdit } from '#data/drafts.ts'
import { save } from '#data/save.ts'
import type { Values } from '#domain/record.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { type APhone, aWorld, everythingOn } from '../world/world.ts'

const ID = 'feedbackaaaaaaaa'
const POINT = '21.386120 103.016540 8'
const NAME = 'Bà Lò Thị Ẩn'
/** What the form says from now on of a matter whose name is kept back. */
const keptBack = { raisedBy: 'withheld', person: null, point: null }

async function edit({ here }: APhone, answers: Values) {
  const opened = await openForEdit(here, 'feedback', ID)
  await save(here, { kind: 'feedback', id: ID, answers, opened })
}

/** What the commune refused is mended in the form, which takes the place out. */
async function mend(phone: APhone) {
  const refused = await phone.db.outbox.where('state').equals('refused').count()
  if (refused > 0) await edit(phone, keptBack)
  await phone.sync()
}

test.each(['place', 'name'])(
  'a place taken offline while another keeps the name back leaves row and log (first: %s)',
  async (first) => {
    const { phone, world } = await aWorld()
    const [hanh, quang, tham] = [await phone('hanh'), await phone('quang'), await phone('tham')]
    const all = [hanh, quang, tham]
    const named = { ...anyFeedback, raisedBy: 'named', person: NAME }
    await save(hanh.here, { kind: 'feedback', id: ID, answers: named, isNew: true })
    for (const each of [hanh, quang]) await each.sync()
    hanh.clock.now += 1000
    quang.clock.now += 2000
    await edit(quang, { point: POINT })
    await edit(hanh, keptBack)
    for (const each of first === 'place' ? [quang, hanh] : [hanh, quang]) await each.sync()
    for (const each of [hanh, quang]) await each.sync()
    for (const each of [hanh, quang]) await mend(each)
    for (const each of all) await each.sync()

    const log = await world.db.selectFrom('log').select('fields').where('record', '=', ID).execute()
    expect(JSON.stringify(log)).not.toContain(POINT)
    expect(await everythingOn(tham)).not.toContain(POINT)
    for (const { db } of all) {
      const row = await db.feedback.get(ID)
      expect(row?.version.fields).toMatchObject({ raisedBy: 'withheld' })
      expect(row?.version.fields).not.toHaveProperty('point')
      expect(await db.outbox.where('state').anyOf('refused', 'waiting').count()).toBe(0)
    }
  },
)

test('what is held for others of a matter whose name is kept back from now on holds neither name nor place', async () => {
  const { phone, world, giveRoles } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback, isNew: true })
  for (const each of [hanh, quang]) await each.sync()
  await edit(quang, { point: POINT, raisedBy: 'named', person: NAME })
  await giveRoles('quang', ['viewer'])
  await quang.sync()
  const held = () => world.db.selectFrom('held').select('changes').execute()
  for (const word of [POINT, NAME]) expect(JSON.stringify(await held())).toContain(word)

  await edit(hanh, keptBack)
  await hanh.sync()
  for (const word of [POINT, NAME]) expect(JSON.stringify(await held())).not.toContain(word)
})

test('what comes to be held after the name was kept back holds neither name nor place', async () => {
  const { phone, world, giveRoles } = await aWorld()
  const [hanh, quang] = [await phone('hanh'), await phone('quang')]
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback, isNew: true })
  for (const each of [hanh, quang]) await each.sync()
  await edit(quang, { point: POINT, raisedBy: 'named', person: NAME })
  await edit(hanh, keptBack)
  await hanh.sync()
  await giveRoles('quang', ['viewer'])
  await quang.sync()

  const held = JSON.stringify(await world.db.selectFrom('held').select('changes').execute())
  for (const word of [POINT, NAME]) expect(held).not.toContain(word)
})
