/** The words of what others wrote and might not have taken; they come with Gửi và nhận. */
export const heldTexts = {
  title: '{{name}} ghi, chưa vào sổ',
  explain:
    'Tài khoản của {{name}} không được ghi việc này. Nhận vào sổ thì việc đứng tên {{name}}. Xã giữ 90 ngày.',
  who: 'Người ghi',
  when: 'Xã giữ từ',
  removal: 'Gỡ bản ghi',
  bringBack: 'Lấy lại bản ghi',
  state: 'Chuyển sang',
  blank: '(bỏ trống)',
  unknown: 'Bản ứng dụng này chưa đọc được phần này. Mở bản mới rồi xem.',
  take: 'Nhận vào sổ',
  taken: 'Đã nhận vào sổ',
  drop: 'Bỏ',
  dropped: 'Đã bỏ',
  dropTitle: 'Bỏ phần này?',
  dropText: 'Phần này không vào sổ của xã nữa. Máy của {{name}} vẫn còn chữ đã ghi.',
  keep: 'Giữ',
  trouble: {
    offline: 'Mất sóng. Làm lại khi có sóng.',
    settled: 'Phần này đã có người xử lý.',
    clash: 'Chưa nhận được: có chỗ chưa khớp với sổ lúc này.',
    other: 'Chưa làm được. Làm lại lần nữa.',
  },
} as const
