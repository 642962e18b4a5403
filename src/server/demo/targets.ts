import type { AnswersOf } from '#domain/record.ts'
import { figureId } from '#records/figure/rules.ts'
import type { target } from '#records/target/record.ts'

import type { Written } from './changes.ts'
import { planIdOf } from './plan.ts'

/** A target of the trial, and what was found for it this year. */
export type DemoTarget = AnswersOf<typeof target> & {
  key: string
  found?: { percent?: number; done?: number; words: string }
}

const DOCUMENT = '003'

/** Section II of document 003 in its own words, and what the law asks of every commune. */
export const demoTargets: readonly DemoTarget[] = [
  {
    key: 'tra-loi-dan',
    name: 'Trả lời phản ánh, kiến nghị của dân đúng hạn',
    operator: 'at_least',
    goalPercent: 100,
    recurrence: 'yearly',
    counts: 'answers_on_time',
    source: 'Luật Tiếp công dân 42/2013/QH13, Điều 28 khoản 1',
  },
  inDocument('II.1', {
    name: '100% cấp ủy cơ sở, xây dựng chương trình, kế hoạch thực hiện Đề án 04 và tổ chức quán triệt, triển khai thực hiện có hiệu quả',
    goalPercent: 100,
    counts: 'own_plans',
  }),
  inDocument('II.2', {
    name: 'Hằng năm, 100% cấp ủy cơ sở chỉ đạo phối hợp với thủ trưởng cơ quan, đơn vị quán triệt các chỉ thị, nghị quyết của Đảng, Nhà nước về công tác dân vận và học tập bài báo "Dân vận" của Bác Hồ',
    goalPercent: 100,
  }),
  inDocument('II.3a', {
    name: 'Ít nhất 98% cơ quan, đơn vị giải quyết "nhanh - đúng - hiệu quả" các thủ tục hành chính (TTHC)',
    goalPercent: 98,
  }),
  inDocument('II.3b', {
    name: 'mức độ hài lòng của người dân, doanh nghiệp về giải quyết TTHC đạt trên 90%',
    operator: 'more_than',
    goalPercent: 90,
    found: { percent: 89, words: 'Phiếu hỏi tại Trung tâm Phục vụ hành chính công' },
  }),
  inDocument('II.3c', {
    name: '100% TTHC của cơ quan hành chính nhà nước được công bố, công khai và cập nhật kịp thời',
    goalPercent: 100,
    found: { percent: 100, words: 'Rà soát tại Một cửa' },
  }),
  inDocument('II.4', {
    name: 'ít nhất 01 mô hình "Dân vận khéo"',
    goalCount: 1,
    what: 'mô hình',
    counts: 'exemplars',
  }),
  inDocument('II.5', {
    name: 'Hằng năm, tổ chức ít nhất 01 lớp tập huấn, bồi dưỡng nghiệp vụ về công tác dân vận và thực hiện Quy chế dân chủ ở cơ sở',
    goalCount: 1,
    what: 'lớp',
    found: { done: 1, words: 'Lớp của xã, có danh sách người học' },
  }),
  inDocument('II.6', {
    name: 'Hằng năm, 100% tổ chức cơ sở đảng sơ, tổng kết, biểu dương khen thưởng kịp thời các tập thể, cá nhân thực hiện tốt công tác dân vận chính quyền',
    goalPercent: 100,
  }),
]

function inDocument(
  ordinal: string,
  said: Pick<DemoTarget, 'name'> & Partial<DemoTarget>,
): DemoTarget {
  return {
    key: `${DOCUMENT}-${ordinal.toLowerCase().replace('.', '-')}`,
    plan: planIdOf(DOCUMENT),
    ordinal,
    operator: 'at_least',
    recurrence: 'yearly',
    source: `nguồn: văn bản ${DOCUMENT}, mục ${ordinal}`,
    ...said,
  }
}

/** The targets and what was found for them this year, written by who puts the work together. */
export function writtenTargets(on: string, year: string): Written[] {
  return demoTargets.flatMap(({ key, found, ...answers }, place): Written[] => {
    const record = `target-${key}`
    const minute = 260 + place
    const whole: Written = { by: 'tham', kind: 'target', record, fields: answers, on, minute }
    if (!found) return [whole]
    const fields = { of: record, period: year, ...found, on }
    const figure = { kind: 'figure', record: figureId(record, year), fields }
    return [whole, { ...whole, ...figure, minute: minute + 60 }]
  })
}
