import type { Role } from '#domain/officer.ts'
import { moveOfficer } from '#server/move-officer.ts'

import { type Act, anyTab } from './officers.ts'
import { anyOffset, newPhone, type Phone, type Seat, signIn } from './phone.ts'
import { crash, loseForGood } from './power.ts'
import { count, type Run, tell } from './run.ts'
import { askAtOnce, type Person, signInAtOnce } from './server.ts'
import { openTab, waitingIn } from './tab.ts'
import { work } from './tasks.ts'

function anyPhone({ phones, dice }: Run): Phone | undefined {
  const living = phones.filter(({ isLost }) => !isLost)
  return living.length > 0 ? dice.pick(living) : undefined
}

async function clockJumps(run: Run): Promise<boolean> {
  const phone = anyPhone(run)
  if (!phone) return false
  phone.clock.offset = anyOffset(run)
  const days = Math.round(phone.clock.offset / 86_400_000)
  count(run, 'fault: clock jumps')
  if (days > 300) count(run, 'trap 7')
  tell(run, phone.name, `clock is ${days} days off`)
  return true
}

async function timePasses(run: Run): Promise<boolean> {
  const { dice } = run
  run.now += dice.pick([60_000, 600_000, 3_600_000, 3_600_000, 90_000_000, 35 * 86_400_000])
  tell(run, 'time', 'passes')
  return true
}

async function phoneDies(run: Run): Promise<boolean> {
  const phone = anyPhone(run)
  if (!phone) return false
  await crash(run, phone)
  return true
}

async function secondPage(run: Run): Promise<boolean> {
  const tab = anyTab(run, ({ seat }) => seat.tabs.length === 1)
  if (!tab) return false
  count(run, 'second page opened')
  tell(run, tab.seat.name, 'opens a second page')
  const second = await openTab(run, tab.seat)
  second?.schedule.wake()
  await work(tab.life)
  return true
}

async function lostPhone(run: Run): Promise<boolean> {
  const living = run.phones.filter(({ isLost }) => !isLost)
  if (living.length < 3) return false
  loseForGood(run, run.dice.pick(living))
  return true
}

/** A person who is not the admin, of the commune where most happens. */
function anyPerson({ server, dice }: Run): Person {
  return dice.pick(server.people.filter(({ login }) => login.startsWith('nguoi')))
}

/** Does something as the admin of somebody's commune. */
async function asAdmin(
  run: Run,
  about: Person,
  ask: [method: string, path: string, body?: unknown],
) {
  const { server } = run
  const admin = server.people.find(({ login }) => login === `quantri.${about.commune}`)
  if (!admin) throw new Error('A commune has an admin')
  const { cookie = '' } = await signInAtOnce(server, admin, {})
  const [method, path, body] = ask
  const answer = await askAtOnce(server, method, path, { body, cookie })
  tell(run, 'admin', `${method} ${path} ${JSON.stringify(body ?? '')}: ${answer.status}`)
  return answer
}

const ROLE_SETS: Role[][] = [['officer'], ['officer'], ['coordinator'], ['leader'], ['viewer']]

async function rolesChange(run: Run): Promise<boolean> {
  const person = anyPerson(run)
  const roles = run.dice.pick(ROLE_SETS)
  const answer = await asAdmin(run, person, ['PATCH', `/api/accounts/${person.id}`, { roles }])
  if (answer.status !== 200) return false
  if (roles.includes('viewer') && !person.roles.includes('viewer')) count(run, 'fault: role taken')
  else count(run, 'fault: role given')
  person.roles = roles
  for (const seat of seatsOf(run, person)) {
    seat.hasLost = true
    if (roles.includes('viewer') && waitingIn(seat) > 0) count(run, 'role taken from unsent work')
  }
  return true
}

/** An officer goes to work in the other commune of the server, with his phones and all they hold. */
async function moveAway(run: Run): Promise<boolean> {
  const { server } = run
  const person = anyPerson(run)
  const other = server.people.find(({ commune }) => commune !== person.commune)?.commune
  if (other === undefined) return false
  const moved = await moveOfficer(server.world, { login: person.login, commune: `Xã ${other}` })
  if ('wrong' in moved) return false
  count(run, 'fault: officer moved')
  tell(run, person.login, `works in ${other} from now on`)
  person.commune = other
  for (const seat of seatsOf(run, person)) {
    seat.hasLost = true
    if (waitingIn(seat) > 0) count(run, 'trap 35')
  }
  return true
}

function seatsOf({ phones }: Run, person: Person): Seat[] {
  return phones.flatMap(({ seats }) => seats).filter((seat) => seat.person === person)
}

async function deactivate(run: Run): Promise<boolean> {
  const person = anyPerson(run)
  const isActive = !person.isActive
  const answer = await asAdmin(run, person, [
    'PATCH',
    `/api/accounts/${person.id}`,
    { active: isActive },
  ])
  if (answer.status !== 200) return false
  person.isActive = isActive
  count(run, isActive ? 'fault: officer activated' : 'fault: officer deactivated')
  return true
}

async function revoke(run: Run): Promise<boolean> {
  const phone = anyPhone(run)
  const seat = phone && run.dice.pick(phone.seats)
  if (!seat) return false
  await asAdmin(run, seat.person, ['POST', `/api/devices/${seat.device}/revoke`])
  count(run, 'fault: device revoked')
  return true
}

/** Whoever cannot exchange signs in again; sometimes somebody does so without need. */
async function signInAgain(run: Run): Promise<boolean> {
  const tab = anyTab(run, ({ schedule }) => {
    const { trouble } = schedule.status()
    return trouble === 'sign-in' || trouble === 'other-device' || trouble === 'blocked'
  })
  if (!tab) return false
  const { seat } = tab
  if (!(await signIn(run, seat.phone, seat.person))) return false
  for (const each of seat.tabs) each.schedule.wake()
  await work(tab.life)
  return true
}

/** Another officer signs in on a phone: two notebooks and one jar of cookies. */
async function secondOfficer(run: Run): Promise<boolean> {
  const phone = anyPhone(run)
  if (!phone || phone.seats.length > 1) return false
  const person = anyPerson(run)
  if (!person.isActive || phone.seats.some((seat) => seat.person === person)) return false
  const seat = await signIn(run, phone, person)
  if (!seat) return false
  count(run, 'trap 33')
  await openTab(run, seat)
  await work(phone.life)
  return true
}

/** The phone gets the newer app; its old page is told to close. */
async function upgrade(run: Run): Promise<boolean> {
  const phone = anyPhone(run)
  const last = phone?.seats.at(-1)
  if (phone?.version !== 'older' || !last || phone.life.running.length > 0) return false
  phone.version = 'now'
  count(run, 'trap 14')
  tell(run, phone.name, 'has the newer app')
  for (const seat of phone.seats) {
    const opened = await openTab(run, seat)
    await work(phone.life)
    seat.tabs = opened ? [opened] : []
  }
  return true
}

async function firstPhone(run: Run): Promise<boolean> {
  if (run.phones.length >= 8) return false
  const person = anyPerson(run)
  if (!person.isActive) return false
  if (run.phones.some(({ seats }) => seats[0]?.person === person)) count(run, 'trap 36')
  const phone = newPhone(run)
  const seat = await signIn(run, phone, person)
  if (!seat) return true
  await openTab(run, seat)
  await work(phone.life)
  return true
}

export const worldActs: Act[] = [
  { name: 'clock', weight: 3, happen: clockJumps },
  { name: 'time', weight: 3, happen: timePasses },
  { name: 'die', weight: 3, happen: phoneDies },
  { name: 'second page', weight: 2, happen: secondPage },
  { name: 'lost', weight: 0.25, happen: lostPhone },
  { name: 'roles', weight: 1, happen: rolesChange },
  { name: 'move', weight: 0.8, happen: moveAway },
  { name: 'deactivate', weight: 0.4, happen: deactivate },
  { name: 'revoke', weight: 0.3, happen: revoke },
  { name: 'sign in', weight: 6, happen: signInAgain },
  { name: 'second officer', weight: 0.3, happen: secondOfficer },
  { name: 'upgrade', weight: 0.7, happen: upgrade },
  { name: 'phone', weight: 0.5, happen: firstPhone },
]
export { firstPhone }
