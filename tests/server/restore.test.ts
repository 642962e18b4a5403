import { expect, test } from 'vitest'

import type { World } from '#server/world.ts'
import { writeBackup } from '#server/backup.ts'
import { restoreBackup } from '#server/restore.ts'

import {
  aBareWorld,
  aWorldWithApart,
  dumpOf,
  lasting,
  linesIn,
  packed,
  twoLivedCommunes,
} from './a-backup.ts'
import { aFeedback, openCommune } from './a-commune.ts'
import { aServer } from './a-server.ts'

const nothing = { facts: [], journals: [] }

async function aBackup() {
  const { world } = await aWorldWithApart()
  const { hanh } = await openCommune(world).then(async (opened) => ({
    ...opened,
    hanh: await opened.signIn('hanh'),
  }))
  await hanh.push(aFeedback('feedback-1'), aFeedback('feedback-2'))
  return { world, bytes: await writeBackup(world) }
}

async function communesIn({ db }: World): Promise<number> {
  return (await db.selectFrom('communes').selectAll().execute()).length
}

test('a backup with any one byte changed is refused and nothing of it stays', async () => {
  const { bytes } = await aBackup()
  const other = await aServer()

  for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 25)) {
    // Of the head of the packed text, bytes 3 to 9 say nothing of what is in it.
    if (at >= 3 && at <= 9) continue
    const damaged = Buffer.from(bytes)
    damaged.writeUInt8(damaged.readUInt8(at) ^ 0x55, at)
    await expect(restoreBackup(other, damaged, { apart: nothing })).rejects.toThrow(
      /^(The backup is damaged: .*|The file is no backup of Gần Dân\.)/,
    )
  }

  expect(await communesIn(other)).toBe(0)
})

test('a backup that is cut anywhere is refused and nothing of it stays', async () => {
  const { bytes } = await aBackup()
  const other = await aServer()

  for (let size = 0; size < bytes.length; size += Math.ceil(bytes.length / 15)) {
    await expect(restoreBackup(other, bytes.subarray(0, size), { apart: nothing })).rejects.toThrow(
      'cut off before its end',
    )
  }

  expect(await communesIn(other)).toBe(0)
})

test.each<[string, (lines: string[]) => Buffer, RegExp]>([
  ['lacks its last line', (lines) => packed(lines.slice(0, -1), { isSigned: false }), /cut off/],
  [
    'lacks its last two lines',
    (lines) => packed(lines.slice(0, -2), { isSigned: false }),
    /cut off/,
  ],
  [
    'lacks a row',
    (lines) => packed(lines.toSpliced(4, 1), { isSigned: false }),
    /missing or too many/,
  ],
  [
    'has a row twice',
    (lines) => packed(lines.toSpliced(4, 0, lines[4] ?? ''), { isSigned: false }),
    /rows of [a-z]+ cannot be stored/,
  ],
  [
    'has another word',
    (lines) =>
      packed(
        lines.map((line) => line.replace('sạt', 'lún')),
        { isSigned: false },
      ),
    /not as it was written/,
  ],
  [
    'goes on after its end',
    (lines) => packed([...lines, lines[4] ?? ''], { isSigned: false }),
    /after its end/,
  ],
  [
    'is of a newer format',
    (lines) => packed(edited(lines, { format: 2 })),
    /newer than this program/,
  ],
  [
    'is of newer tables',
    (lines) => packed(edited(lines, { migrations: ['001-records', '900-later'] })),
    /newer than this program: version 0\.0\.0-test/,
  ],
  ['was made under another key', (lines) => packed(edited(lines, { key: 'other' })), /secret\.key/],
  ['is another text', () => packed(['{"hello":1}'], { isSigned: false }), /no backup of Gần Dân/],
])('a backup that %s is refused with a sentence', async (_, spoil, words) => {
  const { bytes } = await aBackup()
  const other = await aServer()

  const trying = restoreBackup(other, spoil(linesIn(bytes)), { apart: nothing })

  await expect(trying).rejects.toThrow(words)
  expect(await communesIn(other)).toBe(0)
})

function edited([head = '', ...lines]: string[], change: object): string[] {
  return [JSON.stringify({ ...JSON.parse(head), ...change }), ...lines]
}

test('a text that is not packed at all is refused with a sentence', async () => {
  const trying = restoreBackup(await aServer(), Buffer.from('xin chào'), { apart: nothing })

  await expect(trying).rejects.toThrow('The backup is damaged: it is no packed text.')
})

test('a database that has communes is not written over', async () => {
  const { bytes } = await aBackup()
  const { world } = await aBackup()
  const before = await dumpOf(world)

  await expect(restoreBackup(world, bytes, { apart: nothing })).rejects.toThrow(
    'This database has communes already',
  )

  expect(await dumpOf(world)).toEqual(before)
})

test('with the key lost for good, a backup is read when that is said', async () => {
  const { bytes } = await aBackup()
  const other = { ...(await aServer()), secret: new Uint8Array(32).fill(8) }

  await restoreBackup(other, bytes, { apart: nothing, isOtherKey: true })

  expect(await communesIn(other)).toBe(1)
})

test('a backup of an older version is brought to this one', async () => {
  const { world } = await aWorldWithApart()
  await twoLivedCommunes(world)
  const lines = linesIn(await writeBackup(world))
  const old = lines.flatMap((line, at) => (at === 0 ? edited([line], FIRST_TWO) : asBefore(line)))
  const other = await aBareWorld()

  await restoreBackup(other, packed(old), { apart: nothing })

  const { log, register_numbers, accounts } = lasting(await dumpOf(world))
  const after = await dumpOf(other)
  expect(after.log).toEqual(log.map((entry) => ({ ...entry, held_for: null, back: 0, mark: null })))
  expect(after.register_numbers).toEqual(register_numbers)
  expect(after.accounts).toEqual(accounts)
  for (const { head, restored, row_count } of after.streams) {
    expect({ restored, row_count }).toEqual({ restored: head, row_count: expect.any(Number) })
  }
})

const FIRST_TWO = { migrations: ['001-records', '002-accounts'] }
const LATER_TABLES = ['readers', 'marks', 'held', 'erased']
const LATER = {
  streams: ['head_mark', 'safe', 'row_count', 'row_sum', 'floor', 'restored', 'kind', 'record'],
  rows: ['contested', 'alike', 'back', 'gone_at'],
  log: ['held_for', 'back', 'mark'],
}

/** A row as it was before the third migration; none of a table that came with it or later. */
function asBefore(line: string): string[] {
  const read = JSON.parse(line) as { table?: string; row?: Record<string, unknown> }
  if (read.table === undefined || read.row === undefined) return [line]
  if (LATER_TABLES.includes(read.table)) return []
  const later: readonly string[] = Object.hasOwn(LATER, read.table)
    ? LATER[read.table as keyof typeof LATER]
    : []
  const row = Object.entries(read.row).filter(([name]) => !later.includes(name))
  return [JSON.stringify({ table: read.table, row: Object.fromEntries(row) })]
}
