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
  },
  {
    id: 'unit-van-phong',
    name: 'Văn phòng HĐND và UBND',
    type: 'office',
    parent: 'unit-ubnd',
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
  { id: 'unit-cong-an', name: 'Công an xã', type: 'police' },
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
  { id: 'unit-tram-y-te', name: 'Trạm y tế xã', shortName: 'Trạm y tế', type: 'health_station' },
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

const villages = [
  { id: 'unit-na-pan', name: 'Thôn Nà Pán', shortName: 'Nà Pán' },
  { id: 'unit-khe-chao', name: 'Thôn Khe Chảo', shortName: 'Khe Chảo' },
  { id: 'unit-huoi-sang', name: 'Bản Huổi Sang', shortName: 'Huổi Sang' },
  { id: 'unit-pa-hoc', name: 'Bản Pá Hốc', shortName: 'Pá Hốc' },
  { id: 'unit-tan-lap', name: 'Thôn Tân Lập', shortName: 'Tân Lập' },
  { id: 'unit-lung-cut', name: 'Bản Lũng Cút', shortName: 'Lũng Cút' },
  { id: 'unit-dong-may', name: 'Thôn Đồng Mây', shortName: 'Đồng Mây' },
  { id: 'unit-an-thinh', name: 'Thôn An Thịnh', shortName: 'An Thịnh' },
  { id: 'unit-cau-vong', name: 'Thôn Cầu Vồng', shortName: 'Cầu Vồng' },
  { id: 'unit-suoi-luong', name: 'Thôn Suối Luông', shortName: 'Suối Luông' },
  { id: 'unit-ban-moi', name: 'Bản Mới', shortName: 'Bản Mới' },
  { id: 'unit-na-ngoi', name: 'Bản Nà Ngòi', shortName: 'Nà Ngòi' },
] as const

export type OfficeId = (typeof offices)[number]['id']
export type VillageId = (typeof villages)[number]['id']

/** The offices and the 12 villages of the invented Xã Suối Ngần. */
export const demoUnits: readonly DemoUnit[] = [
  ...offices.map((each) => ({ ...each, activeFrom: BEGAN_ON })),
  ...villages.map((each) => ({
    ...each,
    type: 'village' as const,
    parent: 'unit-ubnd',
    activeFrom: BEGAN_ON,
  })),
]
