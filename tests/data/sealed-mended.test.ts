import { expect, test } from 'vitest'

import { ownOf } from '#data/db.ts'
import { openForEdit } from '#data/drafts.ts'
import { save } from '#data/save.ts'
import { takeSession } from '#data/session.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { aWorld } from '../world/world.ts'

const ID = 'feedbackaaaaaaaa'
const SEALED = 'LỜI-CỦA-XÃ-CŨ'

/** What was written in a commune its officer has left, refused in the new one, and out of sight. */
async function refusedAndSealed() {
  const { phone } = await aWorld()
  const hanh = await phone()
  await save(hanh.here, {
    kind: 'feedback',
    id: ID,
    answers: { ...anyFeedback, content: SEALED },
    isNew: true,
  })
  await hanh.db.outbox.toCollection().modify({ state: 'refused', reason: 'not-allowed' })
  const { session } = await ownOf(hanh.db)
  const commune = { ...session.officer.commune, id: 'moi' }
  await takeSession(hanh.db, { ...session, officer: { ...session.officer, commune } })
  const [sealed] = await hanh.db.outbox.toArray()
  expect(sealed?.sealed).toBeDefined()
  return { hanh, sealed }
}

test('what is sealed goes into nothing that is mended: a form that stood open saves its own words alone', async () => {
  const { hanh, sealed } = await refusedAndSealed()

  const opened = { values: {}, seen: {} }
  await save(hanh.here, { kind: 'feedback', id: ID, answers: { topic: 'health' }, opened })

  const changes = await hanh.db.outbox.orderBy('seq').toArray()
  expect(changes[0]).toEqual(sealed)
  expect(changes.slice(1)).toMatchObject([{ fields: { topic: 'health' } }])
  expect(JSON.stringify(changes.slice(1))).not.toContain(SEALED)
  expect(JSON.stringify(await openForEdit(hanh.here, 'feedback', ID))).not.toContain(SEALED)
})
