import { sentencesOf } from './denouncer-score.ts'

/** Invented notes that show who denounced, typed as on a phone: what the rules were mended by. */
export const stopped = sentencesOf(`
phone: có ghi bút chì 0705.441.920 ở góc đơn
phone: tài khoản tiktok @meoden2603 là của người gửi
phone: sdt 0345 67 12 89 goi buoi toi moi nghe may
phone: LIEN HE 0912774530 GAP NGUOI GUI DON
phone: email tb_sonla1981 a còng gmail chấm com
phone: ghi âm do chủ số 0522 889 164 gửi
phone: Người đưa đơn dặn chỉ liên lạc qua số 0868.204.917
phone: không chín một hai rồi ba ba bốn, sáu bảy tám, số này chỉ nghe ban đêm
phone: goi so 097 tam ba mot 5 5 2 0 de hoi ro viec thu tien
phone: nhắn cho thuylinh_ngocchien@outlook.com
phone: 0212.3.864.551 máy bàn, gọi trưa
phone: lien he qua telegram @dat_rung_2026
phone: mạng xã hội: fb Hoa Ban Trắng Nà Sản
phone: gửi phản hồi về hoamanxuan.tc@yahoo.com.vn giúp
phone: báo cho chị ấy theo máy 0367-110-884 nhé
phone: so dien thoai ban 02123 852 417 cua gia dinh nguoi to cao
phone: Số di động: không tám sáu tám năm năm một một hai ba
phone: nick zalo Sóc Nâu hay nhắn tin báo việc thu tiền
phone: gọi lại cho người báo theo số ghi ở mặt sau phong bì: 039-5524-118
phone: trang cá nhân facebook.com/khanhpao.77 đăng lại nội dung đơn
phone: khong bay chin, ba ba ba, hai hai mot bon
phone: (+84) 91 522 7640 là máy của người gửi đơn
phone: muon biet sai pham o dau nhan tin qua 0399.1.2.3.4.5.6
phone: khong chin tam hai ba bon nam sau bay tam la so cua nguoi nop
phone: điện thoại của người làm chứng là 0919_662_074
phone: Liên lạc: 0918/335/207 hoặc đến gặp
phone: nguoi to cao co fb la Ban Mai Moc Chau
phone: tôi đã gọi lại 0 3 2 9 5 5 8 1 0 6 hai lần không ai bắt máy
phone: người tố cáo dùng sim mới o ba bảy chín, một bốn bốn, sáu không hai
phone: không tám hai, năm năm một, không chín bốn, hai
phone: đơn không ký tên nhưng có số 0888 014 235
phone: người gửi hẹn gọi vào máy số ba chín tám một một hai không bảy năm
identity: hộ chiếu B7724019 của người làm chứng
identity: so can cuoc 014190007742 ghi trong don
identity: trả lời cho người có căn cước 0141 8900 6653
identity: so so bao hiem xa hoi 1420188734
identity: CMT: 050.918.332
identity: biển 27B2 - 510.09 là xe người đưa đơn đi
identity: xe mang BKS 26-K3 4417
identity: nguoi do dua the can cuoc, so 014301 005 664, toi khong giu lai
identity: SỐ CCCD: 014079012280, CẤP NGÀY 10/5/2021
identity: thẻ thương binh số 4471982 của người đứng đơn
identity: cmnd 050 447 218 do cong an tinh cap
identity: cmnd khong nam khong hai hai mot sau bay chin
identity: Giấy phép lái xe số 140162008833 kẹp trong đơn
identity: có chụp căn cước công dân gắn chíp 014 1 93 00 2 5 7 1
identity: chứng minh nhân dân chín số 050 772 190
identity: số hộ chiếu C4419207
identity: tiền cọc gửi vào số TK 3100205778123
identity: so can cuoc khong mot bon, mot chin hai, khong khong sau, bon bon tam
identity: bien so xe 26h1 03358 la cua nguoi nop don
identity: thẻ BHYT GD4141420067815 gửi kèm
address: km 4 quốc lộ 6, nhà sửa xe phía tay trái
address: số nhà 12 ngõ 3, hỏi ai cũng biết
address: SN 204, TK 1, người nhận không ghi tên
address: nha cach cau cung 100m, ben duoi duong
address: nha san mai do dau ban, canh cay gao to
address: nha canh lo gach cu, qua cong chao 50 m re phai
address: căn nhà thứ năm kể từ cổng trường tiểu học
address: nhà bán tạp hóa đầu dốc ba tầng, chính chủ viết đơn
address: ở ngay sau lưng nhà văn hóa, nhà mái tôn xanh
address: nhà ngay ngã ba vào bản, trước có biển bán xăng lẻ
address: P.203 khu tập thể giáo viên, người gửi ở đó
address: địa chỉ: 27/4 tổ dân phố 5
address: nhà sát vách quán phở đầu chợ
address: tìm đến lô 14 khu tái định cư, nhà hai mái
address: đi qua đập tràn, nhà thứ nhì tay phải
address: nhà đầu tiên bên trái khi qua cầu treo Nậm Khao
address: phòng trọ số 6 dãy trọ sau bưu điện
address: giao trả đơn tại số 3 hẻm 71 Chu Văn Thịnh
address: gửi về hòm thư 114, bưu điện huyện cũ
address: nha o giua doc, ben canh nha may nuoc, co hang rao da
address: noi o: sn 31 ngo 88 tieu khu 12
address: hẹn tại nhà riêng ngõ 6 số 2B
address: nhà có cái ao to trước cổng, cách ủy ban hai trăm mét
address: tới ngã ba rẽ phải, nhà thứ tư, cổng sơn vàng
address: ở căn nhà ba tầng duy nhất trong bản
address: nhà đối lưng với trụ sở công an xã
address: NHA CUOI DOC, BEN TRAI CAU TREO
address: quán cơm bình dân ngã tư là nơi người tố cáo ở
address: dia chi nhan thu: 6b ngo 15
address: Chỗ ở: dãy B, phòng 11, khu nhà công vụ
name: tôi là Nguyễn Hữu Thắng viết đơn này
name: cụ Khay 82 tuổi bị bắt điểm chỉ
name: co Hạnh hiệu phó bị ép nghỉ nên tố
name: gia đình anh Khứ đã nộp đơn
name: xin đừng cho ông Tếnh biết bà Mò gửi đơn
name: phó bản Lò Văn Ún tố trưởng bản
name: người tố cáo chính là kế toán vừa nghỉ hưu của xã
name: ba Phuong than phien chu tich thu tien sai
name: tan lao lo dung ten don to cao
name: có chữ ký của Cà Thị Pỏm và ba người khác
name: đồng chí Lường Văn Hịa cung cấp giấy tờ
name: thư không ký nhưng nét chữ của thầy Khoa
name: giàng a sử nói không được nhận tiền hỗ trợ
name: kế toán Liên tố chủ tài khoản chi sai
name: gửi trả đơn cho nguyen van luan
name: gặp bà Sáu thì bà ấy kể hết
name: bạn Chi ở văn phòng thấy phong bì
name: bà mế Ương bán rượu nói thế
name: anh Pờ biết hết, nhưng không dám ký
name: trưởng dòng họ Thào, cụ Thào Nhè Lử đứng đơn
name: cựu chủ tịch Thênh viết đơn
name: bàn văn quý đứng đầu đơn tập thể
name: công an viên Hóa tố cáo phó bản
name: ông Y Thịnh phản ánh việc chặt rừng
name: a Dũng làm lái máy xúc khai như vậy
name: anh Sìn nói bí thư nhận phong bì
name: người làm chứng: Đinh Công Mạnh
name: QUÀNG VĂN ƯỢNG ĐÃ ĐƯA TIỀN CHO CÁN BỘ
name: Khoàng Văn Lả bị cắt suất nhà ở
name: Phàn Mẩy Nái là người làm chứng
name: con gái trưởng bản là người ghi âm
name: tran van duc bao la bi tru tien cong
name: bac Dinh dua don luc chieu toi
name: biệt danh Tý Sún là người gửi đơn
name: A. Tuấn cung cấp ảnh chụp danh sách
name: theo tố cáo của Lâm Thị Cúc thì phiếu thu bị sửa
name: Điêu Chính Tới là người phát hiện sổ sách sai
name: Nhà ông Tư Lé bị ép ký giấy bán đất
name: ải Pánh bảo là thu sai
name: Cứ Thị Chù không biết chữ, điểm chỉ vào đơn
name: người đứng đơn Lù Thị Kim Chi
name: Bùi Thị Én và Hà Văn Éng nói giống nhau
name: dì Út nhà đầu bản làm chứng
name: cựu chiến binh Bùi Đức Thành viết đơn
name: gd chi Them nop tien hai lan
name: Ksor Y Blơ chuyển đến đã viết đơn
name: báo cho Tẩn A Phù khi có kết luận
name: cô Minh Nguyệt dạy ở trường không được trả phụ cấp
name: hộ Lầu Bả Chứ bị khai khống diện tích
name: mùa a dế nghe thấy chuyện chia đất rừng
name: c Nhung thủ quỹ cho xem phiếu chi
name: ly a chu gui don cho doan kiem tra
name: nghe c Yến hàng xóm bảo họ chia nhau
name: đơn do cô giáo Thắm viết hộ
name: gap Trang A Tro de lay them loi khai
name: linh mục Phêrô Hòa viết thư tay
name: Mr Long dân phượt quay được clip
name: 2 me con ba Sinh len gap lanh dao
name: chồng chị Ngần đưa đơn hộ vợ
name: chảo láo sử kể với đoàn công tác
name: con dâu bà Lả viết giúp lá đơn này
name: lão Sềnh đứng ra tập hợp chữ ký
name: chị H'Mai nói cán bộ thu tiền
name: pham thi thanh huyen dua bang chung
name: ban co Dang Thi Hoa lam chung
name: đ/c Toán kế toán cũ đưa sổ quỹ ra
name: cháu nội cụ Cầm Bun đánh máy đơn này
name: Vừ Thị Dợ khóc kể lại sự việc
name: em tên Mỷ ở bản bên cho biết
name: anh em nhà Mùa A Sà đều ký
name: người tố cáo họ Lường, tên Hặc
name: bà Hoa kể là đã nộp hai triệu không có phiếu thu
name: anh cả nhà Hặc đứng đơn
name: bà con bảo đơn là của Lù Văn Phắn
name: ông ấy tên thật là Vàng Chỉn Páo
name: ông chú họ tôi là Khoan thấy hết
name: thím Ba Dung nói không dám ký
name: tố cáo của ông Sáu Thắng về cát sạn
name: ô Phóng bảo là tiền đã chia xong từ trước tết
name: hỏi già làng Sùng Chứ Dia thì rõ
name: ký tên Vì Văn Sơn
name: thủ quỹ Hoàng Thị Nết gửi sổ ghi tay
`)
