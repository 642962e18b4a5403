import { Dexie } from 'dexie'
import { expect, onTestFinished, test, vi } from 'vitest'

import { openDatabase, stores, VERSION } from '#data/db.ts'
import { weightOf } from '#protocol/change.ts'

test('the tables change only together with a new version', () => {
  expect({ VERSION, stores }).toMatchInlineSnapshot(`
    {
      "VERSION": 3,
      "stores": {
        "answer": "id, [list+dueOn], attention, of",
        "assignment": "id, [list+dueOn], attention, unit, officer",
        "back": "[kind+id]",
        "base": "[kind+id], stream, [stream+weight], unconfirmed",
        "change-request": "id, [list+dueOn], attention, of",
        "checklist": "id, [list+dueOn], attention, code",
        "citizen": "id, [list+dueOn], attention, of",
        "conclusion": "id, [list+dueOn], attention, of",
        "denunciation": "id, [list+dueOn], attention, receivedOn",
        "dialogue": "id, [list+dueOn], attention, plannedOn, village, regime",
        "drafts": "id, kind, at, sealed",
        "exemplar": "id, [list+dueOn], attention, field, leadUnit",
        "exemplar-answer": "id, [list+dueOn], attention, of",
        "exemplar-figure": "id, [list+dueOn], attention, of",
        "exemplar-note": "id, [list+dueOn], attention, of",
        "feedback": "id, [list+dueOn], attention, receivedOn, village, type, *sameAs, sealAsked, [village+topic+receivedOn]",
        "figure": "id, [list+dueOn], attention, of",
        "finding": "id, [list+dueOn], attention, of, responsible",
        "holiday": "id, [list+dueOn], attention, on",
        "occurrence": "id, [list+dueOn], attention, of",
        "officer": "id, [list+dueOn], attention, unit",
        "opinion": "id, [list+dueOn], attention, of, village",
        "outbox": "++seq, &id, [kind+record], state, lies, about, sealed",
        "own": "key",
        "plan": "id, [list+dueOn], attention, parent, type",
        "progress": "id, [list+dueOn], attention, of",
        "signature": "id, [list+dueOn], attention, of",
        "step": "id, [list+dueOn], attention, of",
        "target": "id, [list+dueOn], attention, plan",
        "task": "id, [list+dueOn], attention, leadUnit, assignee, plan",
        "unit": "id, [list+dueOn], attention, type",
        "visit": "id, [list+dueOn], attention, unit, plannedOn, type",
      },
    }
  `)
})

test('every transaction is on disk before its promise is kept', async () => {
  const open = vi.spyOn(IDBDatabase.prototype, 'transaction')
  onTestFinished(() => open.mockRestore())
  const db = openDatabase('durable')

  await db.drafts.put({ id: 'a', kind: 'note', values: {}, at: 1, madeAt: 1 })

  const writes = open.mock.calls.filter(([, mode]) => mode === 'readwrite')
  expect(writes.map(([, , options]) => options)).toEqual([{ durability: 'strict' }])
  await db.delete()
})

const row = {
  stream: 's',
  kind: 'feedback',
  id: 'feedbackaaaaaaaa',
  position: 7,
  seal: '',
  fields: { type: 'observation' },
  stamps: { type: '1763600000000-aaaaaaaaaa' },
}
const unweighed = { ...row, id: 'feedbackbbbbbbbb', unconfirmed: 1 }
const shown = { id: row.id, version: row, list: 'open', dueOn: '2026-11-20', type: 'observation' }
const change = { id: 'bbbbbbbbbb', kind: 'feedback', record: row.id, state: 'waiting', lies: 1 }

/** A phone as an earlier version of the tables left it. */
async function leftBy(version: number, weight: object) {
  const name = `left-by-${version}`
  const old = new Dexie(name)
  const feedback = String(stores['feedback']).replace(' sealAsked,', '')
  old.version(version).stores({ ...stores, feedback })
  await old.table('base').bulkPut([{ ...row, ...weight }, unweighed])
  await old.table('feedback').put(shown)
  await old.table('outbox').put(change)
  await old.table('drafts').put({ id: 'd', kind: 'note', values: {}, at: 1, madeAt: 1 })
  await old.table('own').put({ key: 'own', epoch: 'e' })
  old.close()
  const db = openDatabase(name)
  onTestFinished(() => db.delete())
  return db
}

test('a phone of version 2 goes on with all it holds, and weighs nothing anew', async () => {
  const db = await leftBy(2, { weight: 42 })

  expect(await db.base.toArray()).toEqual([{ ...row, weight: 42 }, unweighed])
  expect(await db.feedback.toArray()).toEqual([shown])
  expect(await db.outbox.toArray()).toEqual([{ ...change, seq: 1 }])
  expect(await db.drafts.count()).toBe(1)
  expect(await db.own.get('own')).toEqual({ key: 'own', epoch: 'e' })
  expect(db.verno).toBe(3)
  // What nobody asked about stands under no moment; what is asked from now on does.
  const asked = db.feedback.where('sealAsked').above('')
  expect(await asked.count()).toBe(0)
  await db.feedback.update(row.id, { sealAsked: '2026-11-20T02:00:00.000Z denunciation' })
  expect(await asked.primaryKeys()).toEqual([row.id])
})

test('a phone of version 1 is weighed on its way', async () => {
  const db = await leftBy(1, {})

  expect((await db.base.get(['feedback', row.id]))?.weight).toBe(weightOf(row))
  expect(await db.feedback.toArray()).toEqual([shown])
  expect(await db.feedback.where('sealAsked').above('').count()).toBe(0)
})
