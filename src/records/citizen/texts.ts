import type { TextsFor } from '#domain/texts.ts'

import type { citizen } from './record.ts'

export const citizenTexts = {
  name: 'Người nêu ý kiến',
  many: 'Người nêu ý kiến',
  new: 'Thêm người nêu ý kiến',
  fields: {
    name: 'Họ và tên',
    phone: 'Số điện thoại',
    address: 'Địa chỉ',
    representatives: 'Người đại diện',
    kept: 'Giữ kín tên',
  },
  choices: {},
} satisfies TextsFor<typeof citizen>
