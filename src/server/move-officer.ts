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
    const { id, commune: from } = account
    if (from === to.id) return { wrong: `${login} is in ${to.name} already.` }
    // Both by name, so that two moves at once cannot wait for each other.
    for (const commune of [from, to.id].toSorted()) await lockStreams(db, commune)
    const roles = rolesOf(account.roles).filter((role) => role !== 'admin')
    if (roles.length === 0)
      return { wrong: `${login} is nothing but an admin: make a new account.` }

    await db
      .updateTable('accounts')
      .set({ commune: to.id, unit: null, roles: storedRoles(roles) })
      .where('id', '=', id)
      .execute()
    for (const commune of [from, to.id]) await followRoles(db, commune)
    await moveDevices(inside, id, to.id)
    const { name: person, position, pronoun, active } = account
    const words = { name: person, position, ...(pronoun === null ? {} : { pronoun }) }
    await writeOfficer(inside, { commune: from }, id, { ...words, active: false })
    await writeOfficer(inside, { commune: to.id }, id, { ...words, active: active === 1 })
    await note(inside, { commune: from, act: 'officer-left', about: id })
    await note(inside, { commune: to.id, act: 'officer-came', about: id })
    return { name: person, from, to }
  })
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
