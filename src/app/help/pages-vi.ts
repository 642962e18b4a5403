import type { HelpPages } from './page.ts'

export const helpPages: HelpPages = [
  {
    slug: 'ghi-nhanh',
    title: 'Ghi nhanh',
    lead: 'Một dòng là đủ. Máy lưu trước, hỏi sau.',
    parts: [
      {
        steps: [
          'Bấm Ghi nhanh ở thanh dưới.',
          'Ghi như dân nói. Máy tự lưu trong lúc gõ.',
          'Chọn Ý kiến hoặc Việc.',
          'Điền tiếp những chỗ còn thiếu: ở đâu, ai nêu, nghe được ở đâu.',
        ],
      },
      {
        head: 'Đang ghi mà phải dừng',
        text: [
          'Cứ thoát ra. Bản nháp nằm lại trên máy và không gửi đi đâu. Lần sau chọn Tiếp tục để ghi tiếp, hoặc Bỏ để xóa hẳn khỏi máy.',
        ],
      },
      {
        head: 'Tố cáo',
        text: [
          'Chọn loại Tố cáo. Tên, số điện thoại, địa chỉ người tố cáo chỉ ghi trên phiếu giấy; máy chỉ ra chữ nào phải viết lại.',
          'Niêm phong xong, phiếu rời máy khi gửi được. Chỉ người được giao và lãnh đạo xã xem; tố cáo lãnh đạo xã thì chỉ người được giao xem.',
        ],
      },
    ],
  },
  {
    slug: 'sau-dau-gui',
    title: 'Sáu dấu gửi',
    lead: 'Nhìn dấu là biết điều đã ghi đang ở đâu. Mọi trang dùng chung sáu dấu này.',
    parts: [
      {
        marks: true,
        text: [
          'Đang ghi dở. Chưa gửi, chỉ máy này có.',
          'Đã nằm chắc trong máy này. Tắt máy cũng không mất.',
          'Đã ghi xong, chờ có sóng để gửi.',
          'Đang trên đường đến xã.',
          'Xã đã nhận và đã lưu. Đồng nghiệp đọc được.',
          'Cần xem và sửa. Máy nói rõ lý do.',
        ],
      },
      {
        head: 'Nét đứt, nét liền',
        text: [
          'Nét đứt: chưa đến xã. Nét liền: đã đến hoặc đang đến. Mất sóng là chuyện thường, không phải hỏng máy.',
        ],
      },
    ],
  },
  {
    slug: 'mat-song',
    title: 'Khi mất sóng',
    lead: 'Vẫn mở sổ, xem và ghi như thường. Máy tự gửi sau.',
    parts: [
      {
        text: [
          'Hồ sơ mới mang số tạm, như A-17. Có số sổ khi gửi xong.',
          'Có sóng trở lại, máy gửi lần lượt, mục ghi trước gửi trước, và nhận việc của đồng nghiệp về.',
          'Máy chỉ gửi khi Gần Dân đang mở. Về đến chỗ có sóng thì mở ra một lúc.',
        ],
      },
      {
        head: 'Muốn gửi ngay',
        steps: [
          'Bấm dấu chờ gửi ở góc trên bên phải để mở Gửi và nhận.',
          'Xem còn mấy mục, chờ đã bao lâu.',
          'Bấm Thử gửi ngay.',
        ],
      },
      {
        head: 'Máy bảo đăng nhập lại',
        text: ['Sổ vẫn mở được và vẫn ghi được. Đăng nhập lại khi có sóng thì máy gửi tiếp.'],
      },
    ],
  },
  {
    slug: 'can-xu-ly',
    title: 'Cần xử lý, ghi nhầm',
    lead: 'Dấu Cần xử lý là việc đang chờ người xem. Điều đã ghi vẫn còn nguyên.',
    parts: [
      {
        head: 'Xã chưa nhận',
        steps: [
          'Mở Gửi và nhận, xem mục Cần xử lý.',
          'Đọc lý do.',
          'Bấm Sửa rồi gửi lại, sửa chỗ được nhắc và lưu.',
        ],
      },
      {
        head: 'Hai người cùng đổi trạng thái',
        text: ['Bước đến sau vẫn nằm trong Diễn biến. Xem cả hai rồi ghi bước đúng tiếp theo.'],
      },
      {
        head: 'Ghi nhầm',
        text: [
          'Mở bản ghi, bấm Gỡ bản ghi và nêu lý do. Bản ghi rời danh sách, nằm ở Đã gỡ trong trang Thêm. Bấm Lấy lại để đưa về.',
          'Người ghi gỡ được đến khi có người khác ghi thêm vào. Sau đó lãnh đạo xã gỡ.',
        ],
      },
    ],
  },
  {
    slug: 'doi-may-mat-may',
    title: 'Đổi máy, mất máy',
    lead: 'Những gì mang dấu Đã gửi thì xã đã giữ, máy mới mở ra là có.',
    parts: [
      {
        head: 'Đổi máy',
        steps: [
          'Trên máy cũ: đến chỗ có sóng, mở Gần Dân, đợi gửi hết. Xem trong Gửi và nhận.',
          'Trên máy mới: mở địa chỉ của xã, đăng nhập bằng tên đăng nhập và mật khẩu.',
          'Đợi sổ tải về rồi mới đi.',
          'Trên máy cũ: Cài đặt, Đăng xuất. Báo quản trị thu hồi máy cũ.',
        ],
      },
      {
        head: 'Mất máy',
        text: [
          'Báo ngay quản trị của xã để thu hồi máy. Máy đó không gửi, không nhận được nữa.',
          'Mục chưa gửi chỉ có trên máy đã mất. Bản này chưa có khóa riêng, nên luôn đặt khóa màn hình cho điện thoại.',
        ],
      },
    ],
  },
  {
    slug: 'ban-moi',
    title: 'Khi có bản mới',
    lead: 'Máy tự tải bản mới và đợi. Không chen ngang lúc đang ghi.',
    parts: [
      {
        steps: [
          'Thấy dòng Có bản mới thì cứ làm nốt việc đang ghi.',
          'Rảnh tay thì bấm Mở lại.',
          'Sổ mở ra ở bản mới. Hồ sơ, bản nháp và mục chờ gửi giữ nguyên.',
        ],
      },
      {
        text: [
          'Chưa bấm cũng không sao, bản đang dùng vẫn ghi và gửi được.',
          'Bản đang dùng ghi ở cuối trang Cài đặt.',
        ],
      },
    ],
  },
  {
    slug: 'co-chu-ngoai-nang',
    title: 'Cỡ chữ và ngoài nắng',
    lead: 'Chữ nhỏ hay màn hình chói thì đổi trong Cài đặt, không cần có sóng.',
    parts: [
      {
        head: 'Cỡ chữ',
        text: [
          'Mở Thêm, chọn Cài đặt. Có năm cỡ chữ, cỡ lớn nhất gấp đôi cỡ thường. Dòng chữ mẫu đổi theo ngay.',
        ],
      },
      {
        head: 'Màn hình',
        text: [
          'Ngoài nắng: chữ đậm, nét rõ, dùng khi đi thôn.',
          'Thường: dùng trong nhà.',
          'Tối: dùng ban đêm, đỡ chói mắt.',
        ],
      },
      {
        head: 'Ngôn ngữ',
        text: [
          'Chọn Tiếng Việt hoặc English. Điều dân nói và điều cán bộ ghi giữ nguyên như đã viết.',
        ],
      },
    ],
  },
  {
    slug: 'hoi-ai',
    title: 'Hỏi ai',
    lead: 'Người hỏi đầu tiên là quản trị của xã.',
    parts: [
      {
        head: 'Quản trị của xã',
        text: [
          'Lần đầu vào sổ: xin tên đăng nhập và mã dùng một lần. Mã có 8 ký tự, dùng trong 7 ngày. Vào xong thì đặt mật khẩu riêng.',
          'Quên mật khẩu: xin mã mới.',
          'Mất máy, thiếu thôn hoặc đơn vị, sai ngày nghỉ.',
        ],
      },
      {
        head: 'Lãnh đạo xã',
        text: ['Gỡ bản ghi đã có người khác làm tiếp.'],
      },
      {
        head: 'Khi gọi, nói sẵn',
        text: [
          'Tên đăng nhập, chữ của máy và bản đang dùng (trong Cài đặt), dấu đang thấy. Không nói mật khẩu cho ai, kể cả quản trị.',
        ],
      },
    ],
  },
]
