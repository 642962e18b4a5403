import type { PlanDocument } from './plan.ts'

/** Document 004, its eight duties, in its own words; its number and day are those that document 001 cites. */
export const plan004: PlanDocument = {
  no: '004',
  title: 'Chỉ thị về nâng cao hiệu quả công tác dân vận của cơ quan Nhà nước các cấp',
  type: 'directive',
  number: '08-CT/TU',
  issuedOn: '2021-05-25',
  issuer: 'Ban Thường vụ Tỉnh ủy',
  basis: [],
  way: ['issued'],
  items: [
    {
      section: '1',
      content:
        'Tăng cường lãnh đạo, chỉ đạo công tác dân vận, xác định rõ công tác dân vận là nhiệm vụ quan trọng, thường xuyên và lâu dài của cả hệ thống chính trị, gắn chặt chẽ công tác dân vận với nhiệm vụ chuyên môn của từng cơ quan, đơn vị, địa phương. Thường xuyên phổ biến, quán triệt các chủ trương, nghị quyết của Trung ương và của tỉnh về công tác dân vận, trọng tâm là Kết luận số 43-KL/TW ngày 07/01/2019 của Ban Bí thư về tiếp tục thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng khóa XI về "Tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới"; Kết luận 114-KL/TW của Ban Bí thư "về nâng cao hiệu quả công tác dân vận của cơ quan Nhà nước các cấp"; Chỉ thị số 16/CT-TTg ngày 16/5/2016 của Thủ tướng Chính phủ về đổi mới công tác dân vận của các cơ quan hành chính Nhà nước và chính quyền các cấp trong tình hình mới. Mỗi cán bộ, công chức, viên chức Nhà nước phải làm tốt công tác tuyên truyền, vận động, hướng dẫn, tổ chức cho Nhân dân thực hiện các chủ trương của Đảng, chính sách, pháp luật của Nhà nước.',
    },
    {
      section: '2',
      content:
        'Thực hiện nghiêm túc việc phân công cán bộ lãnh đạo phụ trách công tác dân vận chính quyền (bằng văn bản) theo đúng quy định tại Quyết định số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị về ban hành Quy chế công tác dân vận của hệ thống chính trị. Tăng cường tiếp dân; xây dựng Quy chế và tổ chức đối thoại giữa người đứng đầu chính quyền các cấp, thủ trưởng các sở, ban, ngành với Nhân dân, cán bộ, công chức, viên chức, người lao động; tập trung rà soát, chỉ đạo giải quyết kịp thời, đúng pháp luật đối với các kiến nghị, phản ánh, khiếu nại, tố cáo của tổ chức, công dân gắn với công tác tuyên truyền vận động, thuyết phục, tập trung vào những lĩnh vực có tính nhạy cảm, dễ phát sinh bức xúc. Tích cực chỉ đạo công tác thanh tra nhân dân, hòa giải ở cơ sở; không để phát sinh các vụ việc khiếu kiện đông người.',
    },
    {
      section: '3',
      content:
        'Tăng cường kiểm soát thủ tục hành chính, công khai, minh bạch quy trình thực hiện thủ tục hành chính của cơ quan Nhà nước các cấp; rà soát, điều chỉnh, sửa đổi, bổ sung, đơn giản hóa một số thủ tục hành chính trong các lĩnh vực liên quan trực tiếp đến người dân, doanh nghiệp. Đẩy mạnh ứng dụng công nghệ thông tin để hiện đại hóa các cơ sở dịch vụ công, nâng cao chất lượng hoạt động Trung tâm phục vụ hành chính công của tỉnh và bộ phận Một cửa, một cửa liên thông tại Ủy ban nhân dân cấp huyện, xã. Nghiêm túc tiếp thu ý kiến phê bình, góp ý của Nhân dân về công tác quản lý, điều hành, thái độ, phong cách phục vụ của cán bộ, công chức, viên chức trong giải quyết các thủ tục hành chính, hướng đến cải thiện và từng bước nâng cao chỉ số hài lòng của người dân, tổ chức và doanh nghiệp đối với sự phục vụ của cơ quan Nhà nước các cấp.',
    },
    {
      section: '4',
      content:
        'Nâng cao tinh thần trách nhiệm của người đứng đầu cơ quan Nhà nước các cấp trong công tác dân vận. Tập trung rà soát, xây dựng, triển khai và nhân rộng các mô hình, điển hình "Dân vận khéo" liên quan trực tiếp đến người dân và giải quyết các vấn đề bức xúc ở địa phương gắn với nâng cao đạo đức, trách nhiệm công vụ, kỷ luật, kỷ cương hành chính và tinh thần phục vụ Nhân dân trong cơ quan Nhà nước. Đảm bảo tối thiểu mỗi cơ quan Nhà nước các cấp phải xây dựng, nhân rộng, phát huy hiệu quả 01 đến 02 mô hình "Dân vận khéo". Định kỳ hằng năm, tổ chức các lớp tập huấn, bồi dưỡng nghiệp vụ công tác dân vận cho cán bộ, công chức, viên chức khối cơ quan Nhà nước.',
    },
    {
      section: '5',
      content:
        'Thực hiện nghiêm Quy chế dân chủ ở cơ sở theo phương châm "Dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát, dân thụ hưởng" trong triển khai các dự án đầu tư, công tác bồi thường, tái định cư, giải phóng mặt bằng các dự án phát triển kinh tế - xã hội trên địa bàn tỉnh. Thực hiện nghiêm túc việc lấy ý kiến cộng đồng, phản biện khoa học, phản biện xã hội, giám sát đầu tư cộng đồng của Mặt trận Tổ quốc, các tổ chức chính trị - xã hội và Nhân dân đối với các chương trình, dự án liên quan trực tiếp đến quyền và lợi ích hợp pháp, chính đáng của Nhân dân theo quy định. Triển khai nhân rộng mô hình Tổ Công tác của Ban Thường vụ huyện, thị, thành ủy trong tuyên truyền, vận động, hỗ trợ giải phóng mặt bằng đối với dự án, nhất là các địa phương có nhiều vướng mắc trong công tác bồi thường, tái định cư, giải phóng mặt bằng.',
    },
    {
      section: '6',
      content:
        'Đảng đoàn Hội đồng nhân dân tỉnh, Ban Cán sự đảng Ủy ban nhân dân tỉnh định kỳ hằng năm xây dựng kế hoạch chỉ đạo thực hiện công tác dân vận chính quyền và thực hiện Quy chế dân chủ ở cơ sở ngay từ đầu năm. Chỉ đạo thực hiện nghiêm túc Quyết định số 436/QĐ-UBND ngày 11/6/2019 của Ủy ban nhân dân tỉnh Quy định về tiêu chí, cách đánh giá, xếp loại công tác dân vận của cơ quan Nhà nước trên địa bàn tỉnh và xem đây là một trong những tiêu chí quan trọng để bình bầu, xét chọn thi đua, khen thưởng, kiểm điểm trách nhiệm hằng năm đối với cơ quan, đơn vị, người đứng đầu, cán bộ, công chức, viên chức thực thi công vụ. Cụ thể hóa phương châm "Dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát, dân thụ hưởng" thành cơ chế, chính sách, Đề án, Chương trình, Kế hoạch thực hiện, nhất là nội dung dân giám sát, dân thụ hưởng.',
    },
    {
      section: '7',
      content:
        'Mặt trận Tổ quốc, các tổ chức chính trị - xã hội không ngừng nâng cao chất lượng, hiệu quả công tác giám sát, phản biện xã hội, góp ý xây dựng Đảng, chính quyền theo Quyết định số 217-QĐ/TW, 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị; Quyết định số 99-QĐ/TW ngày 03/10/2017 của Ban Bí thư về ban hành Hướng dẫn khung để các cấp ủy, tổ chức đảng trực thuộc Trung ương tiếp tục phát huy vai trò của nhân dân trong đấu tranh ngăn chặn, đẩy lùi sự suy thoái, "tự diễn biến", "tự chuyển hóa" trong nội bộ; Quy định số 124-QĐ/TW ngày 02/02/2018 của Ban Bí thư quy định về giám sát của Mặt trận Tổ quốc Việt Nam, các tổ chức chính trị - xã hội và Nhân dân đối với việc tu dưỡng, rèn luyện đạo đức, lối sống của người đứng đầu, cán bộ chủ chốt và cán bộ, đảng viên. Tăng cường giám sát cán bộ, đảng viên thực hiện Quy định 213-QĐ/TW ngày 02/01/2020 của Bộ Chính trị về trách nhiệm của đảng viên đang công tác thường xuyên giữ mối liên hệ với tổ chức đảng và Nhân dân nơi cư trú. Yêu cầu Thủ trưởng cơ quan Nhà nước các cấp phải tạo điều kiện thuận lợi để Mặt trận Tổ quốc, các tổ chức chính trị - xã hội và Nhân dân thực hiện quyền giám sát theo quy định.\nXây dựng và nâng cao hiệu quả cơ chế phối hợp thực hiện công tác dân vận giữa Ban Dân vận, Mặt trận Tổ quốc, các tổ chức chính trị - xã hội với Hội đồng nhân dân, Ủy ban nhân dân, các cơ quan, đơn vị và lực lượng vũ trang cùng cấp. Phát huy vai trò, tích cực đổi mới nội dung, phương thức hoạt động của Mặt trận Tổ quốc, các tổ chức chính trị - xã hội, các hội quần chúng theo hướng có trọng tâm, thiết thực, hiệu quả, bám sát cơ sở; chú trọng khai thác mạng xã hội, chắt lọc thông tin để nắm bắt tình hình, tâm trạng Nhân dân nhằm tuyên truyền, vận động; đồng thời phản bác những thông tin xuyên tạc; kịp thời tham mưu cho cấp ủy, phối hợp cơ quan Nhà nước để giải quyết một số vấn đề có nguy cơ tạo bức xúc, nổi cộm, "điểm nóng" ở địa phương. Nâng cao vai trò, trách nhiệm của lực lượng nòng cốt, cốt cán, người có uy tín ở cơ sở trong công tác tuyên truyền, vận động Nhân dân, nhất là trước, trong và sau các kỳ Đại hội, bầu cử, sự kiện chính trị đặc biệt quan trọng của đất nước, của tỉnh, địa phương.',
    },
    {
      section: '8',
      content:
        'Giao Ban Dân vận Tỉnh ủy chủ trì phối hợp với Ban Cán sự đảng UBND tỉnh thường xuyên theo dõi, đôn đốc, kiểm tra việc thực hiện và tham mưu Ban Thường vụ Tỉnh ủy sơ kết, tổng kết việc thực hiện Chỉ thị này.',
    },
  ],
}
