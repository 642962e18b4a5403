import type { ChecklistAnswers } from '#records/checklist/record.ts'

/** Kiểm tra công tác dân vận chính quyền tại UBND xã / cơ quan: mẫu tham khảo, bản 1. */
export const dvcq: ChecklistAnswers = {
  code: 'cl-dvcq',
  version: '1',
  title: 'Kiểm tra công tác dân vận chính quyền tại UBND xã / cơ quan',
  short: 'Dân vận chính quyền',
  legalBasis: `33/CT-TTg (26/11/2021)
23-QĐ/TW (30/7/2021)
08-CT/TU Quảng Ngãi (25/5/2021)
Kế hoạch dân vận chính quyền năm của tỉnh`,
  note: 'Mẫu tham khảo tổng hợp từ năm văn bản gốc và thực tế kiểm tra; tỉnh thay bằng đề cương của mình.',
  content: `A | Lãnh đạo, chỉ đạo
A1 | yes_no_na | Có kế hoạch công tác dân vận chính quyền năm, ban hành kịp thời sau kế hoạch của cấp trên | Số, ngày kế hoạch
A2 | yes_no_na | Có văn bản phân công 01 lãnh đạo phụ trách và 1–2 cán bộ theo dõi | Ảnh văn bản phân công
A3 | yes_no_na | Người được phân công hiện còn công tác (không để trống sau sắp xếp tổ chức)
A4 | yes_no_na | Có quy chế công tác dân vận, quy chế đối thoại của người đứng đầu | Số, ngày quy chế
A5 | number | Đã quán triệt chỉ thị, nghị quyết về dân vận trong năm (số hội nghị) | Danh sách dự, ảnh
A6 | yes_no_na | Đã tổ chức học bài báo "Dân vận" của Bác Hồ trong tháng 10
A7 | yes_no_na | Nhiệm vụ trong kế hoạch có chủ trì, phối hợp, thời gian và được theo dõi | Bảng theo dõi
B | Tuyên truyền, vận động
B1 | yes_no_na | Nội dung tuyên truyền ngắn gọn, dễ hiểu, phù hợp đối tượng, có ở thôn vùng đồng bào DTTS, tôn giáo
B2 | yes_no_na | Dùng kênh số (Zalo, trang TTĐT) và loa thôn cho người không có điện thoại thông minh
B3 | number | Số buổi tuyên truyền, số lượt người trong kỳ
C | Cải cách hành chính, phục vụ nhân dân
C1 | number | Tỷ lệ hồ sơ TTHC giải quyết đúng hạn (%) | Trích hệ thống một cửa; mức cần đạt ≥98%
C2 | number | Mức độ hài lòng của người dân, doanh nghiệp (%) | mức cần đạt >90%
C3 | yes_no_na | 100% TTHC của cấp xã niêm yết, cập nhật, đúng văn bản đang có hiệu lực | Ảnh bảng niêm yết, ngày | Luật 10/2022 Đ.13.2
C4 | yes_no_na | Có thư xin lỗi khi trễ hẹn; có người hướng dẫn dân làm hồ sơ trực tuyến
C5 | yes_no_na | Không có phản ánh đúng về nhũng nhiễu, phiền hà chưa xử lý
D | Mô hình, thi đua
D1 | yes_no_na | Có ít nhất 01 mô hình "Dân vận khéo" đăng ký và đang thực hiện | Phiếu đăng ký
D2 | yes_no_na | Có điểm sáng dân vận chính quyền, điểm sáng QCDC
D3 | yes_no_na | Mô hình có kết quả đo được so với ban đầu
E | Phối hợp, giám sát, báo cáo
E1 | yes_no_na | Trả lời đầy đủ kiến nghị của MTTQ, đoàn thể, Ban TTND |  | Luật 10/2022 Đ.40.1c (15 ngày)
E2 | yes_no_na | Có giao ban, trao đổi thông tin hai chiều với MTTQ, ban dân vận
E3 | yes_no_na | Báo cáo 6 tháng, 9 tháng, năm đúng hạn trong kỳ kiểm tra
E4 | yes_no_na | Ít nhất 01 lớp tập huấn trong năm
E5 | yes_no_na | Có biểu dương, khen thưởng tập thể, cá nhân
E6 | text | Hạn chế, nguyên nhân, khó khăn đơn vị nêu
E7 | text | Kiến nghị của đoàn kiểm tra, thời hạn khắc phục`,
}
