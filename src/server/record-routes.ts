import { Hono } from 'hono'

import { heldAct, readersConfirmed, sealRequest } from '#protocol/record-acts.ts'

import { actFor, requireCaller, requireRole } from './callers.ts'
import { confirmReaders, readersToConfirm } from './confirm-readers.ts'
import { forgetIfDue } from './forget.ts'
import { heldFor, settleHeld } from './held.ts'
import { orLog } from './log.ts'
import { problem } from './problem.ts'
import { sealWords } from './redact.ts'
import { bodyOf } from './request-body.ts'
import type { Env, World } from './world.ts'

const NOT_VALID = [{ path: '', code: 'not_valid' }]

/** What a leader decides about records beside the sync: words taken out by law, and what is held. */
export function recordRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const signedIn = requireCaller(world)

  app.post('/api/records/:kind/:id/seal', signedIn, requireRole('leader'), async (c) => {
    const body = await bodyOf(c, sealRequest)
    if ('issues' in body) return problem(c, 'bad-request', body)
    const place = c.req.param()
    const acted = await actFor(
      world,
      c.get('caller'),
      (inside, caller) => sealWords(inside, caller, { place, ...body.value }),
      { role: 'leader' },
    )
    if ('lapsed' in acted) return problem(c, acted.lapsed)
    if (!acted.done) return problem(c, 'not-found')
    if ('issues' in acted.done) return problem(c, 'bad-request', acted.done)
    // Where it cannot be done at this moment it is tried again every hour.
    await orLog(world, 'What was taken out is still in the files', () => forgetIfDue(world))
    return c.json(acted.done)
  })

  app.get('/api/held', signedIn, async (c) => {
    const acted = await actFor(world, c.get('caller'), heldFor)
    return 'lapsed' in acted ? problem(c, acted.lapsed) : c.json(acted.done)
  })

  app.post('/api/held/:id', signedIn, async (c) => {
    const body = await bodyOf(c, heldAct)
    if ('issues' in body) return problem(c, 'bad-request', body)
    const id = c.req.param('id')
    const acted = await actFor(world, c.get('caller'), (inside, caller) =>
      settleHeld(inside, caller, { id, act: body.value.act }),
    )
    if ('lapsed' in acted) return problem(c, acted.lapsed)
    if (acted.done === 'not-found') return problem(c, 'not-found')
    if (acted.done === 'not-valid') return problem(c, 'bad-request', { issues: NOT_VALID })
    return c.body(null, 204)
  })

  const worker = [signedIn, requireRole('officer', 'coordinator', 'leader')] as const

  app.get('/api/readers', ...worker, async (c) => {
    const acted = await actFor(world, c.get('caller'), readersToConfirm, { isWriting: false })
    return 'lapsed' in acted ? problem(c, acted.lapsed) : c.json(acted.done)
  })

  app.post('/api/readers', ...worker, async (c) => {
    const body = await bodyOf(c, readersConfirmed)
    if ('issues' in body) return problem(c, 'bad-request', body)
    const acted = await actFor(world, c.get('caller'), (inside, caller) =>
      confirmReaders(inside, caller, body.value.confirmed),
    )
    if ('lapsed' in acted) return problem(c, acted.lapsed)
    const count = acted.done
    return count > 0 ? c.json({ count }) : problem(c, 'not-found')
  })

  return app
}
