import type { TextsFor } from '#domain/texts.ts'

import type { finding } from './record.ts'
import type { FindingState } from './state.ts'

export const findingTexts = {
  name: 'Kiến nghị sau kiểm tra',
  many: 'Kiến nghị sau kiểm tra',
  new: 'Ghi kiến nghị',
  fields: {
    content: 'Việc chưa đạt',
    recommendation: 'Kiến nghị',
    responsible: 'Đơn vị khắc phục',
    dueOn: 'Hạn khắc phục',
    on: 'Ngày ghi',
    startedOn: 'Bắt đầu khắc phục',
    fixedOn: 'Khắc phục xong ngày',
    fix: 'Đã khắc phục thế nào',
    recheck: 'Kiểm tra lại',
    recheckedOn: 'Kiểm tra lại ngày',
    handedTo: 'Chuyển cho',
    handedOn: 'Ngày chuyển',
    reopenWhy: 'Lý do mở lại',
    reopenedOn: 'Mở lại ngày',
  },
  choices: { recheck: { passed: 'Đạt', failed: 'Chưa đạt' } },
  states: {
    open: 'Chưa khắc phục',
    fixing: 'Đang khắc phục',
    fixed: 'Đã khắc phục',
    verified: 'Đã kiểm tra lại',
    handed_over: 'Đã chuyển',
  },
  steps: {
    open: 'Chưa khắc phục',
    fixing: 'Lưu: đang khắc phục',
    fixed: 'Lưu: đã khắc phục',
    verified: 'Lưu: đã kiểm tra lại',
    handed_over: 'Lưu: đã chuyển',
  },
  issues: {
    after_today: 'Ngày này chưa tới. Ghi ngày đã làm.',
    before_found: 'Ngày này trước ngày ghi kiến nghị.',
    fixed: 'Kiến nghị không chuyển sang cuộc kiểm tra khác hay câu khác.',
    before_fixed: 'Ngày này trước ngày khắc phục.',
    visit_closed: 'Cuộc kiểm tra đã đóng, không mở lại kiến nghị.',
  },
} satisfies TextsFor<typeof finding, FindingState>
