import type { ChecklistAnswers } from '#records/checklist/record.ts'

/** Thẩm định, công nhận mô hình "Dân vận khéo": mẫu tham khảo, bản 1. */
export const model: ChecklistAnswers = {
  code: 'cl-model',
  version: '1',
  title: 'Thẩm định, công nhận mô hình "Dân vận khéo"',
  short: 'Thẩm định mô hình',
  legalBasis: `Hướng dẫn BDVTU Quảng Ngãi (19/4/2021)
Văn bản đăng ký phường Thanh Khê 2026`,
  note: 'Thang 100 là đề xuất; nơi không chấm điểm dùng đạt / chưa đạt.',
  content: `A | Điều kiện (thiếu một là chưa đạt) | condition
A1 | yes_no_na | Tên, địa chỉ, chủ thể rõ ràng; một trong bốn lĩnh vực
A2 | yes_no_na | Đã đăng ký, có cấp ủy/đơn vị lãnh đạo phụ trách
A3 | yes_no_na | Không có vi phạm, khiếu kiện do mô hình
B | Chấm điểm
B1 | score 15 | Xác định đúng việc khó, bức xúc, cần vận động | Ảnh, số liệu ban đầu
B2 | score 10 | Mục tiêu, tiêu chí đo được; kế hoạch, phân công
B3 | score 15 | Huy động lực lượng, người dân tham gia
B4 | score 15 | Cách làm sáng tạo, "khéo", đúng luật, dân đồng thuận
B5 | score 25 | Kết quả so với ban đầu (tiền, ngày công, đất, hộ thoát nghèo, TTHC đúng hạn…) | Bảng số liệu
B6 | score 5 | Giải quyết được bức xúc, không để phát sinh đơn vượt cấp
B7 | score 10 | Bền vững, có người tiếp nối
B8 | score 5 | Có thể nhân rộng, đã có nơi học tập
C | Kết luận
C1 | text | Đề nghị: công nhận / chưa công nhận / nhân rộng / biểu dương
C2 | text | Nội dung nhân rộng, đơn vị nhân rộng`,
  bands: `90 | Xuất sắc
80 | Tốt
65 | Đạt
0 | Chưa đạt`,
}
