import { expect, test } from 'vitest'

import { closeBook, openBook } from '#server/book.ts'
import { erase } from '#server/erase.ts'
import { inTransaction } from '#server/transaction.ts'

import { moveAway } from './a-backup.ts'
import { aChange, aCommune, aFeedback, aStep, openCommune } from './a-commune.ts'
import { aKeptName, KEPT, NAME, PHONE } from './a-kept-name.ts'

const WORDS = 'Ông Quang đòi thêm tiền'
const about = { type: 'complaint', againstOfficers: ['account-quang'] }

/** Hạnh has lost his role; what he had written by then is held. */
async function whoLostHisRole() {
  const { world, signIn } = await aCommune()
  const [hanh, quang, tuyen] = [await signIn('hanh'), await signIn('quang'), await signIn('tuyen')]
  const admin = await signIn('quantri')
  const loseRole = () => admin.send('PATCH', '/api/accounts/account-hanh', { roles: ['viewer'] })
  return { world, hanh, quang, tuyen, loseRole }
}

test('an edit of a record that is only held is not told to whom that is about', async () => {
  const { hanh, quang, tuyen, loseRole } = await whoLostHisRole()
  await loseRole()
  await hanh.push(
    aFeedback('feedback-1', about),
    aChange({ record: 'feedback-1', fields: { content: WORDS } }),
  )

  expect((await quang.send('GET', '/api/held')).text).not.toContain(WORDS)

  const [first] = await heldOf(tuyen)
  await tuyen.send('POST', `/api/held/${first}`, { act: 'take' })
  expect((await tuyen.send('GET', '/api/held')).text).toContain(WORDS)
  expect((await quang.send('GET', '/api/held')).text).not.toContain(WORDS)
})

test('a step of a record that is only held is not told to whom that is about', async () => {
  const { hanh, quang, loseRole } = await whoLostHisRole()
  await loseRole()
  await hanh.push(
    aFeedback('feedback-1', about),
    aStep('step-0001', 'feedback-1', {
      type: 'assigned',
      words: WORDS,
      toOfficer: 'account-tuyen',
    }),
  )

  expect((await quang.send('GET', '/api/held')).text).not.toContain(WORDS)
})

test('what is held of a record goes with it when that is out for good', async () => {
  const { world, hanh, quang, loseRole } = await whoLostHisRole()
  await hanh.push(aFeedback('feedback-1', about))
  await loseRole()
  await hanh.push(aChange({ record: 'feedback-1', fields: { content: WORDS } }))
  expect((await quang.send('GET', '/api/held')).text).not.toContain(WORDS)
  await inTransaction(world, async (inside) => {
    const book = await openBook(inside.db, 'suoi', [])
    await erase(inside, book, { kind: 'feedback', id: 'feedback-1' })
    await closeBook(book)
  })

  expect((await quang.send('GET', '/api/held')).text).not.toContain(WORDS)
  expect(JSON.stringify(await world.db.selectFrom('held').selectAll().execute())).not.toContain(
    WORDS,
  )
})

test('what belongs to a record that is out for good is held for nobody', async () => {
  const { world, signIn } = await aCommune()
  await openCommune(world, 'khac')
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-1'))
  await inTransaction(world, async (inside) => {
    const book = await openBook(inside.db, 'suoi', [])
    await erase(inside, book, { kind: 'feedback', id: 'feedback-1' })
    await closeBook(book)
  })
  await moveAway(world, 'hanh')
  const step = aStep('step-0001', 'feedback-1', { type: 'assigned', words: WORDS })

  const receipts = await hanh.push({ ...step, commune: 'suoi' })

  expect(await world.db.selectFrom('held').selectAll().execute()).toEqual([])
  expect(receipts).toMatchObject([{ refused: 'erased' }])
})

async function heldOf(phone: { send: (m: string, p: string) => Promise<{ json: () => unknown }> }) {
  const { held } = (await phone.send('GET', '/api/held')).json() as { held: { id: string }[] }
  return held.map(({ id }) => id)
}

test('a name that its writer kept back a moment later is not told by what he had said before', async () => {
  const { hanh, quang, tuyen, loseRole } = await whoLostHisRole()
  await loseRole()
  const withheld = { raisedBy: 'withheld', person: null, phone: null }
  await hanh.push(
    aFeedback('feedback-1', { raisedBy: 'named', person: NAME, phone: PHONE }),
    { ...aChange({ record: 'feedback-1', fields: withheld }), group: 'actaaaaaaa' },
    { ...aKeptName('citizen-1', 'feedback-1'), group: 'actaaaaaaa' },
  )

  expect((await quang.send('GET', '/api/held')).text).not.toMatch(KEPT)
  expect(await heldOf(quang)).toHaveLength(1)
  const [first] = await heldOf(tuyen)
  await tuyen.send('POST', `/api/held/${first}`, { act: 'take' })
  expect((await tuyen.send('GET', '/api/held')).text).toContain(NAME)
  expect((await quang.send('GET', '/api/held')).text).not.toMatch(KEPT)
})

test('an edit of a record that is nowhere stays with its writer, who is told no other', async () => {
  const { world, hanh, loseRole } = await whoLostHisRole()
  await loseRole()

  const edit = aChange({ record: 'feedback-1', fields: { content: WORDS } })
  expect(await hanh.push(edit)).toEqual([{ id: edit.id, refused: 'not-allowed' }])

  expect(await world.db.selectFrom('held').selectAll().execute()).toEqual([])
})
