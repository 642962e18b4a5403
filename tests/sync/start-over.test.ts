import { expect, test } from 'vitest'

import { save } from '#data/save.ts'
import { changeIn } from '#sync/pick.ts'

import { anyFeedback } from '../server/a-commune.ts'
import { dumpOf } from '../server/a-backup.ts'
import { type APhone, aWorld, besideOn, wordsOn } from '../world/world.ts'

const [ID, OTHER] = ['feedbackaaaaaaaa', 'feedbackbbbbbbbb'] as const
const log = (phone: APhone, id: string = ID, more: object = {}) =>
  save(phone.here, { kind: 'feedback', id, answers: { ...anyFeedback, ...more } })

type Life = Awaited<ReturnType<typeof aWorld>>

/** Hạnh and Quang hold one record, and a backup holds it too. */
async function aDayWithBackup() {
  const life = await aWorld()
  const [hanh, quang] = [await life.phone('hanh'), await life.phone('quang')]
  await log(hanh)
  await everybody(hanh, quang)
  return { ...life, hanh, quang, bytes: await life.backUp() }
}

async function everybody(...phones: APhone[]): Promise<void> {
  for (const phone of [...phones, ...phones]) await phone.sync()
}

async function comeBack(...phones: APhone[]): Promise<void> {
  for (const phone of phones) await phone.signIn()
  await everybody(...phones)
}

/** The record as it stands on the server of now. */
async function rowIn({ served }: Life, id: string = ID) {
  const row = served.world.db.selectFrom('rows').selectAll().where('id', '=', id)
  return (await row.executeTakeFirst()) ?? { fields: '', contested: null }
}

test('after a restore nothing is missing that any phone held: new, edited, unsent, or a colleague’s', async () => {
  const life = await aDayWithBackup()
  const { hanh, quang, bytes } = life
  await log(hanh, ID, { content: 'Sửa sau bản sao lưu' })
  await log(hanh, OTHER, { content: 'Ghi sau bản sao lưu' })
  await everybody(hanh, quang)
  await log(quang, 'feedbackcccccccc', { content: 'Chưa gửi' })
  await life.restore(bytes)

  // Hạnh’s phone is lost for good: only Quang’s still has her words.
  await comeBack(quang)
  const fresh = await life.phone('tham')
  await everybody(quang, fresh)

  for (const phone of [quang, fresh]) {
    expect(await wordsOn(phone, 'feedback', ID)).toBe('Sửa sau bản sao lưu')
    expect(await wordsOn(phone, 'feedback', OTHER)).toBe('Ghi sau bản sao lưu')
    expect(await wordsOn(phone, 'feedback', 'feedbackcccccccc')).toBe('Chưa gửi')
    expect(await besideOn(phone, 'feedback', ID)).toBeUndefined()
  }
  const numbers = (await fresh.db.feedback.toArray()).map(
    ({ version }) => version.fields['registerNo'],
  )
  expect(new Set(numbers)).toEqual(new Set(['PA-1', 'PA-2', 'PA-3']))
})

test('while a phone reads anew, every record stays in sight', async () => {
  const life = await aDayWithBackup()
  const { hanh, bytes } = life
  await log(hanh, OTHER)
  await hanh.sync()
  await life.restore(bytes)
  await hanh.signIn()
  const seen = new Set<number>()
  const { fetch } = hanh
  hanh.fetch = async (...asked) => {
    seen.add(await hanh.db.feedback.count())
    return fetch(...asked)
  }
  hanh.pace = { batch: 1, limit: 10, troubles: 0 }

  await hanh.sync()

  expect(seen).toEqual(new Set([2]))
  expect(await hanh.db.feedback.count()).toBe(2)
})

test('positions used again after a restore confirm nothing that another record had taken', async () => {
  const life = await aDayWithBackup()
  const { hanh, quang, bytes } = life
  await log(hanh, OTHER, { content: 'Vị trí số hai, đời trước' })
  await hanh.sync()
  const before = await hanh.db.base.get(['feedback', OTHER])
  await life.restore(bytes)
  await quang.signIn()
  await log(quang, 'feedbackcccccccc', { content: 'Vị trí số hai, đời sau' })
  await everybody(quang)
  const taken = await quang.db.base.get(['feedback', 'feedbackcccccccc'])
  expect(taken?.position).toBe(before?.position)

  await comeBack(hanh)
  await everybody(quang)

  for (const phone of [hanh, quang]) {
    expect(await wordsOn(phone, 'feedback', OTHER)).toBe('Vị trí số hai, đời trước')
    expect(await wordsOn(phone, 'feedback', 'feedbackcccccccc')).toBe('Vị trí số hai, đời sau')
  }
})

test('two phones with different later rows: the later words stand whoever comes first', async () => {
  for (const isHanhFirst of [true, false]) {
    const life = await aDayWithBackup()
    const { hanh, quang, bytes } = life
    await log(hanh, ID, { content: 'Lần một' })
    await everybody(hanh, quang)
    quang.clock.now += 1000
    await log(quang, ID, { content: 'Lần hai' })
    await quang.sync()
    await life.restore(bytes)

    await comeBack(...(isHanhFirst ? [hanh, quang] : [quang, hanh]))
    await everybody(hanh, quang)

    for (const phone of [hanh, quang]) {
      expect(await wordsOn(phone, 'feedback', ID)).toBe('Lần hai')
      expect(await besideOn(phone, 'feedback', ID)).toBeUndefined()
    }
  }
})

test('words that were replaced after the backup do not come back beside those that replaced them', async () => {
  const life = await aDayWithBackup()
  const { hanh, quang, bytes } = life
  await log(hanh, ID, { content: 'Đã được thay' })
  await everybody(hanh, quang)
  quang.clock.now += 1000
  await log(quang, ID, { content: 'Lời cuối' })
  await everybody(quang, hanh)
  await life.restore(bytes)

  // Quang’s phone is lost for good: Hạnh’s holds his words as a row and her own as a kept change.
  await comeBack(hanh)

  expect(await wordsOn(hanh, 'feedback', ID)).toBe('Lời cuối')
  expect(await besideOn(hanh, 'feedback', ID)).toBeUndefined()
})

test('what was written after the restore and what comes back stand beside each other', async () => {
  const life = await aDayWithBackup()
  const { hanh, quang, bytes } = life
  await log(hanh, ID, { content: 'Trước khi phục hồi' })
  await hanh.sync()
  await life.restore(bytes)
  await quang.signIn()
  quang.clock.now += 5000
  await log(quang, ID, { content: 'Sau khi phục hồi' })
  await everybody(quang)

  await comeBack(hanh)
  await everybody(quang, hanh)

  for (const phone of [hanh, quang]) {
    expect(await besideOn(phone, 'feedback', ID)).toEqual([
      'Sau khi phục hồi',
      'Trước khi phục hồi',
    ])
  }
})

test('a record erased since the backup leaves the phones that still had it', async () => {
  const life = await aDayWithBackup()
  const { hanh, bytes, served } = life
  await log(hanh, OTHER, { content: 'LỜI-ĐÃ-XÓA' })
  await hanh.sync()
  served.facts.push({
    at: served.world.now(),
    fact: 'erased',
    commune: 'suoi',
    kind: 'feedback',
    id: OTHER,
  })
  await life.restore(bytes)

  await comeBack(hanh)

  expect(await hanh.db.base.get(['feedback', OTHER])).toBeUndefined()
  expect(JSON.stringify(await dumpOf(served.world))).not.toContain('LỜI-ĐÃ-XÓA')
})

test('a second restore, before a phone was back from the first, loses nothing of it either', async () => {
  const life = await aDayWithBackup()
  const { hanh, quang, bytes } = life
  await log(hanh, ID, { content: 'Đời một' })
  await hanh.sync()
  await life.restore(bytes)
  await quang.signIn()
  await log(quang, OTHER, { content: 'Đời hai' })
  await quang.sync()
  await life.restore(await life.backUp())

  await comeBack(hanh, quang)
  await everybody(hanh, quang)

  for (const phone of [hanh, quang]) {
    const words = [
      await wordsOn(phone, 'feedback', ID),
      ...((await besideOn(phone, 'feedback', ID)) ?? []),
    ]
    expect(words).toContain('Đời một')
    expect(await wordsOn(phone, 'feedback', OTHER)).toBe('Đời hai')
  }
})

test('an old reply that arrives after the new epoch changes nothing', async () => {
  const life = await aDayWithBackup()
  const { hanh, bytes } = life
  const before = await hanh.db.own.get('own')
  await log(hanh, OTHER, { content: 'Đang trên đường' })
  hanh.meanwhile = async () => {
    await life.restore(bytes)
    await comeBack(hanh)
  }

  await expect(hanh.sync()).rejects.toMatchObject({ trouble: 'not-ours' })

  expect((await hanh.db.own.get('own'))?.epoch).not.toBe(before?.epoch)
  expect(await hanh.db.outbox.where('state').equals('waiting').count()).toBe(0)
  expect(await wordsOn(hanh, 'feedback', OTHER)).toBe('Đang trên đường')
  const again = await hanh.sync()
  expect(again).toBe(0)
  expect((await rowIn(life, OTHER)).fields).toContain('Đang trên đường')
})

test('a reply of the life between two restores is thrown away, though it was asked from the same place', async () => {
  const life = await aDayWithBackup()
  const { hanh, bytes } = life
  await life.restore(bytes)
  await hanh.signIn()
  const { fetch } = hanh
  let calls = 0
  hanh.fetch = async (...asked) => {
    calls += 1
    if (calls === 4) throw new TypeError('network')
    const reply = await fetch(...asked)
    if (calls !== 2) return reply
    // The phone reads from the start; meanwhile it hears of one more life, and no more than that.
    await life.restore(bytes)
    await hanh.signIn()
    await expect(hanh.sync()).rejects.toMatchObject({ trouble: 'offline' })
    return reply
  }

  await expect(hanh.sync()).rejects.toMatchObject({ trouble: 'not-ours' })

  const own = await hanh.db.own.get('own')
  expect(own).toMatchObject({ cursors: {}, over: { phase: 'reading' } })
  hanh.fetch = fetch
  await hanh.sync()
  expect(await wordsOn(hanh, 'feedback', ID)).toBe(anyFeedback.content)
})

test('an old request that arrives at the server of a new epoch is not judged', async () => {
  const life = await aDayWithBackup()
  const { hanh, bytes, served } = life
  await log(hanh, OTHER, { content: 'Đang trên đường' })
  await life.restore(bytes)
  await hanh.signIn()
  const own = await hanh.db.own.get('own')
  const pending = await hanh.db.outbox.toArray()
  const count = async () =>
    (await served.world.db.selectFrom('log').select('change').execute()).length
  const before = await count()

  const reply = await hanh.fetch('/api/sync', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-gan-dan': '1' },
    body: JSON.stringify({
      protocol: 1,
      device: own?.session.device,
      epoch: own?.epoch,
      cursors: {},
      changes: pending.map((change) => changeIn(change)),
    }),
  })

  expect(await reply.json()).toMatchObject({ receipts: [], rows: [], streams: {} })
  expect(await count()).toBe(before)
})

test('what an earlier life of the server held for others is held again, and stays on the phone until then', async () => {
  const life = await aDayWithBackup()
  const { hanh, bytes } = life
  await log(hanh, OTHER)
  const now = hanh.now()
  const held = { state: 'refused', held: true, heldSince: now, judgedAt: now } as const
  await hanh.db.outbox.where('state').equals('waiting').modify(held)
  await life.restore(bytes)
  await comeBack(hanh)
  const [change] = await hanh.db.outbox.filter(({ record }) => record === OTHER).toArray()
  expect(change).not.toHaveProperty('heldSince')
})
