/** Whom streets, schools and parks are named after all over the country, without diacritics. */
const STREETS = new Set(
  `tran hung dao|le hong phong|nguyen trai|le loi|tran phu|hung vuong|le lai|nguyen hue|quang trung
  |hai ba trung|ly thuong kiet|ba trieu|ngo quyen|dinh tien hoang|le duan|phan boi chau|phan chu trinh
  |phan chau trinh|hoang hoa tham|dien bien phu|cach mang|vo thi sau|minh khai|nguyen van cu|le quy don
  |chu van an|nguyen du|ho xuan huong|ton duc thang|pham van dong|vo nguyen giap|vo van kiet|hoang dieu
  |bach dang|tran cao van|nguyen dinh chieu|tran quang khai|tran nhat duat|ly thai to|le thanh tong
  |ly tu trong|nguyen thai hoc|nguyen tri phuong|phan dinh phung|tran quoc toan|tran binh trong
  |mac dinh chi|ngo gia tu|le van tam|nguyen viet xuan|kim dong|huynh thuc khang|ton that thuyet
  |ton that tung|truong dinh|au co|lac long quan|nguyen chi thanh|nguyen luong bang|truong chinh
  |hoang van thu|nguyen van linh|nguyen van troi|hoang quoc viet|y jut|duy tan|ham nghi|dong da|mau than
  |luong khanh thien|thong nhat|nguyen cong tru|cao ba quat|doan thi diem|nguyen khuyen|tran nguyen han
  |nguyen xien|phan huy ich|phan huy chu|le lo|bui thi xuan|nguyen dinh thi|to hien thanh|le dai hanh
  |ly nam de|mai hac de|trieu viet vuong|luong ngoc quyen|nguyen binh khiem|tue tinh|van cao|to huu
  |nam cao|xuan dieu|luong the vinh|ton that dam|nguyen huu tho|pham ngu lao|ly chinh thang|le chan
  |nguyen tat thanh|ho tung mau|phan dang luu|ha huy tap|nguyen phong sac|nguyen huu canh|dinh le
  |be van dan|phan dinh giot|to vinh dien|cu chinh lan|ly quoc su|trung trac|trung nhi|luy ban bich|ba huyen thanh quan|nguyen ba ngoc|nguyen trung truc|tran van on`.split(
    /\s*\|/,
  ),
)

/** Whether so many words are the name of a street. */
export const isStreet = (words: string) => STREETS.has(words)
