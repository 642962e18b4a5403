import { linesOf } from './denouncer-score.ts'

/** Invented notes that show nobody, many of them nearly: what the rules were mended by. */
export const clean = linesOf(`
Hội Phụ nữ xã thu quỹ 200.000đ/người/năm
vợ chồng cùng ký một bộ chứng từ
nhà nghỉ Hoa Ban được báo trước khi kiểm tra
tọa độ mốc 21,3256; 103,9188 lệch với bản đồ
dân tộc La Ha chưa được hỗ trợ đủ
diện tích 1.204,5 m2 ghi thành 2.104,5 m2
Thủ tướng đã yêu cầu, xã vẫn không làm
cháu nhỏ không có sữa học đường
chia đất rừng không theo biên bản họp ngày 02/9
chưa xác định được người gửi, chưa có căn cứ thụ lý
cán bộ một cửa nhận thêm 50.000 mỗi bộ hồ sơ
Hội Nông dân giữ lại phân bón hỗ trợ
xóa nhà tạm: danh sách duyệt có 7 hộ không thuộc diện
dân quân gác chốt đòi tiền xe chở ngô
trường THCS Chu Văn An bán sách ngoài danh mục
tiểu khu 12 thu tiền bảo vệ hai lần
phó bản thu phí qua đường bê tông
Thị trường gỗ bị thao túng
lái xe cơ quan chở vật liệu riêng
khách sạn Thu Hà xây vượt hai tầng, không xử phạt
quán karaoke Hoàng Gia mở quá giờ có bảo kê
can bo tu phap cham lam khai sinh, doi tien boi duong
Bàn giao mặt bằng chậm 8 tháng
Ban Thanh tra nhân dân không được cung cấp tài liệu
Bùi nhùi hồ sơ, không tra được
khu phố Lê Lợi lấp rãnh thoát nước
gia hạn lần một 30 ngày theo Điều 30
THU PHI DO XE TAI CHO PHIEN TRAI QUY DINH
hồ sơ hộ nghèo của bản Mòn bị sửa điểm
YEU CAU LAM RO KHOAN CHI HOI NGHI
đã chuyển hồ sơ cho công an theo phiếu 31/PC
xác nhận hộ khẩu sai để hưởng chế độ vùng cao
mua 20 cây đào và 15 cây mai trang trí hết 90 triệu
một số hộ nói đã nộp hai lần
bố mẹ học sinh phải góp tiền mua điều hòa
Mai táng phí chậm chi trả sáu tháng
thủ quỹ vay tiền quỹ cho người nhà
hành vi xảy ra từ năm 2021 đến 2024
KHONG CONG KHAI TIEN QUY PHONG CHONG THIEN TAI
để lâu không giải quyết, dân bức xúc
200 250 300 350 nghìn tùy hộ, không có quy định
Hạng mục kè suối chưa làm đã thanh toán
tăng 1.000 - 1.500 đồng mỗi khối nước
đối thoại ngày 5/6 với bản Búc, hứa trả lời trong 10 ngày
Lý do từ chối không ghi rõ trong văn bản
Hà Nội đã có công văn nhắc
khoản chi 12.345.678 đồng không có chứng từ gốc
hiệu thuốc Phương Đông bán thuốc hết hạn có người che
bản Thẳm Cọng và bản Pá Lâu tranh nhau nguồn nước
Đ.56.2 yêu cầu cắt bỏ thông tin
người nhà cán bộ nhận suất xóa nhà tạm
chặt cây bóng mát bán lấy tiền liên hoan
ban Nam Lau co 12 ho bi bo sot
chú cháu cùng làm trong ban quản lý
hai nghìn không trăm hai mươi lăm hộ phải nộp
người bị tố cáo nghỉ hưu từ tháng 6
Quạch và dược liệu khác thu mua ép giá
tổng đài 111 đã chuyển tin về xã
mỗi khẩu nộp 25k, cả bản 412 khẩu
Hồ chứa Bản Mòng giao khoán không đấu giá
ép dân mua bảo hiểm mới chứng thực
PHUONG TO HIEU THU PHI RAC KHONG BIEN LAI
chi thường xuyên vượt dự toán 15%
kiểm lâm địa bàn bỏ qua xe gỗ
đài truyền thanh xã không đọc thông báo thu
nội dung tố cáo thứ hai chưa rõ hành vi
tỷ lệ nghèo giảm từ 34,5% xuống 12,1%
Sùng bái hình thức, làm bảng hiệu đắt tiền
thông tư 85/2019/TT-BTC có mức phí khác
tiền bồi thường 412.556.000 đ chưa đến tay dân
bốn trăm năm mươi triệu đồng không rõ đi đâu
đập Huổi Vàng rò nước, quyết toán đủ
anh em trong thôn góp công làm đường nhưng xã tính tiền
đá 1x2 trộn lẫn đất
Chu kỳ kiểm tra ba năm nhưng chưa làm
nộp 3 lần, mỗi lần 500 nghìn, không phiếu
anh nào cũng bị bắt ký vào tờ trắng
từ 01/01/2024 đến 31/12/2024 thu tổng 24 lần
giống lúa Séng Cù phát không đủ cân
lễ hội Hết Chá chi 45 triệu không có chứng từ
bao cao thanh tich nhung khong lam that
Thào luận qua loa, không ghi ý kiến dân
trưởng công an xã chậm giải quyết tin báo
năm hai nghìn không trăm hai mươi ba thu ba khoản
đơn gửi qua bưu điện, không ký tên
Chủ tịch Hội đồng không triệu tập kỳ họp
Đoàn Thanh niên lập khống ngày công
Công ty Hoàng Anh trúng thầu ba năm liền
giáo viên phải nộp lại 10% phụ cấp
thôn Phú Nhuận có 37 hộ ký đơn tập thể
Hoàng hôn xe vẫn chở đá qua bản
kê khai tài sản không trung thực, có đất ở phường khác
phong trào học tập Bác Hồ chỉ làm trên giấy
Căn cứ Nghị định 154/2026/NĐ-CP, xã phải trả lời trong 7 ngày
siêu thị Ngọc Lan lấn vỉa hè
gói thầu số 04 chia nhỏ để chỉ định
gọi 113 ba mươi phút mới có người đến
Dương tính giả trong kết quả kiểm nước mà vẫn cấp phép
NQ 12/2024/NQ-HĐND chưa công bố cho dân
thu 150k/hộ/tháng tiền rác
công viên Hồ Chí Minh trồng cây khống số lượng
chương trình Mai An Tiêm hỗ trợ dưa giống hỏng
Ma túy bán ngay gần trường, báo ba lần không xử lý
trạm y tế bán thuốc bảo hiểm cho người ngoài
Cao điểm mùa khô, trạm bơm khóa van đòi tiền
bà chủ quán cơm được giao nấu ăn không đấu thầu
nước thải từ trại lợn Thái Dương bốc mùi
khu tái định cư Nong Đúc giao đất thiếu diện tích
cong trinh hong sau mua lu, khong ai bao hanh
Chảo ăn bán trú mua giá cao
đoạn đường 1,2 km chỉ đổ bê tông 0,9 km
cán bộ hỏi chị em phụ nữ có tự nguyện đóng không
Hội Cựu chiến binh thu hội phí trùng
tượng đài Trần Phú đội giá 3 lần
người tố cáo không để lại số điện thoại
Sở Tài chính có văn bản nhưng xã không làm theo
trường tiểu học Võ Thị Sáu lạm thu
bằng cấp ba của phó chủ tịch nghi không thật
thôn Bình Minh chia ruộng không bốc thăm
Ly hôn giả để nhận hai suất đất
Lò gạch xả khói, xã phạt nhưng không thu
đội xây dựng Bình An làm thiếu thép
cổng chào 180 triệu, dân đóng một nửa
máy múc làm việc từ 6 giờ đến 22 giờ
giải bóng đá cúp Kim Đồng chi sai nguồn
buôn Ea Nao chưa được cấp nước
hỏi bà con các bản Phiêng Cại, Pá Khôm, Co Líu đều nói chưa nhận
ba bốn năm nay không công khai quỹ
biên bản nghiệm thu ký ngày 31/12/2025 khi đường chưa làm
tạm đình chỉ chờ kết quả giám định
Giàng buộc điều kiện trái luật khi cấp phép
CV 1022/TTr-P2 yêu cầu báo cáo trước 15/11
người Thái và người Dao trong xã đều bị thu
quán phở gần chợ không phép vẫn hoạt động
cô giáo mầm non bị ép ký khống
cán bộ uống rượu trong giờ làm, chửi dân
xã Mường Hung nay nhập vào xã mới, sổ quỹ không bàn giao
Thạch cao mua gấp đôi giá
tien cho nguoi co cong bi cham 4 thang
người tố cáo đề nghị giữ bí mật họ tên
Quyết định 12/QĐ-UBND ký lùi ngày
Hợp đồng số 07/2025/HĐ-XD không có phụ lục
kết luận của Bộ Nội vụ về đánh giá cán bộ
đánh bạc tại nhà văn hóa sau giờ họp
Đồng bào Mông ở vùng cao thiếu nước
quảng trường Tây Bắc cho thuê không đấu giá
y tá trưởng nhận tiền để đổi ca
chợ Nà Sản thu phí bến bãi hai lần
số nhà dột nát thực tế là 23, báo cáo 41
đường dây nóng 1022 không ai nghe máy
DNTN Thành Công đổ thải xuống suối
ảnh chụp 6 tấm, đóng vào hồ sơ giấy
hồ sơ gồm 14 tờ, đánh số bút lục 01-14
Phó chủ tịch bị tố nhận tiền của nhà thầu
công trình nước sạch bản Huổi Lếch xây xong không chạy
lịch trực 02, 09, 16, 23 và 30 hàng tháng bỏ trống
ấp Tân Lập bán đất công ích
`)
