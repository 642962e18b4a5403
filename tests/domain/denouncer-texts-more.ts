/** Texts written by someone who has not seen the check. Every person, number and address in them is invented. */
export const stopped: readonly { text: string; has: 'phone' | 'identity' | 'address' | 'name' }[] =
  [
    {
      text: 'Tố cáo cán bộ địa chính thu tiền ngoài quy định khi đo đất. Người tố cáo đề nghị liên hệ qua số 0987 412 365 sau giờ hành chính.',
      has: 'phone',
    },
    {
      text: 'nd: thu tiền làm đường sai, k có phiếu thu. cần gì gọi sđt 0912.558.703',
      has: 'phone',
    },
    {
      text: 'To cao truong ban an chan gao cuu doi thang 3. Nguoi to cao de lai so 0868-214-907, dan chi goi buoi toi.',
      has: 'phone',
    },
    { text: 'sdt lh: +84 374 661 028. to cao viec giao dat rung khong dung ho', has: 'phone' },
    {
      text: 'Đơn viết tay 2 trang, cuối đơn ghi +84982330417. Nội dung tố cáo kế toán xã lập khống chứng từ mua cây giống.',
      has: 'phone',
    },
    { text: 'phan anh thu phi nuoc sach 2 lan trong 1 nam, dt 0345127986', has: 'phone' },
    {
      text: 'Tố cáo việc chia tiền dịch vụ môi trường rừng không công khai. Gọi lại theo máy bàn (0215) 3 842 176, gặp ai cũng được.',
      has: 'phone',
    },
    {
      text: 'Có gửi ảnh chụp sổ thu qua zalo 0399 80 41 52. Nội dung là thu quỹ bản quá mức đã họp.',
      has: 'phone',
    },
    {
      text: 'k ghi tên, chỉ để lại số 84-967-203-418 và bảo đừng nhắn tin. Tố cáo phó chủ tịch UBND xã cho người nhà hưởng hộ nghèo.',
      has: 'phone',
    },
    {
      text: 'ng tố cáo đổi sim rồi, số mới o978 442 190. Việc bán gỗ tịch thu k lập biên bản',
      has: 'phone',
    },
    {
      text: 'Toi hop ban ngay 12/4 co loi qua lai. Nguoi gui don noi can them thi goi 0 8 8 6 1 9 3 2 7 5.',
      has: 'phone',
    },
    {
      text: 'Tố cáo cán bộ chính sách giữ lại 2 tháng trợ cấp người cao tuổi; con trai người tố cáo nghe máy hộ 0356.19.32.75 (máy hay mất sóng).',
      has: 'phone',
    },

    {
      text: 'Người tố cáo xuất trình CCCD 011189004527, cấp năm 2021. Tố cáo việc cấp trùng đất nương cho hai hộ.',
      has: 'identity',
    },
    {
      text: 'cccd so 014 092 007 318, to cao can bo tu phap doi tien khi lam giay khai sinh',
      has: 'identity',
    },
    {
      text: 'Tố cáo trưởng bản bán đất công. CMND cũ số 040512876 chưa đổi sang thẻ mới.',
      has: 'identity',
    },
    {
      text: 'cmnd 050.338.417 - khong cho ghi ten. nd: sai pham khi xay nha van hoa ban',
      has: 'identity',
    },
    {
      text: 'Người này đi làm ở nước ngoài về, chỉ có hộ chiếu số C4821937. Nội dung tố cáo là đất của gia đình bị cấp sổ cho người khác.',
      has: 'identity',
    },
    {
      text: 'da xem ho chieu B 7310426 cua nguoi to cao, dung nguoi. Viec an chia tien den bu thuy dien.',
      has: 'identity',
    },
    {
      text: 'Đã đối chiếu căn cước 002185006143. Tố cáo công chức văn phòng nhận tiền để chứng giấy tờ nhanh.',
      has: 'identity',
    },
    {
      text: 'Giấy tờ tùy thân kèm đơn: 012-095-003-864. Việc chi tiền hỗ trợ dịch tả lợn sai đối tượng, k niêm yết.',
      has: 'identity',
    },
    {
      text: 'Tố cáo kiểm lâm địa bàn bỏ qua vụ phát rừng. thẻ gắn chip 0151 7800 5291, đ/c tiếp dân đã xem bản gốc',
      has: 'identity',
    },
    {
      text: 'so dinh danh ca nhan 015201003476, don nop truc tiep tai bo phan mot cua. To cao chu tich hoi thu tien vay von.',
      has: 'identity',
    },

    {
      text: 'Người tố cáo ở số nhà 12 tổ 4, không muốn để cán bộ bản biết. Tố cáo thu tiền điện cao hơn hóa đơn.',
      has: 'address',
    },
    {
      text: 'Nhà cạnh trạm biến áp bản Nà Phường, thứ hai bên phải. Tố cáo việc chặn đường vào nương.',
      has: 'address',
    },
    {
      text: 'to cao truong ban chia gao khong deu. nha nguoi to cao o cuoi ban Huoi Sang, sat cau treo, mai ton xanh',
      has: 'address',
    },
    {
      text: 'nhà 3 gian đối diện cổng trường mầm non bản Pá Lau, đến đó hỏi là ra. nd tố cáo bớt xén tiền ăn bán trú',
      has: 'address',
    },
    {
      text: 'Tố cáo cán bộ khuyến nông bán phân bón hỗ trợ. Giấy trả lời gửi về SN 47, đường Thanh Niên, tổ dân phố 2.',
      has: 'address',
    },
    {
      text: 'Tra loi ve dia chi: so 8 ngo 15 to 6 thi tran. Viec lan chiem hanh lang duong ma xa khong xu ly.',
      has: 'address',
    },
    {
      text: 'Người gửi đơn ở ngay nhà sàn đầu tiên sau cây đa bản Co Líu, bên trái đường. Tố cáo ban quản lý bản tự ý cho thuê đất nghĩa địa.',
      has: 'address',
    },
    {
      text: 'Tố cáo phó trưởng công an xã đánh người. Người tố cáo trú tại nhà số 5, đội 3, thôn Lùng Cáng, có quán tạp hóa nhỏ phía trước.',
      has: 'address',
    },
    {
      text: 'ho o nga ba ban Na Tong, nha xay 2 tang mau vang canh quan sua xe. to cao thu tien rac hai lan',
      has: 'address',
    },
    {
      text: 'Đất bị lấn 40 m2 ngay sau nhà người tố cáo, nhà thứ ba tính từ nhà văn hóa bản Hua Khoang đi lên. Đã báo cán bộ địa chính mà k ra.',
      has: 'address',
    },
    { text: 'đ/c: 126/4 QL6, tiểu khu 9. tố cáo cấp phép xây dựng trên đất lúa', has: 'address' },
    {
      text: 'Bản có 31 hộ, người tố cáo là hộ duy nhất ở trên đồi sau bể nước bản Sin Chải, cách trạm y tế 200 m. Việc bình xét hộ nghèo không họp dân.',
      has: 'address',
    },

    { text: 'Bà Lò Thị Pánh tố cáo trưởng bản giữ thẻ bảo hiểm y tế của cả nhà.', has: 'name' },
    {
      text: 'Tố cáo việc chia đất ruộng không đúng biên bản họp. Người viết đơn là Giàng A Chống.',
      has: 'name',
    },
    { text: 'ô Sình nói trưởng bản thu 200k mỗi hộ mà k có phiếu', has: 'name' },
    {
      text: 'Ong Quang Van Hac to cao ke toan lap khong danh sach ho ngheo nam 2023.',
      has: 'name',
    },
    {
      text: 'b. Mẩy tố cáo cán bộ chính sách ăn chặn tiền trợ cấp nuôi con nhỏ, đã đòi 3 lần',
      has: 'name',
    },
    {
      text: 'don to cao viec pha rung dau nguon, nguoi dung don vang thi sua, chong la tho xay',
      has: 'name',
    },
    {
      text: 'Theo đơn thì vợ của Hoàng Văn Thiêm bị cắt trợ cấp khuyết tật sau khi gia đình có ý kiến tại cuộc họp.',
      has: 'name',
    },
    {
      text: 'Tố cáo cán bộ xã thu tiền làm sổ đỏ. Cháu gái người tố cáo tên là Bàn Mùi Khé đi cùng để phiên dịch.',
      has: 'name',
    },
    { text: 'a. Tủa ở bản trên báo là xe chở cát làm hỏng mương, xã biết mà k xử lý', has: 'name' },
    {
      text: 'Chi Nguyet ban hang o cho phien phan anh to quan ly cho thu phi khong ve. Thu tu thang 2 den nay.',
      has: 'name',
    },
    {
      text: 'Nội dung: đất nương bị cấp sổ cho người khác. Bố người tố cáo (cụ Hà Công Ếm) khai hoang từ năm 1982.',
      has: 'name',
    },
    {
      text: 'thầy Khải béo dạy tiểu học tố cáo hiệu trưởng khai khống tiền ăn bán trú',
      has: 'name',
    },
    {
      text: 'Sùng Thị Dợ, có con học lớp 3, tố cáo nhà trường thu quỹ trái quy định.',
      has: 'name',
    },
    {
      text: 'to cao cong an xa giu xe may khong lap bien ban, xe cua thao a su, giu tu hom 15',
      has: 'name',
    },
    {
      text: 'Việc đền bù đường điện: đo thiếu 300 m2. Đơn có chữ ký của Nguyễn Đức Thuận và điểm chỉ của mẹ.',
      has: 'name',
    },
    { text: 'Ông Páo "lé" tố cáo ban quản lý rừng chia tiền không đều.', has: 'name' },
    {
      text: 'ng tố cáo là em ruột Trưởng bản Cà Văn Ún nên đề nghị giữ kín. Việc bán 2 con bò dự án.',
      has: 'name',
    },
    {
      text: 'Ba Phung Ta Man trinh bay: tien ho tro lam nha 40 trieu chi nhan duoc 32 trieu. Can bo noi tru tien ho so.',
      has: 'name',
    },
    {
      text: 'Tố cáo lãnh đạo xã bao che khai thác cát trái phép trên suối. Gặp Hùng Cường để lấy thêm ảnh.',
      has: 'name',
    },
    {
      text: 'anh dũng còi với chị lụa nói tiền làm đường bê tông thu rồi mà 2 năm k làm',
      has: 'name',
    },
    {
      text: 'Đ/c Nông Thế Bằng (cựu chiến binh) tố cáo chủ tịch hội thu hội phí không vào sổ.',
      has: 'name',
    },
    {
      text: 'Nguoi to cao khong ghi ten nhung trong don co nhac con re la Dinh Cong Thuoc bi ep ky giay ban giao dat.',
      has: 'name',
    },
    {
      text: 'Tố cáo y sĩ trạm y tế bán thuốc cấp phát miễn phí. Lầu A Vảng chứng kiến, người tố cáo là vợ của anh này.',
      has: 'name',
    },
    {
      text: 'bac Thoong ho ngheo cuoi danh sach to cao binh xet khong cong khai, da hoi truong ban khong tra loi',
      has: 'name',
    },
    {
      text: 'Tố cáo việc lấy đất sân bóng của bản đem cho thuê. Đơn do Tráng Seo Lử viết hộ, người tố cáo không biết chữ.',
      has: 'name',
    },
    {
      text: 'Tiền hỗ trợ giống ngô 2024 phát thiếu, cân lại còn 17 kg. cô Hiền vợ ông Chựa kể lại.',
      has: 'name',
    },
  ]

export const clean: readonly string[] = [
  'Tố cáo trưởng bản thu 150.000 đồng mỗi hộ để làm đường liên bản nhưng không có phiếu thu.',
  'Tố cáo Phó Chủ tịch UBND xã ký xác nhận nguồn gốc đất không đúng với hồ sơ địa chính.',
  'to cao can bo dia chinh do dat khong dung moc gioi, thua 112 to ban do 45, dien tich 1.250 m2',
  'Việc chi 120.000.000 đồng sửa nhà văn hóa bản Nà Sang không có hồ sơ nghiệm thu. Thời gian từ tháng 3 đến tháng 8/2024.',
  'Theo Báo cáo số 45/BC-UBND ngày 12/5/2025 thì đã chi hết, nhưng dân bản chưa nhận được gạo.',
  'Tiep nhan theo Luat To cao so 25/2018/QH14. Noi dung: ke toan xa lap khong chung tu mua cay giong.',
  'Tố cáo hiệu trưởng Trường THCS Võ Nguyên Giáp thu quỹ phụ huynh trái quy định, năm học 2024-2025.',
  'bớt xén tiền ăn bán trú của học sinh, mỗi cháu k được đủ 2 bữa thịt 1 tuần',
  'Cán bộ chính sách chậm chi trả trợ cấp xã hội quý II, 14 hộ ở bản Huổi Lóng chưa nhận.',
  'Hồ sơ giấy số 07/2025, lưu tại tủ 2, ngăn 3. Nội dung về quản lý đất rừng phòng hộ.',
  'truong ban tu y cho thue 2 ha dat chung cua ban trong 5 nam, tien thue 30 trieu khong nop quy',
  'Tố cáo việc bình xét hộ nghèo năm 2023 không họp dân, không niêm yết tại nhà văn hóa.',
  'Gói thầu kênh mương bản Pá Lau trị giá 1.250.000.000 đồng, thi công thiếu 320 m so với thiết kế.',
  'Lợi dụng phong trào học tập và làm theo Bác Hồ để thu tiền in sổ tay, mỗi đảng viên 50k.',
  'Công chức tư pháp yêu cầu nộp thêm 200 nghìn khi làm giấy khai sinh. Việc xảy ra lúc 9h30 ngày 04/02/2025.',
  'nhan tien de xac nhan don xin vay von ngan hang chinh sach, moi ho 500.000d',
  'Khai thác cát trái phép trên sông Mã đoạn qua xã, lãnh đạo xã biết nhưng không xử lý.',
  'Tố cáo cán bộ khuyến nông bán 40 bao phân bón hỗ trợ ra ngoài, loại 25 kg/bao.',
  'Ban quản lý bản không công khai tiền dịch vụ môi trường rừng năm 2022, 2023. Tổng số khoảng 86 triệu.',
  'duong tu trung tam xa di ban Sin Chai dai 3,2 km, do be tong mong hon thiet ke 4 cm',
  'Tố cáo Chủ tịch Hội Nông dân xã thu hội phí không vào sổ. Có 3 phiếu thu viết tay kèm theo.',
  'Cấp Giấy chứng nhận quyền sử dụng đất số BK 482913 chồng lên đất nghĩa địa của bản.',
  'Đội thuế liên xã thu thuế hộ kinh doanh ở chợ phiên k đúng mức khoán, dân hỏi thì k trả lời.',
  'Can bo y te xa ban thuoc cap phat mien phi. Su viec keo dai tu 2021 den nay.',
  'Trạm y tế khai khống số lượt khám bệnh bảo hiểm, tháng 6 ghi 412 lượt, thực tế chưa đến 200.',
  'Công an xã giữ xe máy quá 7 ngày, không lập biên bản tạm giữ theo Nghị định 118/2021/NĐ-CP.',
  'Đất hành lang đường Tô Hiệu bị lấn chiếm, UBND xã đã có Thông báo số 31/TB-UBND nhưng không cưỡng chế.',
  'tố cáo bí thư chi bộ bản đưa người nhà vào danh sách nhận bò giống, dự án giảm nghèo 2024',
  'Hieu pho Truong Tieu hoc Kim Dong thu tien dong phuc cao hon gia cua hang 60.000 dong.',
  'Quỹ học bổng Vừ A Dính cấp 20 suất, nhà trường chỉ phát 17 suất.',
  'Tố cáo kiểm lâm địa bàn làm ngơ cho chặt 18 cây nghiến ở tiểu khu 214, khoảnh 6.',
  'tien den bu thuy dien cho ban Na Tong con thieu 125 000 000 d, xa noi cho huyen duyet',
  'Ban Chỉ huy quân sự xã chấm công trực khống cho dân quân, 22 ngày trong tháng 01/2025.',
  'Cán bộ một cửa nhận hồ sơ không ghi giấy hẹn, trả kết quả chậm 45 ngày.',
  'Vi pham trong chi tien ho tro dich ta lon chau Phi theo Quyet dinh 793/QD-UBND. Ho co lon chet khong duoc, ho khong nuoi lai co.',
  'Đơn gồm 3 trang và 5 ảnh chụp. Nội dung chính là mua sắm bàn ghế hội trường giá cao gấp đôi thị trường.',
  'xay ke suoi Nam Rom sai vi tri, lech 15 m so voi ban ve, chu dau tu la UBND xa',
  'Trưởng thôn Lùng Phình tự ý bán 6 con trâu dự án vào dịp Tết. Tiền bán không báo cáo dân.',
  'Chủ tịch UBND xã sử dụng xe công đi việc riêng nhiều lần trong tháng 10 và tháng 11.',
  'Tố cáo tổ quản lý nước sạch thu 8.000 đ/m3, cao hơn mức 5.500 đ/m3 đã thông qua tại Nghị quyết 09/NQ-HĐND.',
]
