import type { ChecklistAnswers } from '#records/checklist/record.ts'

/** Kiểm tra tiếp công dân, xử lý đơn, đối thoại: mẫu tham khảo, bản 1. */
export const tcd: ChecklistAnswers = {
  code: 'cl-tcd',
  version: '1',
  title: 'Kiểm tra tiếp công dân, xử lý đơn, đối thoại',
  short: 'Tiếp công dân, xử lý đơn',
  legalBasis: `Luật Tiếp công dân 42/2013/QH13
Luật Khiếu nại 02/2011/QH13
Luật Tố cáo 25/2018/QH14
Luật 136/2025/QH15
Nghị định 154, 155, 156/2026/NĐ-CP
Luật Tổ chức chính quyền địa phương 72/2025/QH15 Điều 43`,
  note: 'Hỏi về đơn tố cáo chỉ bằng số liệu; không mở hồ sơ người tố cáo khi không được giao.',
  content: `A | Điều kiện
A1 | yes_no_na | Có phòng/địa điểm tiếp công dân, biển, nội quy niêm yết | Ảnh | Luật TCD Đ.15
A2 | yes_no_na | Lịch tiếp công dân niêm yết trước ≥ 05 ngày làm việc, đăng trang TTĐT |  | Đ.24.4
A3 | yes_no_na | Văn bản làm căn cứ trên nội quy, thông báo còn hiệu lực (không còn NĐ 64/2014) |  | NĐ 154/2026 Đ.44
A4 | yes_no_na | Có quyết định phân công công chức tiếp thường xuyên |  | NĐ 154/2026 Đ.29
B | Tiếp công dân
B1 | number | Chủ tịch tiếp định kỳ đủ số buổi (số buổi / số tuần) | Sổ | Luật TCD Đ.15
B2 | yes_no_na | Sổ tiếp công dân ghi đủ 13 cột (mẫu 03/TCD) | Ảnh sổ (che tên) | NĐ 154/2026 mẫu 03
B3 | yes_no_na | Người không biết chữ được ghi giúp, đọc lại, điểm chỉ |  | NĐ 154/2026 Đ.14
B4 | yes_no_na | Có thông báo kết luận tiếp công dân của Chủ tịch |  | NĐ 154/2026 Đ.25
B5 | yes_no_na | Từ chối tiếp có thông báo đúng mẫu, đúng thời hạn 03 ngày làm việc |  | NĐ 154/2026 Đ.4
B6 | yes_no_na | Dữ liệu đã cập nhật CSDL quốc gia |  | NĐ 154/2026 Đ.27
C | Xử lý, giải quyết
C1 | number | Số đơn nhận trong kỳ; kỳ trước chuyển sang; tồn
C2 | number | Thông báo xử lý trong 10 ngày làm việc (đúng hạn/tổng) |  | Luật TCD Đ.28
C3 | yes_no_na | Khiếu nại: thụ lý trong 07 ngày làm việc; giải quyết 30/45 (vùng sâu 45/60) |  | NĐ 155/2026; Luật KN Đ.28
C4 | yes_no_na | Vụ phức tạp có văn bản xác định (7 căn cứ) |  | NĐ 155/2026 Đ.2
C5 | yes_no_na | Tố cáo: xử lý ban đầu 07 ngày LV; chuyển 05 ngày LV; kết luận 30 ngày |  | Luật TC Đ.24, 30
C6 | yes_no_na | Bí mật người tố cáo: hồ sơ riêng, bản lược bỏ thông tin khi giao xác minh | Không chụp | Luật TC Đ.56
C7 | number | Vụ đông người, kéo dài, vượt cấp: số vụ, có phân công, có nhật ký
C8 | yes_no_na | Không có đơn quá 45 ngày chưa xử lý |  | NĐ 154/2026 Đ.41.3b
D | Đối thoại
D1 | number | Đối thoại trong năm: số cuộc, số ý kiến |  | Luật 72/2025 Đ.43
D2 | yes_no_na | Thông báo trước ≥ 07 ngày |  | Luật 72/2025 Đ.43
D3 | yes_no_na | Kết quả công bố trong 10 ngày, gửi trưởng thôn |  | Luật 72/2025 Đ.43
D4 | number | Ý kiến chưa giải quyết quá hạn: số
D5 | yes_no_na | Đối thoại với người khiếu nại có biên bản mẫu 14 |  | NĐ 155/2026 Đ.28`,
}
