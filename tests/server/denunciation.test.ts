import { describe, expect, test } from 'vitest'

import { aChange, aFeedback, pullAll, START } from './a-commune.ts'
import {
  aCommuneWithDenunciation,
  aDenunciation,
  anyDenunciation,
  aStepOf,
  type Commune,
  everythingIn,
  HISTORY,
  named,
  SUMMARY,
  toldTo,
  WHICH,
} from './a-denunciation.ts'

type Login = 'hanh' | 'quang' | 'tham' | 'tuyen' | 'tinh' | 'quantri'
const everybody: Login[] = ['hanh', 'quang', 'tham', 'tuyen', 'tinh', 'quantri']

async function readersIn(commune: Commune): Promise<Login[]> {
  const readers: Login[] = []
  for (const login of everybody) {
    const told = await toldTo(commune[login])
    if (told.length > 0) expect(told, login).toContain(SUMMARY)
    if (told.length > 0) readers.push(login)
  }
  return readers
}

describe('who reads a denunciation', () => {
  test('that names nobody: the leader, and not even who sealed it', async () => {
    const commune = await aCommuneWithDenunciation()

    expect(commune.receipt).toHaveProperty('position')
    expect(await readersIn(commune)).toEqual(['tuyen'])
    expect((await commune.hanh.send('GET', HISTORY)).status).toBe(404)
    const row = (await pullAll(commune.tuyen)).rows.find(({ id }) => id === WHICH)
    expect(row).toMatchObject({ fields: { registerNo: 'T-1' } })
  })

  test('with somebody named: that one and the leader; named anew, the other no more', async () => {
    const commune = await aCommuneWithDenunciation()
    const { tuyen, quang, tham } = commune

    const first = named(quang.officer)
    expect(await tuyen.push(first)).toMatchObject([{ id: first.id, position: 2 }])
    expect(await readersIn(commune)).toEqual(['quang', 'tuyen'])

    await tuyen.push({ ...named(tham.officer, START + 99), over: { handler: [first.id] } })
    expect(await readersIn(commune)).toEqual(['tham', 'tuyen'])
  })

  test('against somebody of the commune: never that one, whatever becomes of him', async () => {
    const commune = await aCommuneWithDenunciation({
      againstOthers: null,
      againstOfficers: ['account-quang'],
    })
    const { tuyen, tham, quang, quantri } = commune

    expect(await tuyen.push(named(quang.officer))).toMatchObject([
      { refused: 'not-valid', issues: [{ path: 'handler', code: 'is_denounced' }] },
    ])
    await quantri.send('PATCH', '/api/accounts/account-quang', { roles: ['officer', 'leader'] })
    expect(await readersIn(commune)).toEqual(['tuyen'])

    await tuyen.push(named(tham.officer))
    expect(await readersIn(commune)).toEqual(['tham'])
  })

  test('somebody named who comes to lead the commune keeps it from the one it is against', async () => {
    const commune = await aCommuneWithDenunciation({
      againstOthers: null,
      againstOfficers: ['account-tham'],
      handler: 'account-quang',
    })

    expect(await readersIn(commune)).toEqual(['quang', 'tuyen'])
    await commune.quantri.send('PATCH', '/api/accounts/account-tham', {
      roles: ['coordinator', 'leader'],
    })

    expect(await readersIn(commune)).toEqual(['quang'])
  })

  test('against a leader: the person named alone', async () => {
    const commune = await aCommuneWithDenunciation({
      against: 'leadership',
      handler: 'account-quang',
    })

    expect(await readersIn(commune)).toEqual(['quang'])
    expect(await commune.tuyen.push(named('account-tham'))).toMatchObject([
      { refused: 'not-allowed' },
    ])
    await commune.quang.push(named('account-tham'))
    expect(await readersIn(commune)).toEqual(['tham'])
  })

  test('a role alone that does not work with citizens opens nothing, named or not', async () => {
    const commune = await aCommuneWithDenunciation({ handler: 'account-quang' })

    await commune.quantri.send('PATCH', '/api/accounts/account-quang', { roles: ['viewer'] })

    expect(await readersIn(commune)).toEqual(['tuyen'])
  })
})

describe('what cannot be sealed', () => {
  test.each([
    ['nobody is denounced', { againstOthers: null }, 'againstOfficers', 'missing'],
    ['nobody is named against a leader', { against: 'leadership' }, 'handler', 'missing'],
    [
      'a leader is named against a leader',
      { against: 'leadership', handler: 'account-tuyen' },
      'handler',
      'is_leader',
    ],
    ['who leads is called staff', { againstOfficers: ['account-tuyen'] }, 'against', 'is_leader'],
    [
      'who is denounced is named',
      { againstOfficers: ['account-quang'], handler: 'account-quang' },
      'handler',
      'is_denounced',
    ],
    ['a viewer is named', { handler: 'account-tinh' }, 'handler', 'cannot_handle'],
    ['nobody of the commune is named', { handler: 'account-khac' }, 'handler', 'cannot_handle'],
    ['it says more than is asked', { person: 'x', weather: 1 }, 'person', 'unknown_field'],
    ['it says that it is another type', { type: 'observation' }, 'type', 'unknown_field'],
  ])('%s', async (_, fields, path, code) => {
    const { receipt, world } = await aCommuneWithDenunciation(fields)

    expect(receipt).toMatchObject({ refused: 'not-valid' })
    expect(receipt).toHaveProperty('issues', expect.arrayContaining([{ path, code }]))
    expect(await everythingIn({ world })).not.toContain(SUMMARY)
  })

  test('a matter never becomes one, nor one a matter', async () => {
    const { hanh, tuyen } = await aCommuneWithDenunciation()
    await hanh.push(aFeedback('feedback-1'))

    const [made] = await hanh.push(aFeedback('feedback-2', { type: 'denunciation' }))
    const [turned] = await hanh.push(
      aChange({ record: 'feedback-1', at: START + 5, fields: { type: 'denunciation' } }),
    )
    const [back] = await tuyen.push(
      aChange({
        kind: 'denunciation',
        record: WHICH,
        at: START + 5,
        fields: { type: 'complaint' },
      }),
    )

    for (const receipt of [made, turned, back]) {
      expect(receipt).toMatchObject({ refused: 'not-valid' })
    }
  })

  test('what was sealed stays as it was said, but for who handles it', async () => {
    const { tuyen } = await aCommuneWithDenunciation()
    const others = { summary: 'Việc khác', against: 'leadership', receivedOn: '2026-11-19' }

    for (const [name, value] of Object.entries(others)) {
      const fields = { [name]: value, handler: 'account-quang' }
      expect(
        await tuyen.push(aChange({ kind: 'denunciation', record: WHICH, at: START + 5, fields })),
      ).toMatchObject([
        { refused: 'not-valid', issues: expect.arrayContaining([{ path: name, code: 'fixed' }]) },
      ])
    }
    expect((await tuyen.push(named('account-quang')))[0]).toHaveProperty('position')
  })
})

describe('its steps', () => {
  test('are read and taken by those alone who read it', async () => {
    const commune = await aCommuneWithDenunciation({ handler: 'account-quang' })
    const said = 'Đã mở phiếu giấy'

    const [taken] = await commune.quang.push(aStepOf({ to: 'first_handling', words: said }))
    expect(taken).toHaveProperty('position')
    for (const login of everybody) {
      const read = JSON.stringify((await pullAll(commune[login])).rows)
      const isReader = login === 'quang' || login === 'tuyen'
      expect([login, read.includes(said)]).toEqual([login, isReader])
    }
  })

  test('of somebody who may not read it are held for those who may, and told to nobody else', async () => {
    const commune = await aCommuneWithDenunciation()
    const said = 'Xin bổ sung vào phiếu'

    expect(await commune.hanh.push(aStepOf({ words: said }))).toMatchObject([
      { refused: 'not-allowed', held: true },
    ])
    for (const login of everybody) {
      const { text } = await commune[login].send('GET', '/api/held')
      expect([login, text.includes(said)]).toEqual([login, login === 'tuyen'])
    }
  })

  test('of one that is not there are refused alike, whoever asks', async () => {
    const { hanh, tuyen } = await aCommuneWithDenunciation()

    for (const phone of [hanh, tuyen]) {
      expect(await phone.push(aStepOf({ words: 'Ghi chú' }, 'denunciation-9'))).toMatchObject([
        { refused: 'no-record' },
      ])
    }
  })

  test('a sealed one that its writer may send no more is held for who may read it alone', async () => {
    const commune = await aCommuneWithDenunciation()
    const { hanh, quang, tham, tuyen, quantri } = commune
    await quantri.send('PATCH', '/api/accounts/account-hanh', { roles: ['viewer'] })

    const fields = { ...anyDenunciation, againstOfficers: [quang.officer] }
    expect(await hanh.push(aDenunciation(fields, 'denunciation-2'))).toMatchObject([
      { refused: 'not-allowed', held: true },
    ])

    for (const phone of [quang, tham]) {
      expect((await phone.send('GET', '/api/held')).text).not.toContain(SUMMARY)
    }
    expect((await tuyen.send('GET', '/api/held')).text).toContain(SUMMARY)
    // Whoever is denounced is not told though he comes to lead; who else leads still is, or nobody would be.
    await quantri.send('PATCH', '/api/accounts/account-quang', { roles: ['officer', 'leader'] })
    expect((await quang.send('GET', '/api/held')).text).not.toContain(SUMMARY)
    expect((await tuyen.send('GET', '/api/held')).text).toContain(SUMMARY)
  })

  test('a held one is told to nobody whom it is against, though he leads the commune', async () => {
    const commune = await aCommuneWithDenunciation()
    const { hanh, tuyen, quang, quantri } = commune
    await quantri.send('PATCH', '/api/accounts/account-hanh', { roles: ['viewer'] })
    const fields = { against: 'leadership', againstOfficers: [tuyen.officer] }

    await hanh.push(aDenunciation({ ...fields, handler: quang.officer }, 'denunciation-2'))

    expect((await quang.send('GET', '/api/held')).text).toContain(SUMMARY)
    expect((await tuyen.send('GET', '/api/held')).text).not.toContain(SUMMARY)
  })
})

describe('the transfer of one against a leader to the province', () => {
  const against = { against: 'leadership', handler: 'account-quang' }
  const letter = { to: 'transferred', toBody: 'UBND tỉnh', documentNo: '31/UBND-VP' }

  test('is recorded by the person named, and read by nobody else', async () => {
    const commune = await aCommuneWithDenunciation(against)

    expect(await commune.quang.push(aStepOf(letter))).toMatchObject([{ position: 2 }])
    for (const login of everybody) {
      const read = JSON.stringify((await pullAll(commune[login])).rows)
      expect([login, read.includes(letter.documentNo)]).toEqual([login, login === 'quang'])
    }
  })

  test('is refused without where it went, its number and its day, and where it is settled here', async () => {
    const commune = await aCommuneWithDenunciation(against)
    const wrong: [path: string, said: object][] = [
      ['toBody', { toBody: undefined }],
      ['documentNo', { documentNo: undefined }],
      ['on', { on: undefined }],
      ['on', { on: '2026-02-30' }],
      ['to', { to: 'accepted' }],
      ['to', { to: 'guided' }],
    ]
    for (const [path, said] of wrong) {
      expect(await commune.quang.push(aStepOf({ ...letter, ...said }))).toMatchObject([
        { refused: 'not-valid', issues: [{ path }] },
      ])
    }
    expect(await everythingIn(commune)).not.toContain(letter.documentNo)
  })

  test('is recorded by nobody else, and what was tried is told to the person named alone', async () => {
    const commune = await aCommuneWithDenunciation(against)

    for (const login of everybody.filter((each) => each !== 'quang')) {
      const documentNo = `Số ${login}`
      const [tried] = await commune[login].push(aStepOf({ ...letter, documentNo }))
      expect([login, tried]).toMatchObject([login, { refused: 'not-allowed' }])
      for (const reader of everybody) {
        const { text } = await commune[reader].send('GET', '/api/held')
        expect([reader, text.includes(documentNo)]).toEqual([reader, reader === 'quang'])
        expect(JSON.stringify((await pullAll(commune[reader])).rows)).not.toContain(documentNo)
      }
    }
  })

  test('is no more for who was named once somebody else is', async () => {
    const commune = await aCommuneWithDenunciation(against)
    await commune.quang.push(named('account-tham'))

    expect(await commune.quang.push(aStepOf(letter))).toMatchObject([{ refused: 'not-allowed' }])
    expect(await commune.tham.push(aStepOf(letter))).toMatchObject([{ position: 3 }])
  })
})
