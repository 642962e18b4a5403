import { expect, test } from 'vitest'

import { signature } from '#records/signature/record.ts'
import { signatureRules } from '#records/signature/rules.ts'
import {
  answersIn,
  changedSince,
  readSigned,
  stoodIn,
  writeSigned,
} from '#records/signature/signed.ts'

const visit = { strengths: 'Công khai đủ', limits: 'Bảng ở phòng họp' }
const a1 = { id: 'a', values: { checklist: 'cl-qcdc-1', item: 'A1', value: 'yes' } }
const a5 = {
  id: 'b',
  values: { checklist: 'cl-qcdc-1', item: 'A5', value: 'no', note: 'Một văn bản' },
}
const finding = {
  id: 'finding-mot',
  values: {
    content: 'Văn bản cũ',
    recommendation: 'Gỡ',
    responsible: 'unit-a',
    dueOn: '2026-12-01',
  },
}

const stood = stoodIn(visit, [a1, a5], [finding])
const signed = readSigned(writeSigned(stood))

test('what is signed fits the field that keeps it', () => {
  expect(writeSigned(stood)).toMatch(signature.fields.signed.pattern ?? /^$/)
  expect(writeSigned(stoodIn({}, [], []))).toMatch(signature.fields.signed.pattern ?? /^$/)
  expect(answersIn(signed)).toBe(2)
})

test('nothing was changed while everything stands as it was signed', () => {
  expect([...changedSince(signed, stood)]).toEqual([])
  // Who mends a finding, and what a row carries beside, changes nothing of what was signed.
  const mended = {
    ...finding,
    values: { ...finding.values, startedOn: '2026-11-22', task: 'task-1' },
  }
  expect([...changedSince(signed, stoodIn(visit, [a5, a1], [mended]))]).toEqual([])
})

test.each([
  [
    'an answer',
    stoodIn(visit, [{ ...a1, values: { ...a1.values, value: 'no' } }, a5], [finding]),
    ['cl-qcdc-1.A1'],
  ],
  [
    'a note',
    stoodIn(visit, [a1, { ...a5, values: { ...a5.values, note: 'Hai văn bản' } }], [finding]),
    ['cl-qcdc-1.A5'],
  ],
  [
    'an answer more',
    stoodIn(visit, [a1, a5, { id: 'c', values: { ...a1.values, item: 'B1' } }], [finding]),
    ['cl-qcdc-1.B1'],
  ],
  [
    'a day',
    stoodIn(visit, [a1, a5], [{ ...finding, values: { ...finding.values, dueOn: '2026-12-09' } }]),
    ['finding-mot'],
  ],
  ['a finding less', stoodIn(visit, [a1, a5], []), ['finding-mot']],
  ['words', stoodIn({ ...visit, limits: 'Chậm' }, [a1, a5], [finding]), ['limits']],
  ['the conclusion', stoodIn({ ...visit, conclusion: 'Đạt' }, [a1, a5], [finding]), []],
  ['a fact', stoodIn({ ...visit, decisionNo: '12-QĐ/ĐU' }, [a1, a5], [finding]), ['facts']],
])('%s that was changed is told by its name', (_, now, names) => {
  expect([...changedSince(signed, now)]).toEqual(names)
})

test('what is asked of a visit only since then leaves what was signed before as it was', () => {
  // Signed by a phone that knew no leader of a team and no hours.
  const old = 'facts:dig6li strengths:ztntfp limits:ztntfp causes:ztntfp conclusion:ztntfp'
  const before = readSigned(old)
  const told = { title: 'Kiểm tra', unit: 'unit-a', team: 'Lường Thị Hạnh' }
  const facts = (more: object) => [...changedSince(before, stoodIn({ ...told, ...more }, [], []))]
  expect(facts({})).toEqual([])
  expect(facts({ teamLeader: null })).toEqual([])
  expect(facts({ teamLeader: 'Lường Thị Hạnh' })).toEqual(['facts'])
  expect(facts({ startAt: '08:00' })).toEqual(['facts'])
})

test('the day of a visit is signed; of one that an older signature never named nothing is said', () => {
  const on = (day?: string) => stoodIn(visit, [a1, a5], [finding], day)
  const withDay = readSigned(writeSigned(on('2026-11-20')))

  expect([...changedSince(withDay, on('2026-11-20'))]).toEqual([])
  expect([...changedSince(withDay, on('2026-11-21'))]).toEqual(['takesPlaceOn'])
  expect([...changedSince(signed, on('2026-11-21'))]).toEqual([])
})

test('a visit with more than a signature has room for was not changed by that', () => {
  const many = Array.from({ length: 700 }, (_, nth) => ({
    id: `answer-${nth}`,
    values: { ...a1.values, item: `A${nth}` },
  }))
  const all = stoodIn(visit, many, [finding])
  const cut = readSigned(writeSigned(all))

  expect([...changedSince(cut, all)]).toEqual([])
  const mended = stoodIn({ ...visit, limits: 'Không' }, many, [finding])
  expect([...changedSince(cut, mended)]).toEqual(['limits'])
})

test('of facts that an older signature never kept nothing is said', () => {
  const older = new Map([...signed].filter(([name]) => name !== 'facts'))
  expect([
    ...changedSince(older, stoodIn({ ...visit, place: 'Nhà văn hóa' }, [a1, a5], [finding])),
  ]).toEqual([])
})

test.each([undefined, '', 'chữ khác', '<b>'])('of %j nothing is known', (written) => {
  expect(readSigned(written).size).toBe(0)
})

test('a signature is drawn or says that the name signs', () => {
  const whole = {
    of: 'visit-thcs',
    side: 'unit',
    name: 'Hưng',
    on: '2026-11-20',
    signed: 'limits:1x',
  }

  expect(signatureRules.check(whole)).toEqual([{ path: 'strokes', code: 'not_signed' }])
  expect(signatureRules.check({ ...whole, typed: false })).toHaveLength(1)
  expect(signatureRules.check({ ...whole, typed: true })).toEqual([])
  expect(signatureRules.check({ ...whole, strokes: '1,1 2,2 3,3' })).toEqual([])
  expect(signatureRules.check({ ...whole, typed: true, signed: undefined })).toHaveLength(1)
})
