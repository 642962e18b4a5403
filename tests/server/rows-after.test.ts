import { expect, test } from 'vitest'

import { type Receipt, REPLY_BYTES_MAX, type SyncReply } from '#protocol/api.ts'
import { bytesOf } from '#server/read-change.ts'
import { rowsAfter } from '#server/rows-after.ts'

import {
  aChange,
  aCommune,
  aFeedback,
  cursorsOf,
  openCommune,
  pullAll,
  START,
} from './a-commune.ts'
import { aCommuneWithDenunciation, named } from './a-denunciation.ts'

const WORK = 'commune:suoi'
const feedbackIn = ({ rows }: Pick<SyncReply, 'rows'>) =>
  rows.filter(({ kind }) => kind === 'feedback').map(({ id }) => id)

test('a page of any size cuts nothing out and repeats nothing', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  await hanh.push(...Array.from({ length: 40 }, (_, n) => aFeedback(`feedback-${n}`)))
  const whole = await pullAll(hanh)

  for (const limit of [1, 7, 100, 1000]) {
    const { rows } = await pullAll(hanh, limit)
    expect(rows.map(({ id }) => id)).toEqual(whole.rows.map(({ id }) => id))
  }
})

test('a phone that has read everything gets nothing more', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-1'))
  const { cursors } = await pullAll(hanh)

  const reply = await hanh.sync({ cursors })

  expect(reply).toMatchObject({ rows: [], more: false })
  expect(cursorsOf(reply)).toEqual(cursors)
})

test('an edit brings a row again, at its new place and only there', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-1'), aFeedback('feedback-2'))
  const { cursors } = await pullAll(hanh)

  const edit = aChange({ record: 'feedback-1', fields: { content: 'Sửa' }, at: START + 9 })
  const reply = await hanh.sync({ cursors, changes: [edit] })

  expect(reply.rows).toMatchObject([{ id: 'feedback-1', position: 3, fields: { content: 'Sửa' } }])
  expect(feedbackIn(await pullAll(hanh))).toEqual(['feedback-2', 'feedback-1'])
})

test('a cursor stays good after its row has moved on', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-1'))
  const { cursors } = await pullAll(hanh)
  await hanh.push(aChange({ record: 'feedback-1', fields: { content: 'Sửa' }, at: START + 9 }))

  const reply = await hanh.sync({ cursors })

  expect(reply.streams[WORK]).not.toHaveProperty('restart')
  expect(feedbackIn(reply)).toEqual(['feedback-1'])
})

test.each(['1.bbbbbbbbbb', '9.bbbbbbbbbb', '9999999999999999.bbbbbbbbbb'])(
  'a cursor of another history, %s, starts its stream over and no other',
  async (foreign) => {
    const { signIn } = await aCommune()
    const hanh = await signIn('hanh')
    await hanh.push(aFeedback('feedback-1'))
    const { cursors } = await pullAll(hanh)

    const reply = await hanh.sync({ cursors: { ...cursors, [WORK]: foreign } })

    expect(reply.streams[WORK]).toMatchObject({ restart: true, cursor: cursors[WORK] })
    expect(reply.streams['common:suoi']).not.toHaveProperty('restart')
    expect(feedbackIn(reply)).toEqual(['feedback-1'])
  },
)

test('a reply is not larger than its measure, but for one row that is', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const note = 'ệ'.repeat(90_000)
  for (let n = 0; n < 9; n += 1) await hanh.push(aFeedback(`feedback-${n}`, { note }))

  let cursors = {}
  const seen: string[] = []
  for (let more = true; more;) {
    const answer = await hanh.ask({ cursors })
    expect(bytesOf(answer.text)).toBeLessThanOrEqual(REPLY_BYTES_MAX)
    const reply = answer.json() as SyncReply
    seen.push(...feedbackIn(reply))
    cursors = cursorsOf(reply)
    more = reply.more
  }

  expect(seen).toEqual(Array.from({ length: 9 }, (_, n) => `feedback-${n}`))
})

test('a reader beside twelve writers misses no row', async () => {
  const { signIn } = await aCommune()
  const writers = await Promise.all(
    ['hanh', 'quang', 'tham', 'tuyen'].flatMap((login) => [login, login, login]).map(signIn),
  )
  const reader = await signIn('quang')
  const writing = writers.map(async (phone, writer) => {
    for (let n = 0; n < 8; n += 1) {
      await phone.push(aFeedback(`writer-${writer}-${n}`), aFeedback(`writer-${writer}-${n}-x`))
    }
  })
  let written = false
  const done = Promise.all(writing).then(() => (written = true))

  const seen = new Set<string>()
  let cursors = {}
  for (let last = false; !last;) {
    last = written
    const reply = await reader.sync({ cursors, limit: 5 })
    for (const id of feedbackIn(reply)) seen.add(id)
    cursors = cursorsOf(reply)
    last &&= !reply.more
  }
  await done

  expect(seen.size).toBe(12 * 8 * 2)
})

test('another commune sees nothing of this one, even under the same names', async () => {
  const { world, signIn } = await aCommune()
  const { signIn: signInThere } = await openCommune(world, 'khac')
  const [here, there] = [await signIn('hanh'), await signInThere('hanh')]
  await here.push(aFeedback('feedback-1', { content: 'BÍ MẬT của Suối Ngần' }))

  const reply = await there.sync({
    cursors: { 'commune:suoi': '0.aaaaaaaaaa' },
    changes: [
      aChange({ record: 'feedback-1', fields: { content: 'x' } }),
      aFeedback('feedback-1', { content: 'Của xã Khác' }),
    ],
  })
  const history = await there.send('GET', '/api/records/feedback/feedback-1/history')

  expect(reply.receipts).toMatchObject([
    { refused: 'no-record' },
    { stream: 'commune:khac', position: 1 },
  ])
  expect(Object.keys(reply.streams)).toEqual(['common:khac', 'commune:khac'])
  expect(JSON.stringify(reply) + history.text).not.toContain('BÍ MẬT')
  expect(feedbackIn(await pullAll(here))).toEqual(['feedback-1'])
})

test('a database that knows nothing of a receipt that was just given answers nothing', async () => {
  const { signIn, world } = await aCommune()
  const hanh = await signIn('hanh')
  const { receipts } = await hanh.sync({ cursors: {}, changes: [aFeedback('feedback-1')] })
  const officer = { id: hanh.officer, commune: 'suoi', roles: ['officer' as const] }
  const ask = (each: Receipt) => rowsAfter(world, officer, { cursors: {}, receipts: [each] })
  const [given] = receipts
  if (!given || 'refused' in given) throw new Error('It was not taken')

  await expect(ask(given)).resolves.toMatchObject({ more: false })
  await expect(ask({ ...given, mark: 'another222' })).rejects.toThrow('the database lost')
  await expect(ask({ ...given, position: 9 })).rejects.toThrow('the database lost')
  await expect(ask({ ...given, stream: 'rlostaaaaaaaaaaa' })).rejects.toThrow('the database lost')
})

test('… nor where it is of a stream that its officer does not read', async () => {
  const { world, hanh, quang, tuyen, receipt } = await aCommuneWithDenunciation()
  const officer = { id: hanh.officer, commune: 'suoi', roles: ['officer' as const] }
  const ask = (each: Receipt) => rowsAfter(world, officer, { cursors: {}, receipts: [each] })
  if (!receipt || 'refused' in receipt) throw new Error('It was not taken')
  // Its place is not the last one any more.
  expect(await tuyen.push(named(quang.officer))).toMatchObject([{ stream: receipt.stream }])

  const { streams } = await ask(receipt)
  expect(streams).not.toHaveProperty(receipt.stream)
  await expect(ask({ ...receipt, mark: 'another222' })).rejects.toThrow('the database lost')
})
