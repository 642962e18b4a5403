import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where the mocks stand, where they were laid beside the project; they are no part of it. */
const SHOTS = join('..', 'shared', 'design', 'shots')

/** The mock that was drawn for a route, or for a state of it, by what it is called there. */
export const mocks: Readonly<Record<string, string>> = {
  '/': '01-hom-nay',
  '/choose/:kind/:id': '11b-trung',
  '/denunciation/new': '03b-to-cao-moi',
  '/dialogue/:id': '09-doi-thoai',
  '/dialogue/:id, conclusions': '09b-ket-luan',
  '/exemplar': '07-mo-hinh',
  '/exemplar/:id': '07b-mo-hinh',
  '/feedback': '05-y-kien',
  '/feedback, nothing fits': '05c-rong',
  '/feedback/:id': '04-y-kien-chi-tiet',
  '/feedback/:id, step': '04b-doi-trang-thai',
  '/feedback/new': '03-y-kien-moi',
  '/more': '14-them',
  '/sending': '11-gui-nhan',
  '/settings': '12c-cai-dat',
  '/sign-in': '12b-dang-nhap',
  '/target': '10c-chi-tieu',
  '/task': '06-nhiem-vu',
  '/task/:id': '06b-nhiem-vu',
  '/visit/:id': '08d-ket-qua',
  '/visit/:id/answer': '08-kiem-tra',
  '/visit/:id/sign': '08c-ky',
}

/** The files of the mock of a screen, as it is first seen and scrolled down; none where they are not at hand. */
export function mocksOf(title: string): string[] {
  const name = mocks[title]
  return name === undefined ? [] : [name, `${name}-full`].map(fileOf).filter(existsSync)
}

/** Mocks that are named here and stand nowhere, where the others are at hand. */
export function lostMocks(): string[] {
  return existsSync(SHOTS) ? Object.values(mocks).filter((name) => !existsSync(fileOf(name))) : []
}

function fileOf(name: string): string {
  return join(SHOTS, `${name}.png`)
}
