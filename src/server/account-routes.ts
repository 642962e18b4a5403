import { Hono } from 'hono'
import * as z from 'zod/mini'

import { accountChange, accountRequest } from '#protocol/api.ts'

import { changeAccount } from './account-changes.ts'
import { accountsOf, addAccount, giveCode } from './accounts.ts'
import { actFor, requireCaller, requireRole } from './callers.ts'
import { devicesOf, revokeDevice } from './devices.ts'
import { journalBefore } from './journal.ts'
import { problem } from './problem.ts'
import { bodyOf } from './request-body.ts'
import type { Caller, Env, World } from './world.ts'

const entryNumber = z.string().check(z.regex(/^[0-9]{1,15}$/))

/** What the admin of a commune keeps: accounts, phones, and the journal of both. */
export function accountRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const admin = [requireCaller(world), requireRole('admin')] as const
  const asAdmin = <Result>(caller: Caller, act: (inside: World, by: Caller) => Promise<Result>) =>
    actFor(world, caller, act, { role: 'admin' })

  app.get('/api/accounts', ...admin, async (c) => {
    return c.json({ accounts: await accountsOf(world, c.get('caller').officer.commune) })
  })

  app.post('/api/accounts', ...admin, async (c) => {
    const body = await bodyOf(c, accountRequest)
    if ('issues' in body) return problem(c, 'bad-request', body)
    const acted = await asAdmin(c.get('caller'), async (inside, by) => {
      const added = await addAccount(inside, keeperOf(by), body.value)
      return 'issues' in added ? added : giveCode(inside, keeperOf(by), added.id)
    })
    if ('lapsed' in acted) return problem(c, acted.lapsed)
    const made = acted.done
    if (!made) throw new Error('The account that was just made is not there')
    return 'issues' in made ? problem(c, 'bad-request', made) : c.json(made)
  })

  app.patch('/api/accounts/:id', ...admin, async (c) => {
    const body = await bodyOf(c, accountChange)
    if ('issues' in body) return problem(c, 'bad-request', body)
    const asked = { id: c.req.param('id'), change: body.value }
    const acted = await asAdmin(c.get('caller'), (inside, by) =>
      changeAccount(inside, keeperOf(by), asked),
    )
    if ('lapsed' in acted) return problem(c, acted.lapsed)
    const changed = acted.done
    if (!changed) return problem(c, 'not-found')
    return 'issues' in changed ? problem(c, 'bad-request', changed) : c.json(changed)
  })

  app.post('/api/accounts/:id/code', ...admin, async (c) => {
    const acted = await asAdmin(c.get('caller'), (inside, by) =>
      giveCode(inside, keeperOf(by), c.req.param('id')),
    )
    if ('lapsed' in acted) return problem(c, acted.lapsed)
    return acted.done ? c.json(acted.done) : problem(c, 'not-found')
  })

  app.get('/api/devices', ...admin, async (c) => {
    return c.json({ devices: await devicesOf(world, c.get('caller').officer.commune) })
  })

  app.post('/api/devices/:id/revoke', ...admin, async (c) => {
    const acted = await asAdmin(c.get('caller'), (inside, by) =>
      revokeDevice(inside, by, c.req.param('id')),
    )
    if ('lapsed' in acted) return problem(c, acted.lapsed)
    return acted.done ? c.body(null, 204) : problem(c, 'not-found')
  })

  app.get('/api/journal', ...admin, async (c) => {
    const before = z.safeParse(z.optional(entryNumber), c.req.query('before'))
    if (!before.success) return problem(c, 'bad-request')
    const { commune } = c.get('caller').officer
    const from = before.data === undefined ? undefined : Number(before.data)
    return c.json(await journalBefore(world, commune, from))
  })

  return app
}

function keeperOf({ officer: { commune, id, name } }: Caller) {
  return { commune, by: { id, name } }
}
