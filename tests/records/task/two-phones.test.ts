import { expect, test } from 'vitest'

import { saveTogether, save } from '#data/save.ts'
import { show, tablesOfShowing } from '#data/show.ts'
import type { Values } from '#domain/record.ts'
import { beginning } from '#records/occurrence/beginning.tsx'
import { decidingSavings } from '#records/task/decide-sheet.tsx'

import { type APhone, aWorld } from '../../world/world.ts'

const TASK = 'taskaaaaaaaaaaaa'
const TURN = `${TASK}-2026-q4`
const REQUEST = 'requestaaaaaaaaa'

/** A task that all phones know. */
async function given(answers: Values) {
  const there = await aWorld()
  const hanh = await there.phone('hanh')
  const quang = await there.phone('quang')
  const tuyen = await there.phone('tuyen')
  const whole = { content: 'Báo cáo quý', leadUnit: 'unit-van-phong', ...answers }
  await save(hanh.here, { kind: 'task', id: TASK, answers: whole, isNew: true })
  for (const phone of [hanh, quang, tuyen]) await phone.sync()
  return { there, hanh, quang, tuyen }
}

async function note(phone: APhone, words: string, percent = 100) {
  const period = '2026-q4'
  const answers = { of: TASK, percent, words, on: '2026-11-20', period }
  phone.clock.now += 1000
  await saveTogether(phone.here, [
    { kind: 'progress', id: phone.here.newId(16), answers, isNew: true },
    ...(await beginning(phone.here, TASK, period)),
  ])
}

const quarterly = { recurrence: 'quarterly', startOn: '2026-10-01' }

test('two phones without signal both complete quý IV: there is one turn, with both notes', async () => {
  const { there, hanh, quang } = await given(quarterly)
  await note(hanh, 'Hạnh gửi báo cáo')
  await note(quang, 'Quang gửi phụ lục')
  for (const phone of [hanh, quang, hanh]) await phone.sync()

  for (const phone of [hanh, quang]) {
    expect(await phone.db.occurrence.count()).toBe(1)
    const turn = await phone.shown('occurrence', TURN)
    expect(turn?.version.fields).toMatchObject({ of: TASK, period: '2026-q4', on: '2026-10-01' })
    expect(turn?.attention).toBeUndefined()
    expect(turn?.version.contested ?? {}).toEqual({})
    const notes = await phone.db.progress.where('of').equals(TASK).toArray()
    expect(new Set(notes.map(({ version }) => version.fields['words']))).toEqual(
      new Set(['Hạnh gửi báo cáo', 'Quang gửi phụ lục']),
    )
    expect(notes).toHaveLength(2)
    expect(await phone.shown('task', TASK)).toMatchObject({
      state: 'done',
      list: 'open',
      dueOn: '2027-03-31',
    })
    expect(await phone.db.outbox.where('state').notEqual('kept').count()).toBe(0)
  }
  const rows = await there.world.db.selectFrom('rows').select(['kind', 'id']).execute()
  expect(rows.filter(({ kind }) => kind === 'occurrence')).toEqual([
    { kind: 'occurrence', id: TURN },
  ])
})

test('a phone that sends its note twice, its answer lost, makes one note of one turn', async () => {
  const { hanh, quang } = await given(quarterly)
  await note(hanh, 'Gửi một lần')
  hanh.weather = 'reply-lost'
  await hanh.sync().catch(() => undefined)
  hanh.weather = 'fair'
  await hanh.sync()
  await quang.sync()

  expect(await quang.db.occurrence.count()).toBe(1)
  expect(await quang.db.progress.count()).toBe(1)
})

const ofPlan = { plan: 'plan-nam-2026', dueOn: '2026-11-24' }

async function ask(phone: APhone, answers: Values) {
  const whole = { of: TASK, words: 'Mưa lũ', on: '2026-11-20', ...answers }
  await save(phone.here, { kind: 'change-request', id: REQUEST, answers: whole, isNew: true })
}

async function decide(phone: APhone, decision: string) {
  const request = await phone.shown('change-request', REQUEST)
  if (!request) throw new Error('The request is not on the phone')
  phone.clock.now += 1000
  const decided = { decision, decidedOn: '2026-11-20', answer: undefined }
  await saveTogether(phone.here, decidingSavings(TASK, request, decided))
}

test('a leader accepts another day without signal: the task is due then, on every phone', async () => {
  const { hanh, quang, tuyen } = await given(ofPlan)
  await ask(hanh, { asks: 'due', newOn: '2026-12-15' })
  await hanh.sync()
  await tuyen.sync()
  await decide(tuyen, 'accepted')
  expect((await tuyen.shown('task', TASK))?.dueOn).toBe('2026-12-15')
  for (const phone of [tuyen, hanh, quang]) await phone.sync()

  for (const phone of [hanh, quang, tuyen]) {
    expect((await phone.shown('task', TASK))?.dueOn).toBe('2026-12-15')
    expect(await phone.db.outbox.where('state').equals('refused').count()).toBe(0)
  }
})

test('the day accepted for a turn is that of the turn alone: its task says what it said', async () => {
  const long = { recurrence: 'monthly', startOn: '2026-01-01', dueOn: '2026-01-25' }
  const { hanh, quang, tuyen } = await given({ ...long, plan: 'plan-nam-2026' })
  for (const month of ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10']) {
    hanh.clock.now += 1000
    const done = { of: TASK, percent: 100, words: 'Đã gửi', on: '2026-11-02' }
    const answers = { ...done, period: `2026-${month}` }
    await save(hanh.here, { kind: 'progress', id: hanh.here.newId(16), answers, isNew: true })
  }
  await ask(hanh, { asks: 'due', period: '2026-11', newOn: '2027-01-08' })
  await hanh.sync()
  await tuyen.sync()
  expect((await tuyen.shown('task', TASK))?.dueOn).toBe('2026-11-25')
  await decide(tuyen, 'accepted')
  for (const phone of [tuyen, hanh, quang]) await phone.sync()

  for (const phone of [hanh, quang, tuyen]) {
    const shown = await phone.shown('task', TASK)
    expect(shown?.dueOn).toBe('2027-01-08')
    expect(shown?.version.fields).toMatchObject(long)
    expect(await phone.db.outbox.where('state').equals('refused').count()).toBe(0)
  }
})

test('a day that nobody accepted is refused, whoever sends it', async () => {
  const { hanh, tuyen } = await given(ofPlan)
  await ask(hanh, { asks: 'due', newOn: '2026-12-15' })
  await hanh.sync()
  await tuyen.sync()
  await decide(tuyen, 'refused')
  await tuyen.sync()
  for (const phone of [hanh, tuyen]) {
    await save(phone.here, { kind: 'task', id: TASK, answers: { dueOn: '2026-12-15' } })
    await phone.sync()
    const [refused] = await phone.db.outbox.where('state').equals('refused').toArray()
    expect(refused).toMatchObject({ reason: 'not-valid', issues: [{ code: 'by_request' }] })
    expect((await phone.shown('task', TASK))?.dueOn).toBe('2026-11-24')
  }
})

test('an officer decides nothing, not even of what he asked himself', async () => {
  const { hanh } = await given(ofPlan)
  await ask(hanh, { asks: 'cancel' })
  await hanh.sync()
  await decide(hanh, 'accepted')
  await hanh.sync()

  const [refused] = await hanh.db.outbox.where('state').equals('refused').toArray()
  expect(refused?.reason).toBe('not-allowed')
  expect(await hanh.shown('task', TASK)).toMatchObject({ state: 'not_started', list: 'open' })
})

test('a decision is not taken back to none by who asked', async () => {
  const { hanh, tuyen } = await given(ofPlan)
  await ask(hanh, { asks: 'cancel' })
  await hanh.sync()
  await tuyen.sync()
  await decide(tuyen, 'accepted')
  await tuyen.sync()
  await hanh.sync()
  const none = { decision: null, decidedOn: null }
  await save(hanh.here, { kind: 'change-request', id: REQUEST, answers: none })
  await hanh.sync()

  const refused = await hanh.db.outbox.where('state').equals('refused').toArray()
  expect(refused).toHaveLength(1)
  expect(await hanh.shown('task', TASK)).toMatchObject({ state: 'cancelled', list: 'done' })
})

test('other content that was accepted stands in the task', async () => {
  const { hanh, tuyen } = await given(ofPlan)
  await ask(hanh, { asks: 'content', newContent: 'Báo cáo quý và phụ lục' })
  await hanh.sync()
  await tuyen.sync()
  await decide(tuyen, 'accepted')
  await tuyen.sync()
  await hanh.sync()

  expect((await hanh.shown('task', TASK))?.version.fields['content']).toBe('Báo cáo quý và phụ lục')
  expect((await hanh.shown('task', TASK))?.dueOn).toBe('2026-11-24')
})

test('work is paused with its reason, and what is done is not paused', async () => {
  const { hanh, quang } = await given(ofPlan)
  const paused = { of: TASK, on: '2026-11-20', isPaused: true }
  const put = async (id: string, answers: Values) => {
    hanh.clock.now += 1000
    await save(hanh.here, { kind: 'progress', id, answers: { ...paused, ...answers }, isNew: true })
  }
  await put('note-khong-ly-do', { percent: 40 })
  await put('note-da-xong-roi', { percent: 100, words: 'Chờ kinh phí' })
  await put('note-co-ly-do-roi', { percent: 40, words: 'Chờ kinh phí' })
  await hanh.sync()
  await quang.sync()

  const refused = await hanh.db.outbox.where('state').equals('refused').toArray()
  expect(refused.map(({ record }) => record)).toEqual(['note-khong-ly-do', 'note-da-xong-roi'])
  for (const phone of [hanh, quang]) {
    expect(await phone.shown('task', TASK)).toMatchObject({
      state: 'paused',
      list: 'open',
      dueOn: '2026-11-24',
    })
  }
})

test('a turn that two are named as the writer of, after a restore, asks nobody anything', async () => {
  const { hanh, quang } = await given(quarterly)
  await note(hanh, 'Hạnh gửi báo cáo')
  for (const phone of [hanh, quang]) await phone.sync()
  const { db } = quang
  const row = await db.base.get(['occurrence', TURN])
  if (!row) throw new Error('The turn is not on the phone')
  const author = ['hanh', 'quang'].map((login, place) => ({
    value: `officer-${login}`,
    stamp: `${(row.stamps['author'] ?? '').slice(0, 14)}changeaaa${place}`,
    by: { id: `officer-${login}`, name: login },
  }))
  await db.transaction('rw', tablesOfShowing(db), async () => {
    await db.base.put({ ...row, contested: { author } })
    await show(db, [['occurrence', TURN]])
  })

  const turn = await quang.shown('occurrence', TURN)
  expect(turn?.version.contested?.['author']).toHaveLength(2)
  expect(turn?.attention).toBeUndefined()
})
