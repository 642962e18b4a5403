import type { TextsFor } from '#domain/texts.ts'

import type { exemplar } from './record.ts'

type State =
  | 'proposed'
  | 'surveyed'
  | 'registered'
  | 'running'
  | 'self_assessed'
  | 'under_review'
  | 'recognised'
  | 'not_recognised'
  | 'replicated'
  | 'maintained'
  | 'stopped'
  | 'closed'

export const exemplarTexts = {
  name: 'Mô hình “Dân vận khéo”',
  many: 'Dân vận khéo',
  new: 'Mô hình mới',
  fields: {
    name: 'Tên mô hình',
    type: 'Loại',
    holder: 'Chủ thể',
    field: 'Lĩnh vực',
    subField: 'Tiểu lĩnh vực',
    situation: 'Thực trạng',
    selectionReason: 'Lý do chọn',
    goals: 'Mục tiêu',
    criteria: 'Tiêu chí',
    contentMethod: 'Nội dung, cách thức',
    villages: 'Địa bàn',
    beneficiaries: 'Đối tượng',
    leadUnit: 'Đơn vị chủ trì',
    coUnits: 'Đơn vị phối hợp',
    forces: 'Lực lượng tham gia',
    plannedMoney: 'Kinh phí dự kiến',
    plannedLabour: 'Ngày công dự kiến',
    plannedArea: 'Diện tích đất dự kiến',
    plannedInKind: 'Nguồn lực khác dự kiến',
    startOn: 'Ngày bắt đầu',
    launchOn: 'Ngày ra mắt',
    endOn: 'Ngày kết thúc',
    outputs: 'Sản phẩm đầu ra',
    sustainability: 'Khả năng duy trì, nhân rộng',
    linkedToDirective05: 'Gắn với Chỉ thị 05-CT/TW',
    solvesGrievance: 'Giải quyết điều dân bức xúc',
    mobilisedMoney: 'Kinh phí đã huy động',
    mobilisedLabour: 'Ngày công đã huy động',
    mobilisedLand: 'Diện tích đất đã hiến',
    mobilisedHouseholds: 'Số hộ tham gia',
    registrationNo: 'Số đăng ký',
    registeredOn: 'Ngày đăng ký',
    registrationReceivedBy: 'Nơi nhận đăng ký',
    recognitionNo: 'Số quyết định công nhận',
    recognisedOn: 'Ngày công nhận',
    recognitionLevel: 'Cấp công nhận',
    recognitionTitle: 'Danh hiệu',
    parent: 'Nhân rộng từ mô hình',
  },
  choices: {
    type: {
      initiative: 'Mô hình',
      example: 'Điển hình',
      bright_spot_government: 'Điểm sáng dân vận chính quyền',
      bright_spot_democracy: 'Điểm sáng thực hiện dân chủ ở cơ sở',
    },
    holder: { group: 'Tập thể', person: 'Cá nhân' },
    field: {
      economy: 'Phát triển kinh tế',
      culture_society: 'Văn hóa - xã hội',
      defence_security: 'Quốc phòng - an ninh',
      political_system: 'Xây dựng hệ thống chính trị',
    },
    subField: {
      admin_reform: 'Cải cách hành chính',
      reception_petitions: 'Tiếp dân, khiếu nại, tố cáo',
      new_countryside: 'Nông thôn mới',
      poverty: 'Giảm nghèo',
      environment: 'Môi trường',
      digital: 'Chuyển đổi số',
      site_clearance: 'Giải phóng mặt bằng',
      service: 'Hành chính phục vụ',
      other: 'Khác',
    },
    selectionReason: {
      stuck: 'Đã có chủ trương nhưng thực hiện vướng mắc',
      weak: 'Yếu kém, hạn chế trong chuyên môn',
      grievance: 'Người dân bức xúc',
      new: 'Cách làm mới',
      already_working: 'Đã có hiệu quả, cần nhân rộng',
    },
    recognitionLevel: { commune: 'Xã', province: 'Tỉnh', central: 'Trung ương' },
  },
  states: {
    proposed: 'Đề xuất',
    surveyed: 'Đã khảo sát, lựa chọn',
    registered: 'Đã đăng ký',
    running: 'Đang thực hiện',
    self_assessed: 'Đã tự đánh giá',
    under_review: 'Chờ thẩm định',
    recognised: 'Được công nhận',
    not_recognised: 'Chưa công nhận',
    replicated: 'Đã nhân rộng',
    maintained: 'Đang duy trì',
    stopped: 'Dừng',
    closed: 'Kết thúc',
  },
  steps: {
    proposed: 'Lưu: đề xuất',
    surveyed: 'Lưu: đã khảo sát',
    registered: 'Lưu: đã đăng ký',
    running: 'Lưu: đang thực hiện',
    self_assessed: 'Lưu: đã tự đánh giá',
    under_review: 'Lưu: chờ thẩm định',
    recognised: 'Lưu: được công nhận',
    not_recognised: 'Lưu: chưa công nhận',
    replicated: 'Lưu: đã nhân rộng',
    maintained: 'Lưu: đang duy trì',
    stopped: 'Lưu: dừng',
    closed: 'Lưu: kết thúc',
  },
  again: { replicated: 'Nhân rộng thêm một nơi' },
  againSteps: { replicated: 'Lưu: nhân rộng thêm' },
  issues: {
    before_start: 'Ngày kết thúc đứng trước ngày bắt đầu.',
    not_recognised: 'Mô hình chưa được công nhận thì chưa nhân rộng.',
    no_replica: 'Chưa có nơi nào làm theo được ghi. Bấm Nhân rộng sang nơi khác trước.',
  },
} satisfies TextsFor<typeof exemplar, State>
