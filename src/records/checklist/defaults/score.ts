import type { ChecklistAnswers } from '#records/checklist/record.ts'

/** Tự chấm điểm công tác dân vận chính quyền cấp xã: mẫu tham khảo, bản 1. */
export const score: ChecklistAnswers = {
  code: 'cl-score',
  version: '1',
  title: 'Tự chấm điểm công tác dân vận chính quyền cấp xã',
  short: 'Tự chấm điểm',
  legalBasis: `436/QĐ-UBND Quảng Ngãi (2019), nối tiếp 1211/QĐ-UBND (2022) — bảng điểm không tiếp cận được
Cấu trúc tham khảo từ Quảng Bình 3140/QĐ-UBND, Bắc Kạn 1878-QĐ/TU
Thang xếp loại tham khảo 335/2025/NĐ-CP`,
  note: 'MẪU THAM KHẢO, không phải bảng điểm chính thức. Quản trị tỉnh nhập bảng của mình; chỉ tiêu lấy tự động khi có autoFigure.',
  content: `A | Lãnh đạo, chỉ đạo, quán triệt
A1 | score 4 | Kế hoạch năm ban hành đúng hạn, đủ chủ trì, phối hợp, thời gian
A2 | score 4 | Phân công 1 lãnh đạo + 1–2 cán bộ bằng văn bản; quy chế còn hiệu lực
A3 | score 3 | Quán triệt, học bài báo "Dân vận" 100%
A4 | score 4 | Nhiệm vụ hoàn thành đúng hạn ≥ 95%
B | Tuyên truyền, vận động
B1 | score 4 | Đủ kế hoạch, phù hợp vùng DTTS, tôn giáo
B2 | score 3 | Kênh số và kênh truyền thống; tin bài
C | Cải cách hành chính, phục vụ dân
C1 | score 6 | TTHC đúng hạn: ≥98% đủ điểm; cứ giảm 1% trừ 1
C2 | score 5 | Hài lòng > 90% đủ điểm; 80–90% nửa điểm
C3 | score 3 | 100% TTHC công khai, cập nhật
C4 | score 3 | Kỷ luật, đạo đức công vụ: không có vi phạm bị kết luận
D | Dân chủ ở cơ sở
D1 | score 5 | Công khai đủ nội dung, đủ thời gian; không có niêm yết hết hiệu lực
D2 | score 4 | Họp thôn, lấy ý kiến, hội nghị cuối năm đúng Luật
D3 | score 4 | Ban TTND, Ban GSĐTCĐ hoạt động; trả lời kiến nghị ≤15 ngày
D4 | score 2 | Hội nghị CBCCVC đúng hạn
E | Tiếp dân, đối thoại, giải quyết đơn
E1 | score 5 | Tiếp công dân đúng lịch, sổ đủ
E2 | score 6 | Đơn giải quyết đúng hạn ≥ 95%
E3 | score 5 | Đối thoại ≥ số lần quy định, công bố kết quả ≤10 ngày, ý kiến được trả lời ≥90%
E4 | score 4 | Không để phát sinh điểm nóng, khiếu kiện đông người, vượt cấp do lỗi cơ quan
F | "Dân vận khéo", thi đua
F1 | score 5 | Đăng ký và thực hiện ≥ số mô hình quy định
F2 | score 4 | Mô hình được công nhận, nhân rộng
F3 | score 2 | Biểu dương, khen thưởng
G | Phối hợp, giám sát, phản biện
G1 | score 5 | Trả lời, tiếp thu ý kiến MTTQ, phản biện
G2 | score 2 | Trao đổi thông tin hai chiều
H | Kiểm tra, tập huấn, báo cáo
H1 | score 3 | Tự kiểm tra ≥ kế hoạch; kiến nghị được khắc phục
H2 | score 2 | ≥ 01 lớp tập huấn
H3 | score 3 | Báo cáo đúng hạn, đủ số liệu`,
  bands: `90 | Xuất sắc
70 | Tốt
50 | Hoàn thành
0 | Không hoàn thành`,
  caps: `Có cán bộ, công chức bị kỷ luật từ khiển trách vì sách nhiễu dân: xếp loại cao nhất là Hoàn thành
Để xảy ra khiếu kiện đông người, điểm nóng do lỗi của cơ quan: xếp loại cao nhất là Hoàn thành
Không gửi báo cáo năm: xếp loại cao nhất là Không hoàn thành`,
}
