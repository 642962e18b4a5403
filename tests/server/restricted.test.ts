import { expect, test } from 'vitest'

import { aChange, aFeedback, cursorsOf, pullAll, rowOf, START } from './a-commune.ts'
import {
  aCommuneWithKeptName,
  ADDRESS,
  aKeptName,
  assigned,
  isGone,
  KEPT,
  NAME,
  OF,
  PHONE,
  placesOf,
  readBy,
  WHO,
} from './a-kept-name.ts'

test('a name kept back is read by who wrote it and by the leader, and by nobody else', async () => {
  const { signIn, hanh, quang, tham, tuyen } = await aCommuneWithKeptName()
  const [tinh, admin] = [await signIn('tinh'), await signIn('quantri')]

  for (const reader of [hanh, tuyen]) expect(await readBy(reader)).toContain(NAME)
  for (const other of [quang, tham, tinh, admin]) {
    const read = await readBy(other)
    expect(read).not.toMatch(KEPT)
    expect(read).not.toContain(WHO)
  }
  expect(await readBy(quang)).toContain('withheld')
})

test('a second phone of the same officer reads the name too', async () => {
  const { signIn } = await aCommuneWithKeptName()

  expect(await readBy(await signIn('hanh'))).toContain(NAME)
})

test('assigning the matter gives the name to that officer, assigning it anew takes it back', async () => {
  const { hanh, quang, tham } = await aCommuneWithKeptName()
  const before = Object.keys((await quang.sync()).streams)

  await hanh.push(...assigned(quang.officer))
  const { streams } = await quang.sync()
  expect(Object.keys(streams)).toHaveLength(before.length + 1)
  expect(await readBy(quang)).toContain(NAME)
  const [, again] = assigned(tham.officer, 'again', 500)
  await hanh.push(again)

  expect(Object.keys((await quang.sync()).streams)).toEqual(before)
  expect(await readBy(quang)).not.toMatch(KEPT)
  expect(await readBy(tham)).toContain(NAME)
})

test('a cursor that names the stream of a kept name opens it for nobody', async () => {
  const { hanh, quang } = await aCommuneWithKeptName()
  const stolen = cursorsOf(await hanh.sync())

  const reply = await quang.sync({ cursors: { ...stolen } })
  const from = Object.keys(stolen).find((name) => name.startsWith('r')) ?? ''
  const start = await quang.sync({ cursors: { [from]: '0.aaaaaaaaaa' } })

  expect(from).toMatch(/^r[a-z2-7]{15}$/)
  expect(JSON.stringify([reply, start])).not.toMatch(KEPT)
  expect(start.streams).not.toHaveProperty(from)
})

test('a name that is no longer kept goes to everyone of the commune’s work, and its old stream says gone', async () => {
  const { hanh, quang } = await aCommuneWithKeptName()
  const [row] = await placesOf(hanh, WHO)

  await hanh.push(aChange({ kind: 'citizen', record: WHO, at: START + 9, fields: { kept: false } }))

  expect(await placesOf(hanh, WHO)).toMatchObject([
    { stream: 'commune:suoi', fields: { name: NAME } },
    { stream: row?.stream, gone: true, position: 2 },
  ])
  expect(await placesOf(quang, WHO)).toMatchObject([{ stream: 'commune:suoi' }])
})

test('kept back again it leaves the commune’s stream, and who read it there is told', async () => {
  const { hanh, quang } = await aCommuneWithKeptName()
  const open = aChange({ kind: 'citizen', record: WHO, at: START + 9, fields: { kept: false } })
  await hanh.push(open)
  const { cursors } = await pullAll(quang)

  const fields = { kept: true }
  const over = { kept: [open.id] }
  await hanh.push(aChange({ kind: 'citizen', record: WHO, at: START + 99, fields, over }))
  const told = await quang.sync({ cursors })

  expect(told.rows).toMatchObject([{ id: WHO, stream: 'commune:suoi', gone: true }])
  expect(told.streams['commune:suoi']).not.toHaveProperty('restart')
  expect(await readBy(quang)).not.toMatch(KEPT)
  expect((await placesOf(hanh, WHO)).filter((each) => !isGone(each))).toMatchObject([
    { fields: { name: NAME } },
  ])
})

test('each stream holds a record once, as a row or as gone, however often it moves', async () => {
  const { world, hanh } = await aCommuneWithKeptName()
  let seen: string[] = []
  for (const [at, kept] of [false, true, false, true, false].entries()) {
    const said = { record: WHO, at: START + 10 + at, fields: { kept } }
    const change = aChange({ kind: 'citizen', ...said, over: { kept: seen } })
    await hanh.push(change)
    seen = [change.id]
  }

  const rows = await world.db.selectFrom('rows').selectAll().where('id', '=', WHO).execute()
  const places = rows.map(({ stream, gone }) => `${stream.slice(0, 1)} ${gone}`)
  expect(places.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['c 0', 'r 1'])
  expect(rows.find(({ gone }) => gone === 1)).toMatchObject({ fields: '{}', author: null })
})

test('the history of a name kept back is absent for others', async () => {
  const { hanh, quang, tuyen } = await aCommuneWithKeptName()
  const path = `/api/records/citizen/${WHO}/history`

  expect((await quang.send('GET', path)).status).toBe(404)
  expect((await quang.send('GET', path)).text).toBe(
    (await quang.send('GET', '/api/records/citizen/citizen-9/history')).text,
  )
  for (const reader of [hanh, tuyen]) {
    expect((await reader.send('GET', path)).text).toContain(NAME)
  }
})

test('who may not read a kept name changes nothing of it, whatever he knows', async () => {
  const { hanh, quang } = await aCommuneWithKeptName()

  const [edit, made] = await quang.push(
    aChange({ kind: 'citizen', record: WHO, at: START + 9, fields: { kept: false } }),
    aKeptName(WHO, OF, { name: 'Tên khác' }),
  )

  expect([edit, made]).toMatchObject([{ refused: 'not-allowed' }, { refused: 'not-allowed' }])
  expect((await rowOf(hanh, WHO))?.fields).toMatchObject({ name: NAME, kept: true })
})

test('a name that is kept back from now on leaves the matter, its history and what stands beside', async () => {
  const { world, hanh, quang } = await aCommuneWithKeptName()
  const who = { person: NAME, phone: PHONE, address: ADDRESS }
  const open = aFeedback('feedback-2', { raisedBy: 'named', ...who })
  await hanh.push(open)
  const fields = { raisedBy: 'withheld', person: null, phone: null, address: null }
  const over = Object.fromEntries(Object.keys(fields).map((name) => [name, [open.id]]))

  const [receipt] = await hanh.push(
    aChange({ record: 'feedback-2', at: START + 9, fields, over }),
    aKeptName('citizen-2', 'feedback-2'),
  )

  expect(receipt).toHaveProperty('position')
  expect(await readBy(quang)).not.toMatch(KEPT)
  const history = await quang.send('GET', '/api/records/feedback/feedback-2/history')
  expect(history.text).not.toMatch(KEPT)
  const log = world.db.selectFrom('log').select('fields').where('record', '=', 'feedback-2')
  expect(JSON.stringify(await log.execute())).not.toMatch(KEPT)
})

test('a name cannot stand in a matter whose name is kept back', async () => {
  const { quang } = await aCommuneWithKeptName()

  const [edit] = await quang.push(
    aChange({
      record: OF,
      at: START + 9,
      fields: { person: NAME, phone: PHONE, address: ADDRESS },
    }),
  )

  expect(edit).toMatchObject({
    refused: 'not-valid',
    issues: [
      { path: 'person', code: 'kept_apart' },
      { path: 'phone', code: 'kept_apart' },
      { path: 'address', code: 'kept_apart' },
    ],
  })
})

test('an officer who loses his role reads no kept name, not even one he wrote', async () => {
  const { signIn, hanh } = await aCommuneWithKeptName()
  const admin = await signIn('quantri')

  await admin.send('PATCH', '/api/accounts/account-hanh', { roles: ['viewer'] })

  expect(await readBy(hanh)).not.toMatch(KEPT)
  expect((await hanh.send('GET', `/api/records/citizen/${WHO}/history`)).status).toBe(404)
})

test('the journal tells that a record left a stream, without its name', async () => {
  const { world, hanh } = await aCommuneWithKeptName()

  await hanh.push(aChange({ kind: 'citizen', record: WHO, at: START + 9, fields: { kept: false } }))

  const lines = world.db.selectFrom('journal').selectAll().where('act', '=', 'record-left')
  const told = await lines.execute()
  expect(told).toHaveLength(1)
  expect(JSON.stringify(told)).not.toMatch(KEPT)
})
