import { addDays, type Day } from '#domain/day.ts'
import type { AnswersOf, Values } from '#domain/record.ts'
import { answerId } from '#records/answer/said.ts'
import type { finding } from '#records/finding/record.ts'
import type { Signature } from '#records/signature/record.ts'
import { stoodIn, writeSigned } from '#records/signature/signed.ts'
import type { visit } from '#records/visit/record.ts'

import type { DemoLogin } from './accounts.ts'
import type { OfficeId } from './units.ts'

const QCDC = 'cl-qcdc-1'

type DemoFinding = Pick<AnswersOf<typeof finding>, 'content' | 'recommendation' | 'fix'> & {
  item: string
  /** Days from the visit. */
  dueAfter: number
  fixedAfter?: number
  recheckedAfter?: number
}

/** An invented visit, so many days before the first start; before it when they are negative. */
type DemoVisit = Omit<AnswersOf<typeof visit>, 'plannedOn' | 'unit' | 'checklists'> & {
  id: string
  by: DemoLogin
  unit: OfficeId
  daysAgo: number
  /** Steps, so many days after the day of the visit. */
  stages: readonly { to: string; after: number; words?: string; documentNo?: string }[]
  /** `A1 yes` or `A2 11`, one after another. */
  answers: string
  notes?: Readonly<Record<string, string>>
  findings: readonly DemoFinding[]
  signatures?: readonly Pick<Signature, 'side' | 'name' | 'position' | 'strokes'>[]
}

const TITLE = 'Kiểm tra thực hiện dân chủ ở cơ sở'
const TEAM = {
  teamLeader: 'Lường Thị Hạnh, Văn phòng HĐND và UBND',
  teamSecretary: 'Vi Thị Thắm, Văn phòng HĐND và UBND',
}

const demoVisits: readonly DemoVisit[] = [
  {
    id: 'visit-thcs-truoc',
    by: 'hanh',
    title: `${TITLE}, kỳ trước`,
    type: 'democracy_inspection',
    direction: 'outgoing',
    unit: 'unit-truong-thcs',
    decisionNo: '112/QĐ-UBND',
    ...TEAM,
    metWith: 'Hiệu trưởng nhà trường',
    strengths: 'Công khai đủ các khoản thu, có biên bản họp phụ huynh.',
    limits: 'Bảng tin đặt trong phòng họp, phụ huynh khó xem.',
    daysAgo: 184,
    stages: [
      { to: 'announced', after: -7, documentNo: '31/TB-UBND' },
      { to: 'under_way', after: 0 },
      { to: 'minuted', after: 0, words: 'Lập biên bản tại trường' },
      { to: 'concluded', after: 6, documentNo: '40/TB-UBND' },
      { to: 'closed', after: 45 },
    ],
    answers:
      'A1 yes A2 9 A3 no A4 yes A5 yes A6 no A7 na A8 yes B1 2 B2 yes B3 na B4 yes B5 na B6 0 C1 yes C2 yes C3 yes C4 na C5 0 C6 no D1 yes D2 no D3 yes',
    notes: { A3: 'Mới dán ở phòng họp, chưa dán ngoài cổng.' },
    findings: [
      {
        item: 'A3',
        content: 'Bảng tin đặt trong phòng họp, phụ huynh không vào được.',
        recommendation: 'Làm bảng tin có mái che ở cổng trường.',
        dueAfter: 30,
        fix: 'Đã làm bảng tin ở cổng, có mái che.',
        fixedAfter: 26,
        recheckedAfter: 44,
      },
    ],
    signatures: [
      {
        side: 'unit',
        name: 'Phạm Quang Hưng',
        position: 'Hiệu trưởng',
        strokes:
          '130,120 150,60 172,48 170,90 152,128 178,132 204,92 214,88 212,126 236,90 250,92 250,124 278,88 288,92 290,118 312,82 334,52 330,96 336,124 362,94 378,92 384,116 420,84;150,150 300,138 430,146',
      },
      {
        side: 'team',
        name: 'Lường Thị Hạnh',
        position: 'Văn phòng HĐND và UBND',
        strokes:
          '140,52 136,90 134,132;124,64 168,44 204,52 206,78 176,96 140,98;226,120 238,92 256,88 250,118 276,92 288,96 286,122 314,90 328,94 330,120 362,84 402,60;180,148 320,140 408,144',
      },
    ],
  },
  {
    id: 'visit-thcs',
    by: 'hanh',
    title: TITLE,
    type: 'democracy_inspection',
    direction: 'outgoing',
    unit: 'unit-truong-thcs',
    decisionNo: '298/QĐ-UBND',
    ...TEAM,
    metWith: 'Hiệu trưởng nhà trường',
    daysAgo: 0,
    stages: [
      { to: 'announced', after: -7, documentNo: '86/TB-UBND' },
      { to: 'under_way', after: 0 },
    ],
    answers: 'A1 yes A2 11 A3 yes A4 yes A5 no A6 yes A7 na A8 yes B1 3 B2 yes B3 na B4 yes C1 no',
    notes: { A5: 'Còn một văn bản hết hiệu lực ở góc bảng.' },
    findings: [
      {
        item: 'A5',
        content: 'Bảng tin còn một văn bản đã hết hiệu lực.',
        recommendation: 'Gỡ văn bản hết hiệu lực, dán bản đang dùng.',
        dueAfter: 6,
      },
    ],
  },
  {
    id: 'visit-tram-y-te',
    by: 'hanh',
    title: 'Rà soát tiếp nhận góp ý ở Trạm y tế',
    type: 'survey',
    direction: 'outgoing',
    unit: 'unit-tram-y-te',
    daysAgo: -12,
    stages: [],
    answers: '',
    findings: [],
  },
]

/** A record of the trial as it is written: on a day, at so many minutes past 07:30. */
type Written = {
  by: DemoLogin
  kind: string
  record: string
  fields: Values
  on: Day
  minute: number
}

/** The visits of the trial with all that belongs to them. */
export function writtenVisits(today: Day): Written[] {
  return demoVisits.flatMap((each, place) => writtenVisit(each, place, today))
}

function writtenVisit(
  { id, by, daysAgo, stages, answers, notes = {}, findings, signatures = [], ...said }: DemoVisit,
  place: number,
  today: Day,
): Written[] {
  const plannedOn = addDays(today, -daysAgo)
  const minute = 20 + place * 5
  const [planned = plannedOn] = stages.map(({ after }) => addDays(plannedOn, after - 1))
  const checklists = answers === '' ? {} : { checklists: [QCDC] }
  const fields = { ...said, ...checklists, plannedOn }
  const written = planned > today ? today : planned
  const own = { by, on: plannedOn }
  const answerRows = answered(answers).map(({ item, ...answer }, index): Written => {
    const note = notes[item] === undefined ? {} : { note: notes[item] }
    const whole = { of: id, checklist: QCDC, item, on: plannedOn, ...answer, ...note }
    const record = answerId(id, QCDC, item)
    return { ...own, kind: 'answer', record, fields: whole, minute: minute + 10 + 2 * index }
  })
  const findingRows = findings.map((each, index): Written => ({
    ...own,
    kind: 'finding',
    record: `finding-${id}-${index + 1}`,
    fields: { of: id, responsible: said.unit, on: plannedOn, ...answersOf(each, id, plannedOn) },
    minute: minute + 80 + index,
  }))
  const signed = writeSigned(stoodIn(fields, answerRows.map(partOf), findingRows.map(partOf)))
  return [
    { by, kind: 'visit', record: id, fields, on: written, minute },
    ...stages.map(({ after, ...step }, index) => {
      const on = addDays(plannedOn, after)
      const record = `step-${id}-${index + 1}`
      // The minutes are written after what was answered there.
      const later = step.to === 'minuted' ? 90 : 0
      const taken = { of: id, ofKind: 'visit', on, ...step }
      return { by, kind: 'step', record, fields: taken, on, minute: minute + later + index + 1 }
    }),
    ...answerRows,
    ...findingRows,
    ...signatures.map((each, index) => ({
      ...own,
      kind: 'signature',
      record: `signature-${id}-${index + 1}`,
      fields: { of: id, on: plannedOn, ...each, signed },
      minute: minute + 86 + index,
    })),
  ]
}

function partOf({ record, fields }: Written) {
  return { id: record, values: fields }
}

function answered(answers: string): ({ item: string } & Values)[] {
  const pairs = answers.match(/\S+ \S+/g) ?? []
  return pairs.map((pair) => {
    const [item = '', answer = ''] = pair.split(' ')
    return { item, [/^\d/.test(answer) ? 'number' : 'value']: answer }
  })
}

function answersOf(each: DemoFinding, visit: string, on: Day): Values {
  const { item, dueAfter, fixedAfter, recheckedAfter, ...said } = each
  return {
    ...said,
    item,
    answer: answerId(visit, QCDC, item),
    dueOn: addDays(on, dueAfter),
    ...(fixedAfter === undefined ? {} : { fixedOn: addDays(on, fixedAfter) }),
    ...(recheckedAfter === undefined
      ? {}
      : { recheck: 'passed', recheckedOn: addDays(on, recheckedAfter) }),
  }
}
