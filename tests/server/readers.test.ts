import { expect, test } from 'vitest'

import { readers } from '../rights.ts'
import { aChange, aCommune, pullAll, START, type SyncingPhone } from './a-commune.ts'
import { type Case, cases, phonesIn } from './reader-cases.ts'

/** What somebody is told of a record: whether it comes to his phone, its history, and a change of it. */
async function toldOf(phone: SyncingPhone, { made, mended }: Case) {
  const { rows } = await pullAll(phone)
  const comes = rows.some((row) => row.id === made.record && !('gone' in row))
  const history = await phone.send('GET', `/api/records/${made.kind}/${made.record}/history`)
  const change = aChange({ kind: made.kind, record: made.record, at: START + 99, fields: mended })
  const [receipt] = await phone.push(change)
  const isRefused = receipt !== undefined && 'refused' in receipt
  return { comes, status: history.status, refused: isRefused ? receipt.refused : undefined }
}

test('the table of readers has a case for each of its rows', () => {
  expect(Object.keys(cases)).toEqual(Object.keys(readers))
})

const everyone = Object.keys(readers)

test.each(everyone)(
  '%s is read by those of the table, and is not there for others',
  async (name) => {
    const each = cases[name]?.() ?? expect.fail(name)
    for (const [person, phone] of await phonesIn(await aCommune(), name, each)) {
      const told = await toldOf(phone, each)
      const isReader = readers[name]?.includes(person) === true
      expect([person, told.comes, told.status]).toEqual([person, isReader, isReader ? 200 : 404])
      if (!isReader) expect([person, told.refused]).toEqual([person, 'not-allowed'])
    }
  },
)
