import type { Page } from 'playwright'

import type { ReadersReply } from '#protocol/record-acts.ts'

import type { Screen } from './routes.ts'

const ADDRESS = '**/api/readers'
const mark = 'aaaaaaaaaaaa'
const hanh = { id: 'account-hanh', name: 'Lường Thị Hạnh' }
const quang = { id: 'account-quang', name: 'Lò Văn Quang' }

/** What a commune would say that was restored without its journal; the demo never was. */
const reply: ReadersReply = {
  waiting: [
    {
      id: 'raaaaaaaaaaaaaaa',
      mark,
      kind: 'citizen',
      about: { kind: 'feedback', id: 'feedback-0001' },
      registerNo: 'PA-12',
      receivedOn: '2026-11-09',
      officers: [hanh, quang],
      roles: ['leader'],
      never: [],
    },
    {
      id: 'rbbbbbbbbbbbbbbb',
      mark,
      kind: 'feedback',
      about: { kind: 'feedback', id: 'feedback-0002' },
      registerNo: 'KG-4',
      receivedOn: '2026-11-16',
      officers: [],
      roles: ['officer', 'leader', 'coordinator'],
      never: [quang],
    },
    {
      id: 'rccccccccccccccc',
      mark,
      kind: 'denunciation',
      receivedOn: '2026-11-18',
      officers: [hanh],
      roles: [],
      never: [],
    },
  ],
  more: true,
}

/** Records that wait for their readers to be confirmed: as a list, one of them, and what is asked. */
export const readersStates: readonly Screen[] = [
  { route: '/readers', as: 'tuyen' },
  { route: '/readers', as: 'tinh', state: 'not for him' },
  { route: '/readers', as: 'tuyen', state: 'waiting', act: wait },
  {
    route: '/readers',
    as: 'tuyen',
    state: 'one',
    act: (page) => openLine(page, /Việc nêu tên cán bộ/),
  },
  {
    route: '/readers',
    as: 'tuyen',
    state: 'one he does not read',
    act: (page) => openLine(page, /Tố cáo/),
  },
  {
    route: '/readers',
    as: 'tuyen',
    state: 'all',
    act: async (page) => {
      await wait(page)
      await page.getByRole('button', { name: 'Xác nhận cả 3 hồ sơ' }).click()
      await page.getByRole('alertdialog').waitFor()
    },
  },
  {
    route: '/readers',
    as: 'tuyen',
    state: 'no signal',
    act: async (page) => {
      await page.route(ADDRESS, (asked) => asked.abort())
      await page.reload()
      await page.getByText('Cần có sóng').waitFor()
      await page.unroute(ADDRESS)
    },
  },
  {
    route: '/sending',
    as: 'tuyen',
    state: 'readers wait',
    act: async (page) => {
      await page.route(ADDRESS, (asked) => asked.fulfill({ json: reply }))
      await page.reload()
      await page.getByText('hồ sơ chờ xác nhận').waitFor()
      await page.unroute(ADDRESS)
    },
  },
]

async function wait(page: Page) {
  await page.route(ADDRESS, (asked) => asked.fulfill({ json: reply }))
  await page.reload()
  await page.getByRole('list', { name: 'Hồ sơ chờ xác nhận' }).waitFor()
  await page.unroute(ADDRESS)
}

async function openLine(page: Page, name: RegExp) {
  await wait(page)
  await page.getByRole('button', { name }).click()
  await page.getByRole('dialog').waitFor()
}
