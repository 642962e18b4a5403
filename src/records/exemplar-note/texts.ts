import type { TextsFor } from '#domain/texts.ts'

import type { exemplarNote } from './record.ts'

export const exemplarNoteTexts = {
  name: 'Nhật ký mô hình',
  many: 'Nhật ký mô hình',
  new: 'Ghi nhật ký',
  fields: {
    words: 'Đã làm gì',
    money: 'Tiền huy động được',
    labour: 'Ngày công huy động được',
    land: 'Đất hiến được',
    households: 'Hộ tham gia thêm',
    inKind: 'Vật tư, thứ khác',
    on: 'Ngày',
  },
  hints: { money: 'Chỉ ghi phần mới, chưa ghi ở lần nào.' },
  choices: {},
  issues: { after_today: 'Ngày này chưa tới. Ghi ngày đã làm.' },
} satisfies TextsFor<typeof exemplarNote>
