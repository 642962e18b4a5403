// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { Component as VisitView } from '#records/visit/view.tsx'

import { drawOn } from '../drawn-on.tsx'
import { aVisitWith, came, ID } from './a-typed-visit.ts'

const screens = { '/visit/:id': <VisitView /> }
afterEach(cleanup)
vi.stubGlobal('scrollTo', () => {})
configure({ asyncUtilTimeout: 8000 })

/** What the menu of the visit offers. */
async function offered(): Promise<string[]> {
  fireEvent.click(await screen.findByRole('button', { name: 'Việc khác' }))
  const sheet = await screen.findByRole('dialog', { name: 'Việc khác' })
  const all = [...within(sheet).queryAllByRole('link'), ...within(sheet).queryAllByRole('button')]
  return all.map(({ textContent }) => textContent ?? '')
}

test('a visit is offered to be taken out by whoever wrote it down, until a colleague has answered in it', async () => {
  const phone = await aVisitWith('cl-qcdc-1')
  await drawOn(phone.here, `/visit/${ID}`, screens)
  expect(await offered()).toContain('Gỡ bản ghi')
  cleanup()

  await came(phone, 'A1', { value: 'no' }, 1)
  await drawOn(phone.here, `/visit/${ID}`, screens)
  const menu = await offered()
  expect(menu).toContain('Sửa')
  expect(menu).not.toContain('Gỡ bản ghi')
})
