import type { PlanDocument } from './plan.ts'

/** Document 003, sections III and IV, in its own words; letters number the points of a section. */
export const plan003: PlanDocument = {
  no: '003',
  title:
    'Kế hoạch triển khai thực hiện Đề án số 04-ĐA/TU ngày 01/10/2021 của Ban Thường vụ Tỉnh ủy về một số giải pháp đổi mới, nâng cao hiệu quả công tác dân vận của cơ quan nhà nước và chính quyền các cấp trên địa bàn tỉnh Nghệ An giai đoạn 2021-2025 và những năm tiếp theo',
  type: 'scheme',
  number: '44-KH/ĐUK',
  issuedOn: '2021-12-10',
  issuer: 'Đảng ủy Khối các cơ quan tỉnh',
  startOn: '2021-01-01',
  endOn: '2025-12-31',
  basis: [
    'Đề án số 04-ĐA/TU, ngày 01 tháng 10 năm 2021 của Ban Thường vụ Tỉnh ủy',
    'Kế hoạch số 696/KH-UBND tỉnh ngày 23/11/2021 của Ủy ban nhân dân tỉnh Nghệ An',
  ],
  mustPlan: ['unit-dang-uy'],
  way: ['issued', 'running'],
  items: [
    {
      section: 'III.1a',
      content:
        'Ban Thường vụ Đảng ủy Khối tổ chức quán triệt nội dung của Đề án và Kế hoạch thực hiện Đề án cho các đồng chí ủy viên Ủy viên Ban Thường vụ, Ủy viên Ban chấp hành Đảng bộ Khối; bí thư đảng ủy, chi bộ cơ sở, thủ trưởng các cơ quan, đơn vị có tổ chức đảng trực thuộc; báo cáo viên và cán bộ phụ trách công tác dân vận trong các cơ quan, đơn vị. Thời gian: hoàn thành trong tháng 12/2021 (Tùy điều kiện cụ thể, Ban Thường vụ Đảng ủy Khối lựa chọn hình thức lồng ghép phù hợp).',
      dueOn: '2021-12-31',
    },
    {
      section: 'III.1b',
      content:
        'Các cấp ủy cơ sở chỉ đạo tổ chức học tập, quán triệt sâu sắc Đề án, đồng thời chọn những nội dung phù hợp với yêu cầu công tác của ngành, cơ quan, đơn vị để xây dựng chuyên đề học tập, quán triệt trong các chi bộ. Việc tổ chức học tập, quán triệt Đề án và xác định những nội dung trọng tâm của các đảng bộ, chi bộ cơ sở hoàn thành trong kỳ sinh hoạt chi bộ tháng 01 năm 2022.',
      dueOn: '2022-01-31',
    },
    {
      section: 'III.2a',
      content:
        'Tiếp tục quán triệt sâu sắc Nghị quyết số 25-NQ/TW, ngày 3/6/2013 của Ban Chấp hành Trung ương Đảng, khóa XI; Quyết định số 290-QĐ/TW, ngày 25/2/2010 của Bộ Chính trị về việc ban hành Quy chế công tác dân vận của hệ thống chính trị; Quyết định số 2138-QĐ/TU, ngày 21/9/2010 của Ban Thường vụ Tỉnh ủy về việc ban hành Quy chế công tác dân vận của hệ thống chính trị; Chỉ thị 13/CT-UBND ngày 01/9/2021 [bản gốc in "2021"; đoạn sau cùng văn bản ghi 01/9/2016] của Ủy ban nhân dân tỉnh về tăng cường và đổi mới công tác dân vận trong các cơ quan hành chính nhà nước, chính quyền các cấp trong tình hình mới; Nghị quyết số 02-NQ/ĐUK ngày 26/12/2017 của Ban Chấp hành Đảng bộ Khối về tăng cường sự lãnh đạo của Đảng đối với công tác dân vận trong khối các cơ quan tỉnh.',
    },
    {
      section: 'III.2b',
      content:
        'Tăng cường sự lãnh đạo, chỉ đạo của các cấp ủy đảng đối với công tác dân vận chính quyền. Đẩy mạnh công tác tuyên truyền trong các cơ quan nhà nước về ý nghĩa, vị trí, vai trò, tầm quan trọng của công tác dân vận chính quyền trong tình hình hiện nay. Định kỳ tháng 10 hằng năm, cấp ủy, lãnh đạo cơ quan và các đoàn thể tuyên truyền, tổ chức học tập bài báo "Dân vận" của Bác Hồ để nâng cao nhận thức về công tác dân vận cho đảng viên, cán bộ, công chức, viên chức và người lao động.',
      yearlyOn: '10-31',
      remindDays: 36,
      target: 'II.2',
    },
    {
      section: 'III.2c',
      content:
        'Kịp thời củng cố, kiện toàn Ban chỉ đạo công tác dân vận chính quyền ở các sở, ban, ngành cấp tỉnh theo Chỉ thị 13-CT/UBND ngày 01/9/2016 của Chủ tịch UBND tỉnh. Mỗi cơ quan, đơn vị phân công 1 đồng chí lãnh đạo và 1-2 cán bộ có tâm huyết, năng lực để theo dõi, chỉ đạo thực hiện công tác dân vận tại cơ quan, đơn vị mình.',
      target: 'II.5b',
    },
    {
      section: 'III.2d',
      content:
        'Tăng cường lãnh đạo, chỉ đạo, kiểm tra, giám sát việc thực hiện nhiệm vụ công tác dân vận, thực hiện Quy chế dân chủ trong hoạt động của cơ quan, đơn vị. Hằng năm, phối hợp với Ban Dân vận Tỉnh ủy, Sở Nội vụ (cơ quan Thường trực BCĐ công tác dân vận chính quyền tỉnh) tổ chức kiểm tra, khảo sát đánh giá từ 2-3 sở, ban, ngành cấp tỉnh.',
    },
    {
      section: 'III.3a',
      content:
        'Tăng cường lãnh đạo, chỉ đạo đổi mới nội dung, phương thức công tác dân vận của các cơ quan nhà nước các cấp. Tiếp tục thực hiện có hiệu quả Nghị quyết số 02-NQ/ĐUK ngày 12/4/2021 của Ban Thường vụ Đảng ủy Khối về về tăng cường sự lãnh đạo của đảng đối với công tác cải cách hành chính trong các cơ quan cấp tỉnh; lấy người dân làm trung tâm, sự hài lòng của người dân và doanh nghiệp làm thước đo hiệu quả trong cải cách hành chính. Xem đây là tiêu chí đánh giá kết quả thực hiện chức trách, nhiệm vụ được giao của tập thể, cá nhân hằng năm.',
    },
    {
      section: 'III.3b',
      content:
        'Đẩy mạnh công tác cải cải cách hành chính, nâng cao trách nhiệm của người đứng đầu trong CCHC; dân chủ, công khai, minh bạch trong hoạt động quản lý, điều hành của cơ quan nhà nước, đảm bảo giải quyết "nhanh - đúng - hiệu quả" các thủ tục liên quan đến người dân, tổ chức, doanh nghiệp.',
    },
    {
      section: 'III.4a',
      content:
        'Đẩy mạnh thực hiện Nghị định 04/2015/NĐ/CP ngày 09/01/2015 của Chính phủ về thực hiện dân chủ trong hoạt động của cơ quan hành chính nhà nước và đơn vị sự nghiệp công lập.',
    },
    {
      section: 'III.4b',
      content:
        'Chỉ đạo, tổ chức tốt hội nghị cán bộ, công chức hằng năm; rà soát, bổ sung, hoàn chỉnh hệ thống quy chế, quy định trong cơ quan, đồng thời lãnh đạo thực hiện nghiêm túc quy chế, quy định đã đề ra. Xây dựng quy chế dân chủ cơ sở nơi làm việc và thực hiện niêm yết công khai quy chế dân chủ để cán bộ, công chức, viên chức thực hiện, giám sát thực hiện. Ban thanh tra nhân dân thực hiện tốt chức năng, nhiệm vụ, giám sát việc thực hiện dân chủ trong hoạt động của cơ quan, đơn vị.',
    },
    {
      section: 'III.4c',
      content:
        'Tiếp tục thực hiện có hiệu quả Kế hoạch số 165-KH/ĐUK ngày 31/10/2019 của Ban Thường vụ Đảng ủy Khối và các quy định của Trung ương, tỉnh về trách nhiệm nêu gương. Các sở, ban ngành thường xuyên tiếp xúc với nhân dân cần cụ thể hóa các quy định về trách nhiệm nêu gương của Trung ương và của tỉnh đã ban hành, đi liền với xây dựng chuẩn mực đạo đức, quy tắc ứng xử của cán bộ, công chức, viên chức mỗi ngành để thực hiện nghiêm túc.',
    },
    {
      section: 'III.4d',
      content:
        'Chấn chỉnh tác phong làm việc của đội ngũ cán bộ, công chức, viên chức, thực hiện phong cách "trọng dân, gần dân, hiểu dân, học dân và có trách nhiệm với dân", "nghe dân nói", "nói dân hiểu", "hướng dẫn dân làm", "làm dân tin" và phương châm "chân thành, tích cực, thận trọng, kiên trì, tế nhị, hiệu quả".',
    },
    {
      section: 'III.5',
      content:
        'Tiếp tục xây dựng và lan tỏa các mô hình, điển hình theo Hướng dẫn số 03 HD/ĐUK ngày 06/8/2021 của Ban Thường vụ Đảng ủy Khối về xây dựng mô hình, điển hình thực hiện Chỉ thị 05 gắn với mô hình "Dân vận khéo". Trong đó, tập trung lựa chọn các nội dung, công việc đã có chủ trương, có quy định nhưng việc thực hiện còn khó khăn, ách tắc hoặc những yếu kém, hạn chế trong công tác chuyên môn, trong việc chấp hành các quy định, nội quy... để chọn xây dựng mô hình, điển hình, nhất là trên các lĩnh vực: cải cách hành chính; công tác tiếp dân, giải quyết đơn thư khiếu nại, tố cáo của công dân; phát triển kinh tế - xã hội, đảm bảo quốc phòng, an ninh.',
    },
    {
      section: 'III.6',
      content:
        'Các đoàn thể chính trị - xã hội làm nòng cốt trong công tác tuyên truyền, vận động quần chúng thực hiện chủ trương của Đảng, chính sách, pháp luật của Nhà nước; nắm bắt và kịp thời phản ánh với cấp ủy, thủ trưởng cơ quan tâm tư, nguyện vọng của đoàn viên, hội viên; phối hợp với lãnh đạo cơ quan trong việc thực hiện cải cách hành chính, chống quan liêu, hách dịch, sách nhiễu nhân dân; thực hiện có hiệu quả Quyết định 217-QĐ/TW ngày 12/12/2014 và Quyết định 218-QĐ/TW ngày 12/12/2014 [bản gốc in 2014; các văn bản khác ghi 12/12/2013] của Bộ Chính trị (khóa XI); giám sát thực hiện quy chế dân chủ và công tác dân vận của cơ quan, đơn vị góp phần xây dựng tổ chức cơ sở đảng trong sạch, vững mạnh, cơ quan mạnh, ngành mạnh, hoàn thành tốt nhiệm vụ chính trị đề ra.',
    },
    {
      section: 'IV.1a',
      content: 'Xây dựng Kế hoạch thực hiện Đề án.',
      type: 'milestone',
      year: '2021',
    },
    {
      section: 'IV.1b',
      content:
        'Phối hợp Ban Dân vận Tỉnh ủy, Sở Nội vụ tổ chức quán triệt và xây dựng kế hoạch triển khai thực hiện Đề án (Quý IV/2021).',
      type: 'milestone',
      year: '2021',
    },
    {
      section: 'IV.2a',
      content:
        'Rà soát, hướng dẫn, chỉ đạo xây dựng các mô hình, điểm sáng về thực hiện Quy chế dân chủ ở cơ sở và điểm sáng dân vận chính quyền.',
      type: 'milestone',
      year: '2022',
    },
    {
      section: 'IV.2b',
      content:
        'Đánh giá 05 năm thực hiện Nghị quyết số 02-NQ/ĐUK ngày 26/12/2017 của Ban Chấp hành Đảng bộ Khối về tăng cường sự lãnh đạo của Đảng đối với công tác dân vận trong Khối các cơ quan tỉnh và đánh giá kết quả 01 năm thực hiện Đề án 04 (Quý IV năm 2022).',
      type: 'milestone',
      year: '2022',
    },
    {
      section: 'IV.2c',
      content:
        'Phối hợp Ban Dân vận Tỉnh ủy, Sở Nội vụ (cơ quan Thường trực BCĐ công tác dân vận chính quyền tỉnh) tổ chức kiểm tra công tác dân vận từ 2-3 sở, ban, ngành cấp tỉnh.',
      type: 'milestone',
      year: '2022',
    },
    {
      section: 'IV.3a',
      content:
        'Sơ kết 02 năm thực hiện Đề án cấp Đảng bộ Khối; biểu dương các mô hình, điển hình thực hiện Chỉ thị 05 gắn với mô hình "Dân vận khéo" trong cơ quan, đơn vị sự nghiệp trực thuộc Đảng bộ Khối (Quý IV năm 2023).',
      type: 'milestone',
      year: '2023',
    },
    {
      section: 'IV.3b',
      content:
        'Phối hợp Ban Dân vận Tỉnh ủy, Sở Nội vụ tổ chức kiểm tra công tác dân vận từ 2-3 sở, ban, ngành cấp tỉnh.',
      type: 'milestone',
      year: '2023',
    },
    {
      section: 'IV.4a',
      content:
        'Kiểm tra việc thực hiện Đề án, gắn với kiểm tra công tác dân vận của chính quyền, các cơ quan, đơn vị trên địa bàn tỉnh gắn với kiểm tra các điểm sáng Quy chế dân chủ ở cơ sở và điểm sáng dân vận chính quyền.',
      type: 'milestone',
      year: '2024',
    },
    {
      section: 'IV.4b',
      content:
        'Phối hợp Ban Dân vận Tỉnh ủy, Sở Nội vụ tổ chức kiểm tra công tác dân vận từ 2-3 sở, ban, ngành cấp tỉnh.',
      type: 'milestone',
      year: '2024',
    },
    {
      section: 'IV.5',
      content:
        'Tổng kết 05 năm thực hiện Đề án và tiếp tục chỉ đạo thực hiện Đề án; biểu dương các mô hình, điển hình thực hiện Chỉ thị 05 gắn với mô hình "Dân vận khéo" trong cơ quan, đơn vị (Quý IV năm 2025).',
      type: 'milestone',
      year: '2025',
    },
  ],
}
