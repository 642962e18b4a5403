import { expect, test } from 'vitest'

import { DAY_MS } from '#domain/day.ts'
import { writeBackup } from '#server/backup.ts'
import { stateOf } from '#server/backup-state.ts'
import { eraseOld } from '#server/erase-old.ts'
import { moveOfficer } from '#server/move-officer.ts'

import { aWorldWithApart, dumpOf, pushed } from './a-backup.ts'
import {
  aChange,
  aFeedback,
  openCommune,
  pullAll,
  rowOf,
  START,
  type SyncingPhone,
} from './a-commune.ts'
import { nextLife } from './a-life.ts'
import { aDenunciation, SUMMARY, WHICH } from './a-denunciation.ts'

const ID = 'feedback-1'

async function giveBack(phone: SyncingPhone, row: unknown): Promise<void> {
  const { status } = await phone.ask({ back: [row] })
  expect(status).toBe(200)
}

async function aCommuneToLose() {
  const { world, facts } = await aWorldWithApart()
  const { signIn } = await openCommune(world)
  return { world, facts, signIn, hanh: await signIn('hanh'), tuyen: await signIn('tuyen') }
}

const takeOut = (leader: SyncingPhone) =>
  leader.send('POST', `/api/records/feedback/${ID}/seal`, {
    fields: ['content'],
    why: 'Người dân yêu cầu',
  })

async function rewrite(phone: SyncingPhone, content: string, at: number): Promise<void> {
  const row = await rowOf(phone, ID)
  const over = { content: [row?.stamps['content']?.slice(14) ?? ''] }
  await pushed(phone, aChange({ record: ID, at, fields: { content }, over }))
}

test.each([
  { isInBackup: false, isJournalLost: false },
  { isInBackup: false, isJournalLost: true },
  { isInBackup: true, isJournalLost: false },
  { isInBackup: true, isJournalLost: true },
])(
  'what is written anew over words that were taken out stands, though the seal came back with a row: %o',
  async ({ isInBackup, isJournalLost }) => {
    const { world, facts, hanh, tuyen } = await aCommuneToLose()
    const empty = await writeBackup(world)
    await pushed(hanh, aFeedback(ID, { content: 'LỜI-CẦN-NIÊM' }))
    const bytes = isInBackup ? await writeBackup(world) : empty
    await takeOut(tuyen)
    world.pass(60_000)
    const row = await rowOf(hanh, ID)

    const next = await nextLife(bytes, isJournalLost ? undefined : facts)
    const quang = await next.signIn('quang')
    await giveBack(quang, row)
    expect((await rowOf(quang, ID))?.fields).toMatchObject({ content: 'đã niêm lại' })
    for (const [at, words] of ['Viết lại', 'Viết lại lần nữa'].entries()) {
      await rewrite(quang, words, next.world.now() + 1000 * (at + 1))
      expect((await rowOf(quang, ID))?.fields).toMatchObject({ content: words })
    }
    expect(JSON.stringify(await dumpOf(next.world))).not.toContain('LỜI-CẦN-NIÊM')
  },
)

test('a name that was kept back after the backup stands open nowhere once a phone says so', async () => {
  const { world, facts, hanh } = await aCommuneToLose()
  const made = aFeedback(ID, { raisedBy: 'named', person: 'Bà Lò Thị Ân' })
  await pushed(hanh, made)
  const bytes = await writeBackup(world)
  const fields = { raisedBy: 'withheld', person: null }
  const over = { raisedBy: [made.id], person: [made.id] }
  await pushed(hanh, aChange({ record: ID, at: START + 5, fields, over }))
  const row = await rowOf(hanh, ID)

  const next = await nextLife(bytes, facts)
  const quang = await next.signIn('quang')
  await giveBack(quang, row)

  expect((await rowOf(quang, ID))?.fields).toMatchObject({ raisedBy: 'withheld' })
  expect(JSON.stringify(await dumpOf(next.world))).not.toContain('Lò Thị Ân')
})

test('a row of a commune that its officer has left is no record of the one he is in', async () => {
  const { world, facts, hanh, signIn } = await aCommuneToLose()
  await openCommune(world, 'ban')
  await world.db.updateTable('communes').set({ name: 'Xã Bản' }).where('id', '=', 'ban').execute()
  const bytes = await writeBackup(world)
  const quang = await signIn('quang')
  await hanh.push(aDenunciation({ handler: 'account-quang' }))
  const row = (await pullAll(quang)).rows.find(({ id }) => id === WHICH)
  expect(row).toMatchObject({ fields: { summary: SUMMARY } })
  await moveOfficer(world, { login: 'quang', commune: 'Xã Bản' })

  const next = await nextLife(bytes, facts)
  await giveBack(await next.signIn('quang'), row)

  expect(JSON.stringify(await dumpOf(next.world))).not.toContain(SUMMARY)
})

test('no words of a record that is out for good wait to be taken out again', async () => {
  const { world, facts, hanh, tuyen } = await aCommuneToLose()
  await pushed(hanh, aFeedback(ID, { content: 'LỜI-CẦN-NIÊM' }))
  await takeOut(tuyen)
  const stood = await rowOf(tuyen, ID)
  const seen = Object.values(stood?.stamps ?? {}).map((stamp) => stamp.slice(14))
  const fields = { removedAt: new Date(START).toISOString(), removedWhy: 'Ghi nhầm' }
  const over = { removedAt: [...new Set(seen)] }
  await pushed(tuyen, aChange({ record: ID, at: world.now() + 5, fields, over }))
  world.pass(401 * DAY_MS)
  expect(await eraseOld(world)).toMatchObject({ records: 1 })

  const next = await nextLife(await writeBackup(world), facts)

  expect(await stateOf(next.world, 'seals_awaited')).toBeUndefined()
})

test('a number that came back with its record is in the journal, as any that was given', async () => {
  const { world, facts, hanh } = await aCommuneToLose()
  const bytes = await writeBackup(world)
  await pushed(hanh, aFeedback(ID))
  const row = await rowOf(hanh, ID)

  const next = await nextLife(bytes, undefined)
  await giveBack(await next.signIn('quang'), row)

  expect(facts.filter(({ fact }) => fact === 'number')).toMatchObject([{ number: 1, id: ID }])
  expect(next.facts.filter(({ fact }) => fact === 'number')).toMatchObject([{ number: 1, id: ID }])
})
