/**
 * The words of what is kept from others: a name kept back (*Giữ kín tên*), and words taken out by
 * law (*Niêm lại*). They come with the first screen that says them.
 */
export const keptTexts = {
  whoSees: 'Chỉ người ghi, cán bộ được giao và lãnh đạo thấy tên này.',
  locked: 'Tên được giữ kín. Chỉ người ghi, cán bộ được giao và lãnh đạo xem và sửa được phần này.',
  seal: {
    title: 'Niêm lại',
    hint: 'xóa hẳn chữ theo quy định',
    which: 'Chữ nào niêm lại',
    blank: '(đã bỏ trống, còn trong Diễn biến)',
    what: 'Chữ đã chọn mất hẳn trong sổ của xã, và mất trên mọi máy khi máy gửi nhận lần tới. Không lấy lại được. Bản sao lưu cũ của xã còn giữ các chữ này, lâu nhất 12 tháng.',
    why: 'Lý do niêm lại',
    whyMissing: 'Ghi lý do niêm lại.',
    whichMissing: 'Chọn ít nhất một chỗ.',
    done: 'Đã niêm lại',
    past: 'Niêm lại {{fields}}',
    nothing: 'Không có chữ nào để niêm lại',
    nothingText: 'Bản ghi này không còn chữ nào.',
    leaderOnly: 'Chỉ lãnh đạo niêm lại được',
    leaderOnlyText: 'Cần niêm lại thì báo lãnh đạo xã.',
    ask: 'Đề nghị niêm lại',
    askHint: 'lãnh đạo xóa hẳn chữ theo quy định',
    askWhat:
      'Lãnh đạo thấy đề nghị ở Hôm nay. Đến khi lãnh đạo niêm lại, ai đọc phiếu vẫn thấy các chữ ấy. Đừng chép lại ở ghi chú.',
    askWhy: 'Vì sao',
    askWhyMissing: 'Chọn lý do đề nghị.',
    askYes: 'Đề nghị',
    reasons: {
      denunciation: 'Nội dung là tố cáo',
      reveals_person: 'Lộ người cần giữ kín',
      secret_paper: 'Có chữ của giấy đóng dấu Mật',
      other: 'Lý do khác, báo riêng lãnh đạo',
    },
    askedToast: 'Đã đề nghị niêm lại, chờ gửi',
    asked: 'Đã đề nghị lãnh đạo niêm lại phiếu này.',
    toSeal: 'Có đề nghị niêm lại phiếu này.',
    withdraw: 'Rút đề nghị',
    withdrawnToast: 'Đã rút đề nghị niêm lại',
    decline: 'Không cần niêm lại',
    declinedToast: 'Không niêm lại, đã bỏ đề nghị',
    askEnded: 'Bỏ đề nghị niêm lại',
    waiting: 'Chờ niêm lại',
    trouble: {
      offline: 'Mất sóng. Niêm lại cần có sóng, làm lại khi có.',
      absent: 'Xã chưa có bản ghi này. Gửi xong rồi làm lại.',
      other: 'Chưa niêm lại được. Làm lại lần nữa.',
    },
  },
} as const
