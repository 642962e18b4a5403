import { expect, test } from 'vitest'

import { writeBackup } from '#server/backup.ts'
import { endNumbersWait, numbersWait } from '#server/apart-lost.ts'
import { sealAwaited } from '#server/apart-seals.ts'
import { restoreBackup } from '#server/restore.ts'
import { inTransaction } from '#server/transaction.ts'

import { aWorldWithApart, dumpOf, eraseFeedback, pushed } from './a-backup.ts'
import { aChange, aFeedback, openCommune, rowOf } from './a-commune.ts'
import { nextLife } from './a-life.ts'
import { A_PASSWORD, type AServer, aPhone, aServer } from './a-server.ts'

/** A commune of which a backup was made, and to which things happen since. */
async function aCommuneWithBackup(before?: (opened: Opened) => Promise<void>) {
  const { world, facts } = await aWorldWithApart()
  const opened = { world, ...(await openCommune(world)) }
  await before?.(opened)
  return { ...opened, facts, bytes: await writeBackup(world) }
}
type Opened = { world: AServer } & Awaited<ReturnType<typeof openCommune>>

test('a revoked phone stays revoked, and nobody is signed in any more', async () => {
  const { signIn, bytes, facts } = await aCommuneWithBackup(async (opened) => {
    const [hanh] = [await opened.signIn('hanh'), await opened.signIn('quang')]
    Object.assign(opened, { lost: hanh })
  })
  const admin = await signIn('quantri')
  const list = (await admin.send('GET', '/api/devices')).json() as {
    devices: { id: string; officer: { id: string } }[]
  }
  const lost = list.devices.find(({ officer }) => officer.id === 'account-hanh')?.id ?? ''
  await admin.send('POST', `/api/devices/${lost}/revoke`, {})

  const { world, app, replayed } = await nextLife(bytes, facts)

  expect(replayed['device-revoked']).toBe(1)
  const again = aPhone(app)
  const session = { name: 'hanh', password: A_PASSWORD, device: lost }
  const given = (await again.send('POST', '/api/session', session)).json() as { device: string }
  expect(given.device).not.toBe(lost)
  expect((await admin.send('GET', '/api/me')).status).toBe(200)
  const copied = aPhone(app, admin.cookie)
  expect((await copied.send('GET', '/api/me')).status).toBe(401)
  expect((await dumpOf(world)).sessions).toHaveLength(1)
})

test('a password that was given up does not open the restored account', async () => {
  const { signIn, app, bytes, facts } = await aCommuneWithBackup()
  const admin = await signIn('quantri')
  const made = await admin.send('POST', '/api/accounts/account-hanh/code', {})
  const { code } = made.json() as { code: string }
  const phone = aPhone(app)
  await phone.send('POST', '/api/session', { name: 'hanh', code })
  await phone.send('PUT', '/api/password', { password: 'mưa rào trên nương' })

  const after = await nextLife(bytes, facts)

  expect(after.replayed.codes).toContain('hanh')
  for (const secret of [{ password: A_PASSWORD }, { password: 'mưa rào trên nương' }, { code }]) {
    const trying = aPhone(after.app).send('POST', '/api/session', { name: 'hanh', ...secret })
    expect((await trying).status).toBe(401)
  }
  const other = await aPhone(after.app).send('POST', '/api/session', {
    name: 'quang',
    password: A_PASSWORD,
  })
  expect(other.status).toBe(200)
})

test('a password that the backup knows as it is goes on', async () => {
  const { world, facts } = await aWorldWithApart()
  const { app, signIn } = await openCommune(world)
  const admin = await signIn('quantri')
  const made = await admin.send('POST', '/api/accounts/account-hanh/code', {})
  const phone = aPhone(app)
  await phone.send('POST', '/api/session', { name: 'hanh', ...(made.json() as { code: string }) })
  await phone.send('PUT', '/api/password', { password: 'mưa rào trên nương' })

  const after = await nextLife(await writeBackup(world), facts)

  const again = await aPhone(after.app).send('POST', '/api/session', {
    name: 'hanh',
    password: 'mưa rào trên nương',
  })
  expect(again.status).toBe(200)
  expect(after.replayed.codes).toEqual([])
})

test('a right that was taken away stays away, the last word of several holds', async () => {
  let account = ''
  const { signIn, bytes, facts } = await aCommuneWithBackup(async (opened) => {
    const made = await (
      await opened.signIn('quantri')
    ).send('POST', '/api/accounts', {
      login: 'moi',
      name: 'Người mới',
      position: 'Công chức',
      roles: ['officer', 'leader'],
    })
    account = (made.json() as { account: { id: string } }).account.id
  })
  const admin = await signIn('quantri')
  await admin.send('PATCH', `/api/accounts/${account}`, { active: false })
  await admin.send('PATCH', `/api/accounts/${account}`, { roles: ['officer'] })

  const { world, signIn: signInAfter } = await nextLife(bytes, facts)

  const { accounts } = await dumpOf(world)
  expect(accounts.find(({ id }) => id === account)).toMatchObject({
    active: 0,
    roles: '["officer"]',
  })
  const officer = await rowOf(await signInAfter('tuyen'), account)
  expect(officer?.fields).toMatchObject({ active: false })
})

test('a register number that was given after the backup is not given to another record', async () => {
  const { signIn, bytes, facts } = await aCommuneWithBackup(async (opened) => {
    await pushed(await opened.signIn('hanh'), aFeedback('feedback-1'))
  })
  const made = aFeedback('feedback-2')
  await pushed(await signIn('hanh'), made, aFeedback('feedback-3'))

  const after = await nextLife(bytes, facts)

  expect(after.replayed.number).toBe(2)
  const hanh = await after.signIn('hanh')
  await pushed(hanh, aFeedback('feedback-9'), made)
  expect((await rowOf(hanh, 'feedback-9'))?.fields['registerNo']).toBe('PA-4')
  expect((await rowOf(hanh, 'feedback-2'))?.fields['registerNo']).toBe('PA-2')
})

test('without the journal register numbers wait until all phones are back', async () => {
  const { bytes } = await aCommuneWithBackup(async (opened) => {
    await pushed(await opened.signIn('hanh'), aFeedback('feedback-1'))
  })

  const { world, signIn } = await nextLife(bytes, undefined)
  expect(await numbersWait(world)).toBe(true)
  const hanh = await signIn('hanh')
  await pushed(hanh, aFeedback('feedback-2'), aFeedback('feedback-3'))
  const waiting = (await rowOf(hanh, 'feedback-2'))?.fields['registerNo']
  const count = await endNumbersWait(world)

  expect([waiting, count]).toEqual([undefined, 2])
  expect((await rowOf(hanh, 'feedback-2'))?.fields['registerNo']).toBe('PA-2')
  expect((await rowOf(hanh, 'feedback-3'))?.fields['registerNo']).toBe('PA-3')
  expect(await numbersWait(world)).toBe(false)
  expect(await endNumbersWait(world)).toBe(0)
})

test('an erased record stays erased, whatever phones bring', async () => {
  const { world, signIn, bytes, facts } = await aCommuneWithBackup(async (opened) => {
    await pushed(await opened.signIn('hanh'), aFeedback('feedback-2', { content: 'LỜI-CÒN' }))
  })
  await eraseFeedback(world, await signIn('hanh'), 'feedback-1')
  const all = await dumpOf(world)
  facts.push({
    at: world.now(),
    fact: 'erased',
    commune: 'suoi',
    kind: 'feedback',
    id: 'feedback-2',
  })

  const after = await nextLife(bytes, facts)

  expect(all.erased).toHaveLength(1)
  expect(after.replayed.erased).toBe(2)
  const hanh = await after.signIn('hanh')
  const receipts = await hanh.push(aFeedback('feedback-1'), aFeedback('feedback-2'))
  expect(receipts).toMatchObject([{ refused: 'erased' }, { refused: 'erased' }])
  expect(JSON.stringify(await dumpOf(after.world))).not.toContain('LỜI-CÒN')
})

test('words that were taken out after the backup are taken out again, with the same moment', async () => {
  const { world, signIn, bytes, facts } = await aCommuneWithBackup(async (opened) => {
    const change = aChange({ record: 'feedback-1', fields: { content: 'BÍ-MẬT-HAI' } })
    await pushed(
      await opened.signIn('hanh'),
      aFeedback('feedback-1', { content: 'BÍ-MẬT-MỘT' }),
      change,
    )
  })
  world.pass(3_600_000)
  const leader = await signIn('tuyen')
  const asked = { fields: ['content'], why: 'Người dân yêu cầu' }
  await leader.send('POST', '/api/records/feedback/feedback-1/seal', asked)
  const sealed = (await rowOf(leader, 'feedback-1'))?.fields

  const after = await nextLife(bytes, facts)

  expect(after.replayed.sealed).toBe(1)
  expect(JSON.stringify(await dumpOf(after.world))).not.toContain('BÍ-MẬT')
  expect((await rowOf(await after.signIn('tuyen'), 'feedback-1'))?.fields).toEqual(sealed)
})

test('a record that the backup lacks is sealed again when a phone brings it', async () => {
  const { signIn, bytes, facts } = await aCommuneWithBackup()
  const made = aFeedback('feedback-1', { content: 'BÍ-MẬT-BA' })
  await pushed(await signIn('hanh'), made)
  const asked = { fields: ['content'], why: 'Người dân yêu cầu' }
  await (await signIn('tuyen')).send('POST', '/api/records/feedback/feedback-1/seal', asked)

  const after = await nextLife(bytes, facts)
  await pushed(await after.signIn('hanh'), made)
  await inTransaction(after.world, (inside) => sealAwaited(inside, 'suoi'))

  expect(JSON.stringify(await dumpOf(after.world))).not.toContain('BÍ-MẬT')
  const row = await rowOf(await after.signIn('tuyen'), 'feedback-1')
  expect(row?.fields).toMatchObject({ sealed: { content: expect.any(String) } })
})

test('a journal that is not the one of the database counts as lost', async () => {
  const world = await aServer()
  await openCommune(world)
  await world.db.insertInto('server_state').values({ key: 'apart:first', value: '1' }).execute()
  const bytes = await writeBackup(world)
  const whole = async (journals: string[]) => {
    const other = await aServer()
    const { isApartWhole } = await restoreBackup(other, bytes, { apart: { facts: [], journals } })
    return [isApartWhole, await numbersWait(other)]
  }

  expect(await whole(['first', 'second'])).toEqual([true, false])
  expect(await whole(['second'])).toEqual([false, true])
})
