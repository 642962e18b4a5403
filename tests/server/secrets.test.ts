import { expect, test } from 'vitest'

import { createApp } from '#server/app.ts'
import { makeCommune } from '#server/communes.ts'
import { writeAsServer } from '#server/store.ts'

import { aPhone, aServer, type AServer, START } from './a-server.ts'
import { requests } from './requests.ts'
import { everybody } from '../rights.ts'
import { aValid, everybodyAt, fill } from './two-communes.ts'

/** What the commune `ban` keeps to itself: little in one world, much and other in the next. */
type Secrets = { login: string; words: string; more: number }

/**
 * Everything the commune `suoi` can ask, and what the server answered, to the byte: with names
 * of things that only the other commune has, in whatever world it has them.
 */
async function answersBeside(secrets: Secrets): Promise<string[]> {
  const world = await aServer()
  const app = createApp(world)
  await fill(world, 'suoi', { login: 'nguoiquen', words: 'việc của xã mình' })
  const phones = await everybodyAt(world, app)
  await keep(world, secrets)

  const answers: string[] = []
  for (const address of Object.keys(requests)) {
    if (left.has(address)) continue
    for (const who of everybody) {
      const phone = phones[who]
      const asked = requests[address]?.(guessed, { who, device: phone.device })
      const answer = await phone.send(asked?.method ?? '', asked?.path ?? '', asked?.body)
      const headers = [...answer.headers].filter(([name]) => name !== 'set-cookie')
      answers.push(JSON.stringify([address, who, answer.status, headers, answer.text]))
      world.pass(60_000)
    }
  }
  return answers
}

/** These end the sessions that the others need, or name what is made by chance. */
const left = new Set(['DELETE /api/session', 'PUT /api/password', 'POST /api/accounts'])

/** Names that exist in one world and not in the other. */
const guessed = {
  login: 'chuyenrieng',
  password: 'đoán mò mật khẩu',
  account: 'account-chuyenrieng',
  device: 'may-cua-xa-khac',
  feedback: 'feedback-ban',
  unit: 'unit-ban',
  stream: 'commune:ban',
  commune: 'ban',
  entry: 1000,
  waiting: { id: 'rrrrrrrrrrrrrban', mark: 'aaaaaaaaaaaa' },
}

async function keep(world: AServer, { login, words, more }: Secrets): Promise<void> {
  await makeCommune(world, { id: 'ban', name: `Xã ${words}`, province: `Tỉnh ${words}` })
  if (more === 0) return
  const { account } = await fill(world, 'ban', { login, words })
  const device = { commune: 'ban', officer: account, letter: 'Z', agent: words, made_at: START }
  await world.db
    .insertInto('devices')
    .values({ ...device, id: guessed.device, active: 1 })
    .execute()
  for (let count = 0; count < more; count += 1) {
    const content = `${words} ${count}`
    await writeAsServer(world, { commune: 'ban' }, [
      {
        kind: 'feedback',
        record: `feedback-${count}-ban`,
        fields: { ...aValid['feedback']?.(''), content },
      },
    ])
    const wrong = { name: login, password: content }
    await aPhone(createApp(world)).send('POST', '/api/session', wrong, { address: '10.8.0.1' })
    world.pass(1)
  }
  world.clock.now -= more
}

test('what another commune keeps to itself changes no byte of what this one is told', async () => {
  const beside = await answersBeside({ login: 'chuyenrieng', words: 'gì đó', more: 0 })
  const besideMuch = await answersBeside({ login: 'chuyenrieng', words: 'CHUYỆN KÍN', more: 30 })

  expect(besideMuch).toEqual(beside)
  expect(beside.length).toBeGreaterThan(80)
  expect(beside.join('')).not.toContain('CHUYỆN KÍN')
})
