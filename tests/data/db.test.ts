import { expect, onTestFinished, test, vi } from 'vitest'

import { openDatabase, stores, VERSION } from '#data/db.ts'

test('the tables change only together with a new version', () => {
  expect({ VERSION, stores }).toMatchInlineSnapshot(`
    {
      "VERSION": 2,
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
        "feedback": "id, [list+dueOn], attention, receivedOn, village, type, *sameAs, [village+topic+receivedOn]",
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
