import { sentencesOf } from './denouncer-score.ts'

/** Invented notes that show who denounced, typed as on a phone: what no rule was made by. */
export const stopped = sentencesOf(`
phone: hỏi kế toán cũ thì bấm 091 88 20 317
phone: ĐTDĐ: 0944-310-226, chỉ nhận tin nhắn
phone: nhắn viber 84 352 771 906 để lấy thêm ảnh
phone: số đt: 0961 không hai ba bốn bốn bốn
phone: zalo 0833456120, hẹn gặp ngoài trụ sở
phone: 0977 . 804 . 113 - người gửi xin giữ kín
phone: sđt0349128855 đừng gọi cho chồng
phone: sau khi nop don thi nguoi do goi bang may 0565 210 934
phone: liên lạc theo 0911 số 20 số 35 số 71
phone: so may nguoi gui 84973320158 nhe a
phone: hen goi vao so O912 445 081 luc 8h toi
phone: 0 9 8 1 3 3 4 7 7 0 nhắn tin trước rồi hãy gọi
phone: chin bay bon, khong khong hai, mot mot ba, so nay bo so 0 dau
phone: gọi điện xác minh 0914520037 thì người tố cáo xác nhận đã viết đơn
phone: don viet tay, cuoi don de 0 9 4 5.2 2 1.7 8 6
phone: SĐT LIÊN HỆ: 0903 227 518 (ZALO)
phone: may ban 0243 826 1177 la nha con gai nguoi to cao
phone: gọi khẩn cấp số 0939 77 88 41 nếu bị trả thù
phone: Zalo của người phản ánh: +84-79-330-1182
phone: TÔI ĐỂ LẠI SỐ 0387455210 NHƯNG XIN ĐỪNG GHI VÀO SỔ
phone: Hỏi thêm: 0976.2o5.118
phone: can bo muon xac minh goi 086 7120 339
phone: Đơn tố cáo việc chi sai quỹ, đt người gửi 0963.55.18.27
phone: dd: 0378 904 415 khong goi gio hanh chinh
phone: ai cần hỏi thêm thì gọi 0974 112 358 sau giờ làm
phone: trong thư có để lại số +84 986 115 402
phone: người này nói ai hỏi thì cứ điện 0356781204 cho con trai
phone: số máy là không chín bảy sáu, hai hai một, tám tám không
phone: Facebook "Nắng Sớm Tây Bắc" là nick của người gửi đơn
phone: goi 098xxxx thi khong duoc, goi 0981442570 moi duoc
phone: số điện thoại kết bạn zalo 0 8 6 2 - 4 1 5 - 9 9 0
phone: mail nguoi gui: vuonman79@gmail.com
phone: Việc bán đất công, ai chưa rõ hỏi theo số 0382 66 0915
identity: căn cước 014091-008-215 đã photo
identity: CCCD 014 088 003 527 của người đứng đơn
identity: tai khoan 0341007728844 vcb cua nguoi gui don
identity: STK 7905 2051 44870 Agribank nhận tiền thu sai
identity: ck vao stk momo 0977004518 roi bao la tien ung ho
identity: số định danh 014.195.002.338
identity: Căn cước công dân số 0 1 4 2 8 4 0 0 6 1 1 9
identity: giay chung minh 051 009 448
identity: xe máy biển số 26B1-774.20 chở gỗ ban đêm
identity: BKS 26C-088.41 hay đỗ trước nhà người tố cáo
identity: MST cá nhân 8349920157 của hộ kinh doanh
identity: Số CC: không một bốn một tám bảy không không ba hai hai một
identity: tai khoan agribank 7900205118826 nhan tien boi thuong thay dan
identity: kèm bản sao chứng minh 051223806
identity: Ô tô 26A-117.55 là xe của con trai người bị tố cáo
identity: Người gửi ký bên dưới và ghi 014082011873
identity: chuyển khoản vào 19034477125018 techcombank theo lời người tố cáo
identity: tk ngan hang so ba mot khong khong, hai khong nam, bay bay tam, mot hai ba
identity: cc: 014184009006
identity: mã định danh 014200004415 cháu bé
address: nhà gần nhà trưởng bản nhất, mé bên suối
address: so nha hai muoi bay, ngo chin
address: sn 8 to 6 tieu khu 3
address: hộ cuối cùng trước khi lên nương, người đưa đơn ở đó
address: đ/c 18 Hoàng Quốc Việt, tổ 9
address: Người viết sống tại nhà số 5, đường vào nghĩa trang
address: nhà nằm lọt giữa hai quán karaoke, phía sau chợ
address: nhà đối diện trạm y tế, có giàn thanh long
address: số 77 phố chợ, tầng hai
address: nha xay chua to, ke ben cong lang
address: căn hộ 1204 chung cư Hoa Ban
address: tổ 3, hẻm 41/7, nhà trong cùng
address: nhà bên hông trường cấp hai, tường vàng
address: hộ thứ hai tính từ cây xăng đi lên
address: nhà ở sườn đồi sau trạm viễn thông, có hai con chó to
address: xóm trên, căn nhà sàn bốn gian cạnh bể nước
address: so nha 45 duong Lo Van Gia
address: nhà thứ ba sau trường mầm non là nhà người viết đơn
address: o sau nha tho, cong sat, co hai cay xoai
address: thư đề nơi gửi là k 15 duong 6, sn 210
address: 86 đường Điện Biên, cửa hàng vật liệu
address: nha nguoi ta o doi che, mai fibro xi mang, mot minh tren do
address: SỐ NHÀ 9, NGÁCH 12/5, TỔ 4
address: can nha go cuoi ban, sau khong con nha nao nua
address: ở nhờ nhà mẹ đẻ, giáp bờ suối, đối diện cột điện số 14
address: Người tố cáo ở ngõ 17, ngách 2, nhà cổng xanh
address: nha nguoi to cao o sat san bong, ho 2 cua
address: số mười bốn ngõ hai phố Mới
address: người viết đơn ở cạnh nhà bí thư chi bộ, chung bờ rào
address: gửi giấy mời về số 102 đường Tô Hiệu
name: thầy Kiên trường cấp 2 đã chứng kiến
name: mời Lò Thị Hương Giang lên làm việc ngày 12
name: Giàng Thị Chía (vợ) và Sùng A Nủ (chồng) cùng tố
name: nhà bà Ỏn bị thu hồi nương không quyết định
name: vợ anh Thào gửi kèm băng ghi âm
name: ong trum Tua noi da bao cong an
name: ông Sơn, bà Thủy, ông Hải cùng ký
name: chị Xoan con ông Páo là người viết đơn
name: cầm thị ín có mặt hôm chia gạo
name: người viết đơn tên là Páo
name: lời khai của Quách Công Lịch trùng với sổ
name: anh Tú Anh kể chuyện đấu thầu
name: po Lử Thị Sáng có tên trong danh sách ký
name: Lý Láo San bị đe dọa sau khi gửi đơn
name: bà Tám bán cá đầu chợ là người tố
name: anh Nam lái xe nói chở gỗ ba chuyến
name: đỗ mạnh cường nộp đơn ngày 3/11
name: Nguyễn Thị Thu Hằng tố cáo việc thu phí
name: đại diện nhóm là ông Vàng Pó
name: bố thằng Tủa bị đánh nên làm đơn
name: thang Cuong con nha Thuy biet chuyen
name: Hoàng Văn Thụ, Ma Văn Páo và mấy hộ nữa cùng ký
name: anh bí thư đoàn cũ là người viết
name: ten nguoi gui: hoang van thu
name: Lò Văn Pâng ký thay cho cả nhóm
name: các anh Chung, Tiến, Lợi cùng viết
name: bà L.T.H là người gửi
name: mẹ cái Mai lên xã hai lần
name: ÔNG TÒNG CHUNG TỐ CÁO PHÓ CHỦ TỊCH
name: ong Quynh noi thay tan mat viec chia tien
name: theo anh Mạnh Hùng thì biên bản là giả
name: VANG THI MY BI CAT CHE DO
name: don ky ten Mua Thi Dua
name: me cua Sung Thi Do den gap can bo
name: ô. Khánh và b. Lượt cùng đứng đơn
name: LÊ QUANG VINH CÓ GỬI ĐƠN LÊN HUYỆN CŨ
name: ong giao lang ben gui don nac danh nhung ai cung biet
name: đơn của ông N.V.T nói về quỹ vì người nghèo
name: cháu Pó học lớp 9 nhìn thấy
name: Chị Vân Anh xin không nêu tên
name: y sĩ Hiên làm đơn vì bị trù dập
name: dân quân Vàng A Khua có mặt hôm đó
name: don cua Ha Van Thoi gui 2 lan
name: theo lời Tẩn Láo Tả thì cán bộ đòi lót tay
name: Thào A Vàng và vợ bị ép ký khống
name: vo chong a Phenh bi thu 3 trieu
name: Triệu Mùi Pham gửi đơn lần hai
name: sư thầy Thích Minh Đạo gửi thư tố cáo
name: em rể phó chủ tịch tố anh vợ
name: toi ten la lo thi binh xin to cao
name: đã gặp riêng o Nghĩa tại nhà
name: Họ và tên người tố cáo: Bạc Cầm Phúc
name: Hạng A Chu làm đơn từ tháng 8
name: chú Bảy xe ôm biết rõ ai nhận tiền
name: ông mục sư Chá đưa đơn thay tín đồ
name: bác sĩ Việt trạm y tế tố việc khai khống thuốc
name: mợ Thu giữ bản gốc của đơn
name: ly seo sung bi thu tien oan
name: hộ ông Cứ A Lầu không được đền bù
name: Người gửi là Thu, làm ở trạm y tế
name: nông thị lan trình bày thêm
name: Tôi, Tòng Văn Hợp, cam đoan lời trên là đúng
name: ông Lò bên kia suối là người báo
name: anh trưởng bản cũ đứng ra gửi đơn
name: ông Ph. nói đã nhiều lần góp ý
name: chi Huong hoi phu nu biet viec nay
name: vợ ông bí thư chi bộ đem đơn đến
name: LO THI DUONG XIN RUT DON
name: chị Hai tạp hóa thấy họ giao tiền
name: nguoi to cao ten Chứ, dan ban
name: ông nội của Sùng Mí Na từng kiện
name: tên thường gọi Sử Còi
name: trưởng nhóm 12 hộ: Tráng Seo Sà
name: cau Hung nha o sau uy ban to cao
name: bà quả phụ Lèng Thị Sao bị lấy mất suất
name: ma seo pao to cao viec chia dat
name: hang a de, hang a so cung ky
name: ông bà Thiêm bị thu đất
name: cán bộ Phong tố cán bộ khác
name: nghe giọng ghi âm đoán là anh Sa
name: em gái ông Vừ là người đi nộp đơn
name: con trai út nhà cụ Giót mang đơn lên
`)
