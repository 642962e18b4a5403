import { expect, test } from 'vitest'

import { deadlineRules } from '#domain/deadlines/rules.ts'
import { paperOf, type SlipFacts, textOf } from '#records/feedback/slip-paper.ts'

const facts: SlipFacts = {
  commune: 'Xã Suối Ngần',
  type: 'recommendation',
  topic: 'utilities',
  place: 'Nà Pán',
  number: { registered: 'KG-12' },
  receivedOn: '18/11/2026',
  due: { rule: 'R-TCD-01', day: 'Thứ Tư, 02/12/2026' },
  officer: { name: 'Đinh Thị Hạnh', position: 'Công chức' },
}

test('a slip says by which number to ask, whom, and by when', () => {
  const paper = paperOf(facts)

  expect(paper && textOf(paper)).toBe(
    [
      'Phiếu hẹn · Xã Suối Ngần',
      'Số: KG-12',
      'Loại: Kiến nghị',
      'Việc: Điện, nước',
      'Nơi: Nà Pán',
      'Ngày nhận: 18/11/2026',
      'Hẹn trả lời, chậm nhất: Thứ Tư, 02/12/2026',
      'Cán bộ theo dõi: Đinh Thị Hạnh, Công chức',
      'Giữ phiếu này để hỏi kết quả.',
      'Khi hỏi, đọc số trên phiếu.',
    ].join('\n'),
  )
})

test('a number that is not the register’s yet says that it is temporary', () => {
  const paper = paperOf({ ...facts, number: { temporary: 'A-17' } })

  expect(paper?.lines[0]?.value).toBe('A-17 (số tạm)')
})

test('what is not known is not printed', () => {
  const paper = paperOf({
    ...facts,
    topic: 'of_a_newer_version',
    place: undefined,
    officer: undefined,
    due: { rule: 'R-OF-A-NEWER-VERSION', day: 'Thứ Ba, 01/12/2026' },
  })

  expect(paper?.lines.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    'Số: KG-12',
    'Loại: Kiến nghị',
    'Nơi: Toàn xã',
    'Ngày nhận: 18/11/2026',
    'Hạn xử lý, chậm nhất: Thứ Ba, 01/12/2026',
  ])
})

test.each([
  [undefined, 'Hẹn trả lời, chậm nhất'],
  ['R-TCD-01', 'Hẹn trả lời, chậm nhất'],
  ['R-KN-01', 'Báo có thụ lý giải quyết hay không, chậm nhất'],
  ['R-KN-03a', 'Ra quyết định giải quyết, chậm nhất'],
  ['R-KN-03d', 'Ra quyết định giải quyết, chậm nhất'],
  ['R-KN-04', 'Gửi quyết định cho người khiếu nại, chậm nhất'],
  ['R-PA-01', 'Chuyển đến cơ quan giải quyết, chậm nhất'],
])('a day by %s is promised for what is done by then: %s', (rule, label) => {
  const due = { ...(rule === undefined ? {} : { rule }), day: 'Thứ Ba, 01/12/2026' }

  expect(paperOf({ ...facts, due })?.lines).toContainEqual({ label, value: due.day })
})

test('every rule a matter may be due by says on the slip what is done by its day', () => {
  const duties = new Set([
    'processing_result_told',
    'complaint_acceptance_decided',
    'complaint_decision',
    'complaint_decision_sent',
    'suspension_sent',
    'rule_feedback_transferred',
  ])
  const rules = deadlineRules.filter(({ of }) => duties.has(of)).map(({ rule }) => rule)
  const labelOf = (rule: string) =>
    paperOf({ ...facts, due: { rule, day: 'x' } })?.lines.find(({ value }) => value === 'x')?.label

  expect(rules.filter((rule) => labelOf(rule) === 'Hạn xử lý, chậm nhất')).toEqual([])
})

test('once a complaint is decided the slip says what is sent by when, and how long it may be complained of', () => {
  const paper = paperOf({
    ...facts,
    type: 'complaint',
    due: { rule: 'R-KN-06', day: 'Thứ Tư, 25/11/2026' },
    againInDays: 45,
  })

  expect(paper && textOf(paper)).toContain(
    'Gửi quyết định cho người khiếu nại, chậm nhất: Thứ Tư, 25/11/2026',
  )
  expect(paper?.steps[0]).toContain('khiếu nại lần hai trong 45 ngày')
})

test('the day on which whoever passed it on is told is nobody else’s, and is not on the slip', () => {
  const day = 'Thứ Ba, 01/12/2026'
  const paper = paperOf({ ...facts, due: { rule: 'R-TCD-07', day } })

  expect(paper && textOf(paper)).not.toContain('chậm nhất')
  expect(paper && textOf(paper)).not.toContain(day)
  expect(paper?.lines.map(({ label }) => label)).toContain('Cán bộ theo dõi')
})

test('a denunciation has no slip', () => {
  expect(paperOf({ ...facts, type: 'denunciation' })).toBeUndefined()
})
