import { expect, test } from 'vitest'

import { draftsOfEdit, editDraftOf, keepDraft } from '#data/drafts.ts'
import { save } from '#data/save.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { type APhone, aWorld } from '../world/world.ts'

const ID = 'feedbackaaaaaaaa'
const WORDS = 'Gõ khi phiếu đã rời máy'

/** A form of the matter that stood open with nothing typed; its first words come only now. */
const type = ({ here }: APhone) =>
  keepDraft(here, {
    id: editDraftOf(ID),
    kind: 'feedback',
    values: { content: WORDS },
    before: { content: anyFeedback.content },
  })

test('what is typed into an open form of a record that has left is on no screen until it is back', async () => {
  const { phone, giveRoles } = await aWorld()
  const hanh = await phone('hanh')
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback })
  await hanh.sync()
  await giveRoles('hanh', ['viewer'])
  await hanh.sync()
  expect(await hanh.shown('feedback', ID)).toBeUndefined()

  await type(hanh)

  expect(await draftsOfEdit(hanh.db, ID)).toEqual([])
  expect(await hanh.db.drafts.toArray()).toMatchObject([{ sealed: expect.any(String) }])
  await giveRoles('hanh', ['officer'])
  await hanh.sync(true)
  await hanh.sync(true)
  expect(await draftsOfEdit(hanh.db, ID)).toMatchObject([{ values: { content: WORDS } }])
})

test('what is typed into the form of a record that is here stands where its officer looks', async () => {
  const { phone } = await aWorld()
  const hanh = await phone('hanh')
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback })

  await type(hanh)

  expect(await draftsOfEdit(hanh.db, ID)).toMatchObject([{ values: { content: WORDS } }])
})
