import { expect, test } from 'vitest'

import { aChange, aCommune, aFeedback, anId, pullAll, rowOf, START } from './a-commune.ts'

test('a record logged on one phone is read on the phone of a colleague', async () => {
  const { signIn } = await aCommune()
  const [hanh, quang] = [await signIn('hanh'), await signIn('quang')]

  const [receipt] = await hanh.push(aFeedback('feedback-1'))

  expect(receipt).toMatchObject({ stream: 'commune:suoi', position: 1 })
  const row = await rowOf(quang, 'feedback-1')
  expect(row?.fields).toMatchObject({
    content: 'Đường vào thôn bị sạt sau mưa',
    author: hanh.officer,
  })
  expect(row?.seal).toMatch(/^[a-z2-7]{16}\.[\w-]{12}$/)
})

test('the same request sent twice changes nothing and gets the same receipts', async () => {
  const { world, signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const changes = [
    aFeedback('feedback-1'),
    aChange({ record: 'feedback-1', fields: { content: 'Đã sạt hai chỗ' }, at: START + 5 }),
    aChange({ record: 'no-such-record', fields: { content: 'x' } }),
  ]
  const first = await hanh.sync({ changes })
  const before = await world.db.selectFrom('log').selectAll().execute()

  world.pass(60_000)
  const second = await hanh.sync({ changes })

  expect(second.receipts).toEqual(first.receipts)
  expect(second.rows).toEqual(first.rows)
  expect(await world.db.selectFrom('log').selectAll().execute()).toEqual(before)
})

test('a phone that sends a change as it was before a copy of it was set right is told its stamp', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const change = aFeedback('feedback-1')
  const setRight = { ...change, stamp: `${START + 7}-${change.id}` }
  await hanh.push(setRight)

  const [again] = await hanh.push(change)
  const [same] = await hanh.push(setRight)

  expect(again).toMatchObject({ position: 1, stamp: setRight.stamp })
  expect(same).not.toHaveProperty('stamp')
})

test('the same change twice in one request has one effect', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const change = aFeedback('feedback-1')

  const [one, other] = await hanh.push(change, change)

  expect(one).toEqual(other)
  expect(one).toMatchObject({ position: 1 })
})

test('one broken change of a hundred is refused alone, whatever is wrong with it', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const { stamp: _, ...stampless } = aFeedback('feedback-x')
  const deep = Array.from({ length: 40 }).reduce<unknown>((inner) => [inner], 1)
  const poison: unknown[] = [
    stampless,
    { ...aFeedback('feedback-x'), kind: 7 },
    { ...aFeedback('feedback-x'), record: '../../etc' },
    { ...aFeedback('feedback-x'), stamp: `${START}-aaaaaaaaaa` },
    aFeedback('feedback-x', { 'bad name': 1 }),
    aFeedback('feedback-x', { toString: 'x' }),
    aFeedback('feedback-x', { constructor: 'x' }),
    aFeedback('feedback-x', { note: deep }),
    aFeedback('feedback-x', { receivedOn: 7 }),
    aFeedback('feedback-x', { receivedOn: { toString: 1 } }),
    aFeedback('feedback-x', { type: 'denunciation' }),
    aFeedback('feedback-x', { raisedBy: 'named' }),
    aFeedback('feedback-x', { content: '   ' }),
    { ...aFeedback('step-xxxxx', { of: { toString: 1 }, ofKind: 'feedback' }), kind: 'step' },
  ]
  const sound = Array.from({ length: 100 - poison.length }, (_, n) => aFeedback(`feedback-${n}`))
  const changes = [...sound.slice(0, 50), ...poison, ...sound.slice(50)]

  const receipts = await hanh.push(...changes)

  const refused = receipts.filter((each) => 'refused' in each)
  expect(refused.map((each) => 'refused' in each && each.refused)).toEqual(
    poison.map(() => 'not-valid'),
  )
  expect(receipts.length - refused.length).toBe(sound.length)
  expect(await rowOf(hanh, 'feedback-x')).toBeUndefined()
})

test('a refused change says which field is wrong and repeats nothing of it', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')

  const receipts = await hanh.push(
    aFeedback('feedback-1', { receivedOn: 'BÍ MẬT' }),
    aFeedback('feedback-2', { 'BÍ MẬT': 1 }),
  )

  expect(receipts[0]).toMatchObject({ refused: 'not-valid', issues: [{ path: 'receivedOn' }] })
  expect(receipts[1]).toMatchObject({ refused: 'not-valid', issues: [{ path: 'fields' }] })
  expect(JSON.stringify(receipts)).not.toContain('BÍ MẬT')
})

test('after its first change was refused, the later ones find no record; mended, they are taken', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const later = aChange({ record: 'feedback-1', fields: { content: 'Thêm' }, at: START + 9 })

  const [bad, lone] = await hanh.push(aFeedback('feedback-1', { topic: null }), later)
  const [mended, taken] = await hanh.push(aFeedback('feedback-1'), later)

  expect(bad).toMatchObject({ refused: 'not-valid' })
  expect(lone).toMatchObject({ refused: 'no-record' })
  expect(mended).toMatchObject({ position: 1 })
  expect(taken).toMatchObject({ position: 2 })
})

test('a kind this server does not know is refused as unknown', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')

  const [receipt] = await hanh.push(
    aChange({ kind: 'constructor', record: 'record-1', first: true }),
  )

  expect(receipt).toMatchObject({ refused: 'unknown-kind' })
})

test.each(['author', 'registerNo', 'stream', 'id'])(
  'nobody sets %s but the server',
  async (name) => {
    const { signIn } = await aCommune()
    const hanh = await signIn('hanh')

    const [receipt] = await hanh.push(aFeedback('feedback-1', { [name]: 'PA-1' }))

    expect(receipt).toMatchObject({ refused: 'not-allowed' })
  },
)

test('a field that only a newer phone knows is kept and passed on', async () => {
  const { signIn } = await aCommune()
  const [hanh, quang] = [await signIn('hanh'), await signIn('quang')]

  await hanh.push(aFeedback('feedback-1', { moodOfTown: { level: 3, words: ['lo'] } }))

  expect((await rowOf(quang, 'feedback-1'))?.fields['moodOfTown']).toEqual({
    level: 3,
    words: ['lo'],
  })
})

test('words are kept composed, however a phone wrote them', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const words = 'Ý kiến của thôn Nà Hỏi'

  await hanh.push(aFeedback('feedback-1', { content: words.normalize('NFD') }))

  expect((await rowOf(hanh, 'feedback-1'))?.fields['content']).toBe(words.normalize('NFC'))
})

test('a change or a record that grows beyond measure is refused as too large', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  const half = 'x'.repeat(300_000)

  const [whole] = await hanh.push(aFeedback('feedback-1', { note: 'x'.repeat(530_000) }))
  const [first] = await hanh.push(aFeedback('feedback-2', { note: half }))
  const [second] = await hanh.push(aChange({ record: 'feedback-2', fields: { more: half } }))

  expect(whole).toMatchObject({ refused: 'too-large' })
  expect(first).toMatchObject({ position: 1 })
  expect(second).toMatchObject({ refused: 'too-large' })
})

test('a record that was wrong before an edit does not keep the edit from being taken', async () => {
  const { world, signIn } = await aCommune()
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-1', { note: 'một' }))
  const { fields } = await world.db
    .selectFrom('rows')
    .select('fields')
    .where('id', '=', 'feedback-1')
    .executeTakeFirstOrThrow()
  const wrong = fields.replace('"topic":"infrastructure",', '')
  await world.db.updateTable('rows').set({ fields: wrong }).where('id', '=', 'feedback-1').execute()

  const [edit, worse] = await hanh.push(
    aChange({ record: 'feedback-1', fields: { content: 'Sửa lời' }, at: START + 9 }),
    aChange({ record: 'feedback-1', fields: { receivedOn: 'mai' }, at: START + 10 }),
  )

  expect(edit).toMatchObject({ position: 2 })
  expect(worse).toMatchObject({ refused: 'not-valid', issues: [{ path: 'receivedOn' }] })
})

test('admin and viewer read nothing of the commune’s work and cannot add to it', async () => {
  const { signIn } = await aCommune()
  const hanh = await signIn('hanh')
  await hanh.push(aFeedback('feedback-1'))

  for (const login of ['tinh', 'quantri']) {
    const phone = await signIn(login)
    const reply = await phone.sync({
      cursors: { 'commune:suoi': '0.aaaaaaaaaa' },
      changes: [
        aFeedback('feedback-2'),
        aChange({ record: 'feedback-1', fields: { content: 'x' } }),
        aChange({ record: 'no-such-record', fields: { content: 'x' } }),
      ],
    })

    expect(Object.keys(reply.streams)).toEqual(['common:suoi'])
    expect(reply.rows.every(({ stream }) => stream === 'common:suoi')).toBe(true)
    expect(reply.receipts.map((each) => 'refused' in each && each.refused)).toEqual([
      'not-allowed',
      'not-allowed',
      'not-allowed',
    ])
  }
})

test('the admin keeps the lists of the commune and officers do not', async () => {
  const { signIn } = await aCommune()
  const unit = () =>
    aChange({
      kind: 'unit',
      record: `unit-${anId()}`,
      first: true,
      fields: { name: 'Thôn 1', type: 'village' },
    })

  const [byAdmin] = await (await signIn('quantri')).push(unit())
  const [byOfficer] = await (await signIn('hanh')).push(unit())

  expect(byAdmin).toMatchObject({ stream: 'common:suoi' })
  expect(byOfficer).toMatchObject({ refused: 'not-allowed' })
})

test('what the server refused for want of rights stands in the journal without a word of it', async () => {
  const { world, signIn } = await aCommune()

  await (await signIn('tinh')).push(aFeedback('feedback-1', { content: 'BÍ MẬT' }))

  const lines = await world.db
    .selectFrom('journal')
    .selectAll()
    .where('act', '=', 'refused')
    .execute()
  expect(lines).toHaveLength(1)
  expect(JSON.stringify(lines)).not.toContain('BÍ MẬT')
})

test('a fault inside one change is refused alone and its words are not logged', async () => {
  const { world, signIn } = await aCommune()
  const hanh = await signIn('hanh')
  await world.db.schema.alterTable('register_numbers').renameTo('lost').execute()

  const [faulty, sound] = await hanh.push(
    aFeedback('feedback-1'),
    aChange({
      kind: 'task',
      record: 'task-0001',
      first: true,
      fields: { content: 'Việc', leadUnit: 'unit-van-phong' },
    }),
  )

  expect(faulty).toMatchObject({ refused: 'fault' })
  expect(sound).toMatchObject({ position: 1 })
  const { rows } = await pullAll(hanh)
  expect(rows.map(({ id }) => id)).not.toContain('feedback-1')
})
