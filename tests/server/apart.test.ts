import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Fact } from '#server/apart.ts'
import { beginApart } from '#server/apart-begin.ts'
import { openApart, readApart } from '#server/apart-file.ts'
import { inTransaction } from '#server/transaction.ts'

import { aWorldWithApart, dumpOf, pushed, putBack } from './a-backup.ts'
import { aFeedback, openCommune, pullAll } from './a-commune.ts'
import { A_PASSWORD, aPhone, aServer } from './a-server.ts'

let root = ''
beforeAll(async () => void (root = await mkdtemp(join(tmpdir(), 'gan-dan-apart-'))))
afterAll(() => rm(root, { recursive: true }))
const aFolder = () => mkdtemp(join(root, 'data-'))

const revoked = { fact: 'device-revoked', commune: 'suoi', device: 'device-1' } as const

/** The facts of a journal without what tells one writing from another. */
async function factsIn(folder: string) {
  const { facts } = await readApart(folder)
  return facts.map(({ act: _, ...fact }: Fact & { act?: string }) => fact)
}

test('a fact is on the disk before the transaction it belongs to has ended', async () => {
  const folder = await aFolder()
  const { apart } = await openApart(folder)
  let seen: unknown
  const world = await aServer()
  const write: typeof apart.write = async (facts) => {
    const takeBack = await apart.write(facts)
    seen = await factsIn(folder)
    return takeBack
  }

  await inTransaction({ ...world, apart: { ...apart, write } }, async (inside) => {
    inside.apart.note(revoked)
    expect(await factsIn(folder)).toEqual([])
  })

  expect(seen).toEqual([{ ...revoked, at: world.now() }])
  expect((await stat(join(folder, 'apart.jsonl'))).mode & 0o777).toBe(0o600)
})

test('a transaction whose fact cannot be written does not happen', async () => {
  const world = await aServer()
  const write = () => Promise.reject(new Error('No room'))

  const trying = inTransaction({ ...world, apart: { ...world.apart, write } }, async (inside) => {
    await inside.db.insertInto('server_state').values({ key: 'tried', value: '1' }).execute()
    inside.apart.note(revoked)
  })

  await expect(trying).rejects.toThrow('No room')
  expect(await stateTried(world.db)).toEqual([])
})

test('a transaction that fails of itself writes no fact, an act of it that is undone neither', async () => {
  const { world, facts } = await aWorldWithApart()

  const failing = inTransaction(world, async (inside) => {
    inside.apart.note(revoked)
    throw new Error('Failed')
  })
  await expect(failing).rejects.toThrow('Failed')
  await inTransaction(world, async ({ apart }) => {
    apart.note({ ...revoked, device: 'device-1' })
    const forget = apart.remember()
    apart.note({ ...revoked, device: 'device-2' })
    forget()
  })

  expect(facts).toEqual([{ ...revoked, device: 'device-1', at: world.now() }])
})

test('a fact whose transaction could not be ended is taken back', async () => {
  const folder = await aFolder()
  const { apart } = await openApart(folder)
  const world = { ...(await aServer()), apart }
  await inTransaction(world, async (inside) => inside.apart.note(revoked))

  // A reference to a row that is not there shows at the end alone.
  const failing = inTransaction(world, async (inside) => {
    inside.apart.note({ ...revoked, device: 'device-2' })
    await breakAtTheEnd(inside.db)
  })

  await expect(failing).rejects.toThrow(/FOREIGN KEY|duplicate key/)
  expect(await factsIn(folder)).toEqual([{ ...revoked, at: world.now() }])
})

async function breakAtTheEnd(db: Awaited<ReturnType<typeof aServer>>['db']) {
  if (process.env['TEST_DATABASE'] === 'postgres') {
    await sql`create temporary table broken (id int primary key deferrable initially deferred)`.execute(
      db,
    )
    await sql`insert into broken values (1), (1)`.execute(db)
    return
  }
  await sql`pragma defer_foreign_keys = on`.execute(db)
  await db.insertInto('readers').values({ stream: 'none', reader: 'none' }).execute()
}

test('outside of a transaction no fact can be noted', async () => {
  const { apart } = await aServer()

  expect(() => apart.note(revoked)).toThrow('A fact belongs to a transaction')
})

test('two processes write one journal, and a line that broke off harms no other', async () => {
  const folder = await aFolder()
  const [one, other] = await Promise.all([openApart(folder), openApart(folder)])
  expect(one.journal).toBe(other.journal)
  const factOf = (n: number): Fact => ({ ...revoked, device: `device-${n}`, at: n })

  await Promise.all(
    Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? one : other).apart.write([factOf(n)])),
  )
  await appendFile(join(folder, 'apart.jsonl'), '\n{"act":"x","fact":"device-rev')
  await other.apart.write([factOf(40)])
  await writeFile(join(folder, 'apart-2.jsonl'), '\n{"journal":"another"}')

  const read = await readApart(folder)
  expect(read.facts.map(({ at }) => at)).toEqual(Array.from({ length: 41 }, (_, n) => n))
  expect(read).toMatchObject({
    journals: expect.arrayContaining([one.journal, 'another']),
    unread: 1,
  })
})

test('what ends or gives a right, a secret or a number is noted', async () => {
  const { world, facts } = await aWorldWithApart()
  const { app, signIn } = await openCommune(world)
  const admin = await signIn('quantri')
  const [hanh, quang] = [await signIn('hanh'), await signIn('quang')]
  const made = await admin.send('POST', '/api/accounts', {
    login: 'moi',
    name: 'Người mới',
    position: 'Công chức',
    roles: ['officer'],
  })
  const { id: account } = (made.json() as { account: { id: string } }).account
  facts.length = 0

  await admin.send('POST', `/api/devices/${hanh.device}/revoke`, {})
  await admin.send('PATCH', `/api/accounts/${account}`, { active: false })
  await admin.send('PATCH', `/api/accounts/${account}`, { position: 'Khác' })
  await admin.send('PATCH', `/api/accounts/${account}`, { roles: ['viewer', 'leader'] })
  const given = await admin.send('POST', '/api/accounts/account-hanh/code', {})
  const { code } = given.json() as { code: string }
  const phone = aPhone(app)
  await phone.send('POST', '/api/session', { name: 'hanh', code })
  await phone.send('PUT', '/api/password', { password: 'mưa rào trên nương' })
  await pushed(quang, aFeedback('feedback-1', {}))

  const kinds = facts.map(({ fact, at: _, commune: __, ...rest }) => [fact, rest])
  const secret = { account: 'account-hanh', mark: expect.any(String) }
  expect(kinds).toEqual([
    ['device-revoked', { device: hanh.device }],
    ['account', { account, active: false, roles: ['officer'] }],
    ['account', { account, active: false, roles: ['leader', 'viewer'] }],
    ['password', secret],
    ['password', secret],
    ['number', expect.objectContaining({ kind: 'feedback', id: 'feedback-1', number: 1 })],
  ])
})

test('a database put back in the same life gives no register number a second time', async () => {
  const folder = await aFolder()
  const world = await aServer()
  const begin = async () => Object.assign(world, { apart: await beginApart(world.db, folder) })
  const { signIn } = await openCommune(await begin())
  const hanh = await signIn('hanh')
  await pushed(hanh, aFeedback('feedback-1'))
  const dump = await dumpOf(world)
  const lost = aFeedback('feedback-2')
  await pushed(hanh, lost)
  await putBack(world, dump)

  await begin()
  await pushed(hanh, aFeedback('feedback-3'))
  await pushed(hanh, lost)

  const { rows } = await pullAll(hanh)
  const numberOf = (id: string) =>
    rows.flatMap((row) => (row.id === id && 'fields' in row ? [row.fields['registerNo']] : []))
  expect(numberOf('feedback-2')).toEqual(['PA-2'])
  expect(numberOf('feedback-3')).toEqual(['PA-3'])
})

test('a journal on the disk holds no password, code, name or word of a citizen', async () => {
  const folder = await aFolder()
  const { apart } = await openApart(folder)
  const world = Object.assign(await aServer(), { apart })
  const { signIn } = await openCommune(world)
  const [admin, hanh, leader] = [
    await signIn('quantri'),
    await signIn('hanh'),
    await signIn('tuyen'),
  ]
  const words = { content: 'LỜI-BÍ-MẬT', raisedByName: 'Lò Thị Mận' }
  await pushed(hanh, aFeedback('feedback-1', words))
  const given = await admin.send('POST', '/api/accounts/account-tham/code', {})

  const sealed = await leader.send('POST', '/api/records/feedback/feedback-1/seal', {
    fields: ['content'],
    why: 'Theo yêu cầu của người dân',
  })

  expect(sealed.status).toBe(200)
  const text = await readFile(join(folder, 'apart.jsonl'), 'utf8')
  expect(text).toContain('"fact":"sealed"')
  for (const secret of ['BÍ-MẬT', 'Mận', A_PASSWORD, (given.json() as { code: string }).code]) {
    expect(text).not.toContain(secret)
  }
})

async function stateTried(db: Awaited<ReturnType<typeof aServer>>['db']) {
  return db.selectFrom('server_state').selectAll().where('key', '=', 'tried').execute()
}
