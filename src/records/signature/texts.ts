import type { TextsFor } from '#domain/texts.ts'

import type { signature } from './record.ts'

export const signatureTexts = {
  name: 'Chữ ký',
  many: 'Chữ ký',
  new: 'Ký biên bản',
  fields: {
    side: 'Bên ký',
    typed: 'Ký bằng họ tên ghi ở dưới, không vẽ',
    name: 'Họ và tên',
    position: 'Chức vụ, đơn vị',
    on: 'Ngày ký',
  },
  choices: { side: { unit: 'Đại diện đơn vị', team: 'Người kiểm tra' } },
  issues: { not_signed: 'Ký vào ô, hoặc chọn ký bằng họ tên.' },
} satisfies TextsFor<typeof signature>
