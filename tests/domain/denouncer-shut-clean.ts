import { linesOf } from './denouncer-score.ts'

/** Invented notes that show nobody, many of them nearly: what no rule was made by. */
export const clean = linesOf(`
thửa 123 tờ 45 bị cấp trùng sổ
Yêu cầu cơ quan thanh tra làm rõ trách nhiệm của chủ tịch
tong cong 96.400.000 chia cho 241 ho
trường Nguyễn Trãi thu thêm tiền quạt
Tạ thóc giống bị thiếu mười cân
vốn vay 6,6%/năm bị thu thêm 2%
một hai hộ được nhận trước, còn lại phải chờ
đã có kết luận thanh tra số 88/KL-TTr
lô khoảnh 3, tiểu khu 452 bị chặt 60 cây
thôn Đông Hà chia gạo cứu đói thiếu so với danh sách
tố cáo trưởng ban quản lý rừng nhận tiền cho khai thác
họ hàng của lãnh đạo được giao đất
km 12+300 đến km 14+500 rải đá không đủ dày
lễ hội Xên Mường thu tiền công đức không ghi sổ
tháng một, tháng hai, tháng ba không phát gạo
Công ty TNHH Minh Quân nợ lương 4 tháng
cán bộ thú y tính công tiêm khống
số đến 215, ngày đến 06/10/2026
chị em đi làm xa không được lấy ý kiến
chi 1 tỷ 250 triệu sửa trụ sở
thời hạn xác minh còn 12 ngày
don khong ghi ten, khong co dia chi
QL4G bị lấn hành lang, xã không xử lý
trạm bơm Long Hải hỏng, tiền sửa chi ba lần
mận hậu Mộc Châu thu phí qua trạm trái phép
Cứ đến cuối năm lại thu thêm một khoản
hiệu phó phụ trách bếp mua thực phẩm ôi
TIEN BAO TRO XA HOI PHAT CHAM VA THIEU
nhà công vụ bị cho thuê trái phép
con em đồng bào bị thu hai lần học phí
mười hai nhân khẩu chỉ được tính chín
trưởng thôn giữ thẻ ATM của hộ nghèo
thầy cô trường nội trú bị cắt thưởng
nha nao khong nop thi khong duoc xac nhan giay to
xe công đi đám cưới ngày chủ nhật
dây điện 3x50 thay bằng 3x35
thép phi 6 thay phi 10, dầm nứt
nhiều bà con ở xa không biết cuộc họp
Các anh chị trong tổ rà soát nói chưa được xem hồ sơ
bà mẹ đơn thân bị bỏ khỏi danh sách hỗ trợ
ky 1: 2.000.000; ky 2: 3.500.000; ky 3: 1.750.000
sáu trăm chín mươi hai hộ ký nhận, danh sách có bảy trăm
khoản 2 điều 18 quy định mức thu 20.000
La liệt rác trước chợ, tiền vệ sinh vẫn thu
phố Lý Thường Kiệt bị lấn vỉa hè
mở thầu lúc 8h30 ngày 14-5-2026, chỉ một nhà thầu dự
hội Gầu Tào tổ chức đánh bạc
ong ba cao tuoi chua duoc tien dien tu thang 5
thường trực Đảng ủy họp không biên bản
nhà văn hóa bản xây sai thiết kế
đại biểu HĐND xã can thiệp vào đấu thầu
kẹp số 3, ngăn 2, tủ hồ sơ mật
thị trấn Hát Lót cũ để lại công nợ 2 tỷ
gạo Điện Biên đóng bao nhãn giả
mùa vụ này phân bón cấp chậm
ông chủ mỏ đá mời cán bộ đi nghỉ mát
chè Tà Xùa bị thu thuế chợ hai lần
mã hồ sơ H52.12-260314-0007 quá hạn
bản ghi âm dài 12 phút 40 giây
cán bộ văn hóa dùng tiền lễ hội sai mục đích
cho thuê hội trường đám cưới, tiền không nhập quỹ
chứng thực chữ ký khống cho người vắng mặt
đền thờ Lê Thái Tông tu bổ sai phép
chủ tịch Mặt trận ký thay chữ ký dân
các cụ cao tuổi không được nhận quà mừng thọ
Tô vẽ báo cáo, số liệu không đúng thực tế
xoài Yên Châu bị ép giá ở trạm cân
biển báo công trình ghi chủ đầu tư: UBND xã Chiềng Sơ
công an xã giữ xe không lập biên bản
thu tien xay nha van hoa ban Na Pan 2 lan
hoa don do ghi khong gia tri
rút một phần nội dung tố cáo ngày 20/10
nhà trường thu quỹ ngoài quy định
van ban so 345/UBND-NC khong tra loi dung noi dung
Đinh tán cầu sắt bị tháo bán
Tết Mông, xã cắt tiền điện chiếu sáng
đường từ trụ sở đến trường học bị bỏ dở
kế toán xã lập khống danh sách nhận quà Tết
Bí thư chi bộ để người nhà nhận hai suất hỗ trợ
bà con phản ánh giá vật liệu bị kê cao hơn thị trường
tổ liên gia 7 đóng góp cao hơn tổ khác
nhà nước hỗ trợ 40 triệu, dân chỉ nhận 25 triệu
chương trình 135 còn 3 hạng mục chưa quyết toán
xi măng PCB30 ghi thành PCB40
theo Điều 23 Luật Tố cáo thì đơn thiếu nội dung
Vàng bạc tang vật không ghi biên bản
Mua xe may tuan tra gia cao
Phạm vi thi công lấn ra ruộng dân
hợp tác xã Thanh Sơn vay vốn sai mục đích
cây hoa hồng ở trụ sở mua giá gấp năm
Lường trước rủi ro nhưng không báo dân
ngân hàng chính sách giải ngân chậm, tổ vay vốn giữ lại 10%
đơn có nội dung khiếu nại lẫn tố cáo
Thu quỹ vì người nghèo ở bản Nà Pàn không có phiếu thu
DE NGHI THANH TRA TAI CHINH 3 NAM
mỗi nhà phải nộp 2 bao xi măng
nhà máy xả nước đục ra suối Nậm Pàn
đường Hoàng Quốc Việt thiếu đèn, quyết toán đủ
bàn giao hồ sơ giấy số T-2026-014
ông nào bà nào cũng nói khác nhau, cần xác minh lại
tố cáo tiếp nhưng không có tình tiết mới
TRUONG BAN THU TIEN DIEN KHONG CO HOA DON
dân bản Hua La kiến nghị ba lần
ngày 12/3/2026 xã họp nhưng không ghi biên bản
theo báo Sơn La số ra ngày 4/8 thì giá chỉ 9 triệu
Văn phòng thống kê sửa số liệu
cân thiếu 0,5 kg trên mỗi bao 50 kg
sổ thu chi năm 2023, 2024, 2025 không khớp
người bị tố cáo giữ chức trưởng ban quản lý chợ
ống nhựa phi 110 thay ống phi 160
doanh nghiệp Hải Long khai thác cát ngoài giấy phép
lò mổ tập trung hoạt động không phép
già làng và người có uy tín không được mời họp
lãnh đạo xã có mặt nhưng không tiếp dân
Mua sắm 12 bộ máy tính giá 18.500.000 đồng một bộ
Chủ tịch xã ký quyết định thu hồi đất khi chưa họp dân
xã thu phí chợ 5.000 đồng, vé in 3.000 đồng
xa Chieng Khoong chua cong khai quy dat
Đỗ xe chắn cổng trụ sở, không ai nhắc
hiệu trưởng bán xuất ăn bán trú
tại Kho bạc Nhà nước khu vực X không có chứng từ này
thau dao thue doi tien phat 3 trieu
việc bổ nhiệm con lãnh đạo không đủ bằng cấp
cầu treo Nậm Khao sập sau hai tháng dùng
hai nhà ở gần chợ được cấp phép sai
xa thu tien an ninh trat tu cua tung ho kinh doanh
điểm trường Co Nòi lắp mái tôn mỏng hơn thiết kế
máy phát điện 5 kVA mua giá 98 triệu
tổ công tác nhận phong bì khi đo đất
bán 30 khối gỗ lim không qua đấu giá
nhà thầu thi công ẩu, mặt đường nứt sau mưa
Tráng nhựa mặt đường mỏng hơn thiết kế
TCVN 7957:2008 không được áp dụng khi nghiệm thu
can bo dia chinh doi 5 trieu de lam so do
người dân nộp tiền mặt, không nhận được biên lai
cột mốc số 118 bị dời sang đất dân
hoa ban trồng dọc đường chết nhưng vẫn nghiệm thu
QĐ 1719/QĐ-TTg, tiểu dự án 2
BAO CHE CHO MO DA KHAI THAC QUA PHEP
thu mỗi hộ 1.200.000 đ mà không công khai
ban quan ly cho thu phi cao hon quy dinh
đường Trần Hưng Đạo bị đào lên ba lần trong năm
Mùa mưa đường sạt, tiền sửa chi khống
tổ dân phố 5 họp kín, không mời dân
đất 5% cho thuê 20 năm không qua họp
Trương biển công trình không đúng quy định
vay 100tr lãi 3k/1tr/ngày
từ 7h30-11h30 không ai trực tiếp dân
bí thư Đảng ủy bao che cho kế toán
phiếu thu số 0045 đến 0112 bị mất
mua 3 tấn 200 ký thóc giống
ông bà nào có giấy biên nhận thì giữ lại để đối chiếu
phong bì dán kín, để trong tủ số 2
dự án 1719 mua bò giống chết quá nửa
tổ bảo vệ an ninh bán lại áo được cấp
tiền mua bình hoa, khăn bàn tính vào quỹ khuyến học
Mặt trận xã giám sát nhưng không công bố kết quả
`)
