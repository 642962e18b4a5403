import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { DAY_MS, dayOf } from '#domain/day.ts'
import { checkBackupFile, writeFile as writeBackupFile } from '#server/backup-file.ts'
import { backupName, dispensable } from '#server/backup-keep.ts'
import { createApp } from '#server/app.ts'
import { nightlyBackup, startNightly, workIfDue } from '#server/nightly.ts'
import type { World } from '#server/world.ts'
import { claimNight, isBackupDue, lastNight } from '#server/nightly-due.ts'

import { aSharedWorld, dumpOf, linesIn, pushed } from './a-backup.ts'
import { aFeedback, openCommune, type SyncingPhone } from './a-commune.ts'
import { aPhone } from './a-server.ts'

let root = ''
beforeAll(async () => void (root = await mkdtemp(join(tmpdir(), 'gan-dan-nights-'))))
afterAll(() => rm(root, { recursive: true }))
const aFolder = () => mkdtemp(join(root, 'of-'))

const HOUR_MS = 3_600_000

test('over 400 nights the last 14 days and the first day of 12 months are kept', () => {
  let names = ['notes.txt', 'gan-dan.sqlite']
  for (let day = 0; day < 400; day += 1) {
    const at = Date.parse('2026-11-20T02:00:00+07:00') + day * DAY_MS
    names.push(backupName(at), backupName(at + HOUR_MS))
    const gone = new Set(dispensable(names))
    names = names.filter((name) => !gone.has(name))
  }

  const last = Date.parse('2026-11-20T02:00:00+07:00') + 399 * DAY_MS
  const days = Array.from({ length: 14 }, (_, n) => `${dayOf(last - n * DAY_MS)}-0300`)
  const months = Array.from(
    { length: 12 },
    (_, n) => `2027-${String(n + 1).padStart(2, '0')}-01-0200`,
  )
  const kept = [...new Set([...days, ...months])].toSorted()
  expect(names.slice(0, 2)).toEqual(['notes.txt', 'gan-dan.sqlite'])
  expect(names.slice(2).toSorted()).toEqual(kept.map((time) => `gan-dan-${time}.jsonl.gz`))
})

test('the night begins at 02:00 in Việt Nam', () => {
  const at = (text: string) => Date.parse(`2026-11-${text}:00+07:00`)

  expect(lastNight(at('20T02:00'))).toBe(at('20T02:00'))
  expect(lastNight(at('20T01:59'))).toBe(at('19T02:00'))
  expect(isBackupDue(undefined, at('20T12:00'))).toBe(true)
  expect(isBackupDue(at('19T02:01'), at('20T01:59'))).toBe(false)
  expect(isBackupDue(at('19T02:01'), at('20T02:00'))).toBe(true)
  expect(isBackupDue(at('20T02:01'), at('20T23:00'))).toBe(false)
  expect(isBackupDue(at('18T02:01'), at('19T10:00'))).toBe(true)
  expect(isBackupDue(at('29T02:00'), at('20T10:00'))).toBe(true)
})

test('what a checked backup holds is safe, and health tells its age', async () => {
  const world = await aSharedWorld(await aFolder())
  const { app, signIn } = await openCommune(world)
  const hanh = await signIn('hanh')
  await pushed(hanh, aFeedback('feedback-1'))
  expect((await aPhone(app).send('GET', '/api/health')).json()).toMatchObject({
    backupAgeHours: null,
  })
  const folder = join(await aFolder(), 'backups')

  const common = world.db.updateTable('streams').where('name', '=', 'common:suoi')
  await common.set({ safe: 9999 }).execute()
  await nightlyBackup(world, folder)
  await pushed(hanh, aFeedback('feedback-2'))
  world.pass(5 * HOUR_MS)

  const [name = ''] = await readdir(folder)
  expect(name).toBe('gan-dan-2026-11-20-0900.jsonl.gz')
  expect((await checkBackupFile(join(folder, name))).counts).toMatchObject({ communes: 1 })
  const { streams } = await hanh.sync()
  expect(streams['commune:suoi']).toMatchObject({ safe: 1, cursor: expect.stringMatching(/^2\./) })
  // What was safe once does not cease to be.
  expect(streams['common:suoi']).toMatchObject({ safe: 9999 })
  const health = await aPhone(createApp(world)).send('GET', '/api/health')
  expect(health.json()).toMatchObject({ ok: true, backupAgeHours: 5 })
})

test('a backup that is damaged on the disk makes nothing safe and takes no other away', async () => {
  const world = await aSharedWorld(await aFolder())
  const { signIn } = await openCommune(world)
  await pushed(await signIn('hanh'), aFeedback('feedback-1'))
  const folder = await aFolder()
  await nightlyBackup(world, folder)
  await pushed(await signIn('hanh'), aFeedback('feedback-2'))
  const before = await dumpOf(world)
  world.pass(DAY_MS)

  const failing = nightlyBackup(world, folder, async (reader, path) => {
    const made = await writeBackupFile(reader, path)
    const bytes = await readFile(path)
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1)
    await writeFile(path, bytes)
    return made
  })

  await expect(failing).rejects.toThrow('The backup is damaged')
  expect(await readdir(folder)).toEqual(['gan-dan-2026-11-20-0900.jsonl.gz'])
  expect(await dumpOf(world)).toEqual(before)
})

test('a whole backup of another moment makes nothing safe either', async () => {
  const world = await aSharedWorld(await aFolder())
  const { signIn } = await openCommune(world)
  const folder = await aFolder()
  await nightlyBackup(world, folder)
  const [old = ''] = await readdir(folder)
  await pushed(await signIn('hanh'), aFeedback('feedback-1'))
  world.pass(DAY_MS)

  const failing = nightlyBackup(world, folder, async (reader, path) => {
    const made = await writeBackupFile(reader, path)
    await copyFile(join(folder, old), path)
    return made
  })

  await expect(failing).rejects.toThrow('not the one made')
  const { streams } = await dumpOf(world)
  expect(streams.find(({ name }) => name === 'commune:suoi')).toMatchObject({ head: 1, safe: 0 })
})

test('a backup of an earlier life of the database makes nothing of this one safe', async () => {
  const world = await aSharedWorld(await aFolder())
  const { signIn } = await openCommune(world)
  await pushed(await signIn('hanh'), aFeedback('feedback-1'))

  await nightlyBackup(world, await aFolder(), async (reader, path) => {
    const made = await writeBackupFile(reader, path)
    const epoch = world.db.updateTable('server_state').where('key', '=', 'epoch')
    await epoch.set({ value: 'another' }).execute()
    return made
  })

  const { streams, server_state: state } = await dumpOf(world)
  expect(streams.map(({ safe }) => safe)).toEqual([0, 0])
  expect(state.map(({ key }) => key)).not.toContain('backup_at')
})

test('of several processes one does the work of a night, and a failed one is tried each hour', async () => {
  const world = await aSharedWorld(await aFolder())
  await openCommune(world)

  const asked = await Promise.all(Array.from({ length: 8 }, () => claimNight(world)))
  expect(asked.filter(Boolean)).toHaveLength(1)
  world.pass(HOUR_MS - 1)
  expect(await claimNight(world)).toBe(false)
  world.pass(1)

  const folder = join(await aFolder(), 'backups')
  await writeFile(folder, 'no folder')
  await workIfDue(world, folder)
  expect((await dumpOf(world)).server_state.map(({ key }) => key)).not.toContain('backup_at')
  await rm(folder)
  await workIfDue(world, folder)
  world.pass(HOUR_MS)
  await workIfDue(world, folder)
  expect(await readdir(folder)).toHaveLength(1)
  world.pass(HOUR_MS)
  await workIfDue(world, folder)
  expect(await readdir(folder)).toHaveLength(1)
  world.pass(DAY_MS)
  await workIfDue(world, folder)
  expect(await readdir(folder)).toHaveLength(2)
})

test('a server that starts makes the backup it missed, and stops when that is done', async () => {
  const world = await aSharedWorld(await aFolder())
  await openCommune(world)
  const folder = join(await aFolder(), 'backups')

  const stop = startNightly(world, folder)
  await stop()

  expect(await readdir(folder)).toHaveLength(1)
})

test('every backup made while twelve officers write is of one moment', async () => {
  const world = await aSharedWorld(await aFolder())
  const { signIn } = await openCommune(world)
  const phones: SyncingPhone[] = []
  for (let n = 0; n < 12; n += 1) phones.push(await signIn(n % 2 === 0 ? 'hanh' : 'quang'))
  await fillCommon(world)
  const end = new AbortController()
  const writing = phones.map(async (phone, at) => {
    for (let n = 0; n < 8; n += 1) {
      await phone.push(aFeedback(`feedback-${at}-${n}`))
      // The backup is written between these, as on a server that answers over the network.
      await setTimeout(20)
    }
  })
  const written = Promise.all(writing).then(() => end.abort())

  const heads: number[] = []
  while (!end.signal.aborted) {
    heads.push(await headOfOneMoment(world, join(root, `round-${heads.length}`)))
  }
  await written

  expect(heads[0]).toBeLessThan(12 * 8)
  expect(await headOfOneMoment(world, join(root, 'last'))).toBe(12 * 8)
})

/** So many rows of another stream that a backup is not read at one go. */
async function fillCommon({ db }: World): Promise<void> {
  await sql`with recursive counted(n) as
      (select 1000 union all select n + 1 from counted where n < 9000)
    insert into rows (commune, kind, id, stream, position, mark, fields, stamps)
    select 'suoi', 'holiday', 'filler-' || n, 'common:suoi', n, 'aaaaaaaaaa', '{}', '{}'
      from counted`.execute(db)
}

/** Makes a backup in which the head of the work, its positions and its count must agree. */
async function headOfOneMoment(world: World, path: string): Promise<number> {
  const { heads } = await writeBackupFile(world, path)
  const lines = await readLines(path)
  const work = lines.filter(({ row }) => row?.['stream'] === 'commune:suoi')
  const taken = work.filter(({ table }) => table === 'log')
  const head = heads.get('commune:suoi') ?? -1
  const positions = taken.map(({ row }) => Number(row?.['position']))
  expect(positions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: head }, (_, n) => n + 1))
  expect(work.filter(({ table }) => table === 'rows')).toHaveLength(head)
  const stream = lines.find(({ row }) => row?.['name'] === 'commune:suoi')?.row
  expect(stream).toMatchObject({ head, row_count: head })
  return head
}

async function readLines(path: string) {
  return linesIn(await readFile(path)).map(
    (line) => JSON.parse(line) as { table: string; row?: Record<string, unknown> },
  )
}
