import type { PlanDocument } from './plan.ts'

/** Document 000, section II and its report dates, in its own words. It names no lead unit and no day for any of its tasks. */
export const plan000: PlanDocument = {
  no: '000',
  title: 'Kế hoạch thực hiện công tác dân vận chính quyền năm 2024',
  type: 'year',
  issuer: 'Ủy ban nhân dân tỉnh',
  startOn: '2024-01-01',
  endOn: '2024-12-31',
  basis: [
    'Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ',
    'Quyết định số 407-QĐ/TU ngày 30/9/2021 của Tỉnh ủy',
    'Kế hoạch số 49-KH/UBND-BDVTU ngày 22/02/2024',
  ],
  mustPlan: ['unit-kinh-te', 'unit-van-hoa', 'unit-mot-cua'],
  items: [
    {
      section: 'II.1',
      content:
        'Tăng cường tuyên truyền, quán triệt, thể chế hóa và thực hiện nhất quán các chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước về công tác dân vận chính quyền gắn với mục tiêu, nhiệm vụ trọng tâm năm 2024; thực hiện hiệu quả Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị, Quyết định số 407-QĐ/TU ngày 30/9/2021 của Ban Thường vụ Tỉnh ủy về "Quy chế công tác dân vận của hệ thống chính trị", Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ về "Tiếp tục tăng cường và đổi mới công tác dân vận trong cơ quan hành chính nhà nước, chính quyền các cấp trong tình hình mới", Luật Thực hiện dân chủ ở cơ sở và các văn bản có liên quan; cán bộ, công chức, viên chức phải nêu gương trong thực hiện công tác dân vận, nhất là người đứng đầu cơ quan nhà nước, chính quyền các cấp.',
    },
    {
      section: 'II.2',
      content:
        'Nâng cao chất lượng công tác tuyên truyền, vận động Nhân dân thực hiện các chủ trương của Đảng, chính sách, pháp luật của Nhà nước, nhất là vùng đồng bào dân tộc thiểu số, vùng đồng bào theo tôn giáo theo hướng đổi mới nội dung phù hợp với từng đối tượng tuyên truyền, phương thức tuyên truyền cần ngắn gọn, dễ hiểu, dễ nhớ, dễ vận dụng và kết hợp với ứng dụng công nghệ thông tin để nâng cao hiệu quả các cuộc vận động, tập hợp rộng rãi các tầng lớp Nhân dân tham gia, góp phần tạo nên sức mạnh tổng hợp thực hiện thắng lợi mục tiêu phát triển kinh tế - xã hội của tỉnh năm 2024.',
    },
    {
      section: 'II.3',
      content:
        'Đẩy mạnh thực hiện phân cấp, ủy quyền trong giải quyết thủ tục hành chính, giảm tầng nấc, rút ngắn thời gian giải quyết, nâng cao tính minh bạch, tạo thuận lợi tối đa cho tổ chức, công dân và tiết kiệm chi phí xã hội; tập trung triển khai có hiệu quả Kế hoạch chuyển đổi số trên địa bàn tỉnh, Kế hoạch triển khai mô hình "Hành chính phục vụ người dân" nhằm đổi mới phương thức hoạt động của các cơ quan nhà nước theo hướng chủ động tìm hiểu, nắm bắt thông tin về nhu cầu của người dân để hỗ trợ, phục vụ người dân thực hiện thủ tục hành chính; xử lý nghiêm những cán bộ, công chức, viên chức có hành vi nhũng nhiễu, gây phiền hà cho người dân, doanh nghiệp trong giải quyết công việc.',
    },
    {
      section: 'II.4',
      content:
        'Thực hiện nghiêm túc Chỉ thị số 37-CT/TU ngày 10/8/2023 của Ban Thường vụ Tỉnh ủy về chấn chỉnh tác phong, lề lối làm việc và nâng cao trách nhiệm trong thực thi nhiệm vụ của cán bộ, đảng viên, công chức, viên chức đáp ứng yêu cầu hiện nay, Công văn số 2953/UBND-NC ngày 12/5/2023 của Ủy ban nhân dân tỉnh về triển khai thực hiện Công điện số 280/CĐ-TTg của Thủ tướng Chính phủ về việc chấn chỉnh, tăng cường trách nhiệm trong xử lý công việc của các bộ, cơ quan, địa phương; tăng cường kỷ luật, kỷ cương hành chính, nâng cao đạo đức công vụ, ý thức phục vụ Nhân dân của đội ngũ cán bộ, công chức, viên chức trong cơ quan nhà nước các cấp; quán triệt phương châm hành động của Chính phủ "Kỷ cương trách nhiệm, chủ động kịp thời, tăng tốc sáng tạo, hiệu quả bền vững" và của Ủy ban nhân dân tỉnh "Làm gương, kỷ cương, trọng tâm, bứt phá"; tiếp tục đổi mới và thực hiện phong cách làm việc "Trọng dân, gần dân, hiểu dân, học dân và có trách nhiệm với dân", "nghe dân nói", "nói dân hiểu", "hướng dẫn dân làm", "làm dân tin".',
    },
    {
      section: 'II.5',
      content:
        'Thực hiện tốt các quy định trong công tác tiếp công dân và giải quyết đơn thư khiếu nại, tố cáo, phản ánh, kiến nghị của công dân. Tập trung chỉ đạo giải quyết kịp thời, dứt điểm đơn thư khiếu nại, tố cáo, những kiến nghị, phản ánh, nguyện vọng chính đáng của Nhân dân, những bức xúc dư luận quan tâm, không để tình trạng khiếu kiện kéo dài, vượt cấp.',
    },
    {
      section: 'II.6',
      content:
        'Tiếp tục đẩy mạnh thực hiện các phong trào thi đua yêu nước trên các lĩnh vực kinh tế, văn hóa, xã hội, quốc phòng, an ninh gắn với việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh; xây dựng và nhân rộng các mô hình, điển hình "Dân vận khéo" trên các lĩnh vực.',
    },
    {
      section: 'II.7',
      content:
        'Phối hợp, tạo điều kiện để Ủy ban Mặt trận Tổ quốc Việt Nam, các tổ chức chính trị - xã hội và Nhân dân tham gia quản lý Nhà nước, quản lý xã hội; giám sát, phản biện xã hội và góp ý xây dựng Đảng, chính quyền trong sạch, vững mạnh theo Quyết định số 217-QĐ/TW, Quyết định số 218-QĐ/TW của Bộ Chính trị (khóa XI).',
      partners: ['Ủy ban Mặt trận Tổ quốc Việt Nam', 'các tổ chức chính trị - xã hội'],
    },
    {
      section: 'II.8',
      content:
        'Tăng cường kiểm tra, đôn đốc, hướng dẫn triển khai thực hiện công tác dân vận chính quyền tại các cơ quan, đơn vị, địa phương để đảm bảo các chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước và các văn bản chỉ đạo của Trung ương, của tỉnh được triển khai thực hiện có hiệu quả.',
    },
    {
      section: 'III.1',
      content: 'Báo cáo 6 tháng',
      type: 'report',
      key: '6t',
      beforeOn: '2024-06-20',
    },
    {
      section: 'III.1',
      content: 'Báo cáo 9 tháng',
      type: 'report',
      key: '9t',
      beforeOn: '2024-09-20',
    },
    {
      section: 'III.1',
      content: 'Báo cáo năm',
      type: 'report',
      key: 'nam',
      beforeOn: '2024-11-25',
    },
  ],
}
