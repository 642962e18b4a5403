import { expect, test } from 'vitest'

import type { Row } from '#protocol/change.ts'

import { aChange, aFeedback, aStep, pullAll, START, type SyncingPhone } from './a-commune.ts'
import { aLife, give, rowAfter } from './a-life.ts'

const ID = 'feedback-1'
const WHO = 'citizen-1'
const STEP = 'step-0001'
const NAME = 'Bà Lường Thị Ẩn'
const WORDS = 'Đã nghe lại bà con'

/** What Hạnh's phone has of a matter that somebody is told of, none of which is in the backup. */
async function whatTheBackupLacks(fields: object, kept = false) {
  const { first, begin } = await aLife()
  const who = { of: ID, name: NAME, kept }
  const matter = await rowAfter(
    first.hanh,
    aFeedback(ID, { raisedBy: 'withheld', ...fields }, START - 1000),
  )
  const step = await rowAfter(first.hanh, aStep(STEP, ID, { to: 'sorted', words: WORDS }))
  const name = await rowAfter(
    first.hanh,
    aChange({ kind: 'citizen', record: WHO, first: true, fields: who }),
  )
  const life = await begin()
  const phones: [string, SyncingPhone][] = [
    ['hanh', life.hanh],
    ['quang', await life.signIn('quang')],
    ['tham', await life.signIn('tham')],
    ['tuyen', life.tuyen],
  ]
  const readersOf = async (words: string) => {
    const readers: string[] = []
    for (const [login, phone] of phones) {
      const { rows } = await pullAll(phone)
      if (JSON.stringify(rows).includes(words)) readers.push(login)
    }
    return readers
  }
  const giveBack = (...rows: readonly Row[]) => give(life.hanh, ...rows)
  return { matter, step, name, giveBack, readersOf }
}

test('what came back before the matter it belongs to is read by nobody the matter is about', async () => {
  const about = { againstOfficers: ['account-quang'] }
  const { matter, step, name, giveBack, readersOf } = await whatTheBackupLacks(about)

  await giveBack(name, step)

  expect(await readersOf(NAME)).toEqual(['hanh'])
  expect(await readersOf(WORDS)).toEqual(['hanh'])
  await giveBack(matter)
  for (const words of [NAME, WORDS]) {
    expect([words, await readersOf(words)]).toEqual([words, ['hanh', 'tham', 'tuyen']])
  }
})

test('a name that was kept back waits for its matter too, which may be about a leader', async () => {
  const about = { againstOfficers: ['account-tuyen'] }
  const { matter, name, giveBack, readersOf } = await whatTheBackupLacks(about, true)

  await giveBack(name)

  expect(await readersOf(NAME)).toEqual(['hanh'])
  await giveBack(matter)
  expect(await readersOf(NAME)).toEqual(['hanh'])
})

test('what all who work with citizens read is theirs again at once', async () => {
  const { matter, step, name, giveBack, readersOf } = await whatTheBackupLacks({})
  const all = ['hanh', 'quang', 'tham', 'tuyen']

  await giveBack(name, step)

  expect([await readersOf(NAME), await readersOf(WORDS)]).toEqual([all, all])
  await giveBack(matter)
  expect([await readersOf(NAME), await readersOf(WORDS)]).toEqual([all, all])
})
