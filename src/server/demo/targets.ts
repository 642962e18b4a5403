import type { AnswersOf } from '#domain/record.ts'
import { figureId } from '#records/figure/rules.ts'
import type { target } from '#records/target/record.ts'

import type { Written } from './changes.ts'
import { planIdOf } from './plan.ts'
import type { OfficeId } from './units.ts'

/** A target of the trial, and what was found for it this year. */
export type DemoTarget = AnswersOf<typeof target> & {
  key: string
  found?: { percent?: number; done?: number; words: string }
}

const DOCUMENT = '003'

/** Offices of which the trial's commune asks an exemplar, as it chose them. */
const MODEL_UNITS: readonly OfficeId[] = [
  'unit-cong-an',
  'unit-kinh-te',
  'unit-mat-tran',
  'unit-mot-cua',
  'unit-quan-su',
  'unit-tram-y-te',
  'unit-truong-thcs',
  'unit-van-hoa',
  'unit-van-phong',
]

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
  ...(
    [
      ['II.3d', 'Chỉ số Cải cách hành chính (PAR INDEX)'],
      ['II.3e', 'Chỉ số hiệu quả Quản trị và hành chính công (PAPI)'],
      ['II.3f', 'Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)'],
    ] as const
  ).map(([ordinal, index]) =>
    inDocument(ordinal, {
      name: `Phấn đấu đến năm 2025, … ${index} … nằm trong top 15 tỉnh, thành phố đứng đầu cả nước`,
      operator: 'at_most',
      goalCount: 15,
      what: 'thứ hạng',
    }),
  ),
  inDocument('II.3g', {
    name: 'Phấn đấu Chỉ số hài lòng về sự phục vụ hành chính (SIPAS) hằng năm, tăng 1-2 bậc/năm',
    goalCount: 1,
    what: 'bậc tăng',
  }),
  ofUnits('II.4a', {
    name: '100% cấp ủy cơ sở có xây dựng và thực hiện có hiệu quả ít nhất 01 mô hình "Dân vận khéo"',
    counts: 'units_with_initiative',
  }),
  ofUnits('II.4b', {
    name: '100% cấp ủy cơ sở có … 01 điểm sáng về dân vận chính quyền',
    counts: 'units_with_bright_spot_government',
  }),
  ofUnits('II.4c', {
    name: '100% cấp ủy cơ sở có … 01 điểm sáng về thực hiện quy chế dân chủ ở cơ sở',
    counts: 'units_with_bright_spot_democracy',
  }),
  inDocument('II.5a', {
    name: '100% cấp ủy cơ sở chỉ đạo, phối hợp với thủ trưởng cơ quan xây dựng quy chế công tác dân vận',
    goalPercent: 100,
  }),
  inDocument('II.5b', {
    name: '100% cấp ủy cơ sở … phân công 1 đồng chí lãnh đạo và 1-2 cán bộ có tâm huyết, năng lực để theo dõi, chỉ đạo thực hiện công tác dân vận tại cơ quan, đơn vị',
    goalPercent: 100,
    counts: 'units_assigned',
  }),
  inDocument('II.5c', {
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

/** A share of the units of the trial that are to have an exemplar. */
function ofUnits(ordinal: string, said: Pick<DemoTarget, 'name' | 'counts'>): DemoTarget {
  return inDocument(ordinal, { ...said, goalPercent: 100, units: [...MODEL_UNITS] })
}

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
    source: `Văn bản ${DOCUMENT}, mục ${ordinal}`,
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
