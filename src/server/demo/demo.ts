import { CHANGES_MAX } from '#protocol/api.ts'
import { calendarOf, defaultHolidays } from '#records/holiday/rules.ts'

import { addAccount } from '#server/accounts.ts'
import { type Commune, makeCommune } from '#server/communes.ts'
import { newChangeId } from '#server/names.ts'
import { hashPassword } from '#server/passwords.ts'
import { accept, type OwnAct, type Sender, writeAsServer } from '#server/store.ts'
import { inTransaction } from '#server/transaction.ts'
import type { World } from '#server/world.ts'
import { DEMO_PASSWORD, type DemoAccount, demoAccounts, type DemoLogin } from './accounts.ts'
import { type DemoChange, demoChanges } from './changes.ts'
import { demoHoliday } from './holiday.ts'
import { demoUnits } from './units.ts'

/** The invented commune of the trial. */
export const demoCommune: Commune = {
  id: 'suoingan',
  name: 'Xã Suối Ngần',
  province: 'Tỉnh Đà Sơn',
}

/** What the log says of the phone that the trial's records were made on. */
const DEVICE = 'ban-dung-thu'

/**
 * Makes the invented commune with its units, accounts and work, all in one go; does nothing
 * where it stands already. Every change comes in by the door that a phone's changes come in by.
 */
export async function makeDemo(world: World): Promise<void> {
  if (await isMade(world)) return
  const passwords = await Promise.all(
    demoAccounts.map(() =>
      hashPassword(DEMO_PASSWORD, world.randomBytes, world.settings.passwordCost),
    ),
  )
  await inTransaction(world, async (inside) => {
    if (await isMade(inside)) return
    const { id: commune } = demoCommune
    await makeCommune(inside, demoCommune)
    await writeAsServer(inside, { commune }, [...demoUnits.map(unitAct), holidayAct])
    const senders = new Map<DemoLogin, Sender>()
    for (const [place, account] of demoAccounts.entries()) {
      const password = passwords[place] ?? null
      senders.set(account.login, await addWithPassword(inside, account, password))
    }
    await sendAll(inside, senders, changesFor(inside, senders))
  })
}

async function isMade({ db }: World): Promise<boolean> {
  const commune = await db
    .selectFrom('communes')
    .select('id')
    .where('id', '=', demoCommune.id)
    .executeTakeFirst()
  return commune !== undefined
}

function unitAct({ id, ...fields }: (typeof demoUnits)[number]): OwnAct {
  return { kind: 'unit', record: id, fields }
}

const holidayAct: OwnAct = {
  kind: 'holiday',
  record: `holiday-${demoHoliday.on}`,
  fields: demoHoliday,
}

async function addWithPassword(
  world: World,
  account: DemoAccount,
  password: string | null,
): Promise<Sender> {
  const { id: commune } = demoCommune
  const added = await addAccount(world, { commune }, account)
  if ('issues' in added) throw new Error(`The account ${account.login} could not be made`)
  const { id, name, roles } = added
  await world.db.updateTable('accounts').set({ password }).where('id', '=', id).execute()
  return { officer: { id, name, commune, roles }, device: DEVICE }
}

function changesFor(world: World, senders: ReadonlyMap<DemoLogin, Sender>): DemoChange[] {
  const calendar = calendarOf([...defaultHolidays, demoHoliday])
  const officerId = (login: DemoLogin) => senderOf(senders, login).officer.id
  return demoChanges({ now: world.now(), calendar, newId: () => newChangeId(world), officerId })
}

/** Sends in the order of time, as many side by side as one officer made and one request holds. */
async function sendAll(
  world: World,
  senders: ReadonlyMap<DemoLogin, Sender>,
  changes: readonly DemoChange[],
): Promise<void> {
  for (let at = 0; at < changes.length;) {
    const by = changes[at]?.by ?? 'hanh'
    const rest = changes.slice(at, at + CHANGES_MAX)
    const other = rest.findIndex((each) => each.by !== by)
    const batch = other === -1 ? rest : rest.slice(0, other)
    const receipts = await accept(
      world,
      senderOf(senders, by),
      batch.map(({ change }) => change),
    )
    for (const [place, receipt] of receipts.entries()) {
      if (!('refused' in receipt)) continue
      throw new Error(`The trial's ${batch[place]?.change.record} was refused: ${receipt.refused}`)
    }
    at += batch.length
  }
}

function senderOf(senders: ReadonlyMap<DemoLogin, Sender>, login: DemoLogin): Sender {
  const sender = senders.get(login)
  if (!sender) throw new Error(`The trial has no account ${login}`)
  return sender
}
