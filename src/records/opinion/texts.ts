import type { TextsFor } from '#domain/texts.ts'
import { feedbackTexts } from '#records/feedback/texts.ts'

import type { opinion } from './record.ts'
import type { OpinionState } from './rules.ts'

export const opinionTexts = {
  name: 'Ý kiến đối thoại',
  many: 'Ý kiến đối thoại',
  new: 'Ý kiến mới',
  fields: {
    content: 'Nội dung',
    speaker: 'Người nói',
    village: 'Ở đâu',
    topic: 'Việc gì',
    on: 'Ngày nghe',
    toUnit: 'Giao cho đơn vị',
    toOfficer: 'Giao cho cán bộ',
    dueOn: 'Hẹn trả lời',
    answer: 'Trả lời',
    disposition: 'Hướng xử lý',
    answeredOn: 'Ngày trả lời',
    toldOn: 'Ngày báo dân',
  },
  hints: {
    content: 'Ghi như dân nói.',
    speaker: 'Người muốn giữ kín tên thì để trống, hoặc ghi “cử tri” và tên thôn.',
  },
  choices: {
    topic: feedbackTexts.choices.topic,
    disposition: {
      answered_now: 'Trả lời tại chỗ',
      noted: 'Tiếp thu, ghi nhận',
      escalated: 'Chuyển cấp trên',
      out_of_scope: 'Không thuộc phạm vi',
    },
  },
  states: {
    new: 'Chưa giao',
    assigned: 'Đã giao',
    answered: 'Đã trả lời',
    turned: 'Đã thành hồ sơ',
    told: 'Đã báo dân',
  },
  steps: {
    new: 'Chưa giao',
    assigned: 'Đã giao',
    answered: 'Đã trả lời',
    turned: 'Đã thành hồ sơ',
    told: 'Đã báo dân',
  },
  issues: {
    before_heard: 'Ngày trả lời đứng trước ngày nghe.',
    answer_missing: 'Ghi đã trả lời thế nào.',
  },
  sections: {
    answerNow: 'Trả lời ngay',
    answer: 'Trả lời',
    answerSave: 'Lưu câu trả lời',
    assign: 'Giao trả lời',
    assignHint: 'đơn vị, cán bộ, ngày hẹn',
    assignSave: 'Giao',
    tell: 'Đã báo dân',
    tellSave: 'Lưu: đã báo dân',
    toTask: 'Thành nhiệm vụ',
    toTaskSave: 'Ghi nhiệm vụ',
    says: 'Người nói, thôn, việc gì',
    other: 'Việc khác với ý kiến thứ {{n}}',
    no: 'Ý kiến thứ {{n}}',
    dialogue: 'Nghe tại',
    becameFeedback: 'Thành ý kiến người dân',
    becameTask: 'Thành nhiệm vụ',
    dueAgreed: 'Hẹn trả lời {{day}}',
    dueDefault: 'Chưa hẹn ngày. Nên trả lời chậm nhất {{day}} (15 ngày làm việc).',
    openFeedback: 'Mở ý kiến người dân',
    openTask: 'Mở nhiệm vụ',
    openOpinion: 'Mở ý kiến đối thoại',
    turnedToast: 'Đã thành {{name}}, lưu trên máy',
  },
} satisfies TextsFor<typeof opinion, OpinionState>
