import type { Role } from '#domain/officer.ts'
import type { Values } from '#domain/record.ts'

import type { AccountTable } from './account-tables.ts'
import type { Commune } from './communes.ts'
import { nextNumber } from './counters.ts'
import { letterOf } from './devices.ts'
import { writeOfficer } from './keeping.ts'
import { note } from './journal.ts'
import { followRoles } from './place.ts'
import { rolesOf, storedRoles } from './roles.ts'
import { lockStreams } from './streams.ts'
import { inTransaction } from './transaction.ts'
import type { World } from './world.ts'

export type Moved = { name: string; from: string; to: Commune }

/**
 * Moves an officer to another commune of this server, with his phones: they stay signed in, drop
 * what he may read no longer at their first contact, and what he had not sent is held for the
 * commune it was written in. He is no admin there. Otherwise says in a sentence what is wrong.
 */
export function moveOfficer(
  world: World,
  { login, commune: name }: { login: string; commune: string },
): Promise<Moved | { wrong: string }> {
  return inTransaction(world, async (inside) => {
    const { db } = inside
    const to = (await db.selectFrom('communes').selectAll().execute()).find(
      (each) => each.name === name.normalize('NFC').trim(),
    )
    if (!to) return { wrong: `There is no commune ${name} on this server.` }
    const account = await db
      .selectFrom('accounts')
      .selectAll()
      .where('login', '=', login)
      .executeTakeFirst()
    if (!account) return { wrong: `There is no account ${login}.` }
    if (account.commune === to.id) return { wrong: `${login} is in ${to.name} already.` }
    const roles = rolesThere(account)
    if (roles.length === 0)
      return { wrong: `${login} is nothing but an admin: make a new account.` }
    await moveAccount(inside, account, to.id)
    return { name: account.name, from: account.commune, to }
  })
}

/** What an officer is in the commune he comes to: no admin. */
function rolesThere({ roles }: AccountTable): Role[] {
  return rolesOf(roles).filter((role) => role !== 'admin')
}

/**
 * Moves an account with its phones, inside a transaction, and remembers it apart with the rights
 * it has from now on: none of those it had may come back with an older backup.
 */
export async function moveAccount(
  inside: World,
  account: AccountTable,
  commune: string,
): Promise<void> {
  const { db } = inside
  const { id, commune: from } = account
  // Both by name, so that two moves at once cannot wait for each other.
  for (const each of [from, commune].toSorted()) await lockStreams(db, each)
  const roles = rolesThere(account)
  await db
    .updateTable('accounts')
    .set({ commune, unit: null, roles: storedRoles(roles) })
    .where('id', '=', id)
    .execute()
  for (const each of [from, commune]) await followRoles(db, each)
  await moveDevices(inside, id, commune)
  const isActive = account.active === 1
  const words = wordsOf(account)
  await writeOfficer(inside, { commune: from }, id, { ...words, active: false })
  await writeOfficer(inside, { commune }, id, { ...words, active: isActive })
  inside.apart.note({ fact: 'moved', commune: from, account: id, to: commune })
  inside.apart.note({ fact: 'account', commune, account: id, active: isActive, roles })
  await note(inside, { commune: from, act: 'officer-left', about: id })
  await note(inside, { commune, act: 'officer-came', about: id })
}

/** How an officer stands among those of his commune. */
export function wordsOf({ name, position, pronoun }: AccountTable): Values {
  return { name, position, ...(pronoun === null ? {} : { pronoun }) }
}

/** A phone's letter names it among those of its commune. */
async function moveDevices(world: World, officer: string, commune: string): Promise<void> {
  const devices = await world.db
    .selectFrom('devices')
    .select('id')
    .where('officer', '=', officer)
    .orderBy('made_at')
    .execute()
  for (const { id } of devices) {
    const letter = letterOf(await nextNumber(world.db, commune, 'letter'))
    await world.db.updateTable('devices').set({ commune, letter }).where('id', '=', id).execute()
  }
}
