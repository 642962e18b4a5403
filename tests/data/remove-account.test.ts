import { Dexie } from 'dexie'
import { expect, onTestFinished, test } from 'vitest'

import { closeAccount, currentAccount, watchHolder } from '#data/accounts.ts'
import { deviceOf, openAccount } from '#data/sign-in.ts'
import { type Database, databaseNameOf, openDatabase } from '#data/db.ts'
import { keepDraft } from '#data/drafts.ts'
import type { Here } from '#data/here.tsx'
import { markExported, mayExport } from '#data/refused.ts'
import { leftIn, removeAccount } from '#data/remove-account.ts'
import { save } from '#data/save.ts'
import type { SessionReply } from '#protocol/api.ts'

import { anyFeedback } from '../server/a-commune.ts'

const ID = 'feedbackaaaaaaaa'
let count = 0

function aSession(id: string): SessionReply {
  const commune = { id: 'suoi', name: 'Xã Suối Ngần', province: 'Tỉnh' }
  return {
    device: `device-${id}`,
    letter: 'A',
    officer: { id, name: 'Lường Thị Hạnh', position: 'Công chức', roles: ['officer'], commune },
    protocol: 1,
    now: 1_763_600_000_000,
  }
}

/** An officer who has signed in on this phone, and whose notebook is open. */
async function anAccount(login: string): Promise<Here & { db: Database }> {
  const id = `officer-${login}`
  await openAccount(login, aSession(id), 1_763_600_000_000)
  const db = openDatabase(databaseNameOf(id))
  onTestFinished(async () => {
    db.close()
    await Dexie.delete(databaseNameOf(id))
    await Dexie.delete('gan-dan')
  })
  return {
    db,
    officer: { id, commune: 'suoi', roles: ['officer'] },
    now: () => 1_763_600_000_000,
    newId: (length) => `${'a'.repeat(length - 2)}${String.fromCodePoint(97 + (count += 1))}b`,
    askHistory: async () => undefined,
  }
}

test('an account with nothing left on the phone alone goes whole: notebook, entry, device', async () => {
  const hanh = await anAccount('hanh')
  await save(hanh, { kind: 'feedback', id: ID, answers: anyFeedback })
  await hanh.db.outbox.toCollection().modify({ state: 'kept' })
  hanh.db.close()

  expect(await removeAccount('officer-hanh')).toBe(true)

  expect(await Dexie.exists(databaseNameOf('officer-hanh'))).toBe(false)
  expect(await currentAccount()).toBeUndefined()
  expect(await deviceOf('hanh')).toBeUndefined()
})

test.each(['waiting', 'refused'] as const)('a %s change keeps the account', async (state) => {
  const hanh = await anAccount('hanh')
  await save(hanh, { kind: 'feedback', id: ID, answers: anyFeedback })
  await hanh.db.outbox.toCollection().modify({ state })

  expect(await removeAccount('officer-hanh')).toBe(false)

  expect(await hanh.db.feedback.count()).toBe(1)
  expect(await currentAccount()).toMatchObject({ name: 'hanh' })
})

test('work that was handed out in a file no longer keeps the account, and a draft does', async () => {
  const hanh = await anAccount('hanh')
  await save(hanh, { kind: 'feedback', id: ID, answers: anyFeedback })
  await markExported(hanh, await hanh.db.outbox.toArray())
  await keepDraft(hanh, { id: `edit:${ID}`, kind: 'feedback', values: { content: 'dở' } })

  expect(await leftIn(hanh.db)).toMatchObject({ unsent: [], drafts: [{ id: `edit:${ID}` }] })
  expect(await removeAccount('officer-hanh')).toBe(false)
  await hanh.db.drafts.clear()
  expect(await removeAccount('officer-hanh')).toBe(true)
})

test('what the commune lost and this phone may have alone keeps the account, but what finds no way does not', async () => {
  const hanh = await anAccount('hanh')
  const row = { stream: 'w1', kind: 'feedback', id: ID, position: 1, fields: {}, stamps: {} }
  await hanh.db.base.put({ ...row, seal: 'a.1', unconfirmed: 1 })
  await hanh.db.back.put({ ...row, id: 'feedbackbbbbbbbb', seal: 'a.2', given: 1 })

  expect(await leftIn(hanh.db)).toMatchObject({ toGive: 1 })
  expect(await removeAccount('officer-hanh')).toBe(false)
  await hanh.db.base.toCollection().modify({ failures: 5 })
  expect(await removeAccount('officer-hanh')).toBe(true)
})

test('sealed changes keep the account and are only counted; sealed drafts nobody can finish do not', async () => {
  const hanh = await anAccount('hanh')
  await save(hanh, { kind: 'feedback', id: ID, answers: anyFeedback })
  await keepDraft(hanh, { id: 'draftaaaaaaaaaaa', kind: 'feedback', values: { content: 'dở' } })
  await hanh.db.outbox.toCollection().modify({ sealed: 'w2' })
  await hanh.db.drafts.toCollection().modify({ sealed: 'w2' })

  expect(await leftIn(hanh.db)).toEqual({
    unsent: [],
    sealed: 1,
    drafts: [],
    sealedDrafts: 1,
    toGive: 0,
  })
  expect(await removeAccount('officer-hanh')).toBe(false)
  await hanh.db.outbox.clear()
  expect(await removeAccount('officer-hanh')).toBe(true)
})

test('words that name a denouncer go into no file', () => {
  expect(mayExport({ reason: 'denouncer-named' })).toBe(false)
  expect(mayExport({ reason: 'not-valid' })).toBe(true)
})

test('removing one account leaves the other officer of the phone everything', async () => {
  const hanh = await anAccount('hanh')
  await save(hanh, { kind: 'feedback', id: ID, answers: anyFeedback })
  await anAccount('quang')

  expect(await removeAccount('officer-quang')).toBe(true)

  expect(await hanh.db.outbox.count()).toBe(1)
  expect(await deviceOf('hanh')).toBe('device-officer-hanh')
})

test('a page hears when another officer signs in on the phone, and when its own signs out', async () => {
  await anAccount('hanh')
  const heard: string[] = []
  const stop = watchHolder('officer-hanh', () => heard.push('other'))
  await openAccount('hanh', aSession('officer-hanh'), 1)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(heard).toEqual([])

  await anAccount('quang')
  await expect.poll(() => heard.length).toBeGreaterThan(0)
  stop()
  const before = heard.length
  await closeAccount()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(heard).toHaveLength(before)
})
