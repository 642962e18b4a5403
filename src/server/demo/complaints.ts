import type { DemoFeedback } from './feedback.ts'

/** Complaints on the first day: one being verified, one not yet accepted. */
export const complaints: readonly DemoFeedback[] = [
  {
    key: 'tan-lap-ranh-dat',
    by: 'tham',
    when: { daysAgo: 20 },
    type: 'complaint',
    content:
      'Không đồng ý với biên bản đo đạc ranh giới thửa đất, đề nghị xã xem lại phần giáp đường liên thôn.',
    person: 'Hà Văn Sơn',
    village: 'unit-tan-lap',
    topic: 'land',
    channel: 'reception',
    complainedOf: 'Biên bản xác định ranh giới thửa đất',
    complainedNo: '08/BB-UBND',
    hasPetition: true,
    groupSize: 5,
    representatives: 'Ông Hà Văn Sơn',
    demand: 'Đo lại phần giáp đường trước mặt các hộ giáp ranh.',
    flags: ['crowd', 'long_running'],
    steps: [
      { after: 1, by: 'tham', to: 'examining', toUnit: 'unit-van-phong', toOfficer: 'tham' },
      { after: 4, by: 'tuyen', to: 'accepted', documentNo: '15/TB-UBND', isRemote: false },
      { after: 5, by: 'tuyen', to: 'verifying', toUnit: 'unit-kinh-te', toOfficer: 'quang' },
      {
        after: 6,
        by: 'quang',
        words: 'Đã hẹn trưởng thôn và các hộ giáp ranh ra đo lại.',
      },
    ],
  },
  {
    key: 'pa-hoc-ho-tro',
    by: 'hanh',
    when: { daysAgo: 1 },
    type: 'complaint',
    content: 'Không có tên trong danh sách hỗ trợ sửa nhà, đề nghị cho biết vì sao và xét lại.',
    person: 'Giàng Thị Pà',
    village: 'unit-pa-hoc',
    topic: 'social_policy',
    channel: 'reception',
    complainedOf: 'Danh sách hộ được hỗ trợ sửa nhà',
    hasPetition: false,
    steps: [],
  },
]
