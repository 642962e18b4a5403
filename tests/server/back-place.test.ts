import { createHmac } from 'node:crypto'

import { expect, test } from 'vitest'

import type { Row } from '#protocol/change.ts'
import { canonical } from '#server/canonical.ts'

import { aChange, aFeedback, rowOf, START } from './a-commune.ts'
import { aLife, give, rowAfter, says, standing } from './a-life.ts'

const ID = 'feedback-1'
const WHO = 'citizen-1'
const made = aFeedback(ID)

/** A commune whose backup has one record, and two rows of it from the time after. */
async function twoRows() {
  const { first, begin } = await aLife(made)
  const one = says(ID, { content: 'Lần một' }, 1000, [made])
  const earlier = await rowAfter(first.hanh, one)
  const two = says(ID, { content: 'Lần hai' }, 2000, [one])
  const later = await rowAfter(first.hanh, two)
  return { first, begin, one, earlier, two, later }
}

/** Three rows of a name: two that the commune read, and one after it was kept back. */
async function rowsOfAName() {
  const fields = { of: ID, name: 'Bà Lò Thị Mận', phone: '0900 777 555', kept: false }
  const who = aChange({ kind: 'citizen', record: WHO, first: true, at: START + 1, fields })
  const { first, begin } = await aLife(made, who)
  const named = (name: string, at: number, seen: string, more: object = {}) => ({
    ...aChange({ kind: 'citizen', record: WHO, at: START + at, fields: { name, ...more } }),
    over: { name: [seen], ...(Object.keys(more).length > 0 && { kept: [who.id] }) },
  })
  const one = named('Tên một', 1000, who.id)
  const two = named('Tên hai', 2000, one.id)
  const last = named('Tên sau cùng', 3000, two.id, { kept: true })
  const rows = {
    one: await rowAfter(first.hanh, one),
    two: await rowAfter(first.hanh, two),
    last: await rowAfter(first.hanh, last),
  }
  expect(rows.two.stream).toBe(rows.one.stream)
  expect(rows.last.stream).not.toBe(rows.one.stream)
  return { ...rows, begin }
}

test('a name that nobody replaced stands, in whatever order rows of two streams come back', async () => {
  const { one, two, last, begin } = await rowsOfAName()
  for (const rows of [
    [last, one, two],
    [last, two, one],
    [one, last, two],
    [one, two, last],
  ]) {
    const { hanh } = await begin()

    await give(hanh, ...rows)

    expect(await standing(hanh, WHO, 'name')).toContain('Tên sau cùng')
  }
})

test('a row of another stream does not hide how far the first one has come back', async () => {
  const { one, two, last, begin } = await rowsOfAName()
  const { hanh } = await begin()

  await give(hanh, one, last, two)

  expect(await standing(hanh, WHO, 'name')).toEqual(['Tên sau cùng', 'Tên hai'])
})

test('a row of a stream that began after the backup replaces what the backup has', async () => {
  const { last, begin } = await rowsOfAName()
  const { hanh } = await begin()

  await give(hanh, last)

  expect(await standing(hanh, WHO, 'name')).toEqual(['Tên sau cùng'])
  expect(await standing(hanh, WHO, 'kept')).toEqual([true])
})

test('a row that brings nothing new still replaces what was replaced in its life', async () => {
  const { begin, earlier, later } = await twoRows()
  const second = await begin()
  await give(second.hanh, later)
  const other = await rowAfter(second.hanh, says(ID, { content: 'Đời sau' }, 5000, []))
  expect(await standing(second.hanh, ID, 'content')).toEqual(['Đời sau', 'Lần hai'])
  for (const rows of [
    [other, earlier, later],
    [other, later, earlier],
    [earlier, other, later],
    [later, other, earlier],
  ]) {
    const { hanh } = await begin()

    await give(hanh, ...rows)

    expect(await standing(hanh, ID, 'content')).toEqual(['Đời sau', 'Lần hai'])
  }
})

test('a row that brings nothing new takes no position and leaves no change', async () => {
  const { begin, later, one, two } = await twoRows()
  const { hanh } = await begin()
  await hanh.push({ ...two, over: { content: [made.id, one.id] } })
  const before = await rowOf(hanh, ID)

  await give(hanh, later)

  expect(await rowOf(hanh, ID)).toEqual(before)
})

test('a row that changes nothing still tells how far its life has come back', async () => {
  const { begin, earlier, later, two } = await twoRows()
  const second = await begin()
  await give(second.hanh, later)
  const other = await rowAfter(second.hanh, says(ID, { topic: 'land' }, 5000, [made]))
  const { hanh } = await begin()
  await give(hanh, other)
  await hanh.push(says(ID, { content: 'Đã chọn' }, 6000, [made, two]))
  await give(hanh, later)
  expect(await standing(hanh, ID, 'content')).toEqual(['Đã chọn'])

  await give(hanh, earlier)

  expect(await standing(hanh, ID, 'content')).toEqual(['Đã chọn'])
})

test('a row that is said to have stood elsewhere is not taken, and hides no honest one', async () => {
  const { begin, earlier, later } = await twoRows()
  for (const forged of [
    { ...earlier, position: 900_000 },
    { ...earlier, stream: 'common:suoi' },
  ]) {
    const { hanh } = await begin()
    const before = await rowOf(hanh, ID)
    await give(hanh, forged)
    expect(await rowOf(hanh, ID)).toEqual(before)

    await give(hanh, later)

    expect(await standing(hanh, ID, 'content')).toEqual(['Lần hai'])
  }
})

/** A row with the seal of a version that sealed no place. */
function sealedWithoutPlace(secret: Uint8Array, row: Row): Row {
  const { kind, id, fields, stamps, contested } = row
  const [epoch = ''] = row.seal.split('.')
  const text = canonical({ contested, epoch, fields, id, kind, stamps })
  const mac = createHmac('sha256', secret).update(text).digest().subarray(0, 9)
  return { ...row, seal: `${epoch}.${mac.toString('base64url')}` }
}

test('a row whose seal does not speak for its place is taken, and replaces nothing', async () => {
  const { first, begin, earlier, later } = await twoRows()
  const old = { ...sealedWithoutPlace(first.secret, earlier), position: 900_000 }
  for (const rows of [
    [old, later],
    [later, old],
  ]) {
    const { hanh } = await begin()

    await give(hanh, ...rows)

    expect(await standing(hanh, ID, 'content')).toEqual(['Lần hai', 'Lần một'])
  }
})

test('a stream whose name looks like a position and ids is none of them', async () => {
  const { first, begin, earlier, later } = await twoRows()
  const { hanh } = await begin()
  const old = { ...sealedWithoutPlace(first.secret, earlier), stream: 'x 9 9' }
  await give(hanh, { ...earlier, stream: 'x 9 9' })
  expect(await standing(hanh, ID, 'content')).toEqual([made.fields['content']])

  await give(hanh, old, later)

  expect(await standing(hanh, ID, 'content')).toEqual(['Lần hai', 'Lần một'])
})
