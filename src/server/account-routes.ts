import { Hono } from 'hono'
import * as z from 'zod/mini'

import { accountChange, accountRequest } from '#protocol/api.ts'

import { changeAccount } from './account-changes.ts'
import { accountsOf, addAccount, giveCode } from './accounts.ts'
import { requireCaller, requireRole } from './callers.ts'
import { devicesOf, revokeDevice } from './devices.ts'
import { journalBefore } from './journal.ts'
import { problem } from './problem.ts'
import { bodyOf } from './request-body.ts'
import { inTransaction } from './transaction.ts'
import type { Caller, Env, World } from './world.ts'

const entryNumber = z.string().check(z.regex(/^[0-9]{1,15}$/))

/** What the admin of a commune keeps: accounts, phones, and the journal of both. */
export function accountRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const admin = [requireCaller(world), requireRole('admin')] as const

  app.get('/api/accounts', ...admin, async (c) => {
    return c.json({ accounts: await accountsOf(world, c.get('caller').officer.commune) })
  })

  app.post('/api/accounts', ...admin, async (c) => {
    const body = await bodyOf(c, accountRequest)
    if ('issues' in body) return problem(c, 'bad-request', body)
    const keeper = keeperOf(c.get('caller'))
    const made = await inTransaction(world, async (inside) => {
      const added = await addAccount(inside, keeper, body.value)
      return 'issues' in added ? added : giveCode(inside, keeper, added.id)
    })
    if (!made) throw new Error('The account that was just made is not there')
    return 'issues' in made ? problem(c, 'bad-request', made) : c.json(made)
  })

  app.patch('/api/accounts/:id', ...admin, async (c) => {
    const body = await bodyOf(c, accountChange)
    if ('issues' in body) return problem(c, 'bad-request', body)
    const asked = { id: c.req.param('id'), change: body.value }
    const changed = await changeAccount(world, keeperOf(c.get('caller')), asked)
    if (!changed) return problem(c, 'not-found')
    return 'issues' in changed ? problem(c, 'bad-request', changed) : c.json(changed)
  })

  app.post('/api/accounts/:id/code', ...admin, async (c) => {
    const given = await giveCode(world, keeperOf(c.get('caller')), c.req.param('id'))
    return given ? c.json(given) : problem(c, 'not-found')
  })

  app.get('/api/devices', ...admin, async (c) => {
    return c.json({ devices: await devicesOf(world, c.get('caller').officer.commune) })
  })

  app.post('/api/devices/:id/revoke', ...admin, async (c) => {
    const isRevoked = await revokeDevice(world, c.get('caller'), c.req.param('id'))
    return isRevoked ? c.body(null, 204) : problem(c, 'not-found')
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
