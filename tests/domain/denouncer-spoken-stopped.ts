import { sentencesOf } from './denouncer-score.ts'

/** Invented notes that speak of the one who denounced and of what shows who it was. */
export const stopped = sentencesOf(`
phone: Người tố cáo để lại số 0912 384 756, gọi sau 17h
phone: sdt nguoi to cao 0987345621
phone: Đã gọi lại cho người gửi đơn theo số 0358.217.904 nhưng không ai nghe máy
phone: lien he nguoi viet don qua zalo 0903 117 482
phone: NĐ 0376548120, chỉ nghe máy buổi tối
phone: Bà ấy xin giữ kín, cần gì thì gọi con gái 0849-226-731
phone: Số máy gọi tới trực ban tối qua là 02363 845 217, xưng là người biết việc
phone: GOI CHO NGUOI TO CAO SO 0915662387 TRUOC THU 6
phone: Đơn gửi từ số +84 933 482 106 qua tin nhắn
phone: ng tố cáo dùng 2 số 0982114563 và 0702 338 915
phone: Hẹn làm việc với người tố cáo, đt 0963.55.41.28, thứ ba tuần sau
phone: co nguoi nhan tin toi nhom bao vu dat, so duoi la 0778 431 295
phone: Cuối đơn có ghi sđt: 0944 271 863
phone: Gọi xác minh danh tính qua số máy bàn 0274 3862 915 nhà người tố cáo
phone: tôi lưu số người báo tin là 038 6612 947, đc cần thì hỏi
phone: dt lien lac ghi trong don to cao: 84 352 789 041
phone: Người tố cáo đổi sim rồi, số mới không chín bảy ba, hai một tám, bốn sáu năm
phone: ô. ấy dặn đừng gọi về nhà, gọi 0916.483.277 của vợ
phone: Bì thư không ghi tên, chỉ có một số 0867 930 124
phone: Anh Tư trực điện thoại nhận phản ánh từ 0908 226 513 lúc 9h15
phone: nho a Hai goi giup 0339 482 671 hoi nguoi to cao co rut don khong
phone: Zalo người gửi ảnh chụp hóa đơn: 0796.318.452
phone: ĐÃ NHẮN TIN THÔNG BÁO THỤ LÝ ĐẾN SỐ 0981 347 605
phone: Thông báo thụ lý đã đọc qua đt cho đương sự tố cáo 0932447816
phone: so dt nguoi lam don la o9l8 475 263
phone: Người đứng đơn nhờ cháu giao dịch, cháu tên lưu là Bống 0388 174 920
phone: gọi 5 cuộc vào 0947.38.62.15 mới gặp được người tố cáo
phone: LH: 0589 621 347 (người nộp đơn tại một cửa sáng nay)
phone: Ghi âm cuộc gọi từ máy 0961-723-548 tố việc thu tiền sai, đã chuyển công an
phone: nguoi ta goi len duong day nong bang so 0813 562 974, ko xung ten
phone: số đt ng tố cáo 3 số cuối 417, đầu 0905 mạng mobi
phone: Viber của người tố cáo +84(0)97 624 3185
phone: đã mời ng viết đơn qua sđt 0 9 3 8 2 1 7 6 4 5, mai lên
phone: Tin nhắn tố cáo gửi vào máy chủ tịch từ 0 348 295 716, hôm 12/3
phone: May con trai nguoi to cao 0923.648.175, goi so nay thay cho ba cu
identity: CCCD người tố cáo 036184007529
identity: Số căn cước ghi trong đơn: 079 091 012 348
identity: nguoi nop don xuat trinh cmnd 271845936
identity: Đã kiểm tra căn cước của người tố cáo, số 048.177.003.615, khớp
identity: CMND cũ của bà ấy là 191 376 482, chưa đổi thẻ mới
identity: ho chieu nguoi to cao C4718263, dang o nuoc ngoai ve
identity: Người tố cáo là bộ đội nghỉ hưu, số sổ BHXH 7914082635
identity: Thẻ BHYT kẹp trong đơn: GD4797921345608
identity: NĐ: cccd 052088004173 cấp ngày 11/7/2021 tại Cục CSQLHC
identity: CAN CUOC NGUOI VIET DON 001193028457
identity: photo thẻ cựu chiến binh số 0284716 của người làm đơn để trong bìa vàng
identity: Người gửi đơn có thẻ thương binh số AQ 384172
identity: định danh cá nhân của ng tố cáo 064195001836, tra trên hệ thống ra rồi
identity: don ky ten khong ro, co ghi so CM 024618375 ben duoi
identity: Đối chiếu số ĐDCN 087203009451 thì đúng người đã gửi đơn năm ngoái
identity: giấy phép lái xe của người tố cáo 790158203467
identity: mst ca nhan ng lam don 8412637095, do thue cap
identity: So ho ngheo cua nguoi to cao HN-0427, tra ra lien
identity: Hộ chiếu phổ thông B 9216384 là giấy tờ duy nhất người tố cáo mang theo
identity: Thẻ đảng viên của người đứng đơn số 61.048273
identity: biên bản tiếp người tố cáo ghi cc số 0 4 0 1 8 6 0 0 2 9 1 7
identity: Số sổ hộ khẩu cũ của người tố cáo là 310284615
identity: bhxh nguoi to cao 5208174396, lam o xuong may
identity: Tài khoản định danh VNeID nộp đơn qua mạng: 033079006248
identity: Xe người đến nộp đơn biển số 76C1-384.29, camera cổng có chụp
address: Người tố cáo ở số 47/3 đường Trần Quý Cáp
address: Nhà người làm đơn ở tổ 6, thôn Đông Phước, nhà thứ hai từ cổng làng vào
address: nguoi to cao nha so 128 le hong phong
address: NĐ trú tại xóm 4 Phú Hậu, sát nhà văn hóa
address: Đơn gửi từ ấp Bình Lợi, nhà cạnh cây xăng Tám Lợi
address: nha ng viet don ngay km 14+300 quoc lo 24, ben trai huong di len
address: Mời người tố cáo tại nhà, hẻm 215/8/4 Nguyễn Văn Cừ, lúc 8h
address: Giấy mời gửi về đội 3, thôn Hà Thanh cho người tố cáo
address: bà ấy ở ngôi nhà mái tôn xanh đối diện trường mầm non, là người gửi đơn đấy
address: nguoi to cao o tro day tro ba Sau phong so 7
address: ĐỊA CHỈ NGƯỜI TỐ CÁO: KHU PHỐ 2, NHÀ 19 ĐƯỜNG SỐ 5
address: Người gửi đơn sống ở căn nhà cuối dốc sau chùa, có hàng rào râm bụt
address: chung cư Hòa Bình lô B phòng 412, đó là chỗ ở của ng đứng đơn
address: Nhà nguoi to cao giap ruong ong truong thon, phia sau lo gach
address: Bì thư ghi nơi gửi 62A Phan Đình Phùng
address: ng tố cáo thuê nhà ngõ 38 Lạc Trung, tầng 3
address: Bản Nà Lếch, nhà sàn đầu tiên bên kia cầu treo là nhà người có đơn
address: to 11 kp Tan Thanh, nha 2 tang son vang, chinh la nguoi lam don to cao
address: Người tố cáo mới chuyển về ở nhờ nhà em ruột ở buôn Ea Drông, nhà sát giọt nước
address: đ/c ng tố cáo: sn 9, ngách 14/27, Định Công Hạ
address: hộ làm đơn nằm ngay ngã ba đi nghĩa trang, có quán sửa xe
address: Vào đường bê tông sau trạm y tế khoảng 200m, nhà cổng sắt đỏ, gặp người tố cáo ở đó
address: nguoi to cao o duoi chan cau Dinh, nha be tren kenh
address: Thư phúc đáp chuyển về hộp thư số 31, cụm dân cư vượt lũ Mỹ Hòa, cho người tố cáo
address: Đã xuống nhà người viết đơn ở Kp.3, đường Hùng Vương nối dài, số 211
address: nha nguoi bao tin nam doi dien nha nguoi bi to cao, cach co con muong
address: Hàng xóm sát vách bên phải của ông phó thôn là người gửi đơn
address: ng làm đơn tạm trú lô đất số 18 khu tái định cư Suối Cát
address: Tọa độ nhà người tố cáo 15.1243, 108.8072
address: XOM BEN, NHA GAN CAY DA, DO LA NHA NGUOI DUNG DON
address: Người tố cáo có tiệm tạp hóa ngay cổng chợ Gò Chàm, ở luôn tại đó
address: Chuyển kết luận đến tận nơi cho ng tố cáo, thôn 7 xã cũ Hành Thịnh, nhà số 0354
address: ng to cao o k52/14 Ong Ich Khiem
address: Bà nộp đơn ở cùng con trai tại ấp 5, bờ kênh số 2, nhà lá trước có bến ghe
address: Gia đình có đơn ở liên gia 4, nhà thứ ba tính từ miếu
address: gửi bưu điện trả lại, địa chỉ 83 tỉnh lộ 624 người tố cáo không còn ở
address: o. ay la nguoi to cao, nha canh cot dien so 27 nhanh re vao dap
address: Tối qua đến xóm Đình, nhà có hai cây cau trước ngõ, làm việc với người tố cáo
address: nguoi lam don co cai quan ca phe vong ngay doc Mit, nha phia sau
address: Phân công đc Tâm bảo vệ nhà người tố cáo, số 5 đường Lê Lợi, từ tối nay
name: Người tố cáo là ông Đặng Văn Khiết
name: b. Hồ Thị Mận đứng đơn
name: don nay do chi Luong Thi Ngoan viet
name: Ông Bảy Đờn chạy đò là người báo vụ này
name: Kế toán hợp tác xã là người gửi đơn chứ không ai khác
name: nguoi to cao la ong pho chu tich hoi nong dan cu
name: Sáng nay cô Út Hiền lên nộp đơn tố cáo trưởng thôn
name: THEO ĐƠN CỦA ÔNG VÕ TẤN ĐƯỜNG VỀ VIỆC THU QUỸ
name: Anh Phùng Bá Sửu xin rút nội dung tố cáo thứ hai
name: thay Nghia day toan ben truong cap 2 to cao hieu truong
name: đã tiếp ô. Lầu A Páo, ô. cung cấp thêm ảnh cho đơn tố cáo của mình
name: Vợ ông bí thư chi bộ chính là người viết đơn
name: Chi thu quy truong mam non gui don nac danh do, nhin chu la biet
name: NĐ: Kiều Thị Xoan, 1974
name: Đơn ký tên H'Bliă Niê, đã xác minh đúng người
name: Em ruột của người bị tố cáo đã làm đơn
name: ong Ngo Dinh Thuoc ko dong y ket luan, se to cao tiep len tinh
name: mời bà Trà lên bổ sung chứng cứ cho đơn tố cáo của bà
name: Nghe nói thằng Cu Tí con ông Sáu Rèn viết đơn hộ
name: Trạm trưởng y tế cũ tố cáo việc chia tiền trực
name: lá đơn là của cụ Mạc Văn Thỏa, cựu chiến binh
name: Trả lời đơn tố cáo đề ngày 4/5 của bà Lục Thị Nhàn
name: don to cao cua ba Tu Beo ban bun
name: Công nhân tổ vệ sinh bị cho nghỉ hôm tết là người tố cáo
name: Bà Sáu với ông Tám Cò cùng ký đơn tố cáo chủ tịch
name: CHI NHUNG VAN THU LA NGUOI BAO TIN
name: Tên người tố cáo: Triệu Mùi Pham
name: Chủ thầu thua thầu cầu Bà Rén tố cáo đấy
name: gửi thông báo thụ lý cho anh Quách Đình Lễ, người đứng đơn
name: facebook Mây Lang Thang nhắn tin tố cáo, đó là con bé Thảo nhà bác Lực
name: Ông Cao Xuân Hởi bị dọa sau khi gửi đơn, đề nghị bảo vệ
name: hoi ong Phan van Tuế xem sao biet viec nay ma to cao
name: Chị Hạnh cán bộ dân số bảo em là chị ấy viết đơn đó
name: ng làm đơn là gv hợp đồng duy nhất của điểm trường Pa Ủ
name: email gửi đơn: trankhachuy1981@gmail.com
name: Sư thầy trụ trì chùa Linh Ứng tố cáo việc lấn đất
name: ho so luu ten nguoi to cao viet tat NTH, truong ban mat tran thon 3
name: Chồng cũ của chị hiệu phó gửi đơn này lên huyện
name: Bí mật nhé, người tố cáo họ Giàng, làm bảo vệ ủy ban
name: Đối thoại hôm 20/6 có mặt ông Tô Hoài Mẫn bên tố cáo
name: Chủ tịch xã Nguyễn Hữu Thọ ký quyết định thành lập tổ xác minh
name: Tổ xác minh gồm 3 người, đc Lâm làm tổ trưởng
name: Đc Phạm Quốc Bình, công chức địa chính, đã giải trình bằng văn bản
name: Bí thư Lê Thị Hoài Thu chủ trì họp giao ban sáng thứ năm
name: Chủ tịch giao phó chủ tịch Trần Minh Đạo theo dõi vụ này
name: Mời ô. Hà Văn Sự trưởng thôn 2 (người bị tố cáo) làm việc 14h ngày 8
identity: Người tố cáo có thẻ hội viên hội nông dân số 30417
identity: thẻ nhân viên kẹp trong đơn của người làm đơn ghi mã NV-0582
identity: Sổ hộ nghèo của ng viết đơn: HN 2024-118
identity: so luong huu nguoi to cao 61-20938
identity: Công an nghỉ hưu, số hiệu 241-883, chính là người gửi đơn
identity: Người báo tin đi xe biển số 3417, camera có quay
identity: Mã khách hàng điện PA0508 4417 trên hóa đơn người tố cáo nộp kèm
identity: người tố cáo đưa ra huy hiệu 40 năm tuổi đảng số 118204
identity: Giấy chứng nhận thương binh của người đứng đơn mang số QN 4471
identity: giay chung nhan quyen su dung dat cua nguoi to cao so BK 482917
identity: Ng tố cáo để quên thẻ xe buýt 77.1204
identity: Công tơ điện nhà người gửi đơn số 190482
identity: bằng lái của người viết đơn hạng A1 số 55-7718
identity: Thẻ học sinh của con người tố cáo, mã 2207
identity: So ho khau cua ng lam don 7714 quyen 3
phone: sim của người tố cáo đuôi 7788
phone: người báo tin gọi bằng số có 4 số cuối là 2207
phone: nguoi to cao goi tu dau so 0868, may khong luu ten
phone: Số lạ gọi đến tố việc thu tiền, đuôi số 559
phone: đt người viết đơn 3 số đầu 098, còn lại nhòe
phone: may nguoi gui don duoi la 3391
address: Người tố cáo hiện ở thôn Nà Hin
address: ng làm đơn sống tại xóm 3
address: nguoi to cao tru tai khu pho 5
address: Đã đến tổ 9 gặp người viết đơn
address: quê người tố cáo ở ấp Mương Điều
address: Người gửi đơn, đội 6, chưa nhận được thông báo
address: Người báo tin mở quán phở trước trạm bơm
address: người tố cáo bán hàng ở cổng trường cấp 2
address: ng tố cáo có sạp vải trong chợ huyện
address: Người đứng đơn nằm ngay dốc Cổng Trời
address: giao kết quả tận thôn Tà Lèng cho người tố cáo
address: nha nguoi lam don gan cho
address: Người tố cáo thuê trọ ở khối 7
address: nguoi viet don co tiem sua xe o nga tu
address: Người tố cáo (tổ 4) đề nghị trả lời bằng văn bản
address: ô. ấy ở kp. 4, chính là người làm đơn
address: Người nộp đơn ở buôn Ea Bar, hôm nay không có nhà
address: Chuyển giấy mời xuống bản Pá Khoang cho người gửi đơn
address: người làm đơn cư trú lô 12 khu tái định cư
address: Nơi ở của người tố cáo: liên gia 2
address: người tố cáo có rẫy cà phê sát nghĩa địa
address: Cơ sở mộc đầu bản là của người tố cáo
address: Người tố cáo dạy ở điểm trường Huổi Lóng
address: NGƯỜI TỐ CÁO HIỆN Ở NHÀ CON GÁI TẠI THÔN 11
name: Thủ kho ủy ban chính là người viết đơn
name: Công nhân quét rác của xã mới là người gửi đơn
name: Cháu ruột người bị tố cáo đã gửi đơn
name: con dâu chủ tịch làm đơn chứ ai
name: Thợ xây bị quỵt tiền tố cáo vụ này
name: nghe nói chủ quán karaoke cũ tố cáo
name: Đơn do kế toán mới nghỉ viết
name: người tố cáo là y tá trạm xá
name: nguoi to cao la bao ve truong
name: Người tố cáo từng bị kỷ luật năm 2022
name: người gửi đơn là giáo viên duy nhất dạy môn nhạc
name: Người tố cáo làm tạp vụ ở ủy ban
name: ng tố cáo bán xôi sáng
name: Người viết đơn cụt một tay
name: người làm đơn 71 tuổi, đi lại khó khăn
name: Vợ cũ của trưởng thôn viết đơn
name: nha su tru tri chua Ba to cao viec lan dat
name: chắc ông từ giữ đền làm đơn
name: Người tố cáo viết tắt là LVH
name: ten nguoi lam don viet tat PTN
name: Người yêu cũ của phó chủ tịch là người báo tin
name: Người tố cáo vừa bị cho thôi việc
name: chủ nợ của ông phó bản tố cáo đó
name: Lái xe cũ của chủ tịch gửi đơn lên huyện
name: Hàng xóm của trưởng bản viết đơn này
name: Người tố cáo là con rể bí thư
name: nguoi viet don la giao vien hop dong truong ban
name: Lá đơn này của thủ quỹ hội phụ nữ
name: Người đứng đơn nguyên là bí thư chi bộ thôn
name: Nhà thầu trượt thầu làm đơn
identity: Thẻ cán bộ hưu trí mã 40-2217 là của người tố cáo
identity: nguoi to cao dua the thuong binh so 3 2 1 7
identity: Người làm đơn có sổ khám bệnh số 20441
identity: người báo tin đeo phù hiệu xe ôm số 0317
address: ng viết đơn nhà ở kiệt 12
address: Người tố cáo đang ở nhờ nhà mẹ vợ ở khu tập thể lâm trường
address: Xóm 4, nhà có giếng khoan đầu tiên, người tố cáo ở đó
address: Người tố cáo bán thịt ở chợ phiên
address: Nhà người tố cáo ngay sau trạm xá
address: Đưa thông báo về thôn Pá Hu cho người đứng đơn
name: người tố cáo là chủ lò gạch bị đình chỉ
name: Người tố cáo là phó trạm y tế
name: kế toán trường tiểu học tố cáo hiệu trưởng
name: con gái nuôi của bí thư là người gửi đơn
name: Người đứng đơn là hộ kinh doanh duy nhất ở bến đò
name: nghe đâu cô nuôi dạy trẻ hợp đồng viết đơn
name: Chính thằng cháu đích tôn của trưởng bản gửi đơn
name: Người gửi đơn trước làm thủ quỹ hợp tác xã
name: chủ xe tải bị phạt làm đơn đấy
name: anh rể của chủ tịch tố cáo chuyện đất
name: người viết đơn có con học lớp 5A, bị đuổi học
name: Người tố cáo có chồng làm công an xã
name: Mẹ của em học sinh bị đánh đã làm đơn tố cáo
identity: Người tố cáo đi xe Wave đỏ biển 3471
identity: tk ngân hàng người tố cáo đuôi 5521
address: Người tố cáo thuộc tổ liên gia số 2
name: người tố cáo sinh năm 1958, cựu thanh niên xung phong
name: Chị bán nước trước cổng ủy ban là người báo tin
name: lão say rượu đầu xóm viết đơn
name: Người tố cáo bị mù một mắt
name: nguoi to cao la vo hai cua pho chu tich
name: Bác sĩ trạm xã tố cáo việc chia thuốc
name: Đơn tố cáo của giáo viên dạy nhạc
address: Người tố cáo quê gốc Thái Bình, mới lên đây buôn trâu
identity: Người tố cáo trình thẻ ngành số 88-4102
identity: Biển xe của người gửi đơn 4471, loại Dream
identity: Người viết đơn cất giấy khai sinh số 1147 ở túi
phone: đuôi sđt người báo tin 904
name: cháu gái của phó bản làm đơn tố cáo chuyện đất
address: người gửi đơn hiện công tác tại trạm bơm số 2
name: ng tố cáo là cấp dưỡng trường mầm non
name: Người tố cáo bán bún riêu đầu chợ
name: Tài xế cũ của giám đốc là người làm đơn
address: người báo tin trọ ở dãy trọ sau trường nghề
name: Cựu chủ nhiệm hợp tác xã đứng đơn
name: Nguoi lam don la tho may o dau cho
name: người đứng đơn là thương binh hạng 2/4 duy nhất của bản
name: Chị dâu trưởng thôn gửi đơn nặc danh
name: Người đứng đơn bị câm, phải nhờ viết hộ
identity: Người tố cáo có hợp đồng điện mã PA1133
address: nguoi lam don o xom Dinh
address: Người gửi đơn ở khu nhà công vụ sau huyện ủy
address: giấy báo gửi đến tổ dân phố 12 cho người tố cáo
name: Người tố cáo là em vợ của kế toán
name: Anh chạy xe ôm đầu dốc là người báo tin
name: đội trưởng đội 4 cũ tố cáo
phone: số của người tố cáo có đuôi 2299
name: Người viết đơn vừa bị sa thải
name: người làm đơn là thợ mộc trong bản
name: Cháu nội già làng viết đơn
name: Trưởng ban phụ huynh lớp 4B làm đơn
address: Người tố cáo, tổ 11, nhờ gửi kết quả qua bưu điện
identity: người tố cáo giữ sổ đỏ số CH 04412
`)
