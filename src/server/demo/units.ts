import type { AnswersOf } from '#domain/record.ts'
import type { unit } from '#records/unit/record.ts'

type DemoUnit = Omit<AnswersOf<typeof unit>, 'name' | 'type'> & {
  id: string
  name: string
  type: AnswersOf<typeof unit>['type']
}

/** The day communes began in their present shape. */
const BEGAN_ON = '2025-07-01'

const offices = [
  {
    id: 'unit-dang-uy',
    name: 'Đảng ủy xã Suối Ngần',
    shortName: 'Đảng ủy xã',
    type: 'commune_party_committee',
  },
  {
    id: 'unit-hdnd',
    name: 'Hội đồng nhân dân xã Suối Ngần',
    shortName: 'HĐND xã',
    type: 'peoples_council',
  },
  {
    id: 'unit-ubnd',
    name: 'Ủy ban nhân dân xã Suối Ngần',
    shortName: 'UBND xã',
    type: 'commune_pc',
    head: 'Hoàng Văn Tuyển',
    phone: '0900 000 201',
  },
  {
    id: 'unit-van-phong',
    name: 'Văn phòng HĐND và UBND',
    type: 'office',
    parent: 'unit-ubnd',
    phone: '0900 000 202',
  },
  { id: 'unit-kinh-te', name: 'Phòng Kinh tế', type: 'division', parent: 'unit-ubnd' },
  { id: 'unit-van-hoa', name: 'Phòng Văn hóa - Xã hội', type: 'division', parent: 'unit-ubnd' },
  {
    id: 'unit-mot-cua',
    name: 'Trung tâm Phục vụ hành chính công',
    shortName: 'Một cửa',
    type: 'service_centre',
    parent: 'unit-ubnd',
  },
  { id: 'unit-cong-an', name: 'Công an xã', type: 'police', phone: '0900 000 203' },
  {
    id: 'unit-quan-su',
    name: 'Ban Chỉ huy quân sự xã',
    shortName: 'Ban Chỉ huy quân sự',
    type: 'military',
  },
  {
    id: 'unit-mat-tran',
    name: 'Ủy ban Mặt trận Tổ quốc Việt Nam xã',
    shortName: 'Mặt trận xã',
    type: 'fatherland_front',
  },
  {
    id: 'unit-xay-dung-dang',
    name: 'Ban Xây dựng Đảng',
    type: 'party_building_board',
    parent: 'unit-dang-uy',
  },
  {
    id: 'unit-kiem-tra',
    name: 'Ủy ban Kiểm tra Đảng ủy',
    type: 'inspection_committee',
    parent: 'unit-dang-uy',
  },
  {
    id: 'unit-tram-y-te',
    name: 'Trạm y tế xã',
    shortName: 'Trạm y tế',
    type: 'health_station',
    phone: '0900 000 204',
  },
  {
    id: 'unit-truong-thcs',
    name: 'Trường PTDTBT THCS Suối Ngần',
    shortName: 'Trường THCS',
    type: 'school',
  },
  {
    id: 'unit-truong-tieu-hoc',
    name: 'Trường PTDTBT Tiểu học Suối Ngần',
    shortName: 'Trường tiểu học',
    type: 'school',
  },
] as const satisfies readonly DemoUnit[]

/** Villages above the road's end, by an invented decision. */
const remote = { isRemote: true, remoteBasis: 'Quyết định 15/QĐ-UBND ngày 12/9/2025' } as const

const villages = [
  {
    id: 'unit-na-pan',
    name: 'Thôn Nà Pán',
    shortName: 'Nà Pán',
    head: 'Lò Văn Chiên',
    phone: '0900 000 301',
  },
  {
    id: 'unit-khe-chao',
    name: 'Thôn Khe Chảo',
    shortName: 'Khe Chảo',
    head: 'Vàng Thị Dở',
    phone: '0900 000 302',
  },
  {
    id: 'unit-huoi-sang',
    name: 'Bản Huổi Sang',
    shortName: 'Huổi Sang',
    head: 'Sùng A Páo',
    phone: '0900 000 303',
    ...remote,
  },
  {
    id: 'unit-pa-hoc',
    name: 'Bản Pá Hốc',
    shortName: 'Pá Hốc',
    head: 'Giàng A Chu',
    phone: '0900 000 304',
  },
  {
    id: 'unit-tan-lap',
    name: 'Thôn Tân Lập',
    shortName: 'Tân Lập',
    head: 'Trần Văn Hòa',
    phone: '0900 000 305',
  },
  {
    id: 'unit-lung-cut',
    name: 'Bản Lũng Cút',
    shortName: 'Lũng Cút',
    head: 'Thào A Lử',
    phone: '0900 000 306',
    ...remote,
  },
  {
    id: 'unit-dong-may',
    name: 'Thôn Đồng Mây',
    shortName: 'Đồng Mây',
    head: 'Lường Văn Piêng',
    phone: '0900 000 307',
  },
  {
    id: 'unit-an-thinh',
    name: 'Thôn An Thịnh',
    shortName: 'An Thịnh',
    head: 'Nguyễn Thị Nhài',
    phone: '0900 000 308',
  },
  {
    id: 'unit-cau-vong',
    name: 'Thôn Cầu Vồng',
    shortName: 'Cầu Vồng',
    head: 'Hà Văn Thoại',
    phone: '0900 000 309',
  },
  {
    id: 'unit-suoi-luong',
    name: 'Thôn Suối Luông',
    shortName: 'Suối Luông',
    head: 'Quàng Văn Én',
    phone: '0900 000 310',
  },
  {
    id: 'unit-ban-moi',
    name: 'Bản Mới',
    shortName: 'Bản Mới',
    head: 'Cà Thị Phương',
    phone: '0900 000 311',
  },
  {
    id: 'unit-na-ngoi',
    name: 'Bản Nà Ngòi',
    shortName: 'Nà Ngòi',
    head: 'Mùa A Sênh',
    phone: '0900 000 312',
  },
] as const

export type OfficeId = (typeof offices)[number]['id']
export type VillageId = (typeof villages)[number]['id']

/** Two villages that are one since the day communes began: older records keep their names. */
const ended: readonly DemoUnit[] = [
  { id: 'unit-na-pan-1', name: 'Thôn Nà Pán 1', shortName: 'Nà Pán 1' },
  { id: 'unit-na-pan-2', name: 'Thôn Nà Pán 2', shortName: 'Nà Pán 2' },
].map((each) => ({
  ...each,
  type: 'village',
  activeTo: '2025-06-30',
  mergedInto: 'unit-na-pan',
}))

/** The offices and the 12 villages of the invented Xã Suối Ngần, and what went into them. */
export const demoUnits: readonly DemoUnit[] = [
  ...offices.map((each) => ({ ...each, activeFrom: BEGAN_ON })),
  ...villages.map((each) => ({
    ...each,
    type: 'village' as const,
    parent: 'unit-ubnd',
    activeFrom: BEGAN_ON,
  })),
  ...ended,
]
