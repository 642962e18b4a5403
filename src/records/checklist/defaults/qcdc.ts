import type { ChecklistAnswers } from '#records/checklist/record.ts'

/** Kiểm tra thực hiện dân chủ ở cơ sở (xã, phường): mẫu tham khảo, bản 1. */
export const qcdc: ChecklistAnswers = {
  code: 'cl-qcdc',
  version: '1',
  title: 'Kiểm tra thực hiện dân chủ ở cơ sở (xã, phường)',
  short: 'Dân chủ ở cơ sở',
  legalBasis: `Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 (sửa đổi 2024, 2025)
Nghị định số 59/2023/NĐ-CP`,
  note: 'Theo các điều của Luật; tên gọi thôn, tổ dân phố theo địa phương.',
  content: `A | Dân biết
A1 | yes_no_na | Có kế hoạch công khai thông tin năm (nội dung, hình thức, thời điểm, trách nhiệm) | Số, ngày | Đ.14.1
A2 | number | Số nội dung trong 14 nội dung Điều 11 đã công khai trong kỳ | Danh sách quý | Đ.11, 13.2
A3 | yes_no_na | Niêm yết tại trụ sở VÀ nhà văn hóa, điểm sinh hoạt thôn ít nhất 30 ngày liên tục | Ảnh có ngày | Đ.13.2
A4 | yes_no_na | Quy chế dân chủ, TTHC niêm yết thường xuyên và đã cập nhật |  | Đ.13.2
A5 | yes_no_na | Không còn niêm yết văn bản hết hiệu lực | Ảnh
A6 | yes_no_na | Danh sách nội dung đã công khai lập theo quý và niêm yết |  | Đ.13.2
A7 | yes_no_na | Nội dung 7–12 phát loa tối thiểu 03 ngày (nơi có đài) |  | Đ.13.3
A8 | yes_no_na | Hỗ trợ, bình xét hộ nghèo, chính sách công khai cả danh sách và tiêu chí |  | Đ.11.7
B | Dân bàn, quyết định, tham gia ý kiến
B1 | number | Số cuộc họp thôn bàn, quyết định; số quyết định đạt tỷ lệ theo Điều 21 | Biên bản | Đ.15–21
B2 | yes_no_na | Khoản dân đóng góp do dân bàn, có công khai thu chi |  | Đ.15.1–2
B3 | yes_no_na | Công nhận quyết định của thôn trong 05 ngày làm việc |  | Đ.21.2
B4 | yes_no_na | Lấy ý kiến Nhân dân ít nhất 20 ngày, có giải trình, tiếp thu |  | Đ.28
B5 | yes_no_na | Có đối thoại trước quyết định hành chính bất lợi nhiều người |  | Đ.27
B6 | number | Hội nghị cuối năm của thôn đã tổ chức (số thôn / tổng số) |  | Đ.33
C | Dân kiểm tra, giám sát
C1 | yes_no_na | Hội nghị đối thoại UBND – Nhân dân ít nhất 01 lần/năm; ý kiến đã trả lời |  | Đ.32; Luật 72/2025 Đ.43
C2 | yes_no_na | Ban TTND đủ thành viên (≥5, mỗi thôn có đại diện), có kế hoạch, sổ, báo cáo quý |  | Đ.36–39; NĐ 59 Đ.13–14
C3 | yes_no_na | Kiến nghị Ban TTND được trả lời trong 15 ngày |  | Đ.40.1c
C4 | yes_no_na | Ban GSĐTCĐ hoạt động với dự án trên địa bàn |  | Đ.41–45
C5 | number | Tổ hòa giải: số vụ, tỷ lệ hòa giải thành |  | Luật 35/2013
C6 | yes_no_na | Có hệ thống đánh giá hài lòng, góp ý của dân |  | Đ.35.2a
D | Dân chủ trong cơ quan
D1 | yes_no_na | Hội nghị CBCCVC tổ chức trước 31/3, có ≥ 2/3 dự |  | Đ.51
D2 | yes_no_na | Kiểm tra 6 tháng việc thực hiện nghị quyết hội nghị |  | Đ.52.3
D3 | yes_no_na | Công khai nội bộ 12 nội dung, ≥20 ngày |  | Đ.46–48`,
}
