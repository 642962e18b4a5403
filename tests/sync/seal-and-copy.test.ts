import { expect, test } from 'vitest'
import { editDraftOf, keepDraft, openForEdit } from '#data/drafts.ts'
import { dropRefused } from '#data/refused.ts'
import { save } from '#data/save.ts'
import { fill } from '#data/second-copy.ts'
import { pick } from '#sync/pick.ts'
import { anyFeedback } from '../server/a-commune.ts'
import { type APhone, aWorld, everythingOn, wordsOn } from '../world/world.ts'
const ID = 'feedbackaaaaaaaa'
const log = (phone: APhone, more: object = {}) =>
  save(phone.here, { kind: 'feedback', id: ID, answers: { ...anyFeedback, ...more } })
async function seal(
  { served }: Awaited<ReturnType<typeof aWorld>>,
  leader: APhone,
  fields = ['content'],
) {
  served.world.pass(60_000)
  const reply = await served.app.request(`/api/records/feedback/${ID}/seal`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-gan-dan': '1', cookie: leader.cookie },
    body: JSON.stringify({ fields, why: 'x' }),
  })
  expect(reply.status).toBe(200)
  served.world.pass(60_000)
}
async function planted() {
  const life = await aWorld()
  const [hanh, tuyen] = [await life.phone('hanh'), await life.phone('tuyen')]
  await log(hanh, { raisedBy: 'named', person: 'Ong A', phone: '0912345678' })
  for (const p of [hanh, tuyen]) await p.sync()
  return { ...life, hanh, tuyen }
}
const rewrite = async (p: APhone, content: string) => {
  const opened = await openForEdit(p.here, 'feedback', ID)
  await save(p.here, { kind: 'feedback', id: ID, answers: { ...opened!.values, content }, opened })
}
test('after a second seal on a record the first field may still be written anew', async () => {
  const life = await planted()
  const { hanh, tuyen } = life
  await seal(life, tuyen, ['content'])
  await hanh.sync()
  await seal(life, tuyen, ['phone'])
  await hanh.sync()
  await rewrite(hanh, 'VIET LAI')
  await hanh.sync()
  await hanh.sync()
  expect(await wordsOn(hanh, 'feedback', ID)).toBe('VIET LAI')
})
test('after a seal whoever has seen it may write anew', async () => {
  const life = await planted()
  const { hanh, tuyen } = life
  await seal(life, tuyen, ['content'])
  await hanh.sync()
  await rewrite(hanh, 'VIET LAI')
  await hanh.sync()
  await hanh.sync()
  expect(await wordsOn(hanh, 'feedback', ID)).toBe('VIET LAI')
})
test('a form that was open before a seal and is saved after it leaves none of the words on the phone', async () => {
  const life = await planted()
  const { hanh, tuyen } = life
  const opened = await openForEdit(hanh.here, 'feedback', ID)
  await seal(life, tuyen, ['content'])
  await hanh.sync()
  await save(hanh.here, {
    kind: 'feedback',
    id: ID,
    answers: { ...opened!.values, content: 'LO-CU sua mot chu' },
    opened,
  })
  await hanh.sync()
  await hanh.sync()
  expect(await everythingOn(hanh)).not.toContain('LO-CU')
})
test('a draft whose words were taken out is gone on with, and keeps what is typed into it', async () => {
  const life = await planted()
  const { hanh, tuyen } = life
  const opened = (await openForEdit(hanh.here, 'feedback', ID))!
  const d = {
    id: `${editDraftOf(ID)}:f`,
    kind: 'feedback',
    before: opened.values,
    seen: opened.seen,
  }
  await keepDraft(hanh.here, { ...d, values: { ...opened.values, place: 'Dau ban' } })
  await seal(life, tuyen, ['content'])
  await hanh.sync()
  const kept = (await hanh.db.drafts.get(d.id))!
  expect(kept.values['content']).toBe('đã niêm lại')
  // EditOffer, goOn: the officer sees the seal and writes anew
  const values = { ...kept.values, content: 'VIET MOI' }
  await keepDraft(hanh.here, { ...d, values, before: kept.before!, seen: kept.seen! })
  expect.soft((await hanh.db.drafts.get(d.id))!.values['content']).toBe('VIET MOI')
  await save(hanh.here, {
    kind: 'feedback',
    id: ID,
    answers: values,
    opened: { values: kept.before!, seen: kept.seen! },
    draft: d.id,
  })
  await hanh.sync()
  await hanh.sync()
  expect.soft(await wordsOn(hanh, 'feedback', ID)).toBe('VIET MOI')
})
test('a draft written after a seal stays as it is when the record is read as for the first time', async () => {
  const life = await planted()
  const { hanh, tuyen } = life
  await seal(life, tuyen, ['content'])
  await hanh.sync()
  const opened = (await openForEdit(hanh.here, 'feedback', ID))!
  const d = {
    id: `${editDraftOf(ID)}:f`,
    kind: 'feedback',
    before: opened.values,
    seen: opened.seen,
  }
  await keepDraft(hanh.here, { ...d, values: { ...opened.values, content: 'VIET MOI' } })
  const after = await life.phone('hanh')
  await fill(after.db, { outbox: [], drafts: await hanh.db.drafts.toArray() })
  await after.sync()
  expect.soft((await after.db.drafts.get(d.id))!.values['content']).toBe('VIET MOI')
  const o2 = (await openForEdit(after.here, 'feedback', ID))!
  await keepDraft(after.here, {
    id: `${editDraftOf(ID)}:g`,
    kind: 'feedback',
    before: o2.values,
    seen: o2.seen,
    values: { ...o2.values, content: 'LAN HAI' },
  })
  expect
    .soft((await after.db.drafts.get(`${editDraftOf(ID)}:g`))!.values['content'])
    .toBe('LAN HAI')
})
test('of a mended change and the one it stands for the second copy gives the mended one back', async () => {
  const life = await aWorld()
  const hanh = await life.phone('hanh')
  await log(hanh, { topic: undefined })
  await hanh.sync()
  const old = await hanh.db.outbox.toArray()
  const opened = (await openForEdit(hanh.here, 'feedback', ID))!
  await save(hanh.here, {
    kind: 'feedback',
    id: ID,
    answers: { ...anyFeedback, content: 'DA SUA' },
    opened,
  })
  const now = await hanh.db.outbox.toArray()
  for (const outbox of [
    [...old, ...now],
    [...now, ...old],
  ]) {
    const after = await life.phone('hanh')
    await fill(after.db, { outbox: outbox.toSorted((a, b) => a.seq - b.seq), drafts: [] })
    expect.soft(await wordsOn(after, 'feedback', ID)).toBe('DA SUA')
  }
})
test('dropping a refused beginning of a record the commune has keeps the other words of it', async () => {
  const life = await planted()
  const { hanh } = life
  const [kept] = await hanh.db.outbox.toArray()
  const { receipt: _, ...rest } = kept!
  await hanh.db.outbox.put({ ...rest, state: 'refused', reason: 'not-valid' } as never)
  const opened = (await openForEdit(hanh.here, 'feedback', ID))!
  await save(hanh.here, {
    kind: 'feedback',
    id: ID,
    answers: { place: 'CHUA GUI' },
    settles: true,
    opened,
  } as never)
  const q = await hanh.db.outbox.orderBy('seq').toArray()
  expect(q.map((c) => c.state)).toEqual(['refused', 'waiting'])
  await dropRefused(hanh.here, q[0]!)
  expect((await hanh.db.outbox.toArray()).map((c) => c.state)).toEqual(['waiting'])
})
test('an act that goes early takes with it what lies before it on its records', async () => {
  const life = await aWorld()
  const hanh = await life.phone('hanh')
  await log(hanh)
  const [one] = await hanh.db.outbox.toArray()
  await hanh.db.outbox.clear()
  const put = (seq: number, record: string, more: object) =>
    hanh.db.outbox.put({
      ...one!,
      seq,
      id: `aaaaaaaa${'abcdefgh'[Math.floor(seq / 10)]}${'abcdefghij'[seq % 10]}`,
      record,
      ...more,
    })
  await put(3, 'feedbackaaaaaaaa', { group: 'g' })
  await put(10, 'feedbackbbbbbbbb', { first: true })
  await put(20, 'feedbackbbbbbbbb', { group: 'g', first: undefined })
  const p = await pick(hanh.db, { batch: 100, isAsked: false, now: 1 })
  expect(p.filter(({ record }) => record === 'feedbackbbbbbbbb').map(({ seq }) => seq)).toEqual([
    10, 20,
  ])
})
