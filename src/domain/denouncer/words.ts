import { exactly, wordsOf } from './tokens.ts'

/** Family names that are hardly ever another word when spelled with their diacritics. */
export const sure =
  wordsOf(`nguyễn trần lê phạm huỳnh vũ võ bùi đặng đỗ ngô trịnh lò lường quàng giàng
  sùng thào lù tòng vừ quách phùng triệu quàng lầu hạng cà lèo tráng sình mùa hờ vàng lừu tẩn chẻo
  phàn đèo điêu mông xồng moong lữ kháng thèn vừ lỳ khoàng pờ phàng thền hảng hoàng phan đinh dương đàm lục tống
  doãn trương`)

/** The others, which need another sign beside them. */
export const unsure =
  wordsOf(`vi hà cầm bạc ma mua chá ly lý lô kha cụt lương hồ mai cao đào đoàn lâm
  lưu thái châu tạ tô tăng hứa thạch diệp chu la giang chung kiều hồng trang đồng lư thân kim mã bạch
  tiêu tôn nghiêm ninh bàn nông lộc bế bàng nùng sần lồ vù ngân siu nay rơ chảo chang cháng cư
  hầu sầm vương lèng tằng chẩu chíu voòng khuất sìn tao má văn ksor niê rmah kpă alăng bling hạ già lìm mào thàng vạ tần nguyên`)

/** Family names that are another word without their diacritics. */
export const rare = exactly('khổng thiều sái mè ngần quản cấn')

/** Middle words that make a name of what stands around them. */
export const between = wordsOf('văn thị a seo mí láo bá mùi sống chống bả chỉn mẩy nhè nhia')

export const middle =
  wordsOf(`đức hữu đình ngọc xuân quang minh thanh công viết trọng bá duy quốc thế
  hoàng hồng thu kim bích phương mạnh tiến gia anh bảo khắc sỹ sĩ như mỹ diệu huy tuấn chí thành hải trung
  nhật thúy thùy ánh lan cẩm tuyết mai đăng phúc vĩnh tất danh nguyên hà hoài phú việt hùng nam trí
  khánh tường vân kiều thái lệ bình văn thị a chung`)

/** Given names, the usual ones of the mountains and the plain. */
export const given =
  wordsOf(`an anh ánh ân bắc bích bình biên bằng chi chiến chính chung chứ cường cúc
  cương dế diễm diệp dính dơ dua dũng duy dung duyên dương đại đạt đào định đông đức giang hà hạ hải hạnh
  hân hằng hảo hậu hiền hiển hiếu hiệp hinh hoa hòa hoan hoàn hoàng hồng học huệ hùng huấn huy huyền hương
  hưng hường hữu kha khải khánh khiêm khoa khôi kiên kiệt lâm lan lê lệ liên liễu linh loan long lợi
  lụa luân lực lương lý lử mạnh mai mận minh mỷ mỵ my nam nga ngân nghĩa nghiệp ngọc nguyên nguyệt nhân
  nhàn nhung như nủ oanh pâng páo pàng pó phong phú phúc phượng phương quân quang quý quyên quyết quỳnh
  sáng say sáy sâm sang sen sính sơn sùa súa sửu tài tâm tân thái thắm thắng thành thanh thảo thế thi thiện
  thìn thịnh thoa thơm thu thuận thủy thúy thùy thương tiên tiến tình toàn toán tú tủa tuân tuấn tùng tuyên
  tuyền tuyết tuyến trang trâm trí trinh trọng trung trường tư uyên vân viện việt vinh vui vượng vừ vy xé
  xuân xuyến yên yến ún panh phia lả chá khảm hợi phóng tếnh hom dợ chu mẩy lềnh`)

/** What comes before a name. */
export const title = wordsOf(`ông bà anh chị cô chú bác em cháu cụ dì cậu mợ thím thầy chí đc lão
  bố mẹ vợ chồng thằng ck vk bs mr mrs ms`)
/** Titles that are one only with their diacritics, some of the mountains among them. */
export const clear = exactly('bạn mế ải ếm pả dượng mệ mụ bọ tía')
/** Titles that no other word is spelled like. */
export const strong = wordsOf(
  'ông bà anh chị cô chú bác cụ dì cậu mợ thím dượng mế lão mr mrs ms thằng bạn',
)
/** Titles of one letter, with or without a dot. */
export const short = wordsOf('ô b a c e o')
/** Before the letter of a part, a class, a place. */
export const lettered = wordsOf(
  'khu lớp điểm mục khoản nhóm loại khối dãy lô nhà đội hạng bảng số và án min gan tuyến phần bậc',
)
/** The last word of what a person is or does for a living. */
export const role = wordsOf('sĩ tá viên toán tịch thư quỹ đốc giáo chính')
/** Titles that are too often another word without their diacritics. */
export const faint = wordsOf(
  'cô chú cụ bác dì chí bố mẹ vợ chồng thằng cậu chị em lão thầy ba mợ bạn',
)
/** Words between a title and its name. */
export const filler = wordsOf(
  'giáo sĩ cụ gái trai ruột tên là họ cả út dâu rể chủ hộ ông bà anh chị',
)
/** Titles before a name in capitals only. */
export const kin = wordsOf('nhà hộ con cái đình út họ')
export const lead = wordsOf('của do với cho gặp là lời nhờ và bởi gửi báo tên tịch')
/** What one does only to a person. */
export const meet = wordsOf('gặp hỏi tìm nhờ hệ lời tên theo kể khoản')

/** Words that stand after a title and are no name. */
export const common =
  wordsOf(`chủ bí phó trưởng giám hiệu công cán kế địa đảng hội mặt quân phụ cựu xã bản
  thôn huyện tỉnh con em ấy này kia nội ngoại già giáo sĩ cụ ta mình nào đó đây là có không được đã đang sẽ
  bị và hay thì mà của cho với để nên cũng đều vẫn còn chưa tự ở đi về ra vào lên xuống làm nói báo kể xin
  lấy nhận đòi thu chi chia phạm tuổi nhỏ bé lớn mẹ bố chị anh ông bà cô chú bác cháu cậu dì họ hàng xóm
  người dân nhà nước trẻ học sinh viên nhân hộ nghèo khi từ trong ngoài trên dưới trước sau rất quá lại
  bạn đoàn ban phòng sở bộ ủy thư tổ đội hai trăm văn nguyên trạm y tá tế đại lâm chuyên cấp chức lãnh quan
  thanh tra việt quốc mặc thường luôn xây lấn bán mua cao thế phải tiếp vừa theo tại do bằng nhưng vì nếu đến
  hiện tham gia ký lập đề nghị cứ nhiều mấy các những mỗi quản gọi gửi viết bảo đưa tên chỉ sửa phản trình
  vận chuyển tiền ruộng đất tốt xấu dự thầy trai gái rể dâu vợ chồng đồng chính sống đơn giữ trả chối cố trực thuê khai
  bên cơ đường đầu ruột cả thương nói hỏi xem nghe biết chăn nuôi trồng ăn uống mới đã chịu kêu yêu bỏ cùng
  muốn vay nợ nộp cầm hứa ép dọa đánh mắng chửi giải kiểm thiếu lương tàn khuyết già tật nguyền bệnh ốm thật gì khác doanh danh sách đọc bè`)

/** Second words of offices and things: `Thanh tra`, `Văn thư`, `Tư pháp`. */
export const second = wordsOf(`tra pháp thư phòng hóa niên dân an bộ toán tế tá sĩ nước đồng lợi sản
  binh nghiệp thôn tịch chức quan giải bạch trấn xã tài chính sở khai phí lý giáo gia vụ tâm phủ trị tập giám chấp xế`)

/** After `văn` and `thị` these go on with another word, `họ vẫn chưa`, `làm văn bản`. */
export const goesOn =
  wordsOf(`ban phong de chua khong con tu hoa dua hanh cong xa tran truong chuyen dong
  thu lam xay co duoc cho dang tiep bi la nhu kien cap phan thuong o hieu sat cao nghien`)

/** Words before the name of a place, a school or a firm. */
export const place =
  wordsOf(`bản thôn xã huyện tỉnh phường suối sông núi đồi đèo khe cầu chợ khu quận
  xóm ấp buôn làng khối đập kênh mương hang thác rừng nương nậm thành trấn dốc bến hồ vùng đảo pom phiêng tộc`)
export const named =
  wordsOf(`đường phố trường thcs thpt thptdtbt học non ty htx hợp tnhh quỹ tượng viện
  lớp liên hàng hiệu quán giải nghiệp trại thầu điện phần khách án gương trào đua cúp bổng mang`)
/** Two words before the name of a shop, a farm, a scheme. */
export const businesses = new Set(
  `quan karaoke|quan pho|quan com|quan ca|quan an|quan bia|ca phe|hieu thuoc|hieu sach|trai lon|trai ga|trai bo
  |tuong dai|sieu thi|khach san|tiem vang|tiem toc|cua hang|chuong trinh|du an|xuong go|xuong che|lo gach|lo mo
  |bai cat|mo da|mo cat|nha nghi|nha hang|nha thuoc|nha xe|nha tho|nha may|cong ty|doanh nghiep|tap doan|co so
  |giong lua|giong ngo|thuong hieu|quang truong|cong vien|nghia trang|den tho|benh vien|phong kham|dai ly
  |tram xang|cay xang|homestay khu|vuon cay|nhan hieu|bia mo|duong hoa`.split(/\s*\|/),
)
/** Before the name of a movement, with some words between. */
export const event = wordsOf('giải trào đua cúp bổng gương thưởng niệm phố')

/** Names of places and of the nation's man that look like a person's. */
export const famous = new Set(
  `phan anh|tam dung|tam ung|ha noi|ha giang|ha tinh|ha nam|ha quang|ha nhi|cao bang|cao loc|cao phong|thai nguyen|thai binh
  |lam dong|lam binh|mai son|mai chau|ly son|kim boi|kim son|van chan|van yen|van ban|van lang|van quan
  |to mua|luc yen|luc ngan|bach thong|luong son|ho chi|bac ho|chau thanh|chau duc|hoang su|hoang lien
  |hoang sa|ninh binh|ninh thuan|dong van|dong thap|dong nai|dong hoi|phan rang|phan thiet|vi xuyen
  |ma le|vo nhai|la ha|la hu|la chi|trang an|trang bang|ba ria|ba be|ba vi|bac ha|bac son|bac yen|bac quang
  |bac giang|bac ninh|bac kan|bac lieu|co to|viet nam|cao nguyen|dinh hoa|dinh lap|tran de|thach an
  |tran yen|nguyen binh|quang binh|hoa binh|thanh hoa|mong cai|tan lac|lac son|le nin|giang son
  |hoa binh|kon tum|gia lai|ha long|cao toc|mua xuan|dong xuan|he thu|vu trang|to cao|to phu|tao dieu|mua mua|vo chong|truong cong|cu the|dieu kien|chu se|da nang|ba trung|ba trieu|cong an|tai chinh|trung tam|dong bac|tay bac|quoc khanh|dien bien|binh an|truong son|bac si|hung yen|hai phong|hai duong|quang ninh|quang nam|quang ngai|quang tri|vinh phuc|vinh long|phu tho|phu yen|tay ninh|binh duong|binh phuoc|binh dinh|long an|an giang|kien giang|tien giang|hau giang|soc trang|ben tre|can tho|tra vinh|khanh hoa|binh thuan|lang son|tuyen quang|nghe an|loi khai|tam dao|hai van|lai chau|yen bai|son la|dong nghiep|nguyen nhu`.split(
    /\s*\|/,
  ),
)
/** Words that begin like a deed without diacritics: `kế toán`, `báo cáo`, `tố giác`. */
export const things = new Set(
  `ke toan|ke hoach|ke khai|ke don|bao cao|bao hiem|bao ve|bao ke|bao tri|bao che|bao cong|to dan|to truong|to pho|to tu
  |to ong|to ba|to can|to giac|to khai|to trinh|to chuc|to cong|noi dung|noi bo|noi vu|phan cong|phan bon|phan loai|phan dau
  |phan mem|doc lap|o to|gui xe|trinh do|trinh tu|dung dau|dung han|dung luat|khai hoang`.split(
    /\s*\|/,
  ),
)
/** Words that end like a family name without diacritics: `gia đình`, `bổ sung`, `nhiệm vụ`. */
export const compounds = new Set(
  `gia dinh|quy dinh|quyet dinh|xac dinh|giam dinh|nhan dinh|on dinh|co dinh|nhat dinh|bo sung|chuong trinh
  |quy trinh|cong trinh|giai trinh|lo trinh|to trinh|qua trinh|nhiem vu|dich vu|phuc vu|chuc vu|nghia vu
  |noi vu|su vu|vi pham|ty le|ti le|nghi le|dieu le|so luong|chat luong|khoi luong|san luong|luc luong|tien luong
  |do luong|bang luong|bao lo|thua lo`.split(/\s*\|/),
)
/** Beginnings that are another word without diacritics: `chỉ đạo`, `ảnh hưởng`, `bà con`. */
export const otherwise = new Set(
  `chi dao|chi tien|chi bo|chi hoi|chi phi|chi tra|chi thu|chi dinh|chi tiet|anh huong|anh hung|anh dung
  |ba con|ba nam|ba hoa|em hoc|co thu|co hoa|co tinh|co le|co y|chu y|chu ho|chu dong|chu truong|cu the
  |ong dan|ong nuoc|chi mai|mo hinh|mo ban|anh quy|cau truong|cau thu|chi huy|ba muoi|cho phep|anh sang|anh minh|co quyen|co ket|co loi|co hai|chi cuc|ba tuyen|chi tam|chau phi|co dat|chau a|chau au|chau luc|em trong`.split(
    /\s*\|/,
  ),
)
/** Given names that with the next word are an office or a thing: `Thanh tra`, `Văn hóa`. */
export const offices = new Set(
  `thanh tra|thanh nien|thanh pho|van thu|van hoa|van phong|van ban|tu phap|tai chinh|tai san|tai khoan
  |cong an|cong dan|cong nghiep|quan su|quan giao|chinh phu|chinh quyen|chinh sach|y te|y si|y ta|dai bieu
  |hoi dong|hoi nguoi|hoi nong|hoi phu|hoi cuu|hoi truong|hieu truong|hieu pho|chu nhiem|ke toan|phong kinh|phong ky|tram y|tram bao|tin dung|dong chi|dong bao|nong dan|nong nghiep|trung tam|truong thon|truong cong|truong phong|bi thu|thu quy|thu tich
  |chu tich|toa an|vien chuc|vien khai|vien an|nhan dan|nong thon|lam nghiep|quan ly|hoa giai|hoa binh`.split(
    /\s*\|/,
  ),
)
