// @vitest-environment happy-dom
import { cleanup, configure, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { save } from '#data/save.ts'
import { kindNames } from '#records/shapes.ts'
import { screens as allScreens } from '#records/screens.tsx'
import { ownPages } from '#records/pages.tsx'
import { plainForm } from '#records/plain.tsx'

import { putRows } from '../data/put-rows.ts'
import { aWorld } from '../world/world.ts'
import { drawOn } from './drawn-on.tsx'

afterEach(cleanup)
// A busy machine takes its time.
configure({ asyncUtilTimeout: 15_000 })

/** Begun in their dialogue: their own address of a new one leads there. */
const BEGUN_ELSEWHERE = new Set(['opinion', 'conclusion', 'finding'])
const withForm = kindNames.filter((kind) => allScreens[kind].pages && !BEGUN_ELSEWHERE.has(kind))

async function formOf(kind: (typeof kindNames)[number]) {
  const { Component } = (await ownPages[kind]?.form?.()) ?? plainForm(kind)
  return { [`/${kind}/new`]: <Component />, [`/${kind}/:id/edit`]: <Component /> }
}

const SAYS = /^Tài khoản này không được ghi ở đây|^Chỉ đầu mối tổng hợp và quản trị/

test.each(withForm)('who writes no %s is told so where its form would stand', async (kind) => {
  const phone = await (await aWorld()).phone('tinh')
  await drawOn(phone.here, `/${kind}/new`, await formOf(kind))

  await screen.findByText(SAYS)
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('who may write is shown the form', async () => {
  const phone = await (await aWorld()).phone('hanh')
  await drawOn(phone.here, '/feedback/new', await formOf('feedback'))

  await screen.findByRole('textbox', { name: /Nội dung/ })
  expect(screen.queryByText(SAYS)).toBeNull()
})

const UNIT = { name: 'Bản Thử', kind: 'village' }

test('a record that somebody reads and may not change opens in no form', async () => {
  const phone = await (await aWorld()).phone('tinh')
  await putRows(phone.db, [['unit', 'unit-ban-thu', UNIT]])
  await drawOn(phone.here, '/unit/unit-ban-thu/edit', await formOf('unit'))

  expect(await screen.findByText(SAYS)).toBeDefined()
})

test('words of somebody who lost the right to write open all the same, to be mended or read', async () => {
  const phone = await (await aWorld()).phone('tuyen')
  await putRows(phone.db, [['unit', 'unit-ban-thu', UNIT]])
  const answers = { ...UNIT, name: 'Bản Thử Mới' }
  await save(phone.here, { kind: 'unit', id: 'unit-ban-thu', answers })
  const here = { ...phone.here, officer: { ...phone.here.officer, roles: ['viewer' as const] } }
  await drawOn(here, '/unit/unit-ban-thu/edit', await formOf('unit'))

  expect(await screen.findByDisplayValue('Bản Thử Mới')).toBeDefined()
})
