import type { PlanDocument } from './plan.ts'

/** Document 002, section II and its report dates, in its own words. */
export const plan002: PlanDocument = {
  no: '002',
  title: 'Kế hoạch thực hiện Quy chế dân chủ tại cơ sở và công tác dân vận chính quyền năm 2021',
  type: 'year',
  issuer: 'Sở Khoa học và Công nghệ',
  startOn: '2021-01-01',
  endOn: '2021-12-31',
  theme: 'Đẩy mạnh thực hiện quy chế dân chủ ở cơ sở',
  basis: [
    'Công văn số 246-CV/TU ngày 08/02/2021 của Ban Thường vụ Tỉnh ủy',
    'Kế hoạch số 10-KH/BDVTU-BCSĐUBND ngày 11/01/2021',
    'Kế hoạch số 38/KH-UBND ngày 04/3/2021 của UBND tỉnh',
  ],
  items: [
    {
      section: 'II.1',
      content:
        'Triển khai thực hiện Chương trình hành động thực hiện Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII và Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX về công tác dân vận. Tiếp tục quán triệt, triển khai thực hiện Kết luận số 120-KL/TW ngày 07/01/2016 của Bộ Chính trị về xây dựng và thực hiện Quy chế dân chủ ở cơ sở; Kết luận số 114-KL/TW ngày 14/7/2015 của Ban Bí thư về nâng cao hiệu quả công tác dân vận của cơ quan nhà nước các cấp; Chỉ thị số 16/CT-TTg ngày 16/5/2016 của Thủ tướng Chính phủ về đổi mới công tác dân vận của các cơ quan hành chính Nhà nước và chính quyền các cấp trong tình hình mới.',
    },
    {
      section: 'II.2',
      content:
        'Thực hiện nghiêm túc Quy chế dân chủ ở cơ sở với phương châm "Dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát, dân thụ hưởng" gắn với việc phát triển kinh tế - xã hội, đảm bảo an ninh, trật tự an toàn xã hội tại cơ quan.',
    },
    {
      section: 'II.3',
      content:
        'Triển khai tổ chức thực hiện có hiệu quả chủ đề công tác dân vận năm 2021 do Trung ương phát động với nội dung trọng tâm là "Đẩy mạnh thực hiện Quy chế dân chủ ở cơ sở". Tiếp tục chú trọng việc xây dựng, nhân rộng và triển khai thực hiện các mô hình, điển hình "Dân vận khéo" gắn với nâng cao đạo đức, trách nhiệm công vụ, thái độ phục vụ Nhân dân của đội ngũ công chức, viên chức, kỷ luật, kỷ cương hành chính; chọn một số mô hình có tính khả thi cao gắn với mục tiêu phát triển kinh tế - xã hội, tiến hành khảo sát, đánh giá rút kinh nghiệm và triển khai nhân rộng mô hình.',
    },
    {
      section: 'II.4',
      content:
        'Theo dõi, nắm chắc tình hình, tâm trạng, những bức xúc trong Nhân dân; chú trọng dự báo tình hình khiếu nại, tố cáo trong thời điểm tiến hành bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng Nhân dân các cấp nhiệm kỳ 2021 - 2026 để đề ra những giải pháp xử lý kịp thời, hiệu quả thuộc phạm vi quản lý nhà nước của Sở Khoa học và Công nghệ.',
    },
    {
      section: 'II.5',
      content:
        'Tổ chức thực hiện tốt công tác dân vận chính quyền gắn với đổi mới và nâng cao hiệu quả công tác cải cách hành chính xem đây là giải pháp chủ đạo để cải thiện chỉ số hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước - SIPAS; chỉ số hiệu quả quản trị và hành chính công - PAPI; chỉ số năng lực cạnh tranh cấp tỉnh - PCI và khả năng tiếp cận các thủ tục hành chính của người dân gắn với nâng cao đạo đức công vụ, kỷ luật, kỷ cương hành chính cho đội ngũ công chức, viên chức.',
    },
    {
      section: 'II.6',
      content:
        'Thực hiện tốt công tác tiếp công dân, đối thoại trực tiếp với dân, giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh của tổ chức và công dân. Rà soát những lĩnh vực người dân có nhiều bức xúc, khiếu kiện kéo dài để tập trung chỉ đạo giải quyết dứt điểm.',
    },
    {
      section: 'II.7',
      content:
        'Phát huy hơn nữa vai trò Ban Thanh tra nhân dân của Sở để tập trung giám sát thực hiện quy chế dân chủ ở cơ sở; tăng cường công tác dân vận chính quyền; thực hiện tốt công tác tiếp công dân, giải quyết kịp thời, hiệu quả những bức xúc chính đáng của Nhân dân; tăng cường đối thoại, tiếp xúc trực tiếp với Nhân dân. Hình thức công khai phải phong phú, đa dạng và địa điểm công khai phải thuận tiện cho người dân theo dõi, tránh tình trạng niêm yết công khai các văn bản đã hết hiệu lực.',
    },
    {
      section: 'II.8',
      content:
        'Phối hợp với Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội thực hiện có hiệu quả Quy chế giám sát và phản biện xã hội của Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội; thực hiện tốt việc tiếp thu góp ý của Mặt trận Tổ quốc Việt Nam, các tổ chức chính trị - xã hội cùng cấp và Nhân dân. Thường xuyên trao đổi thông tin hai chiều giữa cơ quan hành chính nhà nước, chính quyền với Ban Dân vận, Mặt trận, đoàn thể các cấp.',
    },
    {
      section: 'II.9',
      content:
        'Tăng cường công tác đào tạo, tập huấn bồi dưỡng, bố trí, điều động cán bộ, nhất là cán bộ chủ chốt thường xuyên tiếp xúc với các tổ chức và công dân về khả năng và kỹ năng tuyên truyền vận động, thuyết phục và hòa giải để giải quyết các vụ việc bức xúc, khiếu nại, tranh chấp ngay từ cơ sở nhằm giảm thiểu tình trạng khiếu kiện vượt cấp, đông người, không để xảy ra "điểm nóng".',
    },
    {
      section: 'II.10',
      content:
        'Đẩy mạnh việc tổ chức triển khai thực hiện, đôn đốc, nhắc nhở việc thực hiện các Quyết định UBND tỉnh: Quyết định số 436/QĐ-UBND ngày 11/6/2019 về ban hành Quy định tiêu chí, cách đánh giá, xếp loại công tác dân vận của các cơ quan nhà nước trên địa bàn tỉnh; Quyết định số 737/QĐ-UBND ngày 27/9/2019 về ban hành Quy chế thực hiện dân chủ trong công tác thu hồi đất, bồi thường, hỗ trợ, tái định cư để thực hiện các dự án, đề án, quy hoạch, kế hoạch, chương trình phát triển kinh tế - xã hội trên địa bàn tỉnh; Quyết định số 644/QĐ-UBND ngày 06/5/2020 về việc ban hành Kế hoạch thực hiện Quyết định số 416/QĐ-TTg ngày 25/3/2020 của Thủ tướng Chính phủ thực hiện Chỉ thị số 37-CT/TW ngày 03/9/2019 của Ban Bí thư về tăng cường sự lãnh đạo, chỉ đạo xây dựng mối quan hệ lao động hài hòa, ổn định và tiến bộ trong tình hình mới gắn với việc sơ kết 5 năm thực hiện Kết luận số 120-KL/TW ngày 07/01/2016 của Bộ Chính trị về xây dựng và thực hiện Quy chế dân chủ ở cơ sở.',
    },
    {
      section: 'II.11',
      content:
        'Gắn thực hiện quy chế dân chủ ở cơ sở với nâng cao hiệu quả công tác dân vận chính quyền trong triển khai thực hiện Kết luận số 114-KL/TW ngày 14/7/2015 của Ban Bí thư về nâng cao hiệu quả công tác dân vận của cơ quan nhà nước các cấp.',
    },
    {
      section: 'II.12',
      content:
        'Tổng kết 10 năm thực hiện Quyết định 1856-QĐ/TU ngày 20/10/2011 của Ban Thường vụ Tỉnh ủy ban hành Quy chế phối hợp giữa ban dân vận cấp ủy các cấp với cơ quan quản lý nhà nước cùng cấp trong việc triển khai thực hiện kế hoạch phát triển kinh tế - xã hội; giải quyết các vấn đề bức xúc của Nhân dân trên địa bàn tỉnh Quảng Ngãi.',
    },
    {
      section: 'II.13',
      content:
        'Tăng cường việc thực hiện quy chế dân chủ ở cơ sở gắn với nhiệm vụ đổi mới, sắp xếp tổ chức bộ máy của Sở tinh gọn, hoạt động hiệu lực, hiệu quả theo tinh thần Nghị quyết 18-NQ/TW ngày 25/10/2017 của Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII về một số vấn đề về tiếp tục đổi mới, sắp xếp tổ chức bộ máy của hệ thống chính trị tinh gọn, hoạt động hiệu lực, hiệu quả và Kế hoạch 125-KH/TU ngày 05/4/2018 của Tỉnh ủy về thực hiện Nghị quyết số 18-NQ/TW.',
    },
    {
      section: 'II.14',
      content:
        'Tiếp tục thực hiện Nghị định số 04/2015/NĐ-CP ngày 09/01/2015 của Chính phủ về thực hiện dân chủ trong hoạt động của các cơ quan hành chính nhà nước và đơn vị sự nghiệp công lập; Nghị định số 149/2018/NĐ-CP ngày 07/11/2018 của Chính phủ quy định chi tiết khoản 3 Điều 63 của Bộ luật Lao động về thực hiện quy chế dân chủ ở cơ sở tại nơi làm việc và Nghị định số 159/2016/NĐ-CP ngày 29/11/2016 của Chính phủ quy định chi tiết và biện pháp thi hành một số điều của Luật Thanh tra về tổ chức và hoạt động của Ban Thanh tra nhân dân; trọng tâm là những nội dung phải công khai đến công chức, viên chức; tham gia ý kiến và thực hiện giám sát, kiểm tra; thực hiện dân chủ trong quan hệ và giải quyết công việc với công dân, cơ quan tổ chức có liên quan.',
    },
    {
      section: 'III.2',
      content: 'báo cáo định kỳ 06 tháng đầu năm',
      type: 'report',
      key: '6t',
      beforeOn: '2021-06-11',
    },
    {
      section: 'III.2',
      content: 'báo cáo năm',
      type: 'report',
      key: 'nam',
      beforeOn: '2021-11-11',
    },
  ],
}
