import type { TextsFor } from '#domain/texts.ts'

import type { dialogue } from './record.ts'

type State = 'planned' | 'announced' | 'postponed' | 'held' | 'minuted' | 'published' | 'closed'

export const dialogueTexts = {
  name: 'Đối thoại',
  many: 'Đối thoại',
  new: 'Đối thoại mới',
  fields: {
    title: 'Tên cuộc đối thoại',
    regime: 'Loại đối thoại',
    trigger: 'Vì sao tổ chức',
    plannedOn: 'Ngày dự kiến',
    village: 'Với thôn nào',
    place: 'Địa điểm',
    form: 'Hình thức',
    chair: 'Chủ trì',
    secretary: 'Thư ký',
    noticeChannels: 'Thông báo qua đâu',
    topics: 'Nội dung đối thoại',
    participants: 'Số người dự',
    households: 'Số hộ có người dự',
    readBackOn: 'Ngày đọc lại kết luận',
    summary: 'Tóm tắt diễn biến',
  },
  hints: { noticeChannels: 'Loa, bảng tin, Trưởng thôn, mạng xã hội' },
  choices: {
    regime: {
      pc_people: 'UBND xã với Nhân dân',
      party_head: 'Người đứng đầu cấp ủy với Nhân dân',
      before_decision: 'Trước khi ban hành quyết định bất lợi',
      village_cluster: 'Theo cụm thôn',
    },
    trigger: {
      periodic: 'Định kỳ',
      voter_request: 'Từ 10% cử tri yêu cầu',
      as_needed: 'Đột xuất, khi cần',
    },
    form: { in_person: 'Trực tiếp', online: 'Trực tuyến', both: 'Trực tiếp và trực tuyến' },
  },
  states: {
    planned: 'Dự kiến',
    announced: 'Đã thông báo',
    postponed: 'Hoãn',
    held: 'Đã tổ chức',
    minuted: 'Đã có biên bản',
    published: 'Đã công bố kết quả',
    closed: 'Đã đóng',
  },
  steps: {
    planned: 'Dự kiến',
    announced: 'Lưu: đã thông báo',
    postponed: 'Lưu: hoãn',
    held: 'Lưu: đã tổ chức',
    minuted: 'Lưu: đã có biên bản',
    published: 'Lưu: đã công bố',
    closed: 'Đóng cuộc đối thoại',
  },
  stateHints: {
    announced: 'ngày ghi là ngày ra thông báo',
    held: 'ngày ghi là ngày đối thoại',
    published: 'đăng, niêm yết, gửi Trưởng thôn',
  },
  issues: { unanswered: 'Còn ý kiến chưa trả lời' },
  sections: {
    stuck: 'Cần xem lại: có bước chưa áp dụng được',
    people: 'Người dự',
    opinions: 'Ý kiến',
    opinionNo: 'Ý kiến thứ {{n}}…',
    addOpinion: 'Thêm ý kiến',
    noOpinion: 'Chưa có ý kiến nào',
    noOpinionText: 'Gõ ở ô bên dưới rồi bấm dấu cộng. Chữ gõ dở vẫn còn trên máy.',
    promised: 'Lần trước đã hứa',
    notice_due: 'Thông báo chậm nhất {{day}}',
    results_due: 'Công bố kết quả chậm nhất {{day}}',
    article: 'Điều 43, Luật Tổ chức chính quyền địa phương',
  },
} satisfies TextsFor<typeof dialogue, State>
