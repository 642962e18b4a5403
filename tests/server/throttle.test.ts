import { expect, test } from 'vitest'

import { DAY_MS } from '#domain/day.ts'
import { sessionRoutes } from '#server/session-routes.ts'

import { type AServer, aPhone, aServer, anAccount, A_PASSWORD } from './a-server.ts'
import { writesIn } from './writes.ts'

type Try = { name?: string; password?: string; address?: string; device?: string }

async function atTheDoor() {
  const world = await aServer()
  await anAccount(world)
  const app = sessionRoutes(world)
  const knock = async ({ name = 'hanh', password = 'sai rồi', address, device }: Try = {}) => {
    const body = { name, password, ...(device ? { device } : {}) }
    const answer = await aPhone(app).send('POST', '/api/session', body, address ? { address } : {})
    return { ...answer, wait: Number(answer.headers.get('retry-after')) }
  }
  return { world, knock }
}

/** Fails so many times, each as soon as it may, and says how long the next one has to wait. */
async function failTimes(
  times: number,
  knock: (wrong: Try) => Promise<{ wait: number }>,
  { world, from = () => undefined }: { world: AServer; from?: (n: number) => string | undefined },
): Promise<number> {
  let wait = 0
  for (let failed = 0; failed < times;) {
    const address = from(failed)
    const answer = await knock(address ? { address } : {})
    wait = answer.wait
    if (wait > 0) world.pass(wait * 1000)
    else failed += 1
  }
  const address = from(times)
  return (await knock(address ? { address } : {})).wait
}

test('the first failures cost nothing, then each one waits longer, up to five minutes', async () => {
  const { world, knock } = await atTheDoor()
  for (const _ of [1, 2, 3]) expect((await knock()).status).toBe(401)

  const waits: number[] = []
  for (let failures = 4; failures <= 14; failures += 1) {
    expect((await knock()).status).toBe(401)
    const { status, wait } = await knock({ password: A_PASSWORD })
    expect(status).toBe(429)
    waits.push(wait)
    world.pass(wait * 1000)
  }

  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300])
})

test('nobody is locked out for good: after the wait the right password opens, and all is forgotten', async () => {
  const { world, knock } = await atTheDoor()
  const wait = await failTimes(12, knock, { world })
  expect(wait).toBeGreaterThan(60)

  expect((await knock({ password: A_PASSWORD })).status).toBe(429)
  world.pass(wait * 1000)
  expect((await knock({ password: A_PASSWORD })).status).toBe(200)

  for (const _ of [1, 2, 3]) expect((await knock()).status).toBe(401)
})

test('failures that a clock noted which ran ahead make nobody wait for years', async () => {
  for (const ahead of [600_000, 3 * 365 * DAY_MS]) {
    const { world, knock } = await atTheDoor()
    world.pass(ahead)
    await failTimes(12, knock, { world })
    world.clock.now -= ahead

    const { status, wait } = await knock({ password: A_PASSWORD })

    expect(status === 200 || wait <= 300).toBe(true)
    world.pass(300_000)
    expect((await knock({ password: A_PASSWORD })).status).toBe(200)
  }
})

test('somebody who fails from elsewhere slows the officer by half a minute at most', async () => {
  const { world, knock } = await atTheDoor()

  const wait = await failTimes(40, knock, { world, from: (n) => `10.1.0.${n}` })

  expect(wait).toBe(30)
  expect((await knock({ name: 'khac', address: '10.2.0.1' })).status).toBe(401)
})

test('a phone that has signed in before does not wait for what others do to the name', async () => {
  const { world, knock } = await atTheDoor()
  const { device } = (await knock({ password: A_PASSWORD })).json() as { device: string }
  await failTimes(40, knock, { world, from: (n) => `10.1.0.${n}` })

  expect((await knock({ password: A_PASSWORD, address: '10.3.0.1' })).status).toBe(429)
  expect((await knock({ password: A_PASSWORD, address: '10.3.0.1', device })).status).toBe(200)
})

test('who tries many names from one place waits too, and then leaves nothing behind', async () => {
  const { world, knock } = await atTheDoor()
  const device = await phoneOf(knock)
  for (let n = 0; n < 100; n += 1) expect((await knock({ name: `ten-${n}` })).status).toBe(401)
  const kept = await attemptsIn(world)

  for (let n = 0; n < 20; n += 1) expect((await knock({ name: `khac-${n}` })).status).toBe(429)

  expect(await attemptsIn(world)).toBe(kept)
  expect((await knock({ name: 'ten', address: '10.9.0.1' })).status).toBe(401)
  expect((await knock({ password: A_PASSWORD, device })).status).toBe(200)
})

test('the wait of a place stays short, and its own right password does not shorten it', async () => {
  const { world, knock } = await atTheDoor()
  for (let n = 0; n < 99; n += 1) await knock({ name: `ten-${n}` })

  const waits: number[] = []
  for (let n = 0; n < 8; n += 1) {
    expect((await knock({ name: `khac-${n}` })).status).toBe(401)
    const { wait } = await knock({ name: 'khac' })
    waits.push(wait)
    world.pass(wait * 1000)
  }

  expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30])
  expect((await knock({ password: A_PASSWORD })).status).toBe(200)
  expect((await knock({ name: 'khac' })).wait).toBe(30)
})

test('an office that signs in a hundred times a day waits for nothing', async () => {
  const { knock } = await atTheDoor()

  for (let n = 0; n < 130; n += 1) {
    expect((await knock({ password: A_PASSWORD })).status).toBe(200)
  }
})

test('a failure writes as much for a name that nobody has', async () => {
  const { world, knock } = await atTheDoor()
  const countWrites = await writesIn(world)
  const written = async (name: string) => {
    const before = await countWrites()
    await knock({ name })
    return (await countWrites()) - before
  }
  await written('khong-co')
  await written('hanh')

  expect(await written('khong-co')).toBe(await written('hanh'))
})

async function phoneOf(knock: (right: Try) => Promise<{ json: () => unknown }>): Promise<string> {
  return ((await knock({ password: A_PASSWORD })).json() as { device: string }).device
}

async function attemptsIn({ db }: AServer): Promise<number> {
  return (await db.selectFrom('attempts').select('key').execute()).length
}

test('many tries at once gain nothing', async () => {
  const { knock } = await atTheDoor()

  const answers = await Promise.all(Array.from({ length: 20 }, () => knock()))

  expect(answers.filter(({ status }) => status === 401)).toHaveLength(4)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(16)
})

test('an unknown name is slowed like a known one', async () => {
  const { knock } = await atTheDoor()

  for (const _ of [1, 2, 3, 4]) expect((await knock({ name: 'khong-co' })).status).toBe(401)

  expect((await knock({ name: 'khong-co' })).status).toBe(429)
})

test('what was typed as a name, and the address, are not kept', async () => {
  const { world, knock } = await atTheDoor()
  await knock({ name: 'matkhaucuatoi', address: '203.0.113.9' })

  const kept = JSON.stringify(await world.db.selectFrom('attempts').selectAll().execute())

  expect(kept).toContain('"failures":1')
  expect(kept).not.toContain('matkhaucuatoi')
  expect(kept).not.toContain('203.0.113')
})
