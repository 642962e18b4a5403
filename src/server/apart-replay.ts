import { roles as allRoles } from '#domain/officer.ts'

import type { AccountTable } from './account-tables.ts'
import type { Fact } from './apart.ts'
import { sealAgain } from './apart-seals.ts'
import { presentMarks, secretMark } from './apart-secret.ts'
import { closeBook, openBook } from './book.ts'
import { erase } from './erase.ts'
import { writeOfficer } from './keeping.ts'
import { moveAccount, wordsOf } from './move-officer.ts'
import { followRoles } from './place.ts'
import { storedRoles } from './roles.ts'
import type { World } from './world.ts'

/** How much a journal knew that the backup did not. */
export type Replayed = Record<Fact['fact'], number> & {
  /** Login names of those who need a new code: their password was another one since. */
  codes: string[]
}

/** Makes true again what a backup is too old to know. */
export async function replay(world: World, facts: readonly Fact[]): Promise<Replayed> {
  const communes = await world.db.selectFrom('communes').select('id').execute()
  const known = new Set(communes.map(({ id }) => id))
  const replayed: Replayed = {
    'device-revoked': 0,
    account: 0,
    moved: 0,
    password: 0,
    number: 0,
    erased: 0,
    sealed: 0,
    codes: [],
  }
  const marks = presentMarks(facts)
  for (const fact of lastOfEach(facts)) {
    // Records go with their commune; people, their phones and passwords may have come from another.
    if ('kind' in fact && !known.has(fact.commune)) continue
    const done = await replayOne(world, fact, marks)
    if (done === undefined) continue
    replayed[fact.fact] += 1
    if (fact.fact === 'password') replayed.codes.push(done)
  }
  return replayed
}

/** Of facts about the same thing the last one holds. */
function lastOfEach(facts: readonly Fact[]): Iterable<Fact> {
  const byThing = new Map<string, Fact>()
  for (const fact of facts) {
    const thing = thingOf(fact)
    byThing.delete(thing)
    byThing.set(thing, fact)
  }
  return byThing.values()
}

function thingOf(fact: Fact): string {
  if (fact.fact === 'device-revoked') return `device ${fact.device}`
  if (fact.fact === 'account') return `account ${fact.account}`
  if (fact.fact === 'moved') return `moved ${fact.account}`
  if (fact.fact === 'password') return `password ${fact.account}`
  if (fact.fact === 'number') {
    return `number ${fact.commune} ${fact.register} ${fact.year} ${fact.number}`
  }
  const which = fact.fact === 'sealed' ? `${fact.at} ${fact.fields.join(' ')}` : ''
  return `${fact.fact} ${fact.commune} ${fact.kind} ${fact.id} ${which}`
}

/** Whom it concerned, or nothing when the backup knew it. */
function replayOne(
  world: World,
  fact: Fact,
  marks: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<string | undefined> {
  switch (fact.fact) {
    case 'device-revoked':
      return revoke(world, fact)
    case 'account':
      return setRights(world, fact)
    case 'moved':
      return moveAgain(world, fact)
    case 'password':
      return endPassword(world, fact.account, marks.get(fact.account))
    case 'number':
      return takeNumber(world, fact)
    case 'erased':
      return eraseAgain(world, fact)
    case 'sealed':
      return sealAgain(world, fact)
  }
}

type Of<Name extends Fact['fact']> = Extract<Fact, { fact: Name }>

async function revoke({ db }: World, { device }: Of<'device-revoked'>) {
  const revoked = await db
    .updateTable('devices')
    .set({ active: 0 })
    .where((where) => where.and({ id: device, active: 1 }))
    .returning('id')
    .executeTakeFirst()
  return revoked?.id
}

/** What an account may do is known of the commune it stands in; that it is ended, of any. */
async function setRights(world: World, fact: Of<'account'>) {
  const before = await accountNamed(world, fact.account)
  if (!before) return undefined
  const isHere = before.commune === fact.commune
  if (!isHere && fact.active) return undefined
  const roles = storedRoles(allRoles.filter((role) => fact.roles.includes(role)))
  return setAccount(world, before, {
    active: fact.active ? 1 : 0,
    roles: isHere ? roles : before.roles,
  })
}

/** The account in the commune its officer moved to; ended, where the backup does not know that one. */
async function moveAgain(world: World, { account, to }: Of<'moved'>) {
  const before = await accountNamed(world, account)
  if (!before || before.commune === to) return undefined
  const known = await world.db.selectFrom('communes').select('id').where('id', '=', to).execute()
  if (known.length === 0) return setAccount(world, before, { active: 0, roles: before.roles })
  await moveAccount(world, before, to)
  return account
}

async function setAccount(
  world: World,
  before: AccountTable,
  after: Pick<AccountTable, 'active' | 'roles'>,
) {
  const { id, commune } = before
  if (before.active === after.active && before.roles === after.roles) return undefined
  await world.db.updateTable('accounts').set(after).where('id', '=', id).execute()
  await followRoles(world.db, commune)
  if (before.active !== after.active) {
    await writeOfficer(world, { commune }, id, { ...wordsOf(before), active: after.active === 1 })
  }
  return id
}

function accountNamed({ db }: World, id: string): Promise<AccountTable | undefined> {
  return db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst()
}

/** A password or code that was given up since must not open anything again. */
async function endPassword(world: World, id: string, present: ReadonlySet<string> | undefined) {
  const { db, secret } = world
  const account = await accountNamed(world, id)
  if (!account || present?.has(secretMark(secret, account))) return undefined
  const ended = { password: null, code_hash: null, code_until: null }
  await db.updateTable('accounts').set(ended).where('id', '=', id).execute()
  return account.login
}

/** A number that was given stays with its record, which phones may still bring back. */
async function takeNumber({ db }: World, fact: Of<'number'>) {
  const { commune, register, year, number, kind, id: record } = fact
  const taken = await db
    .insertInto('register_numbers')
    .values({ commune, register, year, number, kind, record })
    .onConflict((conflict) => conflict.doNothing())
    .returning('record')
    .executeTakeFirst()
  return taken?.record
}

async function eraseAgain(world: World, { commune, kind, id }: Of<'erased'>) {
  const known = await world.db
    .selectFrom('erased')
    .select('id')
    .where((where) => where.and({ commune, kind, id }))
    .executeTakeFirst()
  if (known) return undefined
  const book = await openBook(world.db, commune, [])
  await erase(world, book, { kind, id })
  await closeBook(book)
  return id
}
