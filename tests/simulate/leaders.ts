import type { Act } from './officers.ts'
import { restore, backUp } from './restores.ts'
import { count, type Run, tell } from './run.ts'
import { noteSealing } from './sealed-invariants.ts'
import { type Answer, askAtOnce, type Person, signInAtOnce } from './server.ts'

/** Asks as a leader, who sits beside the server. */
async function asLeader(
  run: Run,
  ask: (leader: Person, cookie: string) => Promise<Answer | undefined>,
) {
  const { server, dice } = run
  const leaders = server.people.filter(
    ({ roles, isActive }) => isActive && roles.includes('leader'),
  )
  if (leaders.length === 0) return undefined
  const leader = dice.pick(leaders)
  const { cookie = '' } = await signInAtOnce(server, leader, {})
  return ask(leader, cookie)
}

/** Takes what somebody wrote and might not, in that one's name, or drops it. */
async function settleHeld(run: Run): Promise<boolean> {
  let isDone = false
  await asLeader(run, async (leader, cookie) => {
    const { text } = await askAtOnce(run.server, 'GET', '/api/held', { cookie })
    const { held = [] } = JSON.parse(text) as { held?: { id: string }[] }
    if (held.length === 0) return undefined
    const { id } = run.dice.pick(held)
    const act = run.dice.chance(0.7) ? 'take' : 'drop'
    const answer = await askAtOnce(run.server, 'POST', `/api/held/${id}`, { body: { act }, cookie })
    isDone = true
    if (answer.status === 204)
      count(run, act === 'take' ? 'held change taken' : 'held change dropped')
    tell(run, leader.login, `settles held ${id.slice(0, 4)} by ${act}: ${answer.status}`)
    return answer
  })
  return isDone
}

/** Takes the words of one field out by law. */
async function seal(run: Run): Promise<boolean> {
  const made = [...run.made.values()].filter(({ receipt }) => receipt)
  if (made.length === 0) return false
  const { commune, kind, record, fields } = run.dice.pick(made)
  const name = run.dice.pick(Object.keys(fields))
  let isDone = false
  await asLeader(run, async (leader, cookie) => {
    const body = { fields: [name], why: 'Theo yêu cầu' }
    const path = `/api/records/${kind}/${record}/seal`
    const answer = await askAtOnce(run.server, 'POST', path, { body, cookie })
    isDone = answer.status === 200
    if (isDone && leader.commune === commune) {
      count(run, 'words taken out by law')
      noteSealing(run, { commune, kind, record, name })
    }
    tell(run, leader.login, `takes ${name} out of ${record.slice(0, 4)} by law: ${answer.status}`)
    return answer
  })
  return isDone
}

export const leaderActs: Act[] = [
  { name: 'held', weight: 0.6, happen: settleHeld },
  { name: 'seal', weight: 0.25, happen: seal },
  { name: 'backup', weight: 1.2, happen: backUp },
  { name: 'restore', weight: 1, happen: restore },
]
