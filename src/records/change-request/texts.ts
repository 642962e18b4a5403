import type { TextsFor } from '#domain/texts.ts'

import type { changeRequest } from './record.ts'

export const changeRequestTexts = {
  name: 'Đề nghị điều chỉnh',
  many: 'Đề nghị điều chỉnh',
  new: 'Đề nghị điều chỉnh',
  fields: {
    asks: 'Đề nghị gì',
    newOn: 'Thời hạn mới',
    newUnit: 'Đơn vị chủ trì mới',
    newContent: 'Nội dung mới',
    words: 'Lý do',
    on: 'Ngày đề nghị',
    decision: 'Lãnh đạo quyết',
    decidedOn: 'Ngày quyết',
    answer: 'Lời của lãnh đạo',
  },
  choices: {
    asks: {
      due: 'Đổi thời hạn',
      content: 'Đổi nội dung',
      unit: 'Đổi đơn vị chủ trì',
      until: 'Thôi lặp lại',
      end: 'Đổi ngày kết thúc',
      cancel: 'Hủy nhiệm vụ',
    },
    decision: { accepted: 'Đồng ý', refused: 'Không đồng ý' },
  },
  issues: {
    fixed: 'Đề nghị đã gửi thì không sửa. Ghi đề nghị mới.',
    before_asked: 'Ngày này trước ngày đề nghị. Xem lại ngày.',
    before_start: 'Ngày mới trước ngày bắt đầu. Xem lại ngày.',
    not_asked_of_it: 'Không đề nghị được việc này ở đây. Chọn việc khác.',
  },
} satisfies TextsFor<typeof changeRequest>
