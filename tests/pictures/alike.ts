import type { Page } from 'playwright'

import type { Screen } from './routes.ts'

/** Where what may be the same matter is offered and asked about. */
export const alikeStates: readonly Screen[] = [
  { route: '/feedback/new', as: 'hanh', state: 'alike', act: chooseWhere },
  { route: '/feedback/:id', as: 'hanh', state: 'alike', act: openAlike },
  { route: '/feedback/:id', as: 'hanh', state: 'same matter', act: link },
]

async function chooseWhere(page: Page) {
  await page.getByRole('combobox', { name: 'Ở đâu' }).selectOption('unit-na-pan')
  await page.getByRole('combobox', { name: 'Việc gì' }).selectOption('agriculture')
  const offered = page.getByRole('group', { name: 'Cùng việc với' })
  await offered.getByRole('checkbox').first().check({ force: true })
  await offered.scrollIntoViewIfNeeded()
}

async function openAlike(page: Page) {
  const list = '/feedback?view=done&village=unit-na-pan&topic=agriculture'
  await page.goto(new URL(list, page.url()).href)
  await page.getByRole('main').getByRole('link').first().click()
  const asked = page.getByText('Có phải cùng một việc?')
  await asked.waitFor()
  await asked.scrollIntoViewIfNeeded()
}

async function link(page: Page) {
  await openAlike(page)
  await page.getByRole('button', { name: 'Cùng một việc' }).click()
  const linked = page.getByRole('list', { name: 'Cùng một việc' })
  await linked.scrollIntoViewIfNeeded()
}
