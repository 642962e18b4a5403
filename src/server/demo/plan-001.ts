import type { PlanDocument } from './plan.ts'

/** Document 001, section II and its report date, in its own words. */
export const plan001: PlanDocument = {
  no: '001',
  title: 'Kế hoạch thực hiện nâng cao hiệu quả công tác dân vận trong tình hình mới',
  type: 'other',
  issuer: 'Văn phòng UBND tỉnh',
  basis: [
    'Kế hoạch số 175/KH-UBND ngày 24/12/2021 của Chủ tịch UBND tỉnh',
    'Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ',
    'Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị',
    'Quyết định số 396-QĐ/TU ngày 19/10/2021 của Ban Thường vụ Tỉnh ủy',
    'Chỉ thị số 08-CT/TU ngày 25/5/2021 của Ban Thường vụ Tỉnh ủy',
  ],
  items: [
    {
      section: 'II.1',
      content:
        'Tổ chức quán triệt và thể chế hóa chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước về công tác dân vận trong tình hình mới gắn với nhiệm vụ tham mưu, tổng hợp, phục vụ sự lãnh đạo, chỉ đạo, điều hành của UBND tỉnh, Chủ tịch UBND tỉnh nhằm phục hồi và phát triển kinh tế - xã hội sau đại dịch Covid-19; gắn việc xây dựng chương trình, kế hoạch tổ chức thực hiện công tác dân vận của cơ quan với việc triển khai nhiệm vụ chính trị, công tác dân vận phải thực sự hiệu lực, hiệu quả, thiết thực.',
      leads: ['Lãnh đạo Văn phòng', 'các phòng, ban, đơn vị trực thuộc'],
      time: 'Hàng năm',
    },
    {
      section: 'II.2',
      content:
        'Đẩy mạnh các hoạt động tuyên truyền, giáo dục nhằm nâng cao nhận thức về ý nghĩa, tầm quan trọng của công tác dân vận; về vị trí, vai trò, trách nhiệm của công chức, viên chức và người lao động của Văn phòng trong thực hiện công tác dân vận, đảm bảo công tác dân vận luôn gần gũi với Nhân dân. Tăng cường công tác kiểm tra, giám sát, đôn đốc thực hiện sơ kết, tổng kết, đánh giá kết quả hoạt động, biểu dương khen thưởng, nhân rộng điển hình trong việc thực hiện tốt công tác dân vận chính quyền trong toàn cơ quan.',
      leads: ['Lãnh đạo Văn phòng', 'các phòng, ban, đơn vị trực thuộc'],
      time: 'Hàng năm',
    },
    {
      section: 'II.3',
      content:
        'Tiếp tục thực hiện tốt phong trào thi đua “Dân vận khéo” tại Văn phòng gắn với việc thực hiện Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị “Về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh”. Thực hiện tốt công tác tiếp công dân, đối thoại trực tiếp với dân, giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh của tổ chức và công dân; rà soát những lĩnh vực người dân có nhiều bức xúc, khiếu kiện kéo dài để tập trung chỉ đạo giải quyết dứt điểm; nâng cao chất lượng phục vụ, tạo sự hài lòng cho người dân, tổ chức khi đến tìm hiểu và thực hiện TTHC tại Trung tâm Phục vụ - Kiểm soát thủ tục hành chính tỉnh.',
      leads: ['Ban Tiếp công dân tỉnh', 'Trung tâm Phục vụ - Kiểm soát thủ tục hành chính tỉnh'],
      partners: ['Các phòng, ban, đơn vị liên quan'],
      time: 'Hàng năm',
    },
    {
      section: 'II.4',
      content:
        'Tổ chức triển khai có hiệu quả Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030 theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ và Quyết định số 1256/QĐ-UBND ngày 22/12/2021 của UBND tỉnh ban hành Kế hoạch cải cách hành chính; nâng cao thứ hạng các chỉ số cải cách hành chính, hiệu quả quản trị và hành chính công, năng lực cạnh tranh cấp tỉnh giai đoạn 2021-2025. Tiếp tục đổi mới và nâng cao hiệu quả công tác cải cách hành chính, nhất là cải cách thủ tục hành chính quyết liệt, thực chất, hiệu quả, xem đây là giải pháp chủ đạo để cải thiện chỉ số hài lòng của người dân, tổ chức và khả năng tiếp cận các thủ tục hành chính của người dân gắn với nâng cao đạo đức công vụ, kỷ luật, kỷ cương hành chính cho đội ngũ công chức, viên chức và người lao động.',
      leads: [
        'Trung tâm Phục vụ - Kiểm soát thủ tục hành chính tỉnh',
        'Phòng Hành chính- Quản trị',
      ],
      partners: ['Các phòng, ban, đơn vị liên quan'],
      time: 'Hàng năm',
    },
    {
      section: 'II.5',
      content:
        'Thực hiện nghiêm túc Quy chế dân chủ ở cơ sở với phương châm “Dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát, dân thụ hưởng”, gắn việc thực hiện chức năng, nhiệm vụ của Văn phòng và việc thực hiện Quyết định số 306-QĐ/TU ngày 25/5/2016 của Ban Thường vụ Tỉnh ủy về quy định trách nhiệm và xử lý trách nhiệm đối với người đứng đầu, cấp phó của người đứng đầu. Chủ động phối hợp, tạo điều kiện để Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội tham gia giám sát, phản biện xã hội theo Quyết định số 217-QĐ/TW, Quyết định số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị của Bộ Chính trị ban hành “Quy chế giám sát và phản biện xã hội của Mặt trận Tổ quốc Việt Nam và các đoàn thể chính trị - xã hội”; “Quy định về việc Mặt trận Tổ quốc Việt Nam, các đoàn thể chính trị - xã hội và Nhân dân tham gia góp ý xây dựng Đảng, xây dựng chính quyền” và Quy định số 124-QĐ/TW ngày 02/02/2018 của Ban Bí thư quy định về giám sát của Mặt trận Tổ quốc Việt Nam, các tổ chức chính trị - xã hội và Nhân dân đối với việc tu dưỡng, rèn luyện đạo đức, lối sống của người đứng đầu, cán bộ chủ chốt và cán bộ, đảng viên.',
      leads: ['Lãnh đạo Văn phòng', 'các phòng, ban, đơn vị trực thuộc'],
      partners: ['Mặt trận Tổ quốc Việt Nam', 'các tổ chức chính trị - xã hội'],
      time: 'Hàng năm',
    },
    {
      section: 'II.6',
      content:
        'Thực hiện nghiêm túc quy định về đạo đức công vụ, phát huy vai trò gương mẫu của cán bộ, đảng viên, nhất là người đứng đầu, công chức, viên chức. Thực hiện tốt văn hóa công sở, nâng cao ý thức trách nhiệm, tinh thần phục vụ Nhân dân; đổi mới và thực hiện phong cách làm việc “Trọng dân, gần dân, hiểu dân, học dân và có trách nhiệm với dân”, “nghe dân nói”, “nói dân hiểu”, “hướng dẫn dân làm”, “làm dân tin”, khắc phục bệnh thành tích, hành chính, quan liêu xa dân. Tăng cường công tác kiểm tra công vụ, xử lý nghiêm những công chức, viên chức và người lao động có hành vi cửa quyền, gây phiền hà cho Nhân dân, xâm phạm quyền và lợi ích chính đáng của Nhân dân. Tổ chức thực hiện tốt Luật Tiếp cận thông tin nhằm đảm bảo quyền tiếp cận thông tin của công dân.',
      leads: ['Lãnh đạo Văn phòng', 'các phòng, ban, đơn vị trực thuộc'],
      time: 'Hàng năm',
    },
    {
      section: 'III.1',
      content: 'Hàng năm, báo cáo kết quả thực hiện gửi về Phòng Hành chính - Quản trị',
      type: 'report',
      beforeYearly: '11-05',
    },
  ],
}
