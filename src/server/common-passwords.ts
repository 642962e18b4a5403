import { foldPassword } from './password-pattern.ts'

/**
 * The commonest passwords of ten characters and more, in small letters without diacritics, marks
 * or spaces: from published lists of leaked ones, and what is usual in Việt Nam.
 */
const common = new Set(
  `
  1234567890 12345678910 123456789a 123456789q 1234567891 123456789123 12345678901 1234567899
  123456789abc 1234567890a 1234567890q 12345678900 1234512345 123456123456 123123123123 1231231231
  1234554321 0123456789 01234567890 0987654321 9876543210 09876543210 1122334455 1223334444
  112233445566 1357924680 1029384756 147258369a 1472583690 147852369a 741852963a 789456123a
  7894561230 0147258369 1597534862 1593572486 159357258456 1478963250 0123654789 5201314520
  qwertyuiop qwertyuiopasdf qwerty1234 qwerty12345 qwerty123456 qwertyuiop123 1q2w3e4r5t
  1q2w3e4r5t6y q1w2e3r4t5 q1w2e3r4t5y6 1qaz2wsx3edc qazwsxedcrfv qazwsxedc123 1qazxsw23edc
  zaq12wsxcde3 qweasdzxc1 qweasdzxc123 qweasdzxcrty asdfghjkl1 asdfghjkl123 asdfghjklzxcvbnm
  zxcvbnm123 zxcvbnm1234 zxcvbnmasdfghjkl poiuytrewq lkjhgfdsaz mnbvcxzlkjhgfdsa 1234qwerasdf
  1234qwerty 123qweasdzxc 123qweasd1 qwe123qwe123 asd123asd123 abc1234567 abc12345678
  abc123456789 abcd123456 abcd1234567 abcd12345678 abcde12345 abcdef1234 abcdef123456 a123456789
  a1234567890 a1b2c3d4e5 a1b2c3d4e5f6 aa12345678 aa123456789 aaa123456789 q123456789 z123456789
  abcdefghij abcdefghijk abcdefghijkl 1a2b3c4d5e asdf123456 asdf1234567 qwer123456 zxcv123456
  password12 password123 password1234 password12345 password123456 passw0rd123 passw0rd12 pssw0rd123
  p4ssw0rd123 passwordpassword mypassword1 mypassword123 newpassword1 newpassword123 password2020
  password2021 password2022 password2023 password2024 password2025 password2026 changeme123
  changeme1234 letmein123 letmein1234 welcome123 welcome1234 welcome12345 admin12345 admin123456
  admin1234567 admin123123 adminadmin administrator administrator1 adminadmin123 root123456 test123456
  testtest123 guest12345 user123456 default123 temp123456 superadmin superadmin123 iloveyou12
  iloveyou123 iloveyou1234 iloveyou2 iloveyouforever sunshine123 princess123 princess12 football123
  football12 baseball123 basketball charlie123 michael123 jessica123 superman123 dragon12345
  monkey12345 starwars123 computer123 internet123 whatever123 trustno1234 liverpool123 liverpool1
  manchester manchester1 manchesterunited chelsea123456 barcelona1 barcelona123 realmadrid cristiano7
  ronaldo123 messi123456 facebook123 google12345 youtube123 samsung123 samsung1234 iphone12345
  android123 windows123 microsoft1 pokemon123 minecraft1 minecraft123 christmas1 elizabeth1
  alexander1 stephanie1 christopher christian1 butterfly1 strawberry chocolate1 blink182182
  matkhau123 matkhau1234 matkhau12345 matkhau123456 matkhaumoi matkhaumoi1 matkhaumoi123
  matkhaula123 matkhauyeu1 matkhaucuatoi matkhaucu123 khongcomatkhau khongbiet1 khongbiet123
  khongnoi123 quenmatkhau quenmatkhau1 123matkhau 123456matkhau vietnam123 vietnam1234 vietnam12345
  vietnam1945 vietnam1975 vietnam2020 vietnam2021 vietnam2022 vietnam2023 vietnam2024 vietnam2025
  vietnam2026 vietnamvodich ilovevietnam hanoi12345 hanoi123456 hanoi1010 saigon12345 saigon123456
  danang12345 haiphong123 thanhhoa36 thanhhoa123 nghean12345 emyeuanh123 anhyeuem123 anhyeuem12
  anhyeuem1234 anhyeuemnhieu emyeuanhnhieu yeuemnhieu yeuanhnhieu yeuemmaimai yeumaimai1 mayeucon
  conyeume123 conyeubome giadinhtoi giadinh123 giadinhlaso1 hanhphuc123 hanhphuc12 tinhyeu123
  tinhyeu1234 maimaiyeuem maimaimotinhyeu matkhaufacebook xinchao123 xinchao1234 chaoban123
  toilaai123 toiyeuvietnam toiyeuem123 toiyeuhanoi nguyenvana nguyenvana1 nguyenthia nguyenvanan
  nguyen12345 nguyen123456 nguyenvan123 nguyenthi123 tranvan123 minhanh123 minhanh12345 thanhcong1
  thanhcong123 hoanghai123 phuongthao tuananh123 tuananh12345 ngocanh123 duyanh12345 linhlinh123
  quynhanh123 thuytrang1 hoilamgi123 deogiaithich deobiet123 khongnho123 chiakhoa123 baomat123
  baomat12345 bimat12345 bimat123456 canbo12345 canbo123456 canboxa123 ubnd123456 ubndxa1234
  ubndxa12345 ubnd2025xa danvan1234 danvan12345 danvan123456 danvankheo danvankheo1 gandan2026
  gandan12345 gandan123456 gandan2025 hcmvietnam hochiminh1 hochiminh123 bacho12345 bachoxmuonnam
  danhdanh123 congan1234 congan12345 dang123456 dangcongsan dangcongsanvn xahoichunghia
  motconvitxoera haibabonnam bonnamsautam chaoxuan2026 tetnguyendan chucmungnammoi
  `
    .trim()
    .split(/\s+/),
)

/** Words that a few digits or marks do not make a secret: `Matkhau@2026`, `123vietnam!`. */
const stems = new Set(
  `
  password passwd passw0rd p4ssword matkhau matkhaumoi matkhaucuatoi mk admin administrator
  quantri quantrivien root user guest test demo welcome letmein changeme secret bimat baomat
  iloveyou anhyeuem emyeuanh yeuem yeuanh giadinh hanhphuc tinhyeu conyeu xinchao vietnam hanoi
  saigon hochiminh bacho danang canbo canboxa ubnd ubndxa uybannhandan danvan danvankheo gandan
  danghoanganh dangbo congan nguyen tran qwerty qwertyuiop asdfghjkl zxcvbnm abc abcd abcdef
  facebook google zalo gmail samsung xiaomi iphone android football bongda tetnguyendan
  `
    .trim()
    .split(/\s+/),
)

/** True for a password that somebody who guesses would try early, whatever its marks and capitals. */
export function isCommonPassword(password: string): boolean {
  const plain = password.replaceAll('@', 'a').replaceAll('$', 's')
  return [password, plain].map(foldPassword).some((folded) => {
    const word = folded.replace(/^\d+/, '').replace(/\d{1,8}$/, '')
    return common.has(folded) || stems.has(word)
  })
}
