export const slipTexts = {
  open: 'Phiếu hẹn cho dân',
  title: 'Phiếu hẹn cho dân',
  about: 'Phiếu không ghi tên dân và không ghi lời dân nói.',
  print: 'In phiếu',
  savePicture: 'Lưu ảnh',
  pictureSaved: 'Đã lưu ảnh phiếu hẹn',
  noPicture: 'Máy chưa vẽ được ảnh. In ra giấy hoặc gửi chữ.',
  share: 'Gửi cho dân',
  copied: 'Đã chép nội dung phiếu',
  notCopied: 'Máy chưa gửi được phiếu. Thử lại hoặc in ra giấy.',
}
