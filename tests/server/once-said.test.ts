import 'fake-indexeddb/auto'

import { expect, test } from 'vitest'

import { save, saveTogether } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { answerId } from '#records/answer/said.ts'
import { assessedId } from '#records/exemplar/assessment.ts'
import { figureId } from '#records/figure/rules.ts'
import type { KindName } from '#records/shapes.ts'
import { decidingSavings } from '#records/task/decide-sheet.tsx'

import { anyExemplar } from '../records/exemplar/an-exemplar.ts'
import { anyFinding, anyVisit } from '../records/visit/a-visit.ts'
import { type APhone, aWorld } from '../world/world.ts'

const TASK = 'taskaaaaaaaaaaaa'
const OTHER = 'taskbbbbbbbbbbbb'
const REQUEST = 'requestaaaaaaaaa'
const ON = '2026-11-20'

async function put(phone: APhone, kind: KindName, id: string, answers: Values) {
  phone.clock.now += 1000
  await save(phone.here, { kind, id, answers, isNew: true })
}
async function change(phone: APhone, kind: KindName, id: string, answers: Values) {
  phone.clock.now += 100_000
  await save(phone.here, { kind, id, answers })
  await phone.sync()
}
async function refusedOn({ db }: APhone) {
  const refused = await db.outbox.where('state').equals('refused').toArray()
  return refused.map(({ kind, reason, issues }) => [kind, reason, issues?.map(({ path }) => path)])
}

async function asked(answers: Values) {
  const there = await aWorld()
  const [hanh, tuyen] = [await there.phone('hanh'), await there.phone('tuyen')]
  const task = { leadUnit: 'unit-van-phong', plan: 'plan-nam-2026', dueOn: '2026-12-24' }
  for (const id of [TASK, OTHER]) await put(hanh, 'task', id, { ...task, content: 'Cũ' })
  await put(hanh, 'change-request', REQUEST, { of: TASK, words: 'Mưa lũ', on: ON, ...answers })
  for (const phone of [hanh, tuyen]) await phone.sync()
  return { hanh, tuyen }
}

async function accept(phone: APhone) {
  phone.clock.now += 9000
  const request = await phone.shown('change-request', REQUEST)
  if (!request) throw new Error('The request is not on the phone')
  const decided = { decision: 'accepted', decidedOn: ON }
  await saveTogether(phone.here, decidingSavings(TASK, request, decided))
  await phone.sync()
}

test('what a leader without signal accepts is what he read, whatever its writer made of it meanwhile', async () => {
  const { hanh, tuyen } = await asked({ asks: 'content', newContent: 'Mới' })
  await change(hanh, 'change-request', REQUEST, { asks: 'cancel', newContent: null })
  await accept(tuyen)

  const task = await tuyen.shown('task', TASK)
  expect([task?.state, task?.version.fields['content']]).toEqual(['not_started', 'Mới'])
  expect(await refusedOn(hanh)).toEqual([['change-request', 'not-allowed', undefined]])
})

test('a request stays with its task and keeps its words, also for a leader', async () => {
  const { hanh, tuyen } = await asked({ asks: 'cancel' })
  await change(tuyen, 'change-request', REQUEST, { of: OTHER, words: 'Lời khác' })
  expect(await refusedOn(tuyen)).toEqual([['change-request', 'not-valid', ['of', 'words']]])
  await accept(tuyen)
  await hanh.sync()

  const states = [await hanh.shown('task', TASK), await hanh.shown('task', OTHER)]
  expect(states.map((task) => task?.state)).toEqual(['cancelled', 'not_started'])
})

async function twoVisits() {
  const there = await aWorld()
  const [hanh, quang] = [await there.phone('hanh'), await there.phone('quang')]
  await put(hanh, 'visit', 'visit-cua-hanh', anyVisit)
  await put(quang, 'visit', 'visit-cua-quang', anyVisit)
  for (const phone of [hanh, quang, hanh]) await phone.sync()
  const id = answerId('visit-cua-hanh', 'cl-qcdc-1', 'A1')
  const said = { checklist: 'cl-qcdc-1', item: 'A1', on: ON, value: 'yes' }
  return { hanh, quang, id, said }
}

test('an answer is not carried out of its visit', async () => {
  const { hanh, quang, id, said } = await twoVisits()
  await put(hanh, 'answer', id, { of: 'visit-cua-hanh', ...said })
  for (const phone of [hanh, quang]) await phone.sync()
  await change(quang, 'answer', id, { of: 'visit-cua-quang', item: 'A2' })
  await hanh.sync()

  expect(await refusedOn(quang)).toEqual([['answer', 'not-valid', ['of', 'item']]])
  const shown = await hanh.shown('answer', id)
  expect(shown?.version.fields).toMatchObject({ of: 'visit-cua-hanh', item: 'A1', value: 'yes' })
})

test('no answer is laid beforehand in the place of an item of another visit', async () => {
  const { hanh, quang, id, said } = await twoVisits()
  await put(quang, 'answer', id, { of: 'visit-cua-quang', ...said, value: 'no' })
  await quang.sync()
  await put(hanh, 'answer', id, { of: 'visit-cua-hanh', ...said })
  await hanh.sync()

  expect(await refusedOn(quang)).toEqual([['answer', 'not-valid', ['of']]])
  expect(await refusedOn(hanh)).toEqual([])
  expect((await hanh.shown('answer', id))?.version.fields['of']).toBe('visit-cua-hanh')
})

test('a version of a checklist has its own id alone, and is known as taken once it is', async () => {
  const tham = await (await aWorld()).phone('tham')
  const second = {
    code: 'cl-qcdc',
    version: '2',
    title: 'Kiểm tra dân chủ, bản của xã',
    short: 'Dân chủ ở cơ sở',
    content: 'A | Dân biết\nA1 | yes_no_na | Có nội quy',
  }
  await put(tham, 'checklist', 'cl-qcdc-9', second)
  await put(tham, 'checklist', 'cl-qcdc-2', second)
  const isTaken = async () => (await tham.shown('checklist', 'cl-qcdc-2'))?.version.stamps['author']
  expect(await isTaken()).toBeUndefined()
  await tham.sync()

  expect(await refusedOn(tham)).toEqual([['checklist', 'not-valid', ['of']]])
  expect(await isTaken()).toBeDefined()
})

test('two officers who answer one item on two days, without signal, are both taken', async () => {
  const { hanh, quang, id, said } = await twoVisits()
  await put(hanh, 'answer', id, { of: 'visit-cua-hanh', ...said })
  const later = { ...said, on: '2026-11-21', value: 'no' }
  await put(quang, 'answer', id, { of: 'visit-cua-hanh', ...later })
  for (const phone of [hanh, quang, hanh]) await phone.sync()

  expect([await refusedOn(hanh), await refusedOn(quang)]).toEqual([[], []])
  const { contested } = (await hanh.shown('answer', id))?.version ?? {}
  expect(contested?.['value']).toHaveLength(2)
})

test('a finding stays with its visit, and its other words can be mended', async () => {
  const { hanh, quang } = await twoVisits()
  await put(hanh, 'finding', 'finding-cua-hanh', { of: 'visit-cua-hanh', ...anyFinding })
  for (const phone of [hanh, quang]) await phone.sync()
  await change(quang, 'finding', 'finding-cua-hanh', { of: 'visit-cua-quang' })
  await change(hanh, 'finding', 'finding-cua-hanh', { content: 'Bảng còn hai văn bản cũ' })

  expect(await refusedOn(quang)).toEqual([['finding', 'not-valid', ['of']]])
  expect((await hanh.shown('finding', 'finding-cua-hanh'))?.version.fields).toMatchObject({
    of: 'visit-cua-hanh',
    content: 'Bảng còn hai văn bản cũ',
  })
})

test('a figure and a turn stay with what they are of, and with their period', async () => {
  const { hanh, tuyen } = await asked({ asks: 'cancel' })
  const target = { name: 'Hài lòng', operator: 'at_least', goalPercent: 90, recurrence: 'yearly' }
  for (const id of ['target-mot', 'target-hai']) await put(tuyen, 'target', id, target)
  for (const phone of [tuyen, hanh]) await phone.sync()
  const figure = figureId('target-mot', '2026')
  await put(hanh, 'figure', figure, { of: 'target-mot', period: '2026', percent: 95, on: ON })
  const turn = { of: TASK, period: '2026-q4', on: '2026-10-01' }
  await put(hanh, 'occurrence', `${TASK}-2026-q4`, turn)
  await hanh.sync()
  await change(hanh, 'figure', figure, { of: 'target-hai', period: '2025' })
  await change(hanh, 'occurrence', `${TASK}-2026-q4`, { of: OTHER })
  await put(hanh, 'figure', figureId('target-hai', '2026'), {
    of: 'target-mot',
    period: '2026',
    percent: 5,
    on: ON,
  })
  await hanh.sync()

  expect(await refusedOn(hanh)).toEqual([
    ['figure', 'not-valid', ['of', 'period']],
    ['occurrence', 'not-valid', ['of']],
    ['figure', 'not-valid', ['of']],
  ])
})

test('a share from one phone and two numbers from another never stand as one figure', async () => {
  const there = await aWorld()
  const [hanh, quang] = [await there.phone('hanh'), await there.phone('quang')]
  const tham = await there.phone('tham')
  const target = { name: 'Hài lòng', operator: 'at_least', goalPercent: 90, recurrence: 'yearly' }
  await put(tham, 'target', 'target-dem', target)
  for (const phone of [tham, hanh, quang]) await phone.sync()
  const id = figureId('target-dem', '2026')
  await put(hanh, 'figure', id, { of: 'target-dem', period: '2026', on: ON, percent: 95 })
  await put(quang, 'figure', id, { of: 'target-dem', period: '2026', on: ON, done: 20, total: 34 })
  for (const phone of [hanh, quang, hanh]) await phone.sync()

  expect(await refusedOn(quang)).toEqual([['figure', 'not-valid', ['percent']]])
  const { fields } = (await hanh.shown('figure', id))?.version ?? {}
  expect([fields?.['percent'], fields?.['done']]).toEqual([95, undefined])
})

test('what is assessed stays with its item, its side and its exemplar, and a figure with its exemplar', async () => {
  const there = await aWorld()
  const [hanh, quang] = [await there.phone('hanh'), await there.phone('quang')]
  for (const id of ['exemplar-mot', 'exemplar-hai']) await put(hanh, 'exemplar', id, anyExemplar)
  const id = assessedId('exemplar-mot', 'self', 'cl-model-1', 'B1')
  const said = { by: 'self', checklist: 'cl-model-1', item: 'B1', on: ON, points: '13' }
  const measured = { name: 'Đường mở rộng', measure: 'km', before: '0', now: '1.2', on: ON }
  await put(hanh, 'exemplar-figure', 'figure-duong', { of: 'exemplar-mot', ...measured })
  for (const phone of [hanh, quang]) await phone.sync()

  await put(quang, 'exemplar-answer', id, { of: 'exemplar-hai', ...said, points: '1' })
  await quang.sync()
  await put(hanh, 'exemplar-answer', id, { of: 'exemplar-mot', ...said })
  for (const phone of [hanh, quang]) await phone.sync()
  expect(await refusedOn(quang)).toEqual([['exemplar-answer', 'not-valid', ['of']]])
  await quang.db.outbox.clear()
  await change(quang, 'exemplar-answer', id, { of: 'exemplar-hai', by: 'team', item: 'B2' })
  await change(quang, 'exemplar-figure', 'figure-duong', { of: 'exemplar-hai' })

  expect(await refusedOn(hanh)).toEqual([])
  expect(await refusedOn(quang)).toEqual([
    ['exemplar-answer', 'not-valid', ['of', 'by', 'item']],
    ['exemplar-figure', 'not-valid', ['of']],
  ])
  const { fields } = (await hanh.shown('exemplar-answer', id))?.version ?? {}
  expect(fields).toMatchObject({ of: 'exemplar-mot', ...said })
})
