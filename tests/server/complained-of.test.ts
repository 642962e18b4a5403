import { describe, expect, test } from 'vitest'

import {
  aChange,
  aCommune,
  aFeedback,
  aStep,
  pullAll,
  START,
  type SyncingPhone,
} from './a-commune.ts'

const SAID = 'Cán bộ hẹn ba lần không tiếp'
const WORDS = 'Đã nghe lại bà con'
const NAME = 'Bà Lường Thị Ẩn'
const everybody = ['hanh', 'quang', 'tham', 'tuyen'] as const

/** A commune that was told something of Quang, with a step and the name of who said it. */
async function aMatterOf(fields: object) {
  const { signIn } = await aCommune()
  const phones = new Map<string, SyncingPhone>()
  for (const login of everybody) phones.set(login, await signIn(login))
  const phone = (login: string) => phones.get(login) ?? expect.fail(login)
  const receipts = await phone('hanh').push(
    aFeedback('feedback-1', { content: SAID, raisedBy: 'withheld', ...fields }, START - 1000),
    aStep('step-0001', 'feedback-1', { to: 'sorted', words: WORDS }),
    aChange({
      kind: 'citizen',
      record: 'citizen-1',
      first: true,
      fields: { of: 'feedback-1', name: NAME, kept: false },
    }),
  )
  return { phone, receipts }
}

type Commune = Awaited<ReturnType<typeof aMatterOf>>

/** Who is told of the matter, of its step and of the name, by every road there is. */
async function toldIn({ phone }: Commune, what: string): Promise<string[]> {
  const told: string[] = []
  for (const login of everybody) {
    const all = [
      JSON.stringify(await pullAll(phone(login))),
      (await phone(login).send('GET', '/api/records/feedback/feedback-1/history')).text,
      (await phone(login).send('GET', '/api/records/step/step-0001/history')).text,
      (await phone(login).send('GET', '/api/held')).text,
    ].join(' ')
    if (all.includes(what)) told.push(login)
  }
  return told
}

describe('who a matter is about', () => {
  test('reads neither it, nor its steps, nor who said it; all others who work with citizens do', async () => {
    const commune = await aMatterOf({ againstOfficers: ['account-quang'] })

    expect(commune.receipts.some((each) => 'refused' in each)).toBe(false)
    for (const what of [SAID, WORDS, NAME, 'feedback-1']) {
      expect([what, await toldIn(commune, what)]).toEqual([what, ['hanh', 'tham', 'tuyen']])
    }
  })

  test('adds nothing to it, and is not handed it by others', async () => {
    const { phone } = await aMatterOf({ againstOfficers: ['account-quang'] })
    const settling = { to: 'settling', toUnit: 'unit-kinh-te' }

    expect(await phone('quang').push(aStep('step-0002', 'feedback-1', settling))).toMatchObject([
      { refused: 'not-allowed' },
    ])
    const handed = { ...settling, toOfficer: 'account-quang' }
    expect(await phone('tuyen').push(aStep('step-0003', 'feedback-1', handed))).toMatchObject([
      { refused: 'not-valid', issues: [{ path: 'toOfficer', code: 'is_complained_of' }] },
    ])
    const led = { ...settling, leader: 'account-quang' }
    expect(await phone('tuyen').push(aStep('step-0004', 'feedback-1', led))).toMatchObject([
      { refused: 'not-valid', issues: [{ path: 'leader', code: 'is_complained_of' }] },
    ])
    const other = { ...settling, toOfficer: 'account-tham' }
    expect((await phone('tuyen').push(aStep('step-0005', 'feedback-1', other)))[0]).toHaveProperty(
      'position',
    )
  })

  test('is said when it is written down, and stays so', async () => {
    const { phone } = await aMatterOf({})
    const later = aChange({ record: 'feedback-1', fields: { againstOfficers: ['account-quang'] } })

    expect(await phone('hanh').push(later)).toMatchObject([
      { refused: 'not-valid', issues: [{ path: 'againstOfficers', code: 'fixed' }] },
    ])
    expect(await toldIn({ phone, receipts: [] }, SAID)).toEqual([...everybody])
  })

  test('is no leader where it is a complaint, which the leaders settle first, and is of the commune', async () => {
    const about = async (type: string, officer: string) => {
      const { receipts } = await aMatterOf({ type, againstOfficers: [officer] })
      return receipts[0]
    }

    expect(await about('complaint', 'account-tuyen')).toMatchObject({
      issues: [{ path: 'againstOfficers', code: 'is_leader' }],
    })
    expect(await about('observation', 'account-tuyen')).toHaveProperty('position')
    expect(await about('complaint', 'account-quang')).toHaveProperty('position')
    expect(await about('observation', 'account-khac')).toMatchObject({
      issues: [{ path: 'againstOfficers', code: 'unknown' }],
    })
  })
})
