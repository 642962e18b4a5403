import type { Page } from 'playwright'

import type { Screen } from './routes.ts'

const ASSESSED = '/exemplar/exemplar-hien-dat'
const REPLICATED = '/exemplar/exemplar-hoa-giai'

/** Exemplars further on their way than the one the list names first. */
export const exemplarStates: readonly Screen[] = [
  { route: '/exemplar/:id/answer', as: 'hanh', act: at(`${ASSESSED}/answer?at=cl-model-1.B5`) },
  { route: '/exemplar/:id/profile', as: 'hanh', act: at(`${REPLICATED}/profile`) },
  { route: '/exemplar', as: 'hanh', state: 'one stage', search: '?stage=work' },
  {
    route: '/exemplar/new',
    as: 'hanh',
    state: 'replica',
    act: at(`/exemplar/new?parent=${REPLICATED.slice(10)}`),
  },
  { route: '/exemplar/:id', as: 'hanh', state: 'assessed', act: at(ASSESSED) },
  { route: '/exemplar/:id', as: 'hanh', state: 'replicated', act: at(REPLICATED) },
  { route: '/exemplar/:id', as: 'hanh', state: 'note', act: at(ASSESSED, 'Nhật ký') },
  { route: '/exemplar/:id', as: 'hanh', state: 'step', act: at(ASSESSED, 'Đổi trạng thái') },
  { route: '/exemplar/:id', as: 'hanh', state: 'figure', act: at(ASSESSED, 'Thêm chỉ số') },
]

/** Opens an address, and presses what bears these names. */
export function at(address: string, ...pressed: string[]) {
  return async (page: Page) => {
    await page.goto(new URL(address, page.url()).href)
    await page.getByRole('heading').first().waitFor()
    for (const name of pressed) await page.getByRole('button', { name }).last().click()
  }
}
