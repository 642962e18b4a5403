import { expect, test } from 'vitest'

import { DAY_MS } from '#domain/day.ts'
import { demoAccounts, DEMO_PASSWORD } from '#server/demo/accounts.ts'
import { demoCommune, makeDemo } from '#server/demo/demo.ts'
import { isPassword } from '#server/passwords.ts'

import { aServer, type AServer } from './a-server.ts'

async function rowsOf({ db }: AServer, kind: string) {
  const rows = await db
    .selectFrom('rows')
    .selectAll()
    .where('commune', '=', demoCommune.id)
    .where('kind', '=', kind)
    .execute()
  return rows.map(({ id, stream, author, fields }) => {
    const values = JSON.parse(fields) as Record<string, unknown>
    return { id, stream, author, values }
  })
}

test('the trial is made in one go, and a second start changes nothing', async () => {
  const server = await aServer()

  await makeDemo(server)

  const log = await server.db.selectFrom('log').select('change').execute()
  server.pass(3_600_000)
  await makeDemo(server)
  expect(await server.db.selectFrom('log').select('change').execute()).toEqual(log)
})

test('the trial has 12 villages, the five plans with 66 tasks, 26 matters and the day off of the trial', async () => {
  const server = await aServer()
  await makeDemo(server)

  const units = await rowsOf(server, 'unit')
  const villages = units.filter(({ values }) => values['type'] === 'village')
  expect(villages.filter(({ values }) => values['activeTo'] === undefined)).toHaveLength(12)
  const tasks = await rowsOf(server, 'task')
  expect(tasks.filter(({ values }) => values['plan'] !== undefined)).toHaveLength(66)
  expect(await rowsOf(server, 'plan')).toHaveLength(5)
  expect(await rowsOf(server, 'feedback')).toHaveLength(26)
  expect(await rowsOf(server, 'exemplar')).toHaveLength(6)
  expect(await rowsOf(server, 'dialogue')).toHaveLength(2)
  expect(await rowsOf(server, 'opinion')).toHaveLength(8)
  expect(await rowsOf(server, 'conclusion')).toHaveLength(3)
  expect(await rowsOf(server, 'visit')).toHaveLength(3)
  expect(await rowsOf(server, 'answer')).toHaveLength(36)
  expect(await rowsOf(server, 'finding')).toHaveLength(2)
  expect(await rowsOf(server, 'assignment')).toHaveLength(53)
  const holidays = await rowsOf(server, 'holiday')
  expect(holidays.map(({ values }) => values)).toContainEqual(
    expect.objectContaining({ on: '2026-11-24', name: 'Ngày nghỉ 24/11 (bản dùng thử)' }),
  )
})

test('each account signs in with the password of the trial and is the officer others read', async () => {
  const server = await aServer()
  await makeDemo(server)

  const accounts = await server.db.selectFrom('accounts').selectAll().execute()
  expect(accounts.map(({ login }) => login).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
    demoAccounts.map(({ login }) => login).toSorted((a, b) => (a < b ? -1 : 1)),
  )
  const officers = new Map((await rowsOf(server, 'officer')).map(({ id, values }) => [id, values]))
  for (const { id, name, login, password } of accounts) {
    expect([login, await isPassword(DEMO_PASSWORD, password)]).toEqual([login, true])
    expect(officers.get(id)).toMatchObject({ name, active: true })
  }
})

test('every matter has its number in the register, in the order it was received', async () => {
  const server = await aServer()
  await makeDemo(server)

  const feedback = await rowsOf(server, 'feedback')
  const registered = feedback.map(({ values }) => {
    const [register = '', number] = String(values['registerNo']).split('-')
    return { register, number: Number(number), receivedOn: String(values['receivedOn']) }
  })
  for (const register of ['PA', 'KG', 'KN']) {
    const inOrder = registered
      .filter((each) => each.register === register)
      .toSorted((a, b) => a.number - b.number)
    const days = inOrder.map(({ receivedOn }) => receivedOn)
    expect(inOrder.map(({ number }) => number)).toEqual(days.map((_, place) => place + 1))
    expect(days).toEqual(days.toSorted())
  }
  expect(registered.filter(({ register }) => register === 'PA')).toHaveLength(16)
  expect(registered.filter(({ register }) => register === 'KG')).toHaveLength(8)
  expect(registered.filter(({ register }) => register === 'KN')).toHaveLength(2)
})

/** Those with something that belongs to them, after units and officers; then what belongs to them. */
const wholes = [
  'feedback',
  'task',
  'exemplar',
  'dialogue',
  'denunciation',
  'plan',
  'target',
  'visit',
] as const
const belonging = [
  'step',
  'progress',
  'opinion',
  'occurrence',
  'figure',
  'answer',
  'finding',
  'exemplar-note',
  'exemplar-figure',
  'exemplar-answer',
] as const

test('whatever a record points to is there', async () => {
  const server = await aServer()
  await makeDemo(server)

  const all = await Promise.all(
    ['unit', 'officer', ...wholes, ...belonging].map((kind) => rowsOf(server, kind)),
  )
  const [units = [], officers = [], ...works] = all
  const exemplars = works[wholes.indexOf('exemplar')] ?? []
  const missing = (field: string, among: { id: string }[]) => {
    const there = new Set<unknown>(among.map(({ id }) => id))
    const named = all.flat().flatMap(({ values }) => values[field] ?? [])
    expect([field, named.length > 0]).toEqual([field, true])
    return named.filter((id) => !there.has(id))
  }
  for (const field of [
    'parent',
    'unit',
    'village',
    'villages',
    'leadUnit',
    'coLeads',
    'coUnits',
    'toUnit',
    'responsible',
  ]) {
    // An exemplar that replicates another one names that one as its parent.
    expect(missing(field, field === 'parent' ? [...units, ...exemplars] : units)).toEqual([])
  }
  for (const field of ['toOfficer', 'assignee', 'handler']) {
    expect(missing(field, officers)).toEqual([])
  }
  expect(missing('replica', exemplars)).toEqual([])
  expect(missing('plan', works[wholes.indexOf('plan')] ?? [])).toEqual([])
  expect(missing('of', works.slice(0, wholes.length).flat())).toEqual([])
})

test('the viewer and the admin wrote nothing, and no words of citizens stand in the common stream', async () => {
  const server = await aServer()
  await makeDemo(server)

  const common = ['unit', 'officer', 'holiday']
  const streams = await server.db.selectFrom('rows').select(['kind', 'stream']).execute()
  for (const { kind, stream } of streams) {
    expect([kind, stream.startsWith('common:')]).toEqual([kind, common.includes(kind)])
  }
  const writers = await server.db.selectFrom('log').select('officer_name').distinct().execute()
  expect(new Set(writers.map(({ officer_name: name }) => name))).toEqual(
    new Set(['Gần Dân', 'Lường Thị Hạnh', 'Lò Văn Quang', 'Vi Thị Thắm', 'Hoàng Văn Tuyển']),
  )
})

test('the trial can be made on any day of the year', async () => {
  for (const days of [0, 1, 2, 3, 41, 86, 95]) {
    const server = await aServer()
    server.pass(days * DAY_MS)
    await makeDemo(server)
    expect(await rowsOf(server, 'feedback')).toHaveLength(26)
    expect(await rowsOf(server, 'exemplar')).toHaveLength(6)
  }
})
