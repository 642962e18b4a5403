/** Texts written by someone who has not seen the check. */

export const stopped: readonly {
  text: string
  has: 'phone' | 'identity' | 'address' | 'name'
}[] = [
  // phone
  {
    text: 'Tố cáo cán bộ địa chính nhận tiền khi đo đất. Cần thêm thông tin gọi 0978 412 635.',
    has: 'phone',
  },
  {
    text: 'sđt người tố cáo 0356.218.947, nội dung về chia tiền hỗ trợ lũ không đều',
    has: 'phone',
  },
  {
    text: 'to cao truong ban thu tien dien cao hon quy dinh. lien he 0912745386 sau 5h chieu',
    has: 'phone',
  },
  { text: 'Phản ánh việc bình xét hộ nghèo không họp bản. Số máy: +84 987 315 264.', has: 'phone' },
  {
    text: '0869-224-713 gọi báo kế toán trường lập khống danh sách ăn bán trú, chưa có đơn',
    has: 'phone',
  },
  {
    text: 'Chị Lò Thị Inh (ĐT 0383 57 19 42) tố cáo việc chi sai tiền dịch vụ môi trường rừng năm 2023.',
    has: 'phone',
  },
  {
    text: 'nguoi dan goi tu so 84965 318 472 noi pho chu tich xa bao che khai thac cat trai phep o suoi nam la',
    has: 'phone',
  },
  {
    text: 'Đơn tố cáo về việc cấp sổ đỏ chồng lên đất của bản. Zalo 0394.61.58.27 đã gửi ảnh giấy tờ, hẹn thứ 2 lên làm việc.',
    has: 'phone',
  },
  {
    text: 'ban pa khoang, ve tien cong lam duong be tong. dt: 037 852 4196 k nghe may thi goi con trai',
    has: 'phone',
  },
  {
    text: 'So co dinh 0215 3825 614, to cao tram y te thu tien thuoc cua nguoi co the BHYT. De nghi tra loi bang van ban.',
    has: 'phone',
  },
  {
    text: 'tố cáo đ/c trưởng công an xã đánh người, dc biết qua đt, số 09 7364 2815',
    has: 'phone',
  },
  {
    text: 'Nội dung: công chức văn hoá giữ lại tiền hỗ trợ đội văn nghệ 3 bản. Đã xác minh qua điện thoại (0326481957) ngày 14/3.',
    has: 'phone',
  },

  // identity
  {
    text: 'Người tố cáo có CCCD 011194003728, tố cáo việc thu hồi đất nương không bồi thường.',
    has: 'identity',
  },
  {
    text: 'cccd so 014 088 005 217 cap 12/5/2021, to cao can bo chinh sach an chan tien tro cap',
    has: 'identity',
  },
  {
    text: 'To cao truong thon ban dat cong. Don kem ban sao CMND 040318276 do CA tinh cap.',
    has: 'identity',
  },
  {
    text: 'Căn cước: 010.301.004.862. Nội dung tố cáo hiệu trưởng thu quỹ trái quy định, số tiền 18 triệu.',
    has: 'identity',
  },
  {
    text: 'ho chieu C4718265, nguoi di lao dong nuoc ngoai ve to cao bi lam gia chu ky ban dat',
    has: 'identity',
  },
  {
    text: 'cmt 050 726 913 cũ, chưa đổi thẻ, tố cáo việc chia ruộng bản năm 1998 và cấp lại năm 2022',
    has: 'identity',
  },
  {
    text: 'Ông Giàng A Chớ, số định danh 012075006341, tố cáo kiểm lâm địa bàn nhận tiền bỏ qua việc phá rừng.',
    has: 'identity',
  },
  {
    text: 'Tố cáo về chi tiền công trình nước sạch. Đã đối chiếu giấy tờ số 015182009435 đúng người, đơn có ký tên điểm chỉ.',
    has: 'identity',
  },
  {
    text: 'to cao cong chuc tu phap doi tien lam giay khai sinh, da xem cmnd 073451298',
    has: 'identity',
  },
  {
    text: 'Hộ chiếu số B8263907 cấp tại Phòng QLXNC. Tố cáo cán bộ xã xác nhận sai tình trạng hôn nhân.',
    has: 'identity',
  },

  // address
  {
    text: 'Người tố cáo ở số nhà 27, tổ 4, thị trấn, tố cáo việc xây nhà trên đất lúa được cán bộ bỏ qua.',
    has: 'address',
  },
  {
    text: 'nhà đầu bản Nà Sa, cạnh nhà văn hoá, mái tôn xanh. Tố cáo trưởng bản thu tiền làm đường k có biên lai',
    has: 'address',
  },
  {
    text: 'nha o sau truong mam non ban huoi lech, di qua cau treo re trai nha thu 2, to cao ve tien ho tro lam nha',
    has: 'address',
  },
  {
    text: 'Tố cáo cán bộ thú y bán vắc xin cấp miễn phí. Địa chỉ trả lời: SN 112, đường Trần Đăng Ninh, tổ dân phố 6.',
    has: 'address',
  },
  {
    text: 'Nội dung về thu chi quỹ bản. Gửi kết quả về thửa 84 ngõ 5, khối Tân Tiến, nhà có cổng sắt đỏ.',
    has: 'address',
  },
  {
    text: 'to cao chu tich hoi nong dan giu so vay von. o so 9 ngo 31 to 2 phuong tan thanh',
    has: 'address',
  },
  {
    text: 'Bà con ở nhà sàn đối diện cây xăng km 14 quốc lộ 279 tố cáo xe chở đá của doanh nghiệp được xã làm ngơ.',
    has: 'address',
  },
  {
    text: 'hộ gần trạm biến áp bản Co Mỵ, ngay ngã ba đường lên nghĩa trang, nhà có quán tạp hoá, tố cáo việc lấn đất hành lang',
    has: 'address',
  },
  {
    text: 'Hien tru tai 45B Nguyen Huu Tho, tp Dien Bien Phu. To cao viec sang ten dat cua bo me o xa khi chua chia thua ke.',
    has: 'address',
  },
  {
    text: 'tố cáo kế toán xã. nhà riêng: đội 7, cách ubnd xã 300m về phía suối, nhà xây 2 tầng sơn vàng',
    has: 'address',
  },
  {
    text: 'Nguoi viet don la ho duy nhat con o khu Pu Lau cu, nha canh mo nuoc. To cao viec nhan tien di doi nhung khong duoc giao dat.',
    has: 'address',
  },
  {
    text: 'Tố cáo hiệu phó cắt suất ăn học sinh. Đ/c nhận giấy báo: nhà số 3 dãy tập thể giáo viên, cạnh sân bóng trường cấp 2.',
    has: 'address',
  },

  // name
  { text: 'Ông Lường Văn Hặc tố cáo trưởng bản chia tiền rừng không công khai.', has: 'name' },
  {
    text: 'Tố cáo việc bình xét hộ cận nghèo sai, do chị Quàng Thị Ánh gửi đơn ngày 6/2.',
    has: 'name',
  },
  { text: 'sùng a páo tố cáo cán bộ lấy tiền làm giấy tờ đất nương', has: 'name' },
  {
    text: 'ba nguyen thi hoi to cao ke toan xa chi khong dung muc dich tien ung ho bao lut',
    has: 'name',
  },
  {
    text: 'Về việc lấn chiếm đất nghĩa địa của bản, anh Dính có mặt lúc đo và viết đơn này.',
    has: 'name',
  },
  {
    text: 'Đơn tố cáo công chức địa chính làm sai lệch hồ sơ. Người viết đơn: Hoàng Đình Kiểm.',
    has: 'name',
  },
  { text: 'to cao truong ban giu lai gao cuu doi 15kg/khau. don do vang thi my viet', has: 'name' },
  {
    text: 'Trieu Choi Phin cung 12 ho to cao viec ban go rung cong dong nam 2024, khong ro tien di dau.',
    has: 'name',
  },
  {
    text: 'em Thào Thị Dợ, học sinh lớp 9, tố cáo giáo viên thu tiền ôn thi k có phiếu thu',
    has: 'name',
  },
  {
    text: 'Tố cáo đ/c phó chủ tịch uống rượu trong giờ làm việc, chửi mắng dân. Cụ Bạch Công Nhiên chứng kiến và đứng tên đơn.',
    has: 'name',
  },
  { text: 'anh lò văn pánh báo là tiền hỗ trợ giống ngô bị trừ mỗi hộ 200 nghìn', has: 'name' },
  {
    text: 'Nội dung: thu phí chợ không vé. Người tố cáo là vợ ông Sình bán hàng ở chợ phiên.',
    has: 'name',
  },
  {
    text: 'ong Ha Cong Tuyn va 3 nguoi nua to cao viec cap dat tai dinh cu sai doi tuong',
    has: 'name',
  },
  {
    text: 'Bàn Thị Mẩy nộp đơn tố cáo cán bộ hộ tịch gây khó khăn, đi lại 5 lần chưa được khai sinh cho con.',
    has: 'name',
  },
  {
    text: 'Tố cáo việc xã cho thuê đất 5% không đấu giá. Cô giáo Nông Bích Liễu đại diện ký.',
    has: 'name',
  },
  {
    text: 'tố cáo trưởng bản sửa biên bản họp, do thằng Khua con ông Chứ nhà bị loại khỏi danh sách viết',
    has: 'name',
  },
  {
    text: 'Chảo Láo Sử tố cáo. Nội dung: cán bộ khuyến nông cấp phân bón hết hạn, thu thêm tiền vận chuyển.',
    has: 'name',
  },
  {
    text: 'viec chi tra tien dich vu moi truong rung quy 4 thieu 3 trieu, theo trinh bay cua giang thi sua',
    has: 'name',
  },
  {
    text: 'Đ/c Phạm Quốc Thuấn, nguyên bí thư chi bộ, tố cáo việc quyết toán khống nhà văn hoá bản.',
    has: 'name',
  },
  { text: 'To cao hanh vi de doa nguoi dan khi cuong che ngay 20/11. Mua A Lenh', has: 'name' },
  {
    text: 'Gia đình bà Inh tố cáo cán bộ xã ký xác nhận khi đất đang tranh chấp. Đề nghị giữ bí mật.',
    has: 'name',
  },
  {
    text: 'chi Duong Thi Ngoan den truc tiep luc 9h, to cao can bo mot cua thu 300k lam ho so tach thua',
    has: 'name',
  },
  {
    text: 'Tố cáo cán bộ chính sách để người đã chết vẫn nhận trợ cấp. Anh Ma Văn Tợi cháu họ biết việc nên viết đơn.',
    has: 'name',
  },
  {
    text: 'ND: kế toán HTX chiếm dụng vốn góp 45 triệu. Đơn của Đinh Thị Xoan và các xã viên.',
    has: 'name',
  },
  {
    text: 'cu a thong to cao can bo kiem lam bat xe may khong lap bien ban, 2 lan trong thang 8',
    has: 'name',
  },
  {
    text: 'Anh Tuấn kế toán cũ của trường tố cáo hiệu trưởng nâng khống giá thực phẩm. Có sổ ghi tay kèm theo.',
    has: 'name',
  },
]

export const clean: readonly string[] = [
  'Tố cáo trưởng bản thu tiền làm đường bê tông 350.000đ/hộ nhưng không có biên lai, không công khai chi.',
  'Công chức địa chính có hành vi nhận tiền khi làm thủ tục tách thửa, khoảng 5.000.000 đồng.',
  'to cao ke toan xa chi sai nguon kinh phi phong chong thien tai nam 2023, so tien 127.450.000 dong',
  'Về việc chi trả tiền dịch vụ môi trường rừng quý III/2024 tại bản Huổi Sáy thiếu so với danh sách niêm yết.',
  'bình xét hộ nghèo k đúng quy trình, k họp bản, 14 hộ đủ điều kiện bị bỏ ra ngoài',
  'Hiệu trưởng trường PTDTBT THCS Kim Đồng thu các khoản ngoài quy định, 180k/em, năm học 2023-2024.',
  'can bo chinh sach cham tra tien tro cap bao tro xa hoi thang 4, 5, 6. tong 23 doi tuong',
  'Tố cáo việc cấp GCN QSDĐ thửa 215, tờ bản đồ số 38, diện tích 1.264,5 m2 sai đối tượng.',
  'Phó chủ tịch UBND xã bao che việc khai thác cát trái phép trên suối Nậm Pung từ tháng 10/2024.',
  'Hanh vi sua bien ban hop ban ngay 15/01/2025, them chu ky cua nguoi khong du.',
  'Tố cáo theo Luật Tố cáo số 25/2018/QH14, nội dung cán bộ một cửa gây phiền hà, yêu cầu đi lại nhiều lần.',
  'lam duong Vo Nguyen Giap doan qua xa lay 420m2 dat lua cua dan, chua chi tra boi thuong',
  'Tram y te xa thu tien thuoc cua nguoi co the BHYT, moi lan 30-50 nghin.',
  'Kế toán hợp tác xã nông nghiệp chiếm dụng vốn góp của xã viên, ước 45 triệu, sổ sách không khớp.',
  'Chuyển từ huyện về theo CV số 482/UBND-TTr ngày 11/7/2024. Nội dung: quản lý sử dụng đất công ích 5%.',
  'trưởng công an xã có lời lẽ xúc phạm dân khi làm việc tại trụ sở lúc 14h30 ngày 3/9',
  'Quỹ học bổng Vừ A Dính năm 2024 phân bổ cho trường 12 suất nhưng chỉ phát 9 suất.',
  'HS giay so 17/2025, tap 3. ve viec ban go rung cong dong ban Pa Cheo, khoang 8 khoi',
  'Can bo khuyen nong cap giong ngo kem chat luong, 640 kg, hai ban khong moc.',
  'Tố cáo việc lập khống danh sách học sinh ăn bán trú, chênh 37 em so với thực tế, trong 4 tháng.',
  'Chủ tịch Hội Nông dân xã giữ lại tiền vay ủy thác của Ngân hàng Chính sách xã hội, 2 tổ tiết kiệm và vay vốn.',
  'nha van hoa ban Na Tong xay chua xong da quyet toan het 1 ty 250 trieu',
  'Việc thực hiện Nghị định 116/2016/NĐ-CP: gạo hỗ trợ 15kg/tháng phát thiếu, có tháng chỉ 11 kg.',
  'Công chức tư pháp - hộ tịch đòi thêm tiền ngoài lệ phí khi làm giấy khai sinh, đăng ký kết hôn.',
  'Bí thư chi bộ kiêm trưởng bản sử dụng quỹ bản cho việc riêng, dân yêu cầu công khai 3 lần không làm.',
  'uong ruou trong gio hanh chinh, vang mat o bo phan mot cua chieu thu 6, dan cho den 16h45',
  'Tố cáo việc chia đất tái định cư bản Nậm Khăn, 52 hộ, có hộ được 2 lô có hộ không được.',
  'Truong tieu hoc Ly Tu Trong thu tien xa hoi hoa 400.000d/phu huynh, khong co van ban cho phep.',
  'đất nghĩa địa bản bị san ủi làm trang trại khoảng 0,7 ha, xã biết nhưng k xử lý',
  'Chi tiền hỗ trợ xoá nhà tạm 60 triệu/nhà, bị giữ lại 5 triệu/nhà với lý do làm hồ sơ.',
  'kiem lam dia ban nhan tien bo qua viec pha rung tieu khu 712, khoanh 4, lo 9, dien tich 2,3 ha',
  'Đơn gồm 4 trang, kèm 7 ảnh và 1 USB. Nội dung chính: đấu thầu công trình nước sinh hoạt không công khai.',
  'Nâng khống giá thực phẩm bếp ăn trường mầm non Hoa Ban, thịt lợn ghi 165.000đ/kg, giá chợ 120.000.',
  'tien den bu duong day 110kv tra thieu cho ban Che Can va ban Bua, xa noi cho tinh',
  'Ban quản lý chợ thu phí không vé vào phiên chủ nhật, từ 10 đến 20 nghìn một chỗ ngồi.',
  'QĐ 1719/QĐ-TTg: bò giống cấp cho bản Suối Lư gầy yếu, 6/18 con chết sau 2 tuần.',
  'Tố cáo hành vi làm giả chữ ký trong danh sách nhận tiền hỗ trợ dịch tả lợn châu Phi.',
  'cán bộ thú y xã thu tiền tiêm vắc xin lở mồm long móng dù là vắc xin dc cấp miễn phí',
  'Don den ngay 22.08.2024, so den 1036. Noi dung truong thon ban dat cong khu vuc Phieng Ban, 850 m2, gia 95 trieu.',
  'Công chức văn hoá - xã hội giữ tiền hỗ trợ đội văn nghệ 3 bản dịp kỷ niệm 70 năm Chiến thắng Điện Biên Phủ.',
]
