import { type Context, Hono } from 'hono'

import { passwordRequest, PROTOCOL, sessionRequest, type SessionReply } from '#protocol/api.ts'

import { requireCaller } from './callers.ts'
import { addressOf } from './client-address.ts'
import { noteContact } from './devices.ts'
import { note } from './journal.ts'
import { choosePassword } from './own-password.ts'
import { problem } from './problem.ts'
import { bodyOf } from './request-body.ts'
import { rolesOf } from './roles.ts'
import { handOut, takeBack, tokenIn } from './session-cookie.ts'
import { callerOf, endSessionOf, SESSION_MS } from './sessions.ts'
import { signIn } from './sign-in.ts'
import { familyOf } from './user-agent.ts'
import type { Caller, Env, Settings, World } from './world.ts'

/** Signing in and out, who one is, and one's first password. */
export function sessionRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { settings } = world
  const signedIn = requireCaller(world, { beforePassword: true })

  app.post('/api/session', async (c) => {
    const body = await bodyOf(c, sessionRequest)
    if ('issues' in body) return problem(c, 'bad-request')
    const answer = await signIn(world, body.value, fromOf(c, settings))
    if ('waitMs' in answer) {
      return problem(c, 'later', { retryAfter: Math.ceil(answer.waitMs / 1000) })
    }
    const caller = 'token' in answer ? await callerOf(world, answer.token) : undefined
    if (!caller || !('token' in answer)) return problem(c, 'sign-in')
    handOut(c, settings, { token: answer.token, lastsMs: SESSION_MS })
    return c.json(await replyFor(world, caller))
  })

  app.delete('/api/session', async (c) => {
    const token = tokenIn(c, settings)
    const ended = token === undefined ? undefined : await endSessionOf(world, token)
    if (ended) {
      const { id: by, commune } = ended.officer
      await note(world, { commune, act: 'signed-out', by })
    }
    takeBack(c, settings)
    return c.body(null, 204)
  })

  app.get('/api/me', signedIn, async (c) => {
    const caller = c.get('caller')
    await noteContact(world, caller.device)
    return c.json(await replyFor(world, caller))
  })

  app.put('/api/password', signedIn, async (c) => {
    const caller = c.get('caller')
    if (!caller.mustSetPassword) return problem(c, 'blocked')
    const body = await bodyOf(c, passwordRequest)
    if ('issues' in body) return problem(c, 'bad-request', body)
    const chosen = await choosePassword(world, caller, body.value.password)
    if ('lapsed' in chosen) return problem(c, chosen.lapsed)
    if (chosen.done.length > 0) return problem(c, 'bad-request', { issues: chosen.done })
    return c.json(await replyFor(world, { ...caller, mustSetPassword: false }))
  })

  return app
}

function fromOf(c: Context, settings: Settings) {
  const agent = familyOf(c.req.header('user-agent') ?? '')
  return { address: addressOf(c, settings.trustProxy), agent, token: tokenIn(c, settings) }
}

async function replyFor({ db, now, settings }: World, caller: Caller): Promise<SessionReply> {
  const row = await db
    .selectFrom('accounts')
    .innerJoin('communes', 'communes.id', 'accounts.commune')
    .innerJoin('devices', 'devices.officer', 'accounts.id')
    .where('accounts.id', '=', caller.officer.id)
    .where('devices.id', '=', caller.device)
    .select(['accounts.id', 'accounts.name', 'position', 'pronoun', 'unit', 'roles', 'letter'])
    .select(['communes.id as commune', 'communes.name as commune_name', 'province'])
    .executeTakeFirstOrThrow()
  const { pronoun, unit } = row
  return {
    device: caller.device,
    letter: row.letter,
    officer: {
      id: row.id,
      name: row.name,
      position: row.position,
      ...(pronoun === null ? {} : { pronoun }),
      ...(unit === null ? {} : { unit }),
      roles: rolesOf(row.roles),
      commune: { id: row.commune, name: row.commune_name, province: row.province },
    },
    protocol: PROTOCOL,
    now: now(),
    ...(caller.mustSetPassword ? { setPassword: true } : {}),
    ...(settings.demo ? { demo: true } : {}),
  }
}
