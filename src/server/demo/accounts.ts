import type { Pronoun, Role } from '#domain/officer.ts'

import type { OfficeId } from './units.ts'

export type DemoLogin = 'hanh' | 'quang' | 'tham' | 'tuyen' | 'tinh' | 'quantri'

export type DemoAccount = {
  login: DemoLogin
  name: string
  position: string
  pronoun: Pronoun
  roles: Role[]
  unit?: OfficeId
}

/** The password of every account of the trial; it opens nothing but an invented commune. */
export const DEMO_PASSWORD = 'gan-dan-2026'

/** Invented people, one for each thing that somebody may do. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    login: 'hanh',
    name: 'Lường Thị Hạnh',
    position: 'Công chức Văn phòng HĐND và UBND',
    pronoun: 'chi',
    roles: ['officer'],
    unit: 'unit-van-phong',
  },
  {
    login: 'quang',
    name: 'Lò Văn Quang',
    position: 'Công chức Phòng Kinh tế',
    pronoun: 'anh',
    roles: ['officer'],
    unit: 'unit-kinh-te',
  },
  {
    login: 'tham',
    name: 'Vi Thị Thắm',
    position: 'Phó Chánh Văn phòng HĐND và UBND',
    pronoun: 'chi',
    roles: ['coordinator'],
    unit: 'unit-van-phong',
  },
  {
    login: 'tuyen',
    name: 'Hoàng Văn Tuyển',
    position: 'Chủ tịch UBND xã',
    pronoun: 'anh',
    roles: ['leader'],
    unit: 'unit-ubnd',
  },
  {
    login: 'tinh',
    name: 'Mai Thị Bình',
    position: 'Chuyên viên của tỉnh',
    pronoun: 'chi',
    roles: ['viewer'],
  },
  {
    login: 'quantri',
    name: 'Đặng Văn Khải',
    position: 'Quản trị của xã',
    pronoun: 'anh',
    roles: ['admin'],
    unit: 'unit-van-phong',
  },
]
