import type { TextsFor } from '#domain/texts.ts'

import type { plan } from './record.ts'

type State = 'draft' | 'issued' | 'running' | 'closed' | 'cancelled'

export const planTexts = {
  name: 'Kế hoạch',
  many: 'Kế hoạch',
  new: 'Kế hoạch mới',
  fields: {
    title: 'Tên kế hoạch',
    type: 'Loại',
    number: 'Số',
    issuedOn: 'Ngày ban hành',
    issuer: 'Cơ quan ban hành',
    unit: 'Đơn vị của xã lập kế hoạch này',
    startOn: 'Thực hiện từ ngày',
    endOn: 'Đến ngày',
    theme: 'Chủ đề',
    parent: 'Thực hiện kế hoạch cấp trên',
    directives: 'Căn cứ trong thư viện',
    basis: 'Văn bản căn cứ',
    mustPlan: 'Đơn vị phải có kế hoạch riêng',
    ownPlanBy: 'Kế hoạch riêng chậm nhất ngày',
    source: 'Nguồn',
  },
  hints: {
    directives: 'Chọn được nhiều văn bản.',
    ownPlanBy: 'Không ghi thì tính 15 ngày sau ngày ban hành.',
    basis: 'Văn bản chưa có trong thư viện, mỗi dòng một văn bản: số, ngày, cơ quan.',
  },
  choices: {
    type: {
      year: 'Kế hoạch năm',
      scheme: 'Kế hoạch thực hiện đề án',
      coordination: 'Kế hoạch phối hợp',
      emulation: 'Kế hoạch thi đua',
      publicity: 'Kế hoạch công khai',
      reception: 'Kế hoạch tiếp công dân',
      inspection: 'Kế hoạch kiểm tra',
      directive: 'Chỉ thị',
      other: 'Kế hoạch khác',
    },
  },
  states: {
    draft: 'Dự thảo',
    issued: 'Đã ban hành',
    running: 'Đang thực hiện',
    closed: 'Đã tổng kết, đóng',
    cancelled: 'Hủy',
  },
  steps: {
    draft: 'Dự thảo',
    issued: 'Ban hành',
    running: 'Bắt đầu thực hiện',
    closed: 'Tổng kết, đóng',
    cancelled: 'Hủy kế hoạch',
  },
  sections: { waits: 'chờ lãnh đạo quyết' },
  stateHints: { closed: 'Ghi kết quả sơ kết, tổng kết.', cancelled: 'Ghi lý do.' },
  issues: {
    no_number: 'chưa có số, ngày ban hành: bấm Sửa để ghi',
    issued: 'Kế hoạch đã ban hành thì không để trống. Sai thì sửa lại cho đúng.',
    by_request:
      'Kế hoạch đã ban hành thì giữ ngày này. Muốn đổi, mở kế hoạch và bấm Đề nghị điều chỉnh.',
    begun: 'Kế hoạch đã bắt đầu thực hiện trước ngày này. Ghi ngày sớm hơn.',
    before_issue: 'Ngày này trước ngày ban hành. Xem lại ngày.',
    before_start: 'Ngày này trước ngày bắt đầu. Xem lại ngày.',
  },
} satisfies TextsFor<typeof plan, State>
