import { linesOf } from './denouncer-score.ts'

/** Invented notes of an office, many of which speak of the one who denounced and show nobody. */
export const clean = linesOf(`
Đã thụ lý ngày 14/5/2025, hạn giải quyết 30 ngày
Đang chờ hồ sơ thầu đường bê tông thôn 5
da gui cong van so 218/UBND-VP ngay 3/6
Căn cứ khoản 2 Điều 30 Luật Tố cáo 2018
truong tieu hoc Hoa Sen thu 350.000 dong/em tien dieu hoa
QĐ 1147/QĐ-UBND đã đóng dấu, chờ phát hành
Số tiền chênh lệch theo sổ quỹ là 48.600.000 đồng
HOP TO XAC MINH 8H THU HAI TAI PHONG HOP SO 2
Kết luận nội dung tố cáo có phần đúng, kiến nghị thu hồi 12 triệu
mai nho photo 3 bo bien ban nghiem thu
Đường liên thôn từ km 2+100 đến km 3+450 chưa nghiệm thu
Xin gia hạn thêm 30 ngày vì vụ việc phức tạp
Đơn không thuộc thẩm quyền, chuyển Thanh tra tỉnh
thieu hoa don mua xi mang quy 3 nam 2024
Tờ bản đồ 17, thửa 284, diện tích 312,5 m2
Ngân hàng chính sách báo dư nợ 2,35 tỷ đến hết tháng 4
Bổ sung bảng chấm công tháng 7, 8, 9 của trạm y tế
chua co ket qua giam dinh chu ky cua ke toan truong
Hồ sơ 2025-0073 đủ tài liệu, chuyển bước kết luận
Kế toán trường giải trình khoản 7,2 triệu mua sách
NGHỊ ĐỊNH 31/2019/NĐ-CP ĐIỀU 10
Theo nđ 31/2019 thì kết luận phải có đủ 5 phần
Lịch tiếp công dân định kỳ của chủ tịch dời sang ngày 22
da nhan giai trinh cua truong thon, 4 trang
Cầu Khe Nứa xây năm 2023, vốn 1,8 tỷ, nhà thầu Thành Phát
Đo lại mặt đường: dày 14cm, thiết kế 18cm
Chờ Phòng Kinh tế trả lời về giá đền bù
hs 41 tre han 5 ngay, can bao cao chu tich
Quyết toán quỹ phòng chống thiên tai 2024 còn lệch 3.150.000đ
xem lai dieu 9 luat to cao truoc khi tra loi
Công an xã đề nghị cung cấp bản sao phiếu thu từ số 0112 đến 0148
Niêm yết công khai kết luận tại nhà văn hóa thôn Trung Sơn từ 5/8
Máy scan hỏng, ngày mai quét tiếp tập 3
Đã làm việc với ban giám hiệu, biên bản 6 trang
tien ho tro gao dot 2 phat thieu 14 ho theo danh sach
ĐÃ NỘP LẠI NGÂN SÁCH 25.400.000 NGÀY 17/9
Trường THCS Lý Tự Trọng có 18 lớp, 642 học sinh
Đề nghị UBMT cử người giám sát việc thực hiện kết luận
bv huyen chua gui ban sao so sach, nhac lan 2
Ngày 30/4 và 1/5 nghỉ lễ, thời hạn tính tiếp từ 2/5
Tạm đình chỉ do chờ bản án của tòa
cong trinh kenh muong noi dong dai 640m, lam thieu 52m
Biên lai quyển số 06 mất liên 2
Đã trình dự thảo kết luận, chờ chánh văn phòng góp ý
Vụ việc gồm 3 nội dung: đất đai, thu quỹ, tuyển dụng
so luu tru tap 12 ngan 4 tu so 2
Thời hiệu xử lý kỷ luật đối với viên chức là 5 năm
hợp đồng 09/HĐXD ký ngày 11/11/2023, phụ lục chưa có dấu
nhac ke toan xa in sao ke tai khoan kho bac quy 1
Cơ sở dữ liệu đất đai báo thửa này cấp giấy năm 2009, số BK 482917
Kl đã gửi các cơ quan theo nơi nhận, lưu VT
hop dan thon 4 toi thu bay cong bo ket qua kiem tra quy vi nguoi ngheo
đã mời người tố cáo làm việc ngày 12/11
người tố cáo rút đơn
thông báo thụ lý cho người tố cáo, số 14/TB
người tố cáo yêu cầu giữ bí mật
đơn không ghi tên người tố cáo
Người tố cáo cung cấp thêm 4 ảnh chụp
Người tố cáo phản ánh việc thu tiền sai ở thôn 5
nguoi to cao khong den lam viec theo giay moi so 35/GM-UBND
Chưa rõ ai là người viết đơn
Không xác định được người tố cáo, xếp lưu theo Điều 25
Người ký đơn không phải là người tố cáo
Họp với người tố cáo tại phòng tiếp công dân
Làm việc với người tố cáo tại nhà văn hóa thôn 4
Người tố cáo cho rằng kế toán xã chi sai 40 triệu
người tố cáo nộp 3 hóa đơn, tổng 12.450.000 đồng
Giải thích quyền và nghĩa vụ cho người tố cáo theo Điều 9 Luật Tố cáo 2018
Sổ tiếp công dân số 04 ghi người tố cáo đến hai lần
Mã hồ sơ 2025-0073, người tố cáo đã nhận kết luận
Người tố cáo nói tổ 7 chưa được cấp nước
Người gửi đơn không nêu địa chỉ
nguoi gui don khong de lai so dien thoai
Nếu cán bộ, công chức là người tố cáo thì không được phân biệt đối xử
Bảo vệ người tố cáo theo Mục 2 Chương VI
Trưởng thôn giải trình nội dung tố cáo
Hiệu trưởng bị tố cáo thu quỹ sai
Kế toán gửi đơn xin nghỉ phép
Chủ tịch xã nhận đơn tố cáo ngày 3/6
Công an xã chuyển đơn tố cáo sang thanh tra
Nhiều hộ ở thôn 3 làm đơn kiến nghị sửa mương
Các hộ dân làm đơn xin hỗ trợ giống
thông báo kết quả cho người tố cáo trước 20/12
Người tố cáo đồng ý với kết luận
Người tố cáo đề nghị đối thoại với chủ tịch xã
Đã đọc biên bản cho người tố cáo nghe, 3 trang
Trả lời người tố cáo bằng văn bản số 1147/UBND
gia hạn giải quyết, báo người tố cáo biết
da gui thong bao thu ly cho nguoi to cao
nguoi to cao xin rut mot phan noi dung
Người tố cáo là công dân của xã
Người tố cáo tố cáo đúng, thu hồi 12 triệu
Tổ xác minh làm việc với người bị tố cáo ở thôn 6
Người bị tố cáo là kế toán trường
Người bị tố cáo từng bị kỷ luật năm 2022
Thôn 8 có đơn, đã lập biên bản
kế toán không biết ai tố cáo
Người tố cáo từng gửi đơn năm 2023, nay gửi lại
người tố cáo bị đe dọa, đề nghị công an xã bảo vệ
Thu giấy chứng nhận đất cấp sai số BK 482917
Trưởng thôn bị tố cáo đã làm đơn giải trình
Trưởng ban kiểm phiếu đọc kết quả, không liên quan người tố cáo
3 số cuối của phiếu thu bị sửa
số cuối hóa đơn 417 bị tẩy
Đầu năm 2024 người tố cáo gửi đơn lần đầu
Cuối tháng 5 người tố cáo đến ủy ban
Người tố cáo chưa cung cấp được chứng cứ
Chi bộ thôn 4 họp, có mời người tố cáo
Xuống thôn 5 xác minh theo lời người tố cáo
người tố cáo yêu cầu kiểm tra đường thôn 7
Phụ huynh làm đơn đề nghị trả lại tiền quỹ
Vợ chồng làm đơn xin tách thửa
người tố cáo vắng mặt, lập biên bản lúc 9h
Tố cáo tiếp sau khi có kết luận của chủ tịch huyện
Cán bộ tiếp công dân viết giấy biên nhận cho người tố cáo
Người tố cáo ở xã khác gửi lên
NGƯỜI TỐ CÁO ĐÃ NHẬN KẾT LUẬN NGÀY 14/8
Trưởng thôn mời người tố cáo lên xã
chuyển đơn cho tổ 5 người xác minh, không nêu tên người tố cáo
Bí thư chi bộ yêu cầu không hỏi về người tố cáo
Kế toán là người bị tố cáo
Thủ quỹ bị người tố cáo nêu tên ba lần
người tố cáo bổ sung đơn, 2 trang, 5 phụ lục
Địa chính xã đo lại đất, có người tố cáo chứng kiến
Người tố cáo gửi đơn ở bưu điện
nguoi to cao o xa khac
Người tố cáo làm việc với tổ xác minh hai buổi
giáo viên phản ánh thu sai, người tố cáo có đơn riêng
người tố cáo không có mặt ở thôn 5 khi đo đất
Thôn 5 họp công khai kết luận, người tố cáo dự
Kế toán xã giải trình với tổ xác minh, có biên bản
Chủ tịch xã giao thủ quỹ nộp lại 12 triệu theo đơn tố cáo
Người tố cáo nêu ba nội dung liên quan trường tiểu học
Trạm trưởng bị tố cáo chia tiền trực sai
Công an huyện đề nghị cung cấp hồ sơ, không nêu người tố cáo
Trưởng thôn nói không biết ai làm đơn
thủ quỹ làm đơn xin nghỉ việc
Kế toán nộp đơn vị thuế 3 triệu
Giáo viên hợp đồng chưa được trả lương, có đơn kiến nghị
Công an viên mới được bổ nhiệm, đơn tố cáo nói sai quy trình
Người tố cáo chỉ yêu cầu trả lại tiền
Bảo vệ bí mật họ tên, địa chỉ, bút tích người tố cáo
Văn thư vào sổ đơn tố cáo số 0117 ngày 4/5
Địa chính xã bị tố cáo nhận tiền của 4 hộ ở thôn 3
Cán bộ địa chính bị 14 hộ làm đơn tố cáo
người tố cáo có 5 ngày để rút đơn
người tố cáo mới gửi thêm tài liệu, 12 trang
Người tố cáo có thể nhận kết luận tại bộ phận một cửa
Người tố cáo là đúng đối tượng được bảo vệ
Hiệu trưởng gửi đơn giải trình
Chủ tịch xã báo tin cho thanh tra huyện
Bí thư làm việc với người tố cáo hai lần
Công trình kênh thôn 9 do nhà thầu làm sai, người tố cáo nêu rõ
Người tố cáo đề nghị xem lại thẻ bảo hiểm cấp sai cho 12 hộ
cấp trùng 14 thẻ BHYT theo người tố cáo nêu
Người tố cáo nhắc việc sổ hộ nghèo năm 2023 bị sửa
Người gửi đơn ghi thiếu ngày tháng
người tố cáo đã ở phòng chờ từ 8h
Mời người tố cáo tới trụ sở tổ 3 lúc 14h
Luật sư của người bị tố cáo xin sao hồ sơ
phó thôn bị dân tố cáo ăn chặn gạo
Đơn của trường gửi không đúng thẩm quyền
Nội dung tố cáo cũ, kế toán cũ đã nghỉ hưu
Thủ kho mới nhận bàn giao, đơn tố cáo nói thiếu 4 tấn
Người tố cáo đã ký biên bản, mỗi bên giữ một bản
Người tố cáo xin thêm 10 ngày để gửi ảnh
Người tố cáo có ý kiến về dự thảo kết luận
Người tố cáo thuộc trường hợp được giữ bí mật theo Điều 47
Người tố cáo gửi bổ sung biển thông tin dự án ghi sai vốn
Người làm chứng và người tố cáo được mời cùng buổi
Con đường thôn 6 mà người tố cáo nêu dài 640m
Theo người tố cáo, đội 3 nộp 200.000 đồng mỗi hộ
Người tố cáo đến xã lúc 8h ngày 3/4, bảo vệ mời vào
Hiệu trưởng hỏi người tố cáo là ai, đã nhắc không được hỏi
Người tố cáo tiếp tục gửi đơn lên tỉnh
Trạm y tế xã có đơn tố cáo, chưa thụ lý
Kế toán xã chưa nộp chứng từ cho tổ xác minh
Trưởng thôn làm đơn xin thôi việc
chủ tịch xã ký đơn gia hạn
người tố cáo nhận lại bản gốc 3 biên lai số 0112, 0113, 0117
Người tố cáo mới biết kết luận qua niêm yết tại nhà văn hóa
Thủ quỹ trường bị phụ huynh làm đơn tố cáo
Bí thư thôn bị 5 hộ tố cáo
Chủ tịch giao tổ 5 người làm việc với người tố cáo
Kế toán xã cho biết người tố cáo đã xem sổ quỹ
Công chức địa chính trả lời đơn của hộ dân
Người tố cáo làm đơn lần hai, nội dung như cũ
Phó chủ tịch chủ trì đối thoại, người tố cáo có mặt
Người tố cáo cũ đã rút đơn, nay có đơn mới
Xã chưa biết người tố cáo ở đâu
Người tố cáo ký nhận thông báo số 22 ngày 4/6
Tổ trưởng tổ xác minh gặp người tố cáo, lập biên bản số 02
người tố cáo nộp bản sao hợp đồng thi công
Người tố cáo có mặt, người bị tố cáo vắng
Đơn của người tố cáo gửi ba cơ quan
Kế toán xã đối chất với người tố cáo
Người tố cáo chấp nhận kết quả xác minh thửa 284
Thửa đất ở tổ 5 do người tố cáo nêu đã đo lại
Biên bản làm việc với người tố cáo dài 4 trang, lập tại xã
người tố cáo được trả lời theo Điều 33
Chủ tịch xã ký thông báo gửi người tố cáo
kế toán trường lập lại bảng kê theo yêu cầu của người tố cáo
Đã gửi giấy mời lần hai cho người tố cáo
gửi bưu điện bảo đảm cho người tố cáo, mã vận đơn 4471
Công khai ở thôn 6 cho người tố cáo và dân biết
Người tố cáo không thuộc thôn có dự án
Trạm trưởng trạm y tế chưa giải trình, người tố cáo giục
`)
