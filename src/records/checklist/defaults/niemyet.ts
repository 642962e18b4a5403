import type { ChecklistAnswers } from '#records/checklist/record.ts'

/** Rà soát niêm yết tại điểm (bảng tin, nhà văn hóa): mẫu tham khảo, bản 1. */
export const niemyet: ChecklistAnswers = {
  code: 'cl-niemyet',
  version: '1',
  title: 'Rà soát niêm yết tại điểm (bảng tin, nhà văn hóa)',
  short: 'Rà soát niêm yết',
  legalBasis: `Luật 10/2022/QH15 Điều 11–14`,
  note: 'Lặp lại cho từng nội dung đang niêm yết tại điểm.',
  repeats: 'B',
  content: `A | Điểm niêm yết
A1 | yes_no_na | Bảng ở chỗ dễ thấy, có mái che, đủ sáng, người dân đọc được ngoài giờ | Ảnh toàn cảnh
A2 | yes_no_na | Chữ đủ lớn, không mờ, không rách
A3 | yes_no_na | Có số điện thoại, tên người giải đáp
A4 | yes_no_na | Có bản tóm tắt bằng tiếng dân tộc / loa thôn nơi cần
B | Từng nội dung
B1 | text | Tên nội dung, số văn bản, ngày | Ảnh văn bản
B2 | number | Thuộc mục nào của Điều 11 (1–14)
B3 | text | Ngày dán; đủ 30 ngày / phải để thường xuyên
B4 | yes_no_na | Văn bản còn hiệu lực
B5 | yes_no_na | Nếu hết hiệu lực: đã gỡ, thay bản mới
B6 | yes_no_na | Không lộ thông tin cá nhân quá mức cần thiết (số CCCD, bệnh) |  | Luật 91/2025/QH15
B7 | text | Kết quả | còn / mất / hết hiệu lực / mờ`,
}
