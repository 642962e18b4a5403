import { expect, test } from 'vitest'

import { deriveAgain, deriveForVersion } from '#data/derived.ts'
import { save } from '#data/save.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { aWorld } from '../world/world.ts'

const ID = 'feedbackaaaaaaaa'

test('a row that an older version could only keep comes into sight with the version that knows it', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback })
  await hanh.sync()
  await hanh.db.feedback.clear()

  await deriveForVersion(hanh.db, '9.9.9')

  expect(await hanh.shown('feedback', ID)).toMatchObject({ state: 'received' })
})

test('what is not sent yet is worked out anew as well', async () => {
  const { phone } = await aWorld()
  const hanh = await phone()
  await save(hanh.here, { kind: 'feedback', id: ID, answers: anyFeedback })
  await hanh.db.feedback.clear()

  await deriveAgain(hanh.db)

  expect(await hanh.shown('feedback', ID)).toMatchObject({ list: 'open', dueOn: '2026-12-02' })
})
